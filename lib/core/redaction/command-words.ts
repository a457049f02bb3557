/** A word of a command line, and where it stands in the text. */
export interface CommandWord {
  readonly start: number;
  /** As it is written, with its quotes. */
  readonly written: string;
}

/** A quote, however often what is around it escaped it. */
const QUOTE = /\\{0,8}["']/y;
/** An item of a list of YAML in the next line belongs to what is before it. */
const NEXT_ITEM = /\r?\n[ \t]{0,40}-[ \t]+/y;
/** A line that goes on in the next. */
const CONTINUED = /\\\r?\n/y;
/** The end of a line in a text of JSON. */
const ESCAPED_END = /\\{1,8}[nrt]/y;
const ENDS_COMMAND = /[;|&`()\n]/;
const BETWEEN_WORDS = /[\s,[\]{}<>=:]/;
const ENDS_WORD = /[\s;|&`()<>]/;
/** A quoted text inside a quoted text inside a quoted text: nobody nests deeper. */
const DEEPEST = 4;

/**
 * The commands in a text, whatever it is: of a shell, of a Dockerfile, lists of arguments in JSON and YAML. What stands
 * in quotes is a word, and may be a command.
 */
export function commandsIn(text: string): CommandWord[][] {
  const commands: CommandWord[][] = [];
  read(text, 0, 0, commands);
  return commands;
}

/** A word without its quotes. */
export function unquotedWord({ written }: CommandWord): string {
  return written.replace(/\\{0,8}["']/g, '');
}

function read(text: string, offset: number, depth: number, commands: CommandWord[][]): void {
  let command: CommandWord[] = [];
  const closers = new Closers(text);
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(NEXT_ITEM, text, at) || matchAt(CONTINUED, text, at);
    const ends = skipped === 0 && (ENDS_COMMAND.test(text[at]) ? 1 : matchAt(ESCAPED_END, text, at));
    if (ends) {
      if (command.length > 0) commands.push(command);
      command = [];
    }
    if (skipped || ends) at += skipped || Number(ends);
    else if (BETWEEN_WORDS.test(text[at])) at += 1;
    else {
      const { end, quoted } = endOfWord(text, at, closers);
      command.push({ start: offset + at, written: text.slice(at, end) });
      if (depth < DEEPEST)
        for (const [from, to] of quoted)
          if (/[\s;|&]/.test(text.slice(from, to)))
            read(text.slice(from, to), offset + from, depth + 1, commands);
      at = end;
    }
  }
  if (command.length > 0) commands.push(command);
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

interface End {
  readonly end: number;
  /** What stands in quotes in it. */
  readonly quoted: readonly (readonly [number, number])[];
}

function endOfWord(text: string, start: number, closers: Closers): End {
  const quoted: [number, number][] = [];
  let at = start;
  while (at < text.length) {
    const c = text[at];
    const quote = c === '"' || c === "'" || c === '\\' ? matchAt(QUOTE, text, at) : 0;
    if (quote > 0) {
      const opening = text.slice(at, at + quote);
      const end = isApostrophe(text, at, start) ? -1 : closers.after(opening, at + quote);
      if (end < 0) {
        at += quote;
        continue;
      }
      quoted.push([at + quote, end - quote]);
      const isWhole = at === start;
      at = end;
      if (isWhole && /[\s,:\]}]/.test(text[at] ?? ' ')) break;
      continue;
    }
    if (ENDS_WORD.test(c) || (at > start && isEndOfItem(text, at))) break;
    if (c === '\\') {
      if (matchAt(ESCAPED_END, text, at) || matchAt(CONTINUED, text, at)) break;
      at += 1;
    }
    at += 1;
  }
  return { end: Math.min(Math.max(at, start + 1), text.length), quoted };
}

/** Whether a comma or bracket ends an item, and is no part of a word. */
function isEndOfItem(text: string, at: number): boolean {
  return /[,\]}]/.test(text[at]) && /[\s,\]}"'\\]/.test(text[at + 1] ?? ' ');
}

/** `it's` and no quote; an option has its value right behind it. */
function isApostrophe(text: string, at: number, start: number): boolean {
  return (
    text[at] === "'" && text[start] !== '-' && /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '')
  );
}

/** Where quotes close, within their line; that one does not is found out once. */
class Closers {
  private readonly none = new Map<string, number>();
  private endOfLine = -1;

  public constructor(private readonly text: string) {}

  /** The position behind the quote that closes; -1 where none does. */
  public after(opening: string, from: number): number {
    if ((this.none.get(opening) ?? -1) > from) return -1;
    const last = this.lineEnd(from);
    for (
      let at = this.text.indexOf(opening, from);
      at >= 0 && at < last;
      at = this.text.indexOf(opening, at + 1)
    )
      if (this.text[at - 1] !== '\\') return at + opening.length;
    this.none.set(opening, last);
    return -1;
  }

  private lineEnd(from: number): number {
    if (from > this.endOfLine) {
      const newline = this.text.indexOf('\n', from);
      this.endOfLine = newline < 0 ? this.text.length : newline;
    }
    return this.endOfLine;
  }
}
