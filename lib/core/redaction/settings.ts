import { isGiven } from './command-secrets';
import { saysCredential } from './names';
import { looksMade, looksNamed, NOT_SHOWN } from './not-shown';

/** A name that a space sets off from its value: of `.netrc`, of `redis.conf`, of `aws configure set`. */
const NAME = /(?<![\w.:/-])[A-Za-z_/][\w.:/-]{2,80}(?=[ \t]{1,20}\\{0,8}["']?[^\s"'=:<>(){}[\],;|&$\\/-])/g;
const VALUE = /([ \t]{1,20}\\{0,8}["']?)([^\s"'=<>(){}[\],;|&$\\]{6,200})/y;
/** A text in which nothing of this stands has no such setting. */
const MAY_SET = /(?:pass|passw[or]{0,2}d|passphrase|token|secret|key|auth|pwd?|creds?|sk)\d{0,4}["']?[ \t]/i;

/** Whether a setting with a credential may be in a text. */
export function maySet(text: string): boolean {
  return MAY_SET.test(text);
}

/** A text without what follows a name that says so and a space: `aws_secret_access_key x7`, `requirepass x7`. */
export function withoutSet(text: string): string {
  if (!maySet(text)) return text;
  let shown = '';
  let done = 0;
  const names = new RegExp(NAME);
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const [name] = found;
    if (!saysCredential(name)) continue;
    const value = new RegExp(VALUE);
    value.lastIndex = found.index + name.length;
    const [whole, before, secret] = value.exec(text) ?? [];
    if (whole === undefined || !isGiven(secret) || !isSecretOf(name, secret, /["']$/.test(before))) continue;
    if (mayBeCalled(name) && looksNamed(secret) && !isSetting(text, found.index, value.lastIndex)) continue;
    shown += text.slice(done, value.lastIndex - secret.length) + NOT_SHOWN;
    done = value.lastIndex;
    names.lastIndex = done;
  }
  return shown + text.slice(done);
}

/** Of a secret or a token its name may come behind the word, and the verb "pass" has an object; of a password neither. */
function mayBeCalled(name: string): boolean {
  return /^pass$|(?:token|secret|credentials?|key)$/i.test(name);
}

/** Whether a name and its value are all that is between the ends of a line or quotes: a sentence has more. */
function isSetting(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - FARTHEST), from);
  return (
    /(?:^|["'\n\\;{])[ \t]{0,40}(?:(?:[\w-]{1,20}[ \t]{1,9}){0,2}set[ \t]{1,9})?["']?$/.test(before) &&
    /^\\{0,8}["']?[ \t]{0,9}(?:[\n\r"'\\;,}]|$)/.test(text.slice(to, to + FARTHEST))
  );
}

/** What is farther from a setting says nothing of it. */
const FARTHEST = 60;

/** A name of people's own has its value behind it; after a word of a sentence anything may come. */
function isSecretOf(name: string, value: string, isQuoted: boolean): boolean {
  if (looksMade(value)) return true;
  return (
    /\d/.test(value) &&
    /[a-z]/i.test(value) &&
    (isQuoted || /[_.:/]|[a-z][A-Z]|^requirepass$|^masterauth$/.test(name))
  );
}
