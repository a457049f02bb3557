import { isArn } from '../model/arn';
import { rememberedNames } from '../model/remembered';
import { looksNamed } from './not-shown';

/** What a name that means a credential ends with, written together or apart: `DB_PASSWORD`, `accessKeySecret`. */
const ENDINGS =
  /(?:passwords?|passwd|passphrase|passcode|secrets?|token|credentials?|signature|authorization|bearer|(?:api|access|private|secret|signing|encryption|account|client|shared|sas)key(?:value|secret|id)?|secret(?:data|value|string|text)|connectionstring|jaasconfig|rediscliauth|authuserinfo|(?:db|pg|my|sql|ssh|smtp|mail|ftp|root|user|admin|redis|mongo|kafka|auth|sudo|become|require|store|key)pass|masterauth|(?:app|application|subscription|functions|write|webhook|enc|sentry|encrypt|decrypt|decryption|master|sign|hmac|aes|license|session|jwt|auth|(?:sse|encryption)customer|cipher|ssh|gpg|openai|dashscope)key)$/;

/** What a name may say behind what it names: which of several it is, where it is for, how it is written. */
const QUALIFIERS =
  /^(?:v?\d{1,4}|prod|production|prd|dev|development|test|testing|stage|staging|stg|uat|pre|qa|sit|plain|plaintext|raw|clear|value|text|string|base64|b64|pem|base|new|old|current|previous|primary|secondary|main|backup|default)$/;
/** The same in Chinese, set off or not. */
const CHINESE_QUALIFIER = /[\s_.-]?(?:\d{1,4}|生产|线上|测试|开发|预发|新|旧|主|备)$/;
/** More of them nobody writes. */
const MOST_QUALIFIERS = 3;

/** The same in other languages, at the end of a name or alone. */
const IN_OTHER_LANGUAGES =
  /(?:密码|口令|密钥|秘钥|令牌|凭据|パスワード|パスフレーズ|비밀번호|пароль|passwort|kennwort|contraseña|motdepasse)$/i;

/** Words too short to stand for a credential inside another: `db.pwd`, and no `kpwds`. */
const WORDS: readonly string[] = [
  'pass',
  'pw',
  'pwd',
  'sas',
  'sig',
  'jaas',
  'ak',
  'sk',
  'pat',
  'cookie',
  'psk',
  'cred',
  'creds',
  'jwt',
  'pswd',
  'passwrd',
  'psw',
  'mima',
];

/** What ends so and is none: names of secrets, and numbers that only tell one request from the next. */
const HARMLESS = /(?:client|next|page|continuation|max|per)token$/;

/** The words of a name, in small letters: `sasl.jaas.config`, `DB_PASSWORD`, `ApiKey`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The words of a name without those that say which of several it is: `DB_PASSWORD_PROD`, `password2`. */
function unqualified(words: readonly string[]): readonly string[] {
  let count = words.length;
  while (count > 1 && words.length - count < MOST_QUALIFIERS && QUALIFIERS.test(words[count - 1])) count -= 1;
  if (count === 0) return words;
  return [...words.slice(0, count - 1), words[count - 1].replace(/(?<=[a-z]{2})\d{1,4}$/, '')];
}

/** Whether a name says that what it names is a credential, whoever chose it. */
export const saysCredential = rememberedNames((name): boolean => {
  if (IN_OTHER_LANGUAGES.test(name) || IN_OTHER_LANGUAGES.test(name.replace(CHINESE_QUALIFIER, '')))
    return true;
  const words = unqualified(wordsOf(name));
  const together = words.join('');
  if (words.includes('jaas')) return true;
  if (HARMLESS.test(together)) return false;
  return ENDINGS.test(together) || WORDS.includes(words[words.length - 1]);
});

/** Attributes of Terraform that hold the address of a web hook, which whoever has it may call. */
const WEB_HOOKS: Readonly<Record<string, readonly string[]>> = {
  alicloud_cms_alarm: ['webhook'],
  alicloud_cms_alarm_contact: ['channels_ding_web_hook'],
  alicloud_cms_event_rule: ['url'],
};

/** Whether an attribute of a Terraform type holds a credential, by its name. */
export function isCredentialOf(type: string, name: string): boolean {
  return saysCredential(name) || (Object.hasOwn(WEB_HOOKS, type) && WEB_HOOKS[type].includes(name));
}

/**
 * Whether a value stands where a credential can stand. Where the id of a key belongs, anything else may be the key
 * itself.
 */
export function standsForCredential(name: string, value: unknown): boolean {
  if (saysCredential(name)) return true;
  if (typeof value !== 'string' || isArn(value)) return false;
  if (/(?:auth|salt)$/i.test(name)) return looksRandom(value);
  return /(?:key|trust)\.?store\.?key$|^kmsarn$/i.test(name);
}

/** Whether a variable of an environment holds a credential by a name that means something else in other places. */
export function isCredentialOfEnvironment(name: string, value: unknown): boolean {
  return /^key$/i.test(name) && typeof value === 'string' && looksRandom(value);
}

/** What nobody reads: a name has no letters and digits in turns. */
function looksRandom(value: string): boolean {
  return /^[\w+/=-]{8,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !looksNamed(value);
}

/** What of a query is a credential, beside what says so: signatures and keys of web hooks. */
const QUERY: readonly string[] = [
  'key',
  'code',
  'auth',
  'sign',
  'sv',
  'se',
  'sid',
  'sessionid',
  'jsessionid',
  'phpsessid',
];

/** Whether a name in the query of a URL means a credential. */
export function isCredentialOfQuery(name: string): boolean {
  return saysCredential(name) || QUERY.includes(name.toLowerCase());
}

/** What has the value in one member and its name in another: headers, query parameters, parameters of targets. */
const NAME_MEMBERS = ['key', 'name', 'header', 'field', 'resourcekey'];
const VALUE_MEMBERS = ['value'];

/** The member with the value of something that another member calls a credential. */
export function namedValue(
  value: Readonly<Record<string, unknown>>,
  says: (name: string, named: unknown) => boolean,
): string | undefined {
  const keys = Object.keys(value);
  const found = keys.find((key) => VALUE_MEMBERS.includes(plainOf(key)));
  if (found === undefined) return undefined;
  const isSaid = value.is_value_secret === true || value.is_value_secret === 'true';
  const isNamed = (key: string) => {
    const name = value[key];
    return NAME_MEMBERS.includes(plainOf(key)) && typeof name === 'string' && says(name, value[found]);
  };
  return isSaid || keys.some(isNamed) ? found : undefined;
}

const plainOf = rememberedNames((key) =>
  key.length > LONGEST_MEMBER ? '' : key.toLowerCase().replace(/[_-]/g, ''),
);

/** No name of a member above is longer. */
const LONGEST_MEMBER = 16;
