import { saysCredential } from './names';
import { isReference, NOT_SHOWN } from './not-shown';

/** What gives a credential to a command: what is before it, and the credential. */
const COMMANDS = [
  /(\bsshpass\s{1,4}-p\s{0,4})([^\s"']+)/g,
  /(\b(?:mysql|mariadb)\w{0,20}\b[^\n;|&]{0,200}?\s-p)([^\s"';|&]+)/g,
  /(\bsqlplus\b[^\n;|&]{0,200}?\s[\w$#]{1,30}\/)([^\s@"';|&/]+)/g,
  /(\bredis-cli\b[^\n;|&]{0,200}?\s-a\s{1,4})([^\s"';|&]+)/g,
  /(\s(?:-u|-U|--user|--proxy-user)[\s=]{1,4}["']?[^\s:"'/]{1,100}:)([^\s"']+)/g,
];

/** `--password x`, also as the items of a list of arguments. */
const OPTION =
  /((?:^|[\s"'(])--?([A-Za-z][\w-]{1,60})(?:\s{1,20}|\\{0,8}["']\s{0,4},\s{0,4}\\{0,8}["']))(?![-\s$<[])("[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s"',;)\\]+)/g;

/** `ENV DB_PASSWORD x` of a Dockerfile. */
const ENVIRONMENT = /(\bENV\s{1,4}(\w{1,80})\s{1,4})([^\s"'=$]+)/g;

/** `the password is x7`: a word of a sentence has no digit. */
const SENTENCE =
  /((?:\b([\w-]{2,60})\s{1,4}(?:is|was)\s{1,4}|(\p{Script=Han}{2,8})[\u662f\u4e3a]\s{0,4})["']?)((?=[^\s"',;]{0,60}\d)[^\s"',;.]{6,})/gu;

/** A text without the credentials that command lines and sentences in it say. */
export function withoutSaid(text: string): string {
  let shown = text;
  for (const command of COMMANDS)
    shown = shown.replace(command, (whole, before: string, value: string) =>
      isGiven(value) ? before + NOT_SHOWN : whole,
    );
  for (const named of [OPTION, ENVIRONMENT])
    shown = shown.replace(named, (whole, before: string, name: string, value: string) =>
      saysCredential(name) && isGiven(value) ? before + NOT_SHOWN : whole,
    );
  return shown.replace(SENTENCE, (whole, before: string, name: string, word: string, value: string) =>
    saysCredential(name ?? word) && isGiven(value) ? before + NOT_SHOWN : whole,
  );
}

/** Whether it is text, and no variable of a shell. */
function isGiven(value: string): boolean {
  return !isReference(value) && !/^["']?\$/.test(value) && !value.startsWith(NOT_SHOWN.slice(0, 4));
}

/** Whether an item of a list of arguments says that the next is a credential: `["--password", "x"]`. */
export function announcesCredential(item: unknown): boolean {
  return typeof item === 'string' && /^--?[A-Za-z][\w-]{1,60}$/.test(item) && saysCredential(item);
}
