import { Code, literal } from '../../core/adoption/code';
import { inertJson } from '../reports/inert';
import { Names } from './print';

/** The longest line, in characters: what black takes. */
const WIDTH = 88;
const STEP = '    ';

/** Words that Python keeps to itself. */
export const PYTHON_KEYWORDS = [
  'False None True and as assert async await break class continue def del elif else except finally for from global if',
  'import in is lambda nonlocal not or pass raise return try while with yield',
].flatMap((line) => line.split(' '));

/** A name as jsii calls it in Python: `vSwitchIds` is `v_switch_ids`. */
export function snake(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z])(?=[A-Z][a-z])/g, '$1_');
  const lower = words.toLowerCase();
  return PYTHON_KEYWORDS.includes(lower) ? `${lower}_` : lower;
}

/**
 * Code as Python, as black writes it: in one line where it fits.
 *
 * @param before how many characters stand before it in its line
 */
export function printPython(code: Code, names: Names, indent = '', before = 0): string {
  const inline = printInline(code, names);
  // A comma or a bracket may follow.
  if (indent.length + before + inline.length < WIDTH && !isLong(code)) return inline;
  const deeper = indent + STEP;
  const inside = ([start, value]: Member) => start + printPython(value, names, deeper, start.length);
  switch (code.is) {
    case 'object':
    case 'list': {
      const [open, close] = code.is === 'list' ? '[]' : '{}';
      return block(open, membersOf(code).map(inside), close, indent);
    }
    case 'call':
    case 'new':
      return block(`${calleeOf(code.name)}(`, argumentsOf(code, names).map(inside), ')', indent);
    case 'shared':
      return names.shared(code) ?? printPython(code.value, names, indent, before);
    default:
      return inline;
  }
}

/** What stands before a value, and the value. */
type Member = readonly [start: string, value: Code];

function membersOf(code: Code & { is: 'object' | 'list' }): Member[] {
  if (code.is === 'list') return code.items.map((item) => ['', item]);
  const key = code.isStruct === true ? snake : (name: string) => name;
  return code.members.map(([name, value]) => [`${quotedPython(key(name))}: `, value]);
}

/** The last one is given as keywords where it is a struct. */
function argumentsOf(code: Code & { is: 'call' | 'new' }, names: Names): Member[] {
  const [last] = code.args.slice(-1);
  if (last === undefined) return [];
  const others = code.args.slice(0, -1).map((arg): Member => ['', arg]);
  return [...others, ...lastArgument(last, names)];
}

function lastArgument(last: Code, names: Names): Member[] {
  if (last.is === 'object' && last.isStruct === true)
    return last.members.map(([name, value]) => [`${snake(name)}=`, value]);
  if (last.is !== 'shared' || last.value.is !== 'object' || last.value.isStruct !== true) return [['', last]];
  return names.shared(last) === undefined ? lastArgument(last.value, names) : [['**', last]];
}

/** Several members are read line by line. */
function isLong(code: Code): boolean {
  const [last] = code.is === 'call' || code.is === 'new' ? code.args.slice(-1) : [code];
  return last?.is === 'object' && last.members.length > 2;
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${indent}${STEP}${line},\n`).join('')}${indent}${close}`;
}

function printInline(code: Code, names: Names): string {
  const inside = (members: readonly Member[]) =>
    members.map(([start, value]) => start + printInline(value, names)).join(', ');
  switch (code.is) {
    case 'literal':
      return typeof code.value === 'string' ? quotedPython(code.value) : plain(code.value);
    case 'object':
      return `{${inside(membersOf(code))}}`;
    case 'list':
      return `[${inside(membersOf(code))}]`;
    case 'call':
    case 'new':
      return `${calleeOf(code.name)}(${inside(argumentsOf(code, names))})`;
    case 'name':
      return code.name;
    case 'variable':
      return `${names.variable(code.key)}.string_value`;
    case 'text':
      return printText(code.parts, names);
    case 'shared':
      return names.shared(code) ?? printInline(code.value, names);
  }
}

/** `StreamNetwork.private_network` for `StreamNetwork.privateNetwork`; a class is called as it is. */
function calleeOf(name: string): string {
  const [owner, method] = name.split('.');
  return method === undefined ? owner : `${owner}.${snake(method)}`;
}

function printText(parts: readonly Code[], names: Names): string {
  const inside = parts.map((part) =>
    part.is === 'literal' && typeof part.value === 'string'
      ? quotedPython(part.value).slice(1, -1).replace(/[{}]/g, '$&$&')
      : `{${printInline(part, names)}}`,
  );
  return `f"${inside.join('')}"`;
}

function plain(value: number | boolean | null): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Object.is(value, -0) ? '-0.0' : JSON.stringify(value);
}

/** A text in the quotes of Python, in which a character beyond 16 bits has an escape of its own. */
export function quotedPython(text: string): string {
  const inside = inertJson(JSON.stringify(text).slice(1, -1));
  const whole = inside.replace(
    /\\\\|\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/gi,
    (found, high?: string, low?: string) =>
      high === undefined || low === undefined
        ? found
        : escaped(String.fromCharCode(Number(`0x${high}`), Number(`0x${low}`))),
  );
  return `"${whole}"`;
}

function escaped(character: string): string {
  return `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;
}

/** A statement that calls with keywords. */
export function callStatement(
  callee: string,
  members: Readonly<Record<string, string | number>>,
  indent: string,
): string {
  const args = Object.entries(members).map(
    ([name, value]) => `${name}=${printInline(literal(value), NO_NAMES)}`,
  );
  const inline = `${callee}(${args.join(', ')})`;
  return `${indent}${indent.length + inline.length <= WIDTH ? inline : block(`${callee}(`, args, ')', indent)}\n`;
}

/** Of code that refers to nothing. */
export const NO_NAMES: Names = { shared: () => undefined, variable: (key) => key };
