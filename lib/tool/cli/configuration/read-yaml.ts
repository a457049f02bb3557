import { say } from '../../../core/language/say';
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { Document, isScalar, Lexer, LineCounter, parseDocument, visit, YAMLError } from 'yaml';
import { InputError } from '../../../core/reading/input-error';
import { systemErrorsOf } from '../../../core/reading/inputs/find-documents';
import { withoutMark } from '../../../core/reading/inputs/read-text';
import { refuseProblems } from './problem-lines';

/** A file of YAML or JSON that people write. */
export interface YamlFile {
  /** What it says, its aliases followed; an empty object where it says nothing. */
  readonly written: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Reads a file of YAML or JSON.
 *
 * @throws InputError with every problem, a line each
 */
export function readYaml(file: string): YamlFile {
  const text = textOf(file);
  refuseTooLarge(file, text);
  const lines = new LineCounter();
  const document = documentOf(text, lines);
  if (document.errors.some(({ message }) => message.includes('call stack')))
    throw new InputError(say`${file}: nests deeper than can be read.`);
  const problems = document.errors.map((error) => ({ at: error.pos[0], reason: reasonOf(error) }));
  problems.push(...repeatedKeys(document).map((at) => ({ at, reason: 'Map keys must be unique' })));
  problems.sort((one, other) => one.at - other.at);
  refuseProblems(file, problems, ({ at, reason }) => {
    const { line, col } = lines.linePos(at);
    const place = `${file}:${line}:${col}`;
    return say`${place}: ${reason}.`;
  });
  refuseCircles(file, document, lines);
  return { written: plainOf(file, document), document, lines };
}

/** What a text says, and its mistakes, of which there may be hundreds of thousands. */
function documentOf(text: string, lineCounter: LineCounter): Document {
  // Each mistake is an error, whose stack nobody sees and which takes longer than the rest.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // Both look at all that came before for each key and mistake: what follows does so once.
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Where keys begin that their object has already. */
function repeatedKeys(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        if (keys.has(key.value)) found.push(key.range?.[0] ?? 0);
        keys.add(key.value);
      }
    },
  });
  return found;
}

/** Whoever needs more generates it, and can do so in JSON, which has no anchors. */
const MOST_ANCHORS = 1000;
const LONGEST = 4_000_000;
/** No setting nests so deep; what reads YAML takes a part of the stack, and memory, a level. */
const DEEPEST = 100;
/** What stands before a plain text, among the parts that a text is cut into. */
const PLAIN = '\u001f';

/** @throws InputError where it is not UTF-8 text */
function textOf(file: string): string {
  const bytes = systemErrorsOf(file, () => bytesOf(file));
  if (bytes.length > LONGEST) throw new InputError(say`${file}: has more than ${LONGEST / 1e6} MB.`);
  if (bytes.includes(0) || !isUtf8(bytes))
    throw new InputError(
      say`${file}: is not UTF-8 text: it is UTF-16, has another encoding, or is not text at all. Save it as UTF-8.`,
    );
  return withoutMark(bytes.toString('utf8'));
}

/** What a pipe or a device gives may never end. */
function bytesOf(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LONGEST + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = readSync(opened, bytes, size, bytes.length - size, null);
    return bytes.subarray(0, size);
  } finally {
    closeSync(opened);
  }
}

/** Never what stands there: it may be a secret. */
function reasonOf({ code, message }: YAMLError): string {
  if (code === 'TAG_RESOLVE_FAILED')
    return say`a tag of YAML is not known. Put a text that begins with ! in quotes`;
  if (code === 'BAD_DIRECTIVE') return say`a directive of YAML is not known`;
  if (code === 'MULTIPLE_DOCS') return say`the file has several documents. Write one`;
  if (code === 'BAD_DQ_ESCAPE') return say`Invalid escape sequence`;
  return message
    .split('\n')[0]
    .replace(/ at line .*$/, '')
    .replace(/(?<=extra characters|but found): .*$/, '');
}

/** Each anchor is compared with all before it. */
function refuseTooLarge(file: string, text: string): void {
  const anchors = text.match(/(?<![^\s,[{:])&[^\s,[\]{}]/g)?.length ?? 0;
  if (anchors > MOST_ANCHORS)
    throw new InputError(
      say`${file}: has more than ${MOST_ANCHORS.toLocaleString('en-US')} anchors. Write out what they stand for.`,
    );
  if (isTooDeep(text) || isStaircase(text))
    throw new InputError(say`${file}: nests deeper than can be read.`);
}

/** Whether brackets, and items of lists that begin in one line, nest deeper than anybody writes. */
function isTooDeep(text: string): boolean {
  let brackets = 0;
  let items = 0;
  let before = '';
  for (const part of new Lexer().lex(text)) {
    if (before !== PLAIN) {
      if (part === '[' || part === '{') brackets += 1;
      else if (part === ']' || part === '}') brackets = Math.max(0, brackets - 1);
      else if (part === '-' || part === '?') items += 1;
      else if (part.startsWith('\n') || part.startsWith('\r')) items = 0;
    }
    if (brackets + items > DEEPEST) return true;
    before = part;
  }
  return false;
}

/** What begins something nested at the beginning of a line: spaces, then items and keys. */
const STEPS = /[ \t]*(?:[-?:][ \t]+)*/y;

/** Whether lines are set in, one further than the other, more often than anybody writes. */
function isStaircase(text: string): boolean {
  const columns: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    STEPS.lastIndex = at;
    const column = STEPS.exec(text)![0].length;
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (at + column < end) {
      while (columns.length > 0 && columns[columns.length - 1] >= column) columns.pop();
      columns.push(column);
      if (columns.length > DEEPEST) return true;
    }
    at = end;
  }
  return false;
}

/** An alias inside of what it stands for. */
function refuseCircles(file: string, document: Document, lines: LineCounter): void {
  visit(document, {
    Alias(_, { source, range }, path) {
      if (!path.some((node) => (node as { anchor?: string }).anchor === source)) return;
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      throw new InputError(
        say`${file}:${line}:${col}: the alias stands inside of what it stands for. Remove it.`,
      );
    },
  });
}

/** What it says, its aliases followed. */
function plainOf(file: string, document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    const isTooMuch = (error as Error).message.includes('Excessive');
    throw new InputError(
      say`${file}: its aliases cannot be followed: ${isTooMuch ? say`they stand for too much` : say`one has no anchor before it. Put a text that begins with * in quotes`}.`,
    );
  }
}
