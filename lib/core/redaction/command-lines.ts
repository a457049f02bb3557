import { isGiven, Place, secretsOf } from './command-secrets';
import { commandsIn } from './command-words';
import { saysCredential } from './names';
import { looksMade, NOT_SHOWN } from './not-shown';
import { maySet, withoutSet } from './settings';
import { mayState, withoutStated } from './statements';

/** An option whose value has a sign of the shell in it or before it, which nobody quoted. */
const UNQUOTED =
  /((?:^|[^\w-])--?([A-Za-z][\w.-]{0,60})(?:[ \t]{1,20}|[ \t]{0,4}[=:][ \t]{0,4})(?:\(not shown\)|\w{1,20}(?=\W))?["'`|;<>(&$,[{=]{0,4})(\w{6,200})/g;

/** `ENV DB_PASSWORD x` of a Dockerfile. */
const ENVIRONMENT = /(\bENV\s{1,4}(\w{1,80})\s{1,4})([^\s"'=$]+)/g;

/** `the password is x7`: a word of a sentence has no digit. */
const SENTENCE =
  /((?:\b([\w-]{2,60})\s{1,4}(?:is|was)\s{1,4}|(\p{Script=Han}{2,8})[\u662f\u4e3a]\s{0,4})["'`]?)((?:[^\s"'`,;.:]{1,40} ){0,4}?)((?=[^\s"'`,;]{0,60}\d)[^\s"'`,;.]{6,})/gu;

/** A text in which nothing of this stands has no credential of a command line. */
const MAY_SAY =
  /(?:^|[\s"'`=,;|&<>([{\\:])(?:-|\/r?P[\s"':\\])|sqlplus|sqlldr|expdp|impdp|rman|sqlcl|\b(?:sql|exp|imp|conn|connect|catalog|htpasswd|mysql\w*|rabbitmqctl|mc|rclone|vault|tnsping)["'\s.\d:]/i;

/** Whether a command line may be in a text. */
function mayBeCommand(text: string): boolean {
  return MAY_SAY.test(text);
}

/** Whether a command line, a statement or a setting may be in a text. */
export function maySayCommand(text: string): boolean {
  return mayBeCommand(text) || mayState(text) || maySet(text);
}

/** A text without the credentials that command lines and sentences in it say. */
export function withoutSaid(text: string): string {
  let shown = mayBeCommand(text) ? withoutCommands(text) : text;
  shown = withoutSet(withoutStated(shown));
  shown = shown.replace(ENVIRONMENT, (whole, before: string, name: string, value: string) =>
    saysCredential(name) && isGiven(value) ? before + NOT_SHOWN : whole,
  );
  if (shown.includes('-'))
    shown = shown.replace(UNQUOTED, (whole, before: string, name: string, value: string) =>
      (name === 'p' ? looksMade(value) : /\d/.test(value) && saysCredential(name))
        ? before + NOT_SHOWN
        : whole,
    );
  return shown.replace(
    SENTENCE,
    (whole, before: string, name: string, word: string, words: string, value: string) =>
      saysCredential(name ?? word) && isGiven(value) && (words === '' || looksMade(value))
        ? before + NOT_SHOWN
        : whole,
  );
}

/** Which items of a list of arguments hold a credential, and from where to where: `["mysql", "-psecret"]`. */
export function secretsInArguments(items: readonly unknown[]): ReadonlyMap<number, Place> {
  if (!items.some((item) => typeof item === 'string' && mayBeCommand(item))) return new Map();
  return secretsOf(items.map((item) => ({ start: 0, written: typeof item === 'string' ? item : '' })));
}

/** An argument without the credential that stands at a place in it. */
export function withoutPlace(item: string, [from, to]: Place): string {
  return item.slice(0, from) + NOT_SHOWN + item.slice(to);
}

function withoutCommands(text: string): string {
  const places: [number, number][] = [];
  for (const words of commandsIn(text))
    for (const [i, [from, to]] of secretsOf(words)) places.push([words[i].start + from, words[i].start + to]);
  places.sort(([a, b], [c, d]) => a - c || d - b);
  let shown = '';
  let done = 0;
  for (const [from, to] of places) {
    if (from < done) continue;
    shown += text.slice(done, from) + NOT_SHOWN;
    done = to;
  }
  return shown + text.slice(done);
}

/** Whether an item of a list of arguments says that the next is a credential: `["--password", "x"]`. */
export function announcesCredential(item: unknown): boolean {
  return typeof item === 'string' && /^--?[A-Za-z][\w-]{1,60}$/.test(item) && saysCredential(item);
}
