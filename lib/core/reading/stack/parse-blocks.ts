import { say } from '../../language/say';
import { Node, parseTree } from 'jsonc-parser';
import { escapePointer } from '../../model/json-pointer';
import { isComposite, oneOrMore, setMember } from '../../model/json-object';
import { INEXACT } from '../../model/spellings';
import { parseWithoutMark, UNKNOWN_MARK } from '../forged-unknown';
import { InputError, isTooDeep, showPointer } from '../input-error';

type Json = Record<string, unknown>;

/** Whether a text of JSON has a key more than once in one object, which its value does not show. */
export function repeatsKeys(text: string, value: unknown): boolean {
  return keysIn(text) !== keysOf(value);
}

/**
 * The value of a text that is JSON, read as Terraform reads a configuration: a block that is written again under the same
 * key counts beside the first, where JSON.parse would forget it.
 *
 * @param value what JSON.parse makes of the text
 * @throws InputError with the place where an argument is written twice, which Terraform refuses
 */
export function withRepeatedKeys(text: string, value: unknown): unknown {
  // Whatever nests deeper is refused where it is read.
  if (!repeatsKeys(text, value) || isTooDeep(value, DEEP)) return value;
  const root = parseTree(text);
  return root === undefined ? value : valueOf(root, '', text);
}

/** Deeper than what is reviewed, and not too deep to be followed. */
const DEEP = 1000;

function valueOf(node: Node, pointer: string, text: string): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((member, i) => valueOf(member, `${pointer}/${i}`, text));
  if (node.type === 'number') return parseWithoutMark(text.slice(node.offset, node.offset + node.length));
  if (node.type !== 'object') return node.value;
  const object: Json = {};
  const repeated = new Set<string>();
  for (const { children = [] } of node.children ?? []) {
    const [{ value: name }, member] = children;
    const key = String(name);
    if (key === UNKNOWN_MARK) continue;
    const place = `${pointer}/${escapePointer(key)}`;
    const read = valueOf(member, place, text);
    const isRepeated = Object.hasOwn(object, key) && key !== '//';
    if (isRepeated && !(isComposite(object[key]) && isComposite(read)))
      throw new InputError(say`has ${showPointer(place)} twice, which Terraform refuses`);
    if (repeated.has(key)) {
      (object[key] as unknown[]).push(...oneOrMore(read));
      continue;
    }
    if (isRepeated) repeated.add(key);
    setMember(object, key, isRepeated ? [...oneOrMore(object[key]), ...oneOrMore(read)] : read);
  }
  return object;
}

/** How many keys are written in a text of JSON. */
function keysIn(text: string): number {
  let count = 0;
  for (let open = text.indexOf('"'); open >= 0;) {
    let close = text.indexOf('"', open + 1);
    while (close > 0 && isEscaped(text, close, open)) close = text.indexOf('"', close + 1);
    if (close < 0) break;
    let next = close + 1;
    while (BLANKS.has(text.charCodeAt(next))) next += 1;
    if (text[next] === ':') count += 1;
    open = text.indexOf('"', next);
  }
  return count;
}

const BLANKS: ReadonlySet<number> = new Set([' ', '\t', '\n', '\r'].map((blank) => blank.charCodeAt(0)));
const BACKSLASH = '\\'.charCodeAt(0);

function isEscaped(text: string, quote: number, open: number): boolean {
  let before = quote - 1;
  while (before > open && text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
}

/** How many keys the objects in a value have; it may nest deeper than a function can call itself. */
function keysOf(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (!isComposite(value) || (value as unknown) === INEXACT) continue;
    const members = Object.values(value);
    if (!Array.isArray(value)) count += members.length;
    for (const member of members) if (isComposite(member)) open.push(member);
  }
  return count;
}
