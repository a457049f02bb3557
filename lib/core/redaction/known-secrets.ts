import { NOT_SHOWN } from './texts';

/** What is shorter is a part of too many words to be looked for; where it stands, it is hidden all the same. */
export const SHORTEST = 6;
/** So much of a longer one tells that it is one: messages cut values off. */
const ENOUGH = 12;

/** Texts that are never shown, and finds them in others. */
export class KnownSecrets {
  private readonly starts = new Set<string>();
  private readonly short = new Set<string>();
  /** The longer ones in order, by as much of them as tells that one is meant. */
  private readonly long = new Map<string, string[]>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of [...new Set(secrets)].sort()) {
      if (secret.length < SHORTEST) continue;
      this.starts.add(secret.slice(0, SHORTEST));
      if (secret.length < ENOUGH) this.short.add(secret);
      else {
        const start = secret.slice(0, ENOUGH);
        const same = this.long.get(start);
        if (same === undefined) this.long.set(start, [secret]);
        else same.push(secret);
      }
    }
  }

  public get isEmpty(): boolean {
    return this.starts.size === 0;
  }

  /** A text without them, also where it holds the beginning of one alone. */
  public clean(text: string): string {
    if (this.isEmpty || text.length < SHORTEST) return text;
    let shown = '';
    let done = 0;
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const length = this.lengthAt(text, at);
      if (length === 0) continue;
      shown += text.slice(done, at) + NOT_SHOWN;
      done = at + length;
      at = done - 1;
    }
    return done === 0 ? text : shown + text.slice(done);
  }

  private lengthAt(text: string, at: number): number {
    if (!this.starts.has(text.slice(at, at + SHORTEST))) return 0;
    const long = this.long.get(text.slice(at, at + ENOUGH));
    if (long !== undefined) return longestCommon(long, text, at);
    for (let length = ENOUGH - 1; length >= SHORTEST; length -= 1)
      if (this.short.has(text.slice(at, at + length)) && isApart(text, at, length)) return length;
    return 0;
  }
}

/** How much of one of these, which are in order, stands at a position: as much as of one beside which the text would stand. */
function longestCommon(ordered: readonly string[], text: string, at: number): number {
  const rest = text.slice(at);
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ordered[middle] < rest) from = middle + 1;
    else to = middle;
  }
  return Math.max(...[ordered[from - 1], ordered[from]].map((secret) => common(secret ?? '', rest)));
}

function common(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[length] === b[length]) length += 1;
  return length;
}

/** Whether a short one stands apart: inside a longer word it is another word. What is escaped before it is no letter of it: `~1`, `\n`. */
function isApart(text: string, at: number, length: number): boolean {
  const isBegun =
    /\w/.test(text[at - 1] ?? '') && !/(?:~[01]|\\[nrt])$/.test(text.slice(Math.max(0, at - 2), at));
  return !isBegun && !/\w/.test(text[at + length] ?? '');
}
