import { isArn } from '../model/arn';

/** What a name that means a credential ends with, written together or apart: `DB_PASSWORD`, `accessKeySecret`. */
const ENDINGS =
  /(?:passwords?|passwd|passphrase|passcode|secrets?|token|credentials?|signature|authorization|bearer|(?:api|access|private|secret|signing|encryption|account|client|shared|sas)key(?:value|secret|id)?|secret(?:data|value|string|text)|connectionstring|jaasconfig)$/;

/** Words too short to stand for a credential inside another: `db.pwd`, and no `kpwds`. */
const WORDS: readonly string[] = ['pass', 'pw', 'pwd', 'sas', 'sig', 'jaas', 'ak', 'sk', 'pat', 'cookie'];

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

/** Whether a name says that what it names is a credential, whoever chose it. */
export function saysCredential(name: string): boolean {
  const words = wordsOf(name);
  const together = words.join('');
  if (words.includes('jaas')) return true;
  if (HARMLESS.test(together)) return false;
  return ENDINGS.test(together) || WORDS.includes(words[words.length - 1]);
}

/**
 * Whether a value stands where a credential can stand. Where the id of a key belongs, anything else may be the key
 * itself.
 */
export function standsForCredential(name: string, value: unknown): boolean {
  if (saysCredential(name)) return true;
  if (typeof value !== 'string' || isArn(value)) return false;
  return /(?:key|trust)storekey$|^kmsarn$/i.test(name);
}

/** What of a query is a credential, beside what says so: signatures and keys of web hooks. */
const QUERY: readonly string[] = ['key', 'code', 'auth', 'sign', 'sv', 'se'];

/** Whether a name in the query of a URL means a credential. */
export function isCredentialOfQuery(name: string): boolean {
  return saysCredential(name) || QUERY.includes(name.toLowerCase());
}
