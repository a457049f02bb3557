import { isArn } from '../model/arn';
import { withoutAssigned } from './assigned';
import { maySayCommand, withoutSaid } from './command-lines';
import { withoutEncoded } from './encoded';
import { isCredentialOfQuery, saysCredential } from './names';
import { BEGUN, isReference, NOT_SHOWN } from './not-shown';
import { withoutOracleAddresses } from './oracle-logins';
import { withoutStructured } from './structured';

export { NOT_SHOWN, placeholderOf } from './not-shown';

/** Keys that are known by how they begin, wherever they stand. */
const KEYS = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
  /\bLTAI[A-Za-z0-9]{12,30}\b/g,
  /\bSTS\.[A-Za-z0-9]{16,40}\b/g,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /(?<![\w-])(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|npm_|dckr_pat_|dop_v1_|[rs]k_(?:live|test)_|pypi-AgE|ATATT3)[\w-]{12,}/g,
  /(?<![\w-])(?:hv[bs]|ya29)\.[\w-]{16,}/g,
  /\bSG\.[\w-]{16,40}\.[\w-]{16,}/g,
  /(?<![\w-])sk-(?=[\w-]*\d)[\w-]{20,}/g,
  /\b(?:AKIA[A-Z0-9]{16}|AIza[\w-]{35}|AKID[A-Za-z0-9]{32}|AKLT[A-Za-z0-9]{20,60})\b/g,
];
/** How each of them begins: most texts have none. */
const MAY_HOLD_KEY =
  /LTAI|STS\.|eyJ|-----BEGIN |gh[oprsu]_|_pat_|glpat-|xox|npm_|dop_v1_|[rs]k_(?:live|test)_|pypi-AgE|ATATT3|hv[bs]\.|ya29\.|SG\.|sk-|AK(?:IA|ID|LT)|AIza/;
