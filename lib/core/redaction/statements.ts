import { isGiven } from './command-secrets';
import { looksMade, looksNamed, NOT_SHOWN } from './not-shown';

/** What a credential must look like, as people use the words before it in sentences too; `unnamed`: not like a name either. */
type Look = 'made' | 'unnamed';

/** What stands before a credential, the credential, and what it must look like. */
type Statement = readonly [RegExp, Look?];

/** The shell hands a text to what asks for a password on its standard input. */
const READS_PASSWORD =
  /(\b(?:echo|printf)[ \t]{1,9}(?:-[neE]{1,3}[ \t]{1,9})?(?:\\{0,8}["']%s(?:\\{1,8}n)?\\{0,8}["'][ \t]{1,9})?\\{0,8}["']?(?:[\w.-]{1,60}:)?)([^"'|`\n\\$]{1,200}?)(?=\\{0,8}["']?[ \t]{0,9}\|[^|\n]{0,200}(?:password-stdin|passwd --stdin|--with-token|\bsudo [^|\n]{0,60}-S|\bchpasswd\b|\bkinit\b|\bsmbpasswd\b|passphrase-fd|pass(?:in)? stdin|\bcryptsetup\b))/g;

/** A line that `passwd` reads. */
const PASSWORD_LINE =
  /(\bpasswd\b[^\n<]{0,100}<<-?[ \t]{0,9}["']?\w{1,20}["']?(?:\n|\\n)(?:\(not shown\)(?:\n|\\n))?)([^\s"'\\]{3,})/g;

const STATEMENTS: readonly Statement[] = [
  // Databases.
  // In capitals, behind what begins such a statement, or where it must be one: streams are identified by something too.
  [
    /(\bIDENTIFIED\s{1,9}(?:WITH\s{1,9}\S{1,60}\s{1,9})?(?:BY|AS)\s{1,9}(?:VALUES\s{1,9})?\\*["']?)([^\s"';\\]+)/g,
  ],
  [
    /(\bIDENTIFIED(?<=\b(?:(?:CREATE|ALTER)\s{1,9}(?:USER|ROLE|(?:\w{1,20}\s{1,9}){0,2}DATABASE\s{1,9}LINK)|SET\s{1,9}ROLE|CONNECT\s{1,9}TO)\s[^;]{1,300}IDENTIFIED)\s{1,9}(?:WITH\s{1,9}\S{1,60}\s{1,9})?(?:BY|AS)\s{1,9}(?:VALUES\s{1,9})?\\*["']?)([^\s"';\\]+)/gi,
  ],
  [
    /(\bIDENTIFIED(?<=\bGRANT\s[^;]{1,300}IDENTIFIED)\s{1,9}(?:WITH\s{1,9}\S{1,60}\s{1,9})?(?:BY|AS)\s{1,9}(?:VALUES\s{1,9})?\\*["'])([^\s"';\\]+)/gi,
  ],
  [
    /(\bIDENTIFIED\s{1,9}(?:WITH\s{1,9}\S{1,60}\s{1,9})?(?:BY|AS)\s{1,9}(?:VALUES\s{1,9})?\\*["'])((?=[^\s"';\\]{0,60}\d)[^\s"';\\]+)/gi,
  ],
  [/(\bIDENTIFIED\s{1,9}BY\s{1,9})([^\s"';\\]+)/gi, 'unnamed'],
  // Set off, or in capitals: no "the password's expiry", no 'password' AS x.
  [/(\bPASSWORD(?:\s{1,9}|\s{0,9}\(\s{0,9})\\*')([^'\n\\]+)/gi],
  [/((?<!["'])\bPASSWORD\\*')([^'\n\\]+)/g],
  [/(\bSET\s{1,9}PASSWORD\s{1,9}FOR\s{1,9}[^\s=]{1,100}\s{0,9}=\s{0,9}\\*["'])([^"'\n\\]+)/gi],
  [
    /(\b(?:CONNECT|ATTACH)\s{1,9}(?:TO\s{1,9}(?!(?:an?|the|its|each|this|your|our)\s)\S{1,100}\s{1,9})?USER\s{1,9}\S{1,100}\s{1,9}USING\s{1,9}\\{0,8}["']?)([^\s"';\\]+)/gi,
  ],
  [/(\bUSER(?<=\bdb2\s[^;\n]{0,120}USER)\s{1,9}\S{1,100}\s{1,9}USING\s{1,9}\\{0,8}["']?)([^\s"';\\]+)/gi],
  [/(\bUSER\s{1,9}\S{1,100}\s{1,9}USING\s{1,9}\\{0,8}["']?)([^\s"';\\]+)/gi, 'unnamed'],
  [/(\.logon\s{1,9}[^\s,]{1,200},\s{0,4})([^\s;"'\\]+)/gi],
  [
    /(\b(?:SETUSER\s{1,9}\S{1,60}\s{1,9}(?:[^\n>]{0,60}\s)?|user\s{1,9}\S{1,60}\s{1,9}on\s(?:[^\n>]{0,60}\s)?)>)([^\s"'\\]+)/gi,
  ],
  [/(\bAUTH\s{1,9}(?:[\w-]{1,60}\s{1,9})?\\{0,8}["']?)([^\s"'\\]{6,})/gi, 'made'],
  // Of `.pgpass`: by the ports of PostgreSQL and those made of them, and others where nothing but an entry can end so.
  [
    /((?:^|[\s"'])(?=[\w-]{0,60}[.*]|localhost)[\w.*-]{1,253}:(?:\d?[56]43\d|\*):[^:\s"'/]{1,100}:[^:\s"'/]{1,100}:)((?!\*+(?:["'\s]|$))[^\s"':\\]+)/gm,
  ],
  [
    /((?:^|[\s"'])(?=[\w-]{0,60}[.*]|localhost)[\w.*-]{1,253}:\d{1,5}:[^:\s"'/]{1,100}:[^:\s"'/]{1,100}:)([^\s"':\\]+)(?![^\s"'\\])/gm,
    'unnamed',
  ],
  // What logs in.
  [/(\blogin\s{1,9}\S{1,100}\s{1,9}password\s{1,9}\\{0,8}["']?)([^\s"'\\]+)/gi],
  [/(\bPASS[ \t]{1,4})((?=\S{0,60}\d)[^\s"'\\]{6,})/g, 'made'],
  [/(\bsend\s{1,9}(?:--\s{1,9})?\\{0,8}["'])([^"'\s\\]{6,200})(?=\\{1,8}r)/g, 'made'],
  [/(\b_auth\s{0,4}=\s{0,4}\\{0,8}["']?)([^\s"'\\]+)/g],
  [/(\buser(?:name)?=[^\s%,"'\\]{1,60}%(?![\dA-F]{2}))([^\s,"'\\]+)/gi],
  // Windows.
  [
    /(\bnet1?(?:\.exe)?[ \t]{1,9}use[ \t]{1,9}(?:\S{1,3}[ \t]{1,9})?\\{0,8}"?\\{2,16}[^\s"]{1,200}"?[ \t]{1,9}(?:\/\S{1,100}[ \t]{1,9}){0,4}\\{0,8}["']?)([^\s"'/\\*]+)/gi,
  ],
  [
    /(\bnet1?(?:\.exe)?[ \t]{1,9}user[ \t]{1,9}[^\s"'/]{1,60}[ \t]{1,9}\\{0,8}["']?)([^\s"'/\\*]+)(?=\\{0,8}["']?[ \t]{1,9}\/)/gi,
  ],
  [/(\bnet1?(?:\.exe)?[ \t]{1,9}user[ \t]{1,9}[^\s"'/]{1,60}[ \t]{1,9})([^\s"'/\\*]+)/gi, 'made'],
  [/(\brunas\s[^\n]{0,100}\/user:\S{1,60}[ \t]{1,9}\\{0,8}["']?)([^\s"'/\\]+)/gi, 'made'],
  [/(\bConvertTo-SecureString\s{1,9}(?:-String\s{1,9})?\\{0,8}["']?)([^\s"'$\\-][^\s"'\\]*)/gi],
  [/(PSCredential\s{0,4}\(?\s{0,4}\\{0,8}["'][^"'\n]{1,100}["']\s{0,4},\s{0,4}\\{0,8}["'])([^"'\n\\]+)/gi],
  // What reads a password on its standard input.
  [READS_PASSWORD],
  [
    /((?:\bsudo\s[^\n<]{0,60}-S|\bchpasswd|password-stdin|passwd --stdin|\bkinit)[^\n<]{0,100}<<<[ \t]{0,9}\\{0,8}["']?(?:[\w.-]{1,60}:)?)([^\s"'\\$]+)/g,
  ],
  // It is asked for twice.
  [PASSWORD_LINE],
  [PASSWORD_LINE],
  // What is written to a vault, whatever it is called there, and headers of requests.
  [
    /(\s[\w.-]{1,60}=(?<=\bvault\s{1,9}(?:kv\s{1,9})?(?:put|write|patch)\s[^\n|;&]{0,300}=)\\{0,8}["']?)((?=[^\s"'\\]{0,60}\d)[^\s"'\\@$][^\s"'\\]{5,})/g,
  ],
  [
    /((?:-H|--header)[ \t=]{1,4}\\{0,8}["'][\w-]{0,40}auth(?:-?(?:value|key|data|info|code|id))?\s{0,4}:\s{0,4})((?=[^\s"'\\]{0,60}\d)[^\s"'\\]{6,})/gi,
  ],
];

/** A secret of Kubernetes, each of its values. */
const LITERAL = /(--from-literal[= ]\\{0,8}["']?[\w.-]{1,100}=)([^\s"'\\]+)/g;
/** `root:password`, a line each. */
const USER_LINE = /((?:\n|\\n)[ \t]{0,40}(?:-[ \t]{1,4})?["']?[a-z_][\w.-]{0,31}:)([^\s"':/\\]{3,})/g;
/** What follows `chpasswd`, and where it is looked for. */
const FURTHEST = 2000;

/** A text in which nothing of this stands has no such statement. */
const MAY_STATE =
  /\bpassword[\s(']|\b(?:identified|user|setuser|auth|login|pass|send|net1?(?:\.exe)?|runas|convertto-securestring)\s|\.logon\s|_auth|chpasswd|pscredential|\buser(?:name)?=|from-literal|stdin|with-token|sudo|kinit|passwd|vault|passphrase-fd|cryptsetup|:(?:\d{1,5}|\*):|(?:-h|--header)[ =]/i;

/** Whether a statement with a credential may be in a text. */
export function mayState(text: string): boolean {
  return MAY_STATE.test(text);
}

/** A text without the credentials that statements have in a place of their own: of databases, shells and their tools. */
export function withoutStated(text: string): string {
  if (!mayState(text)) return text;
  let shown = text;
  const hide = (before: string, value: string, whole: string, look?: Look) =>
    isGiven(value) && looksLike(look, value) ? before + NOT_SHOWN : whole;
  for (const [pattern, look] of STATEMENTS)
    shown = shown.replace(pattern, (whole, before: string, value: string) =>
      hide(before, value, whole, look),
    );
  if (/\bsecret\b/.test(shown))
    shown = shown.replace(LITERAL, (whole, before: string, value: string) => hide(before, value, whole));
  const users = shown.indexOf('chpasswd');
  if (users < 0) return shown;
  const from = shown.slice(users, users + FURTHEST);
  const without = from.replace(USER_LINE, (whole, before: string, value: string) =>
    hide(before, value, whole),
  );
  return shown.slice(0, users) + without + shown.slice(users + FURTHEST);
}

function looksLike(look: Look | undefined, value: string): boolean {
  return look === undefined || (looksMade(value) && (look === 'made' || !looksNamed(value)));
}
