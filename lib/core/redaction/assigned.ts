import { saysCredential } from './names';
import { isReference, NOT_SHOWN } from './not-shown';
import { partsArn } from '../model/arn';

/** The longest name that is looked at, and how far a value is set off from it. */
const LONGEST_NAME = 120;
const WIDEST_GAP = 40;
const LONGEST_CALL = 40;

/** What stands between a name and its value: `=`, `:`, `:=`, `=>`, and those of Chinese and Japanese keyboards. */
const SEPARATOR = /:=|=>|[:=\uff1a\uff1d]/g;
/** Of a name, whatever alphabet it is in. */
const OF_NAME = /^[\p{L}\p{N}_.-]$/u;
const MOST_ESCAPES = 8;

/** A text without what follows a name that says so: `password=...`, `"Authorization": "..."`. */
export function withoutAssigned(text: string): string {
  let shown = '';
  let done = 0;
  const separator = new RegExp(SEPARATOR);
  for (let found = separator.exec(text); found !== null; found = separator.exec(text)) {
    if (found.index < done) continue;
    const name = nameBefore(text, Math.max(done, found.index - LONGEST_NAME), found.index);
    if (name === '' || !saysCredential(name) || partsArn(text, found.index)) continue;
    const after = found.index + found[0].length;
    const start = after + /^[ \t]*/.exec(text.slice(after, after + WIDEST_GAP))![0].length;
    const first = endOfValue(text, start, /authorization$/i.test(name));
    if (first <= start || isReference(text.slice(start, first))) continue;
    const end = isQuoted(text, start) ? first : endOfWords(text, first, isWholeLine(text, name, found.index));
    const quote = /^\\*["'`]/.exec(text.slice(start, start + 9))?.[0] ?? '';
    const closes = quote !== '' && text.slice(start + quote.length, end).endsWith(quote) ? quote : '';
    shown += `${text.slice(done, start)}${quote}${NOT_SHOWN}${closes}`;
    done = end;
    separator.lastIndex = end;
  }
  return shown + text.slice(done);
}

/** A name that ends before a position, with its quotes and what sets it off between; read backwards, for most have none. */
function nameBefore(text: string, from: number, end: number): string {
  let last = end;
  while (last > from && end - last < WIDEST_GAP && /[ \t]/.test(text[last - 1])) last -= 1;
  if (last > from && /["'`]/.test(text[last - 1])) last -= 1;
  for (let i = 0; i < MOST_ESCAPES && last > from && text[last - 1] === '\\'; i += 1) last -= 1;
  let first = last;
  for (
    let before = charBefore(text, from, first);
    OF_NAME.test(before);
    before = charBefore(text, from, first)
  )
    first -= before.length;
  return text.slice(first, last);
}

/** The character before a position, which may be of two halves. */
function charBefore(text: string, from: number, at: number): string {
  if (at <= from) return '';
  const isPair =
    at - 2 >= from && /[\udc00-\udfff]/.test(text[at - 1]) && /[\ud800-\udbff]/.test(text[at - 2]);
  return text.slice(isPair ? at - 2 : at - 1, at);
}

/** Where a value ends that begins at a position; where it begins, if it is not text. */
function endOfValue(text: string, start: number, isHeader: boolean): number {
  const [opening, escapes = ''] = /^(\\*)["'`]/.exec(text.slice(start, start + 9)) ?? [];
  if (opening !== undefined) return endOfQuoted(text, start + opening.length, opening, escapes.length);
  const block = /^[|>][-+\d]{0,2}[ \t]{0,4}(?:\r?\n|\\n)/.exec(text.slice(start, start + 12))?.[0];
  if (block !== undefined) return endOfBlock(text, start + block.length);
  const first = text[start];
  if (first === '{' || first === '[' || (first === '<' && text.indexOf('>', start) >= 0)) {
    const end = text.indexOf({ '{': '}', '[': ']', '<': '>' }[first], start);
    if (first === '<') return text[start + 1] === '/' ? start : end + 1;
    return first === '{' && text[start - 1] !== '=' ? start : end < 0 ? text.length : end + 1;
  }
  // Before its end is looked for, which may be far.
  if (text.startsWith(NOT_SHOWN.slice(0, 4), start)) return start;
  // A command makes it, and what it is made of comes then.
  if (isCommand(text.slice(start, start + LONGEST_CALL))) return start;
  const end = endOfPlain(text, start, isHeader);
  // A function of it, or its kind: `PASSWORD('abc')`, `N'abc'`.
  const [called, before = '', escaped = ''] =
    /^(\w{0,30}\(|[A-Za-z]{1,2}&?)(\\*)["'`]/.exec(text.slice(start, start + LONGEST_CALL)) ?? [];
  if (called !== undefined)
    return endOfQuoted(text, start + called.length, called.slice(before.length), escaped.length);
  const value = text.slice(start, end);
  if (/^(?:true|false|null|undefined|\d{0,3})$/.test(value)) return start;
  // The scheme is a word of its own: `Bearer abc`.
  if (!/^(?:bearer|basic|digest|token|appcode)$/i.test(value)) return end;
  return endOfPlain(text, end + 1, isHeader);
}

/** A command of PowerShell, what it gets, and what ends it: `Get-AzKeyVaultSecret -Name x`, and no `Get-rich7`. */
const COMMAND = /^\(?(?:ConvertTo-SecureString|Read-Host|Get-([A-Z][A-Za-z]{2,30}))(?=[\s)"';|]|\\[nrt"]|$)/;
/** What a password is got from. */
const GETS = /(?:Secret|Credential|Password|Token|Content|Item|Variable|Parameter|Input)(?:Value|Property)?$/;

function isCommand(text: string): boolean {
  const found = COMMAND.exec(text);
  return found !== null && (found[1] === undefined || GETS.test(found[1]));
}

/** A value without quotes; a semicolon ends it where something else begins there, and an interpolation is a part of it. */
const PLAIN =
  /(?:\$\{[^{}"']{0,200}\}|\\+(?!["'n\\])|&(?=[^\s&"'`<>]{1,80})(?![\w.%-]{1,60}=)|<(?!\/?[\w:-]{1,80}[\s/>])(?=[^\s<>"'`])|(?!;(?:\s|$|[\w. -]{1,60}=|["'`}\]<\\]))[^\s"'`&}\]<>)\\])*/y;
const HEADER = /(?:\\+(?!["'rn\\])|[^\r\n"'\\])*/y;

function endOfPlain(text: string, start: number, isHeader: boolean): number {
  const value = new RegExp(isHeader ? HEADER : PLAIN);
  value.lastIndex = start;
  return start + value.exec(text)![0].length;
}

/** Where a block of YAML ends: with its lines that are set in. */
function endOfBlock(text: string, start: number): number {
  const next = /\n(?![ \t\r\n])/g;
  next.lastIndex = start;
  return next.exec(text)?.index ?? text.length;
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

function isQuoted(text: string, start: number): boolean {
  return /^(?:\\*["'`]|[|>{[<])/.test(text.slice(start, start + 9));
}

/** What follows a value in its line, up to what is something else: another name and its value, an option, a sign. */
const FURTHER =
  /(?:[ \t]{1,4}(?!\(not|[-&|/#>]|\S{1,80}[=:\uff1a]|(?:and|or|at|for|on|in|to|is|from)[ \t])(?:[^\s"'`,;<>[\](){}\\]{1,120}))+/y;

/** Where the words of a credential end that has several: all of its line where nothing else is in it, or as one of them can be nothing else. */
function endOfWords(text: string, first: number, isWhole: boolean): number {
  const further = new RegExp(FURTHER);
  further.lastIndex = first;
  const [words] = further.exec(text.slice(0, first + LONGEST_WORDS)) ?? [];
  if (words === undefined) return first;
  return isWhole || words.split(/[ \t]+/).some(mayBeSecret) ? first + words.length : first;
}

/** A word of a sentence has no digit. */
function mayBeSecret(word: string): boolean {
  return word.length >= 6 && /\d/.test(word) && /[a-z]/i.test(word);
}

/** No passphrase is longer. */
const LONGEST_WORDS = 300;

/** Whether a name and its value are all of a line, as in YAML and in settings; of a shell, a space ends the value. */
function isWholeLine(text: string, name: string, at: number): boolean {
  if (/phrase$/i.test(name)) return true;
  if (/^[A-Z\d_]+$/.test(name) && text[at] === '=') return false;
  const before = text.slice(Math.max(0, at - name.length - WIDEST_GAP * 2), at).trimEnd();
  return /(?:^|[\n{])[ \t]{0,40}(?:- )?$/.test(before.slice(0, -name.length));
}
