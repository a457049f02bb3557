import { Code } from '../../core/adoption/code';
import { inertJson } from '../reports/inert';

/** What code calls things in the file that it is printed to. */
export interface Names {
  /** The constant that holds what is shared; undefined where it is written out. */
  shared(code: Code & { is: 'shared' }): string | undefined;
  /** The constant that holds a variable. */
  variable(key: string): string;
}

/** The longest line, in characters. */
const WIDTH = 110;
const STEP = '  ';

/** Code as TypeScript: in one line where it fits. */
export function print(code: Code, names: Names, indent = ''): string {
  const inline = printInline(code, names);
  if (inline.length + indent.length <= WIDTH && !isLongObject(code)) return inline;
  const deeper = indent + STEP;
  const inside = (member: Code) => print(member, names, deeper);
  switch (code.is) {
    case 'object':
      return block(
        '{',
        code.members.map(([name, value]) => `${keyOf(name)}: ${inside(value)}`),
        '}',
        indent,
      );
    case 'list':
      return block('[', code.items.map(inside), ']', indent);
    case 'call':
    case 'new':
      return printCall(code, names, indent);
    case 'shared':
      return names.shared(code) ?? print(code.value, names, indent);
    default:
      return inline;
  }
}

function printCall(code: Code & { is: 'call' | 'new' }, names: Names, indent: string): string {
  const start = `${code.is === 'new' ? 'new ' : ''}${code.name}(`;
  const [last] = code.args.slice(-1);
  if (last === undefined) return `${start})`;
  const before = code.args.slice(0, -1).map((arg) => `${printInline(arg, names)}, `);
  return `${start}${before.join('')}${print(last, names, indent)})`;
}

/** An object of several members is read line by line. */
function isLongObject(code: Code): boolean {
  const last = code.is === 'call' || code.is === 'new' ? code.args[code.args.length - 1] : code;
  return last?.is === 'object' && last.members.length > 2;
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return `${open}\n${lines.map((line) => `${indent}${STEP}${line},\n`).join('')}${indent}${close}`;
}

function printInline(code: Code, names: Names): string {
  const inside = (member: Code) => printInline(member, names);
  switch (code.is) {
    case 'literal':
      return typeof code.value === 'string' ? quoted(code.value) : numberOf(code.value);
    case 'object': {
      const members = code.members.map(([name, value]) => `${keyOf(name)}: ${inside(value)}`);
      return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
    }
    case 'list':
      return `[${code.items.map(inside).join(', ')}]`;
    case 'call':
      return `${code.name}(${code.args.map(inside).join(', ')})`;
    case 'new':
      return `new ${code.name}(${code.args.map(inside).join(', ')})`;
    case 'name':
      return code.name;
    case 'variable':
      return `${names.variable(code.key)}.stringValue`;
    case 'text':
      return printText(code.parts, names);
    case 'shared':
      return names.shared(code) ?? inside(code.value);
  }
}

function printText(parts: readonly Code[], names: Names): string {
  const inside = parts.map((part) => {
    const isText = part.is === 'literal' && typeof part.value === 'string';
    if (!isText) return `\${${printInline(part, names)}}`;
    return inertJson(JSON.stringify(part.value).slice(1, -1).replaceAll('\\"', '"')).replace(
      /`|\$(?=\{)/g,
      '\\$&',
    );
  });
  return `\`${inside.join('')}\``;
}

function numberOf(value: number | boolean | null): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** A text in the quotes that need fewer escapes. */
export function quoted(text: string): string {
  const inside = inertJson(JSON.stringify(text).slice(1, -1));
  if (text.includes("'") && !text.includes('"')) return `"${inside}"`;
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Written plainly, `__proto__` would set the prototype. */
function keyOf(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}
