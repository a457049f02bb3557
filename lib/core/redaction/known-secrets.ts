import { NOT_SHOWN } from './texts';

/** What is shorter is a part of too many words to be looked for; where it stands, it is hidden all the same. */
export const SHORTEST = 6;
/** So much of a longer one tells that it is one: messages cut values off. */
const ENOUGH = 12;

/** Texts that are never shown, and finds them in others. */
export class KnownSecrets {
  private readonly byStart = new Map<string, string[]>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) {
      if (secret.length < SHORTEST) continue;
      const start = secret.slice(0, SHORTEST);
      const same = this.byStart.get(start);
      if (same === undefined) this.byStart.set(start, [secret]);
      else if (!same.includes(secret)) same.push(secret);
    }
  }

  public get isEmpty(): boolean {
    return this.byStart.size === 0;
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
    let longest = 0;
    for (const secret of this.byStart.get(text.slice(at, at + SHORTEST)) ?? []) {
      let length = SHORTEST;
      while (length < secret.length && text[at + length] === secret[length]) length += 1;
      if (length >= Math.min(secret.length, ENOUGH) && isApart(text, at, length))
        longest = Math.max(longest, length);
    }
    return longest;
  }
}

/** A short one inside a longer word is another word. */
function isApart(text: string, at: number, length: number): boolean {
  const isInWord = /\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + length] ?? '');
  return length >= ENOUGH || !isInWord;
}
