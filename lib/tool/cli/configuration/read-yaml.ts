import { say } from '../../../core/language/say';
import { closeSync, openSync, readSync } from 'node:fs';
import { Document, isScalar, Lexer, LineCounter, parseDocument, visit, YAMLError } from 'yaml';
import { InputError } from '../../../core/reading/input-error';
import { systemErrorsOf } from '../../../core/reading/inputs/find-documents';

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
  const text = systemErrorsOf(file, () => textOf(file));
  refuseTooLarge(file, text);
  const lines = new LineCounter();
  // Both look at all that came before for each key and mistake: what follows does so once.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (document.errors.some(({ message }) => message.includes('call stack')))
    throw new InputError(say`${file}: nests deeper than can be read.`);
  const problems = document.errors.map((error) => ({ at: error.pos[0], reason: reasonOf(error) }));
  problems.push(...repeatedKeys(document).map((at) => ({ at, reason: 'Map keys must be unique' })));
  problems.sort((one, other) => one.at - other.at);
  if (problems.length > 0) throw new InputError(sentences(file, problems, lines).join('\n'));
  refuseCircles(file, document, lines);
  return { written: plainOf(file, document), document, lines };
}

/** How many mistakes are told of. */
const MOST_PROBLEMS = 20;

function sentences(
  file: string,
  problems: readonly { readonly at: number; readonly reason: string }[],
  lines: LineCounter,
): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ at, reason }) => {
    const { line, col } = lines.linePos(at);
    return `${file}:${line}:${col}: ${reason}.`;
  });
  const more = problems.length - shown.length;
  return more === 0 ? shown : [...shown, say`${file}: ${more.toLocaleString('en-US')} more mistakes.`];
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

/** What a pipe or a device gives may never end. */
function textOf(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LONGEST + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = readSync(opened, bytes, size, bytes.length - size, null);
    return bytes.toString('utf8', 0, size);
  } finally {
    closeSync(opened);
  }
}

/** Never what stands there: it may be a secret. */
function reasonOf({ code, message }: YAMLError): string {
  if (code === 'TAG_RESOLVE_FAILED')
    return say`a tag of YAML is not known. Put a text that begins with ! in quotes`;
  if (code === 'BAD_DIRECTIVE') return say`a directive of YAML is not known`;
  if (code === 'BAD_DQ_ESCAPE') return say`Invalid escape sequence`;
  return message
    .split('\n')[0]
    .replace(/ at line .*$/, '')
    .replace(/(?<=extra characters|but found): .*$/, '');
}

/** Each anchor is compared with all before it. */
function refuseTooLarge(file: string, text: string): void {
  if (text.length > LONGEST) throw new InputError(say`${file}: has more than ${LONGEST / 1e6} MB.`);
  const anchors = text.match(/(?<![^\s,[{:])&[^\s,[\]{}]/g)?.length ?? 0;
  if (anchors > MOST_ANCHORS)
    throw new InputError(
      say`${file}: has more than ${MOST_ANCHORS.toLocaleString('en-US')} anchors. Write out what they stand for.`,
    );
  if (isTooDeep(text)) throw new InputError(say`${file}: nests deeper than can be read.`);
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
