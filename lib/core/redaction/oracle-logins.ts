import { BEGUN, isReference, NOT_SHOWN } from './not-shown';

/** `user/password@database` of Oracle in a word. */
export interface OracleLogin {
  /** Where the password stands. */
  readonly place: readonly [number, number];
  readonly password: string;
  readonly hasDatabase: boolean;
  /** Whether a name says that it is one: `userid=`. */
  readonly isNamed: boolean;
}

const USER =
  /^(?:\\{0,8}["']){0,2}(userid=|target=|catalog=|auxiliary=)?(?:\\{0,8}["'])?([\p{L}_][^\s/@:=]{0,127})\//iu;
/** A quoted user may have anything in its name. */
const QUOTED_USER =
  /^(?:\\{0,8}["']){0,2}(userid=|target=|catalog=|auxiliary=)?'?\\{0,8}"([^"\n/@]{1,127})"\//iu;

/** The login that a word of a command line is. */
export function loginIn(word: string): OracleLogin | undefined {
  const [before, name, user] = USER.exec(word) ?? QUOTED_USER.exec(word) ?? [];
  if (before === undefined || user.startsWith('$')) return undefined;
  const at = word.lastIndexOf('@');
  const hasDatabase = at >= before.length;
  const rest = word
    .slice(before.length, hasDatabase ? at : undefined)
    .replace(hasDatabase ? /$/ : /(?:\\{0,8}["']){1,2}$/, '');
  const [opening] = /^\\{0,8}["']/.exec(rest) ?? [''];
  const password = rest.slice(opening.length).replace(/\\{0,8}["']$/, '');
  if (password === '' || /^\$|^&\w|^%\w+%$/.test(password) || isReference(password)) return undefined;
  if (password.startsWith(BEGUN)) return undefined;
  const start = before.length + opening.length;
  return { place: [start, start + password.length], password, hasDatabase, isNamed: name !== undefined };
}

/** What the address of a database begins with, up to the login. */
const JDBC = /jdbc:oracle:[\w]{1,20}:/gi;
const JDBC_USER = /(?:\\{0,8}"[^"\n]{1,128}"|[^\s"/@:]{1,128})\//y;
/** No password is longer. */
const LONGEST = 200;

/** A text without the passwords of JDBC addresses of Oracle: a password may have anything in it, also what ends other addresses. */
export function withoutOracleAddresses(text: string): string {
  let shown = '';
  let done = 0;
  const address = new RegExp(JDBC);
  for (let found = address.exec(text); found !== null; found = address.exec(text)) {
    const user = new RegExp(JDBC_USER);
    user.lastIndex = found.index + found[0].length;
    const [before] = user.exec(text) ?? [];
    if (before === undefined) continue;
    const start = found.index + found[0].length + before.length;
    const end = endOfPassword(text, start);
    if (end <= start || isReference(text.slice(start, end)) || text.startsWith(BEGUN, start)) continue;
    shown += text.slice(done, start) + NOT_SHOWN;
    done = end;
    address.lastIndex = end;
  }
  return shown + text.slice(done);
}

/** The last `@` before what cannot be in the rest of an address; without one, where the word ends. */
function endOfPassword(text: string, start: number): number {
  const line = text.slice(start, start + LONGEST).split(/\r?\n|\\n/, 1)[0];
  const first = line.indexOf('@');
  if (first < 0) return start + /^[^\s"'<>`]*/.exec(line)![0].length;
  let at = first;
  const ends = /[\s"'<>`,]|$/g;
  for (;;) {
    ends.lastIndex = at + 1;
    const end = ends.exec(line)?.index ?? line.length;
    const next = line.lastIndexOf('@', end);
    if (next > at) {
      at = next;
      continue;
    }
    // A quote in the password that another @ follows.
    const further = /^["'<>][^\s"'<>]{0,60}["']?@(?=[/\w(])/.exec(line.slice(end, end + 80))?.[0];
    if (further === undefined) return start + at;
    at = end + further.length - 1;
  }
}
