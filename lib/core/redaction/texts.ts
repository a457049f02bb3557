import { isArn, partsArn } from '../model/arn';
import { isCredentialOfQuery, saysCredential } from './names';

/** What stands where a credential stood. */
export const NOT_SHOWN = '(not shown)';

/** Keys that are known by how they begin, wherever they stand. */
const KEYS = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
  /\bLTAI[A-Za-z0-9]{12,30}\b/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
];
/** `Bearer` and what bears; a sentence about it has no digit there. */
const SCHEME = /\b(Bearer|Basic|Digest|APPCODE|Token) +(?=[^\s"'\\]*\d)[^\s"'\\,;)]{6,}/g;
/** Who has the address of a web hook may call it: `https://hooks.example.com/services/...`. */
const HOOKS = [
  /(https?:\/\/hooks?\.[^/\s"'?#<>\\]{1,255}\/)[^\s"'?#<>\\]+/gi,
  /(https?:\/\/[^\s"'?#<>\\]{1,300}?\/(?:web|bot)?-?hooks?\/)[^\s"'?#<>\\]+/gi,
];
/** A parameter in the query of a URL, or in what follows a JDBC address. */
const QUERY = /([?&;])([\w.%-]{1,60})=([^&;#\s"'<>\\{}]+)/g;
/** What ends a word of an address. */
const WORD = /[^\s"'<>`]+/g;

/** What stands in the place of a credential: as long as it was where its length may be too much. */
export function placeholderOf(secret: string): string {
  return secret.length < LONG ? NOT_SHOWN : NOT_SHOWN.padEnd([...secret].length, '.');
}

const LONG = 256;

/** A text without the credentials that URLs, headers, keys and settings carry. */
export function withoutCredentials(text: string): string {
  // Most texts can hold none.
  if (!/[@:=]|LTAI|eyJ|-----B|Bearer|Basic/.test(text)) return text;
  let shown = text.includes('@') && !isArn(text) ? text.replace(WORD, withoutUserInfo) : text;
  shown = withoutAssigned(shown);
  for (const hook of HOOKS) shown = shown.replace(hook, `$1${NOT_SHOWN}`);
  shown = shown.replace(QUERY, (whole, mark: string, name: string, value: string) =>
    isCredentialOfQuery(name) && !isReference(value) ? `${mark}${name}=${NOT_SHOWN}` : whole,
  );
  for (const key of KEYS) shown = shown.replace(key, NOT_SHOWN);
  return shown.replace(SCHEME, `$1 ${NOT_SHOWN}`);
}

/** `user:password@` in an address, whatever is before it. */
function withoutUserInfo(word: string): string {
  if (!word.includes('@')) return word;
  const slashes = word.indexOf('//');
  if (slashes < 0) return word.split(',').map(withoutLogin).join(',');
  const before = word.slice(0, slashes);
  const oracle = /^(jdbc:.*:)[^:/@]+\/[^@]*@$/.exec(before)?.[1];
  if (oracle !== undefined) return `${oracle}${NOT_SHOWN}@${word.slice(slashes)}`;
  const rest = word.slice(slashes + 2);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  // A password may hold a slash; a port does not.
  const hasPassword = /^[^/:@]*:(?!\d+(?:[/?#]|$))/.test(rest);
  const at = authority.includes('@') ? authority.lastIndexOf('@') : hasPassword ? rest.lastIndexOf('@') : -1;
  return at < 0 ? word : `${before}//${NOT_SHOWN}${rest.slice(at)}`;
}

/** `user:password@broker:9092`, with no scheme before it. */
function withoutLogin(part: string): string {
  const at = part.lastIndexOf('@');
  const colon = part.indexOf(':');
  if (at < 0 || colon < 1 || colon > at - 2 || /^(acs|mailto|jdbc):/i.test(part)) return part;
  const [, before] = /^(.*[=(])?[^=(]*$/.exec(part.slice(0, colon)) ?? [];
  return `${before ?? ''}${NOT_SHOWN}${part.slice(at)}`;
}

/** The longest name that is looked at. */
const LONGEST_NAME = 80;

/** `password=...`, `"Authorization": "..."`: whatever follows a name that says so. */
function withoutAssigned(text: string): string {
  let shown = '';
  let done = 0;
  const separator = /[:=]/g;
  for (let found = separator.exec(text); found !== null; found = separator.exec(text)) {
    if (found.index < done) continue;
    const [name] = /[\w.-]+(?=\\{0,8}["']?\s{0,4}$)/.exec(
      text.slice(Math.max(done, found.index - LONGEST_NAME), found.index),
    ) ?? [''];
    if (name === '' || !saysCredential(name) || partsArn(text, found.index)) continue;
    const start = found.index + 1 + /^[ \t]*/.exec(text.slice(found.index + 1, found.index + 9))![0].length;
    const end = endOfValue(text, start, /authorization$/i.test(name));
    if (end <= start || isReference(text.slice(start, end))) continue;
    const quote = /^\\*["']/.exec(text.slice(start, start + 9))?.[0] ?? '';
    const closes = quote !== '' && text.slice(start + quote.length, end).endsWith(quote) ? quote : '';
    shown += `${text.slice(done, start)}${quote}${NOT_SHOWN}${closes}`;
    done = end;
    separator.lastIndex = end;
  }
  return shown + text.slice(done);
}

/** Where a value ends that begins at a position; where it begins, if it is no text. */
function endOfValue(text: string, start: number, isHeader: boolean): number {
  const [opening, escapes = ''] = /^(\\*)["']/.exec(text.slice(start, start + 9)) ?? [];
  if (opening !== undefined) return endOfQuoted(text, start + opening.length, opening, escapes.length);
  const first = text[start];
  if (first === '{' || first === '[') {
    const end = text.indexOf(first === '{' ? '}' : ']', start);
    return first === '{' && text[start - 1] !== '=' ? start : end < 0 ? text.length : end + 1;
  }
  const ends = isHeader ? /[\r\n"'\\]/g : /[\s"'&;}\]<>\\)]/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  const value = text.slice(start, end);
  if (/^(?:true|false|null|undefined|\d{0,3})$/.test(value) || value.startsWith(NOT_SHOWN.slice(0, 4)))
    return start;
  // The scheme is a word of its own: `Bearer abc`.
  if (!/^(?:bearer|basic|digest|token|appcode)$/i.test(value)) return end;
  ends.lastIndex = end + 1;
  return ends.exec(text)?.index ?? text.length;
}

function endOfQuoted(text: string, from: number, opening: string, escapes: number): number {
  const quote = opening[opening.length - 1];
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    let before = 0;
    while (before <= escapes && text[at - 1 - before] === '\\') before += 1;
    if (before <= escapes) return at === from && escapes === 0 ? from - opening.length : at + 1;
  }
  return text.length;
}

/** What takes its value from elsewhere: of an event, of Terraform; or nothing at all. */
function isReference(value: string): boolean {
  const text = value.replace(/^\\*["']|\\*["']$/g, '');
  return (
    text === '' || text === NOT_SHOWN || /^(?:\w+ )?\$\{[^{}]*\}$/.test(text) || /^\$\.[\w.]*$/.test(text)
  );
}
