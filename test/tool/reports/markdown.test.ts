import { escapeMarkdown } from '../../../lib/tool/reports/markdown-text';
import { fc } from '../../support/sampling';
import { marked } from 'marked';
import { renderMarkdown } from '../../../lib/tool/reports/markdown';
import { reportOn } from '../../support/plans';
import { CODE_POINT } from '../../support/code-point';

const report = reportOn('hcl-changes');

describe('renderMarkdown', () => {
  it('says first whether all is well, then what the plan does, then what was found', () => {
    const text = renderMarkdown(report);
    expect(text.split('\n')[0]).toBe('### ⚠️ Event streams');
    expect(text).toContain('**Messages can be lost.** The filter is narrower');
    expect(text.indexOf('What the plan would do')).toBeLessThan(text.indexOf('| warning |'));
    expect(renderMarkdown(reportOn('hcl-modules'))).toMatch(/^### ❌/);
    expect(renderMarkdown(reportOn('mqtt-to-kafka'))).toMatch(/^### ✅/);
  });

  it('shows every text as text: no markup, no mention, no broken table', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: CODE_POINT }),
          fc.constantFrom(
            '@team',
            '<script>x</script>',
            'a|b',
            '`x`',
            '**b**',
            '[l](http://x)',
            '\\|',
            '# h',
          ),
        ),
        (text) => {
          const finding = { ...report.findings[0], constructPath: text, message: text, got: text };
          const html = marked.parse(
            renderMarkdown({ ...report, streams: [], findings: [finding] }),
          ) as string;
          expect(html).not.toMatch(/<script|<a |<strong>b|@team/);
          const rows = html.match(/<tbody>[^]*<\/tbody>/)?.[0].match(/<td/g);
          expect(rows).toHaveLength(4);
        },
      ),
    ));

  it('fits a comment, and says how much it leaves out', () => {
    const findings = Array.from({ length: 2000 }, (_, i) => ({
      ...report.findings[0],
      address: `alicloud_event_bridge_event_streaming.stream_${i}`,
    }));
    const text = renderMarkdown({ ...report, findings });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/…and [\d,]+ lines more; `--format json` has all\./);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

it('leaves an underscore inside a word as it is, and no other', () => {
  expect(escapeMarkdown('alicloud_vpc.a_1')).toBe('alicloud_vpc.a_1');
  expect(escapeMarkdown('_a_ b__c 名_字')).toBe('&#95;a&#95; b&#95;&#95;c 名&#95;字');
});