/** `Bearer` and what bears; a sentence about it has no digit there. */
const SCHEME = /\b(Bearer|Basic|Digest|APPCODE|Token) +(?=[^\s"'\\]*\d)[^\s"'\\,;)]{6,}/g;
/** Who has the address of a web hook may call it: `https://hooks.example.com/services/...`. */
const HOOKS = [
  /(https?:\/\/(?:[^\s/"'?#<>\\]{1,255}\.)?(?:web)?hooks?\.[^/\s"'?#<>\\]{1,255}\/)[^\s"'?#<>\\]+/gi,
  /(https?:\/\/[^\s"'?#<>\\]{1,300}?\/(?:web|bot)?-?hooks?(?:b2)?\/)[^\s"'?#<>\\]+/gi,
  /(https?:\/\/[^\s"'?#<>\\]{1,300}?\/bot\d{3,20}:)[^\s"'?#<>\\/]+/gi,
];
/** A parameter in the query of a URL, in its path, or in what follows a JDBC address. */
const QUERY = /([?&;#]|%26|%3F)([\w.-]{1,60})(=|%3D)((?:\$\{[^{}]{0,200}\}|(?!%26)[^&;#\s"'<>\\{}])+)/gi;
/** `<password>...</password>`. */
const ELEMENT =
  /(<(?:[\w-]{1,40}:)?([\w.-]{1,80})(?:\s[^<>]{0,300})?>(?:\s{0,40}<!\[CDATA\[)?)([^<]+)(?=<\/)/g;
/** What ends a word of an address. */
const WORD = /[^\s"'<>`]+/g;
/** A password with what ends words: a space, a quote that ends no text of JSON. */
const LOGIN =
  /(\/\/)([^\s/:@"'<>`]{0,100}:(?!\d{1,5}(?:[^\w@:]|$))(?!\$\{[^{}]{0,100}\}[/\s"?#])(?:[^@/"]|"(?!\s{0,4}[,:}\]])){1,200}@)/g;
/** The same where the whole address is encoded: `https%3A%2F%2Fu%3Ax%40h`. */
const ENCODED_LOGIN = /(%3A%2F%2F)([^\s%]{0,100}%3A[^\s]{1,200}?%40)/gi;
/** `scott/tiger@//host:1521/service` of Oracle. */
const ORACLE =
  /((?:(?<![\p{L}\w$#.:/-])[\p{L}_][\p{L}\w$#.[\]-]{0,60}|\\{0,8}"[^"\n/@]{1,128}")\/)((?:\\{0,8}"[^"\n]{1,128}"|[^\s"<>]{1,128}))(?=@\/\/)/gu;
/** Most texts can hold none. */
const MAY_HOLD =
  /[@:=<\uff1a\uff1d]|%3|Bearer|Basic|Digest|APPCODE|Token|ENV\s|\s(?:is|was)\s|\bIDENTIFIED\s|\bPASSWORD\s|[\u662f\u4e3a]/;

/** A text without the credentials that URLs, headers, keys and settings carry. */
export function withoutCredentials(text: string): string {
  return takeCredentials(text, () => undefined);
}

/**
 * The same.
 *
 * @param take hears of what was taken out
 */
export function takeCredentials(text: string, take: (secret: string) => void): string {
  const clean = (inside: string) => takeCredentials(inside, take);
  if (withoutEncoded(text, clean, take) !== text) return NOT_SHOWN;
  if (!MAY_HOLD.test(text) && !MAY_HOLD_KEY.test(text) && !maySayCommand(text)) return text;
  const plain = withoutPlain(text);
  if (plain !== text) for (const secret of differences(text, plain)) take(secret);
  return withoutStructured(plain, clean, take);
}

function withoutPlain(text: string): string {
  let shown = text.includes('@') && !isArn(text) ? withoutLogins(text) : text;
  shown = withoutAssigned(shown);
  if (shown.includes('://')) for (const hook of HOOKS) shown = shown.replace(hook, `$1${NOT_SHOWN}`);
  shown = shown.replace(QUERY, (whole, mark: string, name: string, equals: string, value: string) =>
    isCredentialOfQuery(name) && !isReference(value) ? `${mark}${name}${equals}${NOT_SHOWN}` : whole,
  );
  shown = shown.replace(ELEMENT, (whole, start: string, name: string, value: string) =>
    saysCredential(name) && !isReference(value.trim()) ? `${start}${NOT_SHOWN}` : whole,
  );
  if (MAY_HOLD_KEY.test(shown)) for (const key of KEYS) shown = shown.replace(key, NOT_SHOWN);
  shown = shown.replace(SCHEME, `$1 ${NOT_SHOWN}`).replace(ENCODED_LOGIN, `$1${NOT_SHOWN}%40`);
  return withoutSaid(shown);
}

function withoutLogins(text: string): string {
  const shown = withoutOracleAddresses(text).replace(WORD, withoutUserInfo).replace(LOGIN, loginOf);
  return shown.replace(ORACLE, (whole, before: string, password: string) =>
    isReference(password) || password.startsWith(BEGUN) ? whole : before + NOT_SHOWN,
  );
}

function loginOf(whole: string, slashes: string, login: string): string {
  return whole.includes(NOT_SHOWN) || isReferredLogin(login.slice(0, -1)) ? whole : `${slashes}${NOT_SHOWN}@`;
}

/** Whether the password of `user:password` is a reference, of Terraform or of a template. */
function isReferredLogin(login: string): boolean {
  return isReference(login.replace(/^(?:\$\{[^{}]*\}|[^:${}])*:/, '')) && login.includes('${');
}

/** `user:password@` in an address, whatever is before it. */
function withoutUserInfo(word: string): string {
  if (!word.includes('@')) return word;
  const slashes = word.indexOf('//');
  if (slashes < 0) return word.split(',').map(withoutLogin).join(',');
  const before = word.slice(0, slashes);
  const rest = word.slice(slashes + 2);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  // A password may hold a slash; a port does not.
  const hasPassword = /^[^/:@]*:(?!(?:\d+|\$\{[^{}]*\})(?:[/?#]|$))/.test(rest);
  const at = authority.includes('@') ? authority.lastIndexOf('@') : hasPassword ? rest.lastIndexOf('@') : -1;
  return at < 0 || isReferredLogin(rest.slice(0, at)) ? word : `${before}//${NOT_SHOWN}${rest.slice(at)}`;
}

/** `user:password@broker:9092`, with no scheme before it. */
function withoutLogin(part: string): string {
  const at = part.lastIndexOf('@');
  const colon = part.indexOf(':');
  if (at < 0 || colon < 1 || colon > at - 2 || /^(acs|mailto|jdbc):/i.test(part)) return part;
  if (isReferredLogin(part.slice(0, at))) return part;
  const [, before] = /^(.*[=(])?[^=(]*$/.exec(part.slice(0, colon)) ?? [];
  return `${before ?? ''}${NOT_SHOWN}${part.slice(at)}`;
}

/** What was taken out of a text, as far as what is left around it tells. */
function differences(text: string, shown: string): string[] {
  const parts = shown.split(NOT_SHOWN);
  const taken: string[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const next =
      i === 0 ? (text.startsWith(part) ? 0 : -1) : part === '' ? text.length : text.indexOf(part, at);
    if (next < 0) return taken;
    if (i > 0) taken.push(text.slice(at, next), ...text.slice(at, next).split(/[\s:@/=&;,"'\\]+/));
    at = next + part.length;
  }
  return taken;
}
