import { CommandWord, unquotedWord } from './command-words';
import { saysCredential } from './names';
import { BEGUN, isReference, looksMade } from './not-shown';
import { loginIn } from './oracle-logins';
import { habitsOf, ProgramHabits } from './programs';

/** Where in a word a credential stands, from and to. */
export type Place = readonly [number, number];

/** An option, also where something opens right before it: `[--password`. */
const OPTION = /(?:^|[=,[<({:"'`])(--?[A-Za-z][\w.-]{0,60})$/;
const LOGIN_WITH_VALUE = /^--(?:proxy-)?user=\\*["']?([^\s:]{1,100}:)/;
const LOGIN_OPTIONS: readonly string[] = ['-u', '-U', '--user', '--proxy-user', '--login'];

/** Of a program that is not known, these may mean anything: what follows tells. */
const LIKELY_OPTIONS: readonly string[] = ['-p', '-P', '-w', '-pw'];

/** What goes on in a sentence about an option. */
const OF_SENTENCES = /^(?:to|is|and|or|for|with|if|the|in|on|of|option)$/;

/** Which words of a command are credentials, and from where to where of each. */
export function secretsOf(words: readonly CommandWord[]): ReadonlyMap<number, Place> {
  return new CommandReader(words).found;
}

class CommandReader {
  public readonly found = new Map<number, Place>();
  private readonly plain: readonly string[];
  private habits: ProgramHabits = {};
  /** Whether the word came that the program wants before it takes a credential. */
  private isMeant = false;
  /** Whether an option said who the user is: its password may follow. */
  private hasUser = false;
  /** Whether nothing but options came after the program. */
  private isFirst = false;
  /** Whether two words came that are no options: behind an image, `docker run` has a program and its options. */
  private isBehind = false;
  /** The letters of the options that came, and how many words that are none. */
  private letters = '';
  private count = 0;

  public constructor(private readonly words: readonly CommandWord[]) {
    this.plain = words.map(unquotedWord);
    for (const [i, word] of this.plain.entries()) {
      if (this.begins(word)) continue;
      this.readOption(i, word);
      this.readLogin(i, word);
      if (this.habits.isBatch) this.readBatch(i, word);
      if (this.habits.only === word) this.isMeant = true;
      if (word.startsWith('-')) continue;
      if (!this.isFirst && i > 0 && !this.plain[i - 1].startsWith('-')) this.isBehind = true;
      this.isFirst = false;
    }
  }

  private begins(word: string): boolean {
    const own = habitsOf(word);
    if (own === undefined) return false;
    const { login, ...others } = this.habits;
    // A word that people use too is no program after one that is.
    const isInside = login === 'program' || Object.keys(others).length > 0;
    const isHarmless = own.others !== undefined && own.followed === undefined;
    if ((own.login === 'word' || isHarmless) && isInside) return false;
    this.habits = own;
    this.isMeant = own.only === undefined;
    this.hasUser = false;
    this.isFirst = true;
    this.isBehind = false;
    this.letters = '';
    this.count = 0;
    return true;
  }

  private readOption(i: number, word: string): void {
    const { written } = this.words[i];
    if (!/[-/]/.test(written)) return this.readAfter(i, word);
    const option = OPTION.exec(written.replace(/\\{0,8}["']$/, ''))?.[1] ?? word;
    const next = this.plain[i + 1] ?? '-';
    const { attached = [], followed = [], users = [] } = this.isMeant ? this.habits : {};
    if (!next.startsWith('-') && (followed.includes(option) ? this.has(next) : this.announces(option, next)))
      this.take(i + 1);
    const given = LOGIN_WITH_VALUE.exec(written);
    if (given !== null) this.take(i, given[0].length);
    else if (LOGIN_OPTIONS.includes(option) || users.includes(option)) this.takeUser(i + 1);
    else if (/^-u[^-\s:]{1,100}:/.test(word)) this.takeUser(i);
    const name = attached.find((start) => word.startsWith(start) && word.length > start.length);
    if (name !== undefined)
      this.take(i, written.indexOf(name) + name.length + (word[name.length] === '=' ? 1 : 0));
    const [stuck, value = ''] = /^(?:-p|\/p:)([^/\\:=.]+)$/i.exec(word) ?? [];
    if (stuck !== undefined && !stuck.startsWith('-P') && this.isLikely(value))
      this.take(i, written.indexOf(value));
    if (this.saysUser(option, word)) this.hasUser = true;
    this.readAfter(i, word);
  }

  /** Whether an option says who logs in. */
  private saysUser(option: string, word: string): boolean {
    const { others = [] } = this.habits;
    if (others.includes(option) && !this.isMeant && !this.isBehind) return false;
    return LOGIN_OPTIONS.includes(option) || /^(?:--username$|\/u:)/i.test(word);
  }

  /** Whether a word stands behind an option that says so, or may be one and looks it. */
  private announces(option: string, next: string): boolean {
    if (/^--?[A-Za-z]/.test(option) && saysCredential(option)) return true;
    const { others = [] } = this.habits;
    return LIKELY_OPTIONS.includes(option) && !others.includes(option) && this.isLikely(next);
  }

  /** Whether a word has in it what the credentials of the program have. */
  private has(word: string): boolean {
    return this.habits.has?.test(word) ?? true;
  }

  /** Whether what an option has is a password, where nobody knows the option. */
  private isLikely(value: string): boolean {
    if (/[/\\:]/.test(value)) return false;
    return (
      looksMade(value) || (this.hasUser && value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value))
    );
  }

  /** What has the credential some words behind it. */
  private readAfter(i: number, word: string): void {
    const after = this.isMeant ? this.habits.after : undefined;
    if (after === undefined || !Object.hasOwn(after, word)) return;
    const at = i + after[word];
    const next = this.plain[at] ?? '';
    if (!/^-[a-z]/i.test(next) && this.has(next)) this.take(at);
  }

  /** `-b FILE USER PASSWORD`, `-nb USER PASSWORD`, its letters in whatever order, together or apart. */
  private readBatch(i: number, word: string): void {
    if (/^-[A-Za-z0-9]+$/.test(word)) {
      this.letters += word;
      return;
    }
    // The costs and rounds of an option.
    if (/^-[A-Za-z0-9]*[Cr]$/.test(this.plain[i - 1])) return;
    this.count += 1;
    if (this.letters.includes('b') && this.count === (this.letters.includes('n') ? 2 : 3)) this.take(i);
  }

  /** `user:password`. */
  private takeUser(i: number): void {
    const written = this.words[i]?.written ?? '';
    const ends = written.indexOf(this.habits.userEnds ?? ':');
    // The ids of a user and a group are none, and neither is an address.
    if (ends < 1 || /^["']?\d+:\d+["']?$/.test(written) || written.startsWith('/', ends + 1)) return;
    this.take(i, ends + 1);
  }

  /** `user/password@database`. */
  private readLogin(i: number, word: string): void {
    const { login: kind } = this.habits;
    const login = kind === undefined || !word.includes('/') ? undefined : loginIn(this.words[i].written);
    if (login === undefined) return;
    const isSure = login.hasDatabase || login.isNamed || /\d/.test(login.password);
    if (isSure || (this.isFirst && kind === 'program')) this.found.set(i, login.place);
  }

  private take(i: number, from = 0): void {
    if (i >= this.words.length || this.found.has(i) || OF_SENTENCES.test(this.plain[i])) return;
    const place = withinQuotes(this.words[i].written, from);
    if (isGiven(this.words[i].written.slice(...place))) this.found.set(i, place);
  }
}

/** What is in the quotes around the rest of a word. */
function withinQuotes(written: string, from: number): Place {
  const [opening] = /^\\{0,8}["']/.exec(written.slice(from, from + 9)) ?? [''];
  const start = from + opening.length;
  const [closing] = /\\{0,8}["']$/.exec(written.slice(start)) ?? [''];
  return [start, Math.max(start, written.length - closing.length)];
}

/** Whether it is text, and no variable of a shell. */
export function isGiven(value: string): boolean {
  return (
    value !== '' && !isReference(value) && !/^["']?(?:\$|%\w+%$)/.test(value) && !value.startsWith(BEGUN)
  );
}
