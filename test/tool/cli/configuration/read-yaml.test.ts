import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../../lib/core/reading/input-error';
import { readYaml } from '../../../../lib/tool/cli/configuration/read-yaml';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  file = join(folder, 'x.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What comes of a text: `read`, or what it is refused with. */
function outcome(text: string | Buffer): string {
  writeFileSync(file, text);
  try {
    readYaml(file);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message.replaceAll(folder, '');
  }
}

const many = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

describe('what nests deeper than anybody writes is refused before it is read', () => {
  it.each(['{"a":', '[', '- ', '? ', '- [', '[{'])('%s', (text) =>
    expect(outcome(text.repeat(100_000))).toBe('/x.yaml: nests deeper than can be read.'),
  );

  it.each<[string, (i: number) => string]>([
    ['keys, by one column', (i) => `${' '.repeat(i)}a:\n`],
    ['items, by one column', (i) => `${' '.repeat(i)}-\n`],
    ['keys that are questions', (i) => `${' '.repeat(i)}? a\n${' '.repeat(i)}:\n`],
    ['items with items in their line', (i) => `${' '.repeat(i * 2)}- -\n`],
    ['keys and items', (i) => `${' '.repeat(i)}a:\n${' '.repeat(i)}- b:\n`],
    ['keys in the lines of items', (i) => `${' '.repeat(i * 2)}- a:\n`],
    ['keys, comments between them', (i) => `${' '.repeat(i)}a: # b\n\n`],
  ])('as lines that are set in: %s', (_, line) =>
    expect(outcome(many(900, line))).toBe('/x.yaml: nests deeper than can be read.'),
  );

  it.each([
    ['a: ', 100_000],
    ['? - ', 50_000],
    ['[? ', 30_000],
    ['[{a: ', 30_000],
    ['? ? - - ', 30_000],
  ])('in one line: %s', (text, times) =>
    expect(outcome(text.repeat(times))).toBe('/x.yaml: nests deeper than can be read.'),
  );

  it('but not what is long, or stands in texts', () => {
    expect(outcome('-\n'.repeat(1_000))).toBe('read');
    expect(outcome('- [a, {b: c}]\n'.repeat(1_000))).toBe('read');
    expect(outcome(`a: "${'['.repeat(1_000)}"\nb: '${'{'.repeat(1_000)}'\n`)).toBe('read');
    expect(outcome(`a: |\n${'  - - - -\n'.repeat(1_000)}`)).toBe('read');
    expect(outcome(`${'['.repeat(50)}${']'.repeat(50)}`)).toBe('read');
  });
});

describe('what is not UTF-8 text is refused in one sentence', () => {
  const text = 'rules: {}\n# caf\u00e9\n';
  it.each([
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['NUL', `${text}\0`],
    ['NUL in quotes', 'rules: "\0"'],
  ])('%s', (_, bytes) =>
    expect(outcome(bytes)).toBe(
      '/x.yaml: is not UTF-8 text: it is UTF-16, has another encoding, or is not text at all. Save it as UTF-8.',
    ),
  );

  it('UTF-8 is read, with its mark or without', () => {
    for (const mark of ['', '\ufeff']) expect(outcome(mark + text)).toBe('read');
  });
});

it.each(['rules: {}\n---\nrules: {}\n', '--- {}\n--- {}\n', 'a: 1\n...\na: 1\n', '---\n- a\n'.repeat(2_000)])(
  'refuses several documents in one sentence',
  (text) => expect(outcome(text)).toMatch(/^\/x\.yaml:\d:1: the file has several documents\. Write one\.$/),
);

describe('what is large ends soon', () => {
  it('with many keys', () => expect(outcome(many(50_000, (i) => `k${i}: 1\n`))).toBe('read'));

  it.each([
    ['one key again and again', 'a: 1\n'.repeat(50_000), 49_999],
    ['a quotation mark again and again', '"'.repeat(100_000), 49_999],
    ['a bracket that closes nothing', ']'.repeat(50_000), 50_000],
  ])('with %s: some mistakes are told of, the others counted', (_, text, mistakes) => {
    const lines = outcome(text).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe(`/x.yaml: ${(mistakes - 20).toLocaleString('en-US')} more mistakes.`);
  });
});

it('names each key that its object has already, and never what stands there', () => {
  expect(outcome('a: s3cret\nb: { c: 1, c: 2 }\na: s3cret\n')).toBe(
    '/x.yaml:2:12: Map keys must be unique.\n/x.yaml:3:1: Map keys must be unique.',
  );
});
