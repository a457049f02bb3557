import { saysCredential } from './names';
import { isReference, NOT_SHOWN } from './not-shown';
import { partsArn } from '../model/arn';

/** The longest name that is looked at, and how far a value is set off from it. */
const LONGEST_NAME = 120;
const WIDEST_GAP = 40;

/** What stands between a name and its value: `=`, `:`, `:=`, `=>`, and those of Chinese and Japanese keyboards. */
const SEPARATOR = /:=|=>|[:=\uff1a\uff1d]/g;
/** A name that ends before it, whatever alphabet it is in. */
const NAME_BEFORE = /[\p{L}\p{N}_.-]{1,120}(?=\\{0,8}["'`]?[ \t]{0,40}$)/u;

/** A text without what follows a name that says so: `password=...`, `"Authorization": "..."`. */
export function withoutAssigned(text: string): string {
  let shown = '';
  let done = 0;
  const separator = new RegExp(SEPARATOR);
  for (let found = separator.exec(text); found !== null; found = separator.exec(text)) {
    if (found.index < done) continue;
    const [name] = NAME_BEFORE.exec(text.slice(Math.max(done, found.index - LONGEST_NAME), found.index)) ?? [
      '',
    ];
    if (name === '' || !saysCredential(name) || partsArn(text, found.index)) continue;
    const after = found.index + found[0].length;
    const start = after + /^[ \t]*/.exec(text.slice(after, after + WIDEST_GAP))![0].length;
    const end = endOfValue(text, start, /authorization$/i.test(name));
    if (end <= start || isReference(text.slice(start, end))) continue;
    const quote = /^\\*["'`]/.exec(text.slice(start, start + 9))?.[0] ?? '';
    const closes = quote !== '' && text.slice(start + quote.length, end).endsWith(quote) ? quote : '';
    shown += `${text.slice(done, start)}${quote}${NOT_SHOWN}${closes}`;
    done = end;
    separator.lastIndex = end;
  }
  return shown + text.slice(done);
}

/** Where a value ends that begins at a position; where it begins, if it is not text. */
function endOfValue(text: string, start: number, isHeader: boolean): number {
  const [opening, escapes = ''] = /^(\\*)["'`]/.exec(text.slice(start, start + 9)) ?? [];
  if (opening !== undefined) return endOfQuoted(text, start + opening.length, opening, escapes.length);
  const block = /^[|>][-+\d]{0,2}[ \t]{0,4}(?:\r?\n|\\n)/.exec(text.slice(start, start + 12))?.[0];
  if (block !== undefined) return endOfBlock(text, start + block.length);
  const first = text[start];
  if (first === '{' || first === '[' || first === '<') {
    const end = text.indexOf({ '{': '}', '[': ']', '<': '>' }[first], start);
    if (first === '<') return text[start + 1] === '/' || end < 0 ? start : end + 1;
    return first === '{' && text[start - 1] !== '=' ? start : end < 0 ? text.length : end + 1;
  }
  // Before its end is looked for, which may be far.
  if (text.startsWith(NOT_SHOWN.slice(0, 4), start)) return start;
  const end = endOfPlain(text, start, isHeader);
  const value = text.slice(start, end);
  if (/^(?:true|false|null|undefined|\d{0,3})$/.test(value)) return start;
  // The scheme is a word of its own: `Bearer abc`.
  if (!/^(?:bearer|basic|digest|token|appcode)$/i.test(value)) return end;
  return endOfPlain(text, end + 1, isHeader);
}

/** A value without quotes; a semicolon ends it where something else begins there, and an interpolation is a part of it. */
const PLAIN =
  /(?:\$\{[^{}"']{0,200}\}|\\+(?!["'n\\])|(?!;(?:\s|$|[\w. -]{1,60}=|["'`}\]<\\]))[^\s"'`&}\]<>)\\])*/y;
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
