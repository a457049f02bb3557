import { stripVTControlCharacters } from 'node:util';
import { renderReviewTable } from '../../../lib/tool/reports/table';
import { reportOn } from '../../support/plans';

const plain = { color: false, width: 120 };
const report = reportOn('hcl-changes');

describe('renderReviewTable', () => {
  it('shows streams, what the plan does, what was found, and a line that sums it up', () => {
    const text = renderReviewTable(report, plain);
    expect(text).toMatch(/^│ ~ narrowed +│/m);
    expect(text).toContain(
      '- alicloud_event_bridge_event_streaming.removed: deleted, because the configuration no longer has it',
    );
    expect(text).toMatch(/messages can be lost: The dead-letter queue is removed/);
    expect(text.trimEnd().split('\n').pop()).toBe(
      '5 streams, 0 errors, 2 warnings, 1 to know, 0 acknowledged, 2 checks not evaluated.',
    );
  });

  it('puts errors first', () => {
    const text = renderReviewTable(reportOn('hcl-modules'), plain);
    const severities = [...text.matchAll(/^(error|warning|info) /gm)].map(([, severity]) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => order(a) - order(b)));
    expect(new Set(severities).size).toBe(3);
  });

  it.each([60, 80, 120, 200])('keeps its table, or the list in its place, within %i columns', (width) => {
    const [table] = renderReviewTable(report, { color: false, width }).split('\nWhat the plan would do');
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('has colors only when asked, and the same text', () => {
    const colored = renderReviewTable(report, { ...plain, color: true });
    const text = renderReviewTable(report, plain);
    expect(colored).not.toBe(text);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(stripVTControlCharacters(colored)).toBe(text);
  });

  it.each(['hcl-changes', 'hcl-modules'])(
    'dims nothing, which is hard to read on a dark ground: %s',
    (plan) => expect(renderReviewTable(reportOn(plan), { ...plain, color: true })).not.toContain('\u001b[2m'),
  );

  it('shows control characters instead of obeying them', () => {
    const [stream] = report.streams;
    const text = renderReviewTable(
      { ...report, streams: [{ ...stream, name: '\u001b[31mred\u0007', constructPath: 'a\u202eb' }] },
      plain,
    );
    expect(text).toContain('\\u001b[31m');
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
  });

  it('shows as many streams as a person reads, and says how many more there are', () => {
    const [stream] = report.streams;
    const many = Array.from({ length: 130 }, () => stream);
    const text = renderReviewTable(
      { ...report, streams: many, summary: { ...report.summary, streams: 250 } },
      plain,
    );
    expect(text.match(/│ ~ narrowed/g)).toHaveLength(100);
    expect(text).toContain('and 150 streams more; --format json lists all.');
  });

  it('says so where there is nothing', () =>
    expect(renderReviewTable({ ...report, streams: [], findings: [] }, plain)).toMatch(
      /^There are no event streams\./,
    ));
});

function order(severity: string): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}
