import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';

/** As much as a tenth of a megabyte less than one. */
const LARGE = 900_000;
const repeated = (text: string) => text.repeat(Math.ceil(LARGE / text.length));
const numbered = (write: (i: number) => string) =>
  Array.from({ length: 60_000 }, (_, i) => write(i)).join('');

/** What may stand where a file is read, and what it holds: a canary among it. */
export const HOSTILE_INPUTS: readonly [string, (path: string, canary: string) => void][] = [
  ...Object.entries<(canary: string) => string | Buffer>({
    nothing: () => '',
    whitespace: () => ' \n\t\r\n ',
    null: () => 'null',
    'a number': () => '5',
    'a list': (s) => `["password=${s}"]`,
    'a text': (s) => `"password=${s}"`,
    'an empty object': () => '{}',
    'a byte order mark': (s) => `\ufeff{"password":"${s}"}`,
    'UTF-16': (s) => Buffer.from(`\ufeff{"password":"${s}"}`, 'utf16le'),
    'UTF-16 without a mark': (s) => Buffer.from(`{"password":"${s}"}`, 'utf16le'),
    'Latin-1': (s) => Buffer.from(`{"password":"${s}\u00e9"}`, 'latin1'),
    NUL: (s) => `{"password":"${s}\0"}`,
    'only NUL': () => '\0'.repeat(1_000),
    'brackets that open': () => repeated('['),
    'objects that open': () => repeated('{"a":'),
    'brackets that open and close': () => `${'['.repeat(LARGE / 2)}${']'.repeat(LARGE / 2)}`,
    'one text': (s) => `"${repeated(`password=${s} `)}"`,
    'one text that does not end': (s) => `{"password":"${repeated(s)}`,
    keys: () => `{${numbered((i) => `"k${i}":1,`)}"k":1}`,
    'keys that repeat': (s) => `{${numbered(() => `"a":1,`)}"password":"${s}"}`,
    'keys of every object': (s) =>
      `{"__proto__":{"password":"${s}"},"constructor":{"prototype":{"a":1}},"toString":1,"hasOwnProperty":0}`,
    'lone surrogates': (s) => `{"\\ud800":"\\udc00","password":"${s}\\ud83d"}`,
    'numbers beyond all': () => '{"a":1e999,"b":-1e999,"version":1e999,"format_version":1e999}',
    'integers beyond all': () => `{"a":${'9'.repeat(LARGE / 2)}}`,
    'lines that are none': (s) => repeated(`password=${s}\n`),
    'lines of objects': () => repeated('{}\n'),
    backslashes: () => `"${repeated('\\\\')}"`,
    anchors: () => numbered((i) => `&a${i} `),
    'another program': () => Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'),
    'an archive': (s) => Buffer.from(`PK\u0003\u0004\0\0${s}`),
  }).map(([name, write]): [string, (path: string, canary: string) => void] => [
    name,
    (path, canary) => writeFileSync(path, write(canary)),
  ]),
  ['a folder', (path) => mkdirSync(path)],
  ['a FIFO', (path) => execFileSync('mkfifo', [path])],
  ['a link to a device that never ends', (path) => symlinkSync('/dev/zero', path)],
  ['a link to a device that is empty', (path) => symlinkSync('/dev/null', path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
  ['a link to nothing', (path) => symlinkSync(`${path}.none`, path)],
  ['what is not there', () => undefined],
];
