import { XMLValidator } from 'fast-xml-parser';
import { marked } from 'marked';
import { inert, inertJson, inertXml, UNSEEN_CHARACTER, visible } from '../../../lib/tool/reports/inert';
import { runCommand } from '../../support/cli';
import { stackOf } from '../../support/hostile-markup';

const TYPE = 'alicloud_event_bridge_event_streaming';

/** What a CI takes for a command, and what a terminal or a reader acts on or does not see. */
const COMMANDS = [
  ...[
    '::error::evil',
    '::stop-commands::x',
    '  ::add-mask::x',
    '##[error]evil',
    '##vso[task.setvariable variable=a]b',
  ],
  ...['##teamcity[x]', 'section_start:1:evil', 'section_end:1:evil', '##[group]x'],
];
const UNSEEN = [
  ...['\u001b[31m', '\u001b]8;;https://evil.example\u0007', '\u009b31m', '\u0000', '\r', '\u0085', '\u00ad'],
  ...[
    '\u061c',
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2028',
    '\u2060',
    '\u2066',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufe0f',
  ],
  ...['\u{e0041}', '\u{e0100}', '\ud800', '\u3164', '\u115f'],
];
const HOSTILE = [...COMMANDS, ...COMMANDS.map((text) => `a\n${text}`), ...UNSEEN.map((text) => `a${text}b`)];

describe.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('%s', (_, text) => {
  it('is inert as text, in JSON and in XML', () => {
    for (const shown of [
      inert(visible(text)),
      inert(inertJson(JSON.stringify([text]))),
      inertXml(`<a>${text.replace(UNSEEN_CHARACTER, '')}</a>`),
    ])
      expect([shown, isInert(shown)]).toEqual([shown, true]);
    expect(JSON.parse(inertJson(JSON.stringify([text])))).toEqual([text]);
  });
});

function isInert(text: string): boolean {
  const seen = text.replaceAll(/[\n\t]/g, '');
  return (
    seen.search(UNSEEN_CHARACTER) < 0 &&
    !/^\s*::[\w-]/m.test(text) &&
    !/##(vso|teamcity)?\[/i.test(text) &&
    !/section_(start|end):\d/.test(text)
  );
}

const ALL = HOSTILE.join('');
const STREAM = ['--stream', `${TYPE}.s`];
const OUTPUTS = [
  ...['table', 'json', 'sarif', 'junit', 'markdown'].map((format) => ['review', '-', '--format', format]),
  ...['mermaid', 'dot', 'svg', 'html'].map((format) => ['graph', '-', '--format', format, '--title', ALL]),
  ...['table', 'json', 'jsonl'].map((format) => [
    'simulate',
    '-',
    ...STREAM,
    '--message',
    ALL,
    '--format',
    format,
  ]),
  ['sample', '-', ...STREAM],
  ['runbook', '-'],
  ...['table', 'json', 'markdown'].map((format) => ['usage', '-', '--events', '5', '--format', format]),
  ['usage', '-', '--events', ALL],
  ['simulate', '-', '--stream', ALL, '--message', 'x'],
  ['explain', ALL],
  ['review', ALL],
  ['review', '-', `--${ALL}`],
];

describe.each(OUTPUTS.map((args) => [args.join(' ').slice(0, 40), args]))('%s', (_, args) => {
  it.each([
    ['all of it', ALL],
    ['a command', '::error::evil'],
    ['another', '##vso[task.setvariable variable=a]b'],
    ['a line', 'a\n::error::evil'],
  ])('prints nothing that acts, of %s', async (_name, text) => {
    const { out, err } = await runCommand(args, { stdin: stackOf(text) });
    expect(out + err).not.toBe('');
    for (const printed of [out, err]) {
      const bad = printed.split('\n').filter((line) => !isInert(line));
      expect(bad).toEqual([]);
    }
  });
});

describe('what other programs read', () => {
  const printed = async (...args: string[]) => (await runCommand(args, { stdin: stackOf(ALL) })).out;

  it('is XML', async () => {
    for (const args of [
      ['review', '-', '--format', 'junit'],
      ['graph', '-', '--format', 'svg'],
    ])
      expect(XMLValidator.validate(await printed(...args))).toBe(true);
  });

  it('is JSON, line by line where it says so', async () => {
    for (const format of ['json', 'sarif']) JSON.parse(await printed('review', '-', '--format', format));
    const lines = await printed('simulate', '-', ...STREAM, '--message', ALL, '--format', 'jsonl');
    for (const line of lines.trim().split('\n')) JSON.parse(line);
  });

  it('is Markdown without a link, an image or a mention of anybody', async () => {
    const evil =
      '[x](https://evil.example) ![x](https://evil.example/p.png) <script>x</script> @somebody #1 `x`';
    const { out } = await runCommand(['review', '-', '--format', 'markdown'], { stdin: stackOf(evil) });
    const html = await marked.parse(out, { gfm: true });
    expect(html).not.toMatch(/<a\b|<img\b|<script\b/);
    expect(html).toContain('<table>');
  });

  it('is HTML whose scripts are those of the page', async () => {
    const evil = '</script><script>evil()</script><img src=x onerror=evil()>';
    const { out } = await runCommand(['graph', '-', '--format', 'html'], { stdin: stackOf(evil) });
    expect(out.match(/<script\b/g)).toHaveLength(
      (await printed('graph', '-', '--format', 'html')).match(/<script\b/g)!.length,
    );
    expect(out).not.toContain('<img');
    const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(out)!;
    expect(JSON.stringify(JSON.parse(data))).toContain('evil()');
  });
});
