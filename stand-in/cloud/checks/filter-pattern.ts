import { isIPv4 } from 'node:net';
import { Complain, isObject, step } from './complaint';

const ATTRIBUTES =
  /^(id|source|type|specversion|datacontenttype|dataschema|subject|time|aliyun[A-Za-z0-9]*)$/;
const GRAMMAR = '4.1';

/** Section 4.1: the grammar of event patterns, given as the text that goes over the wire. */
export function checkFilterPattern(text: unknown, complain: Complain): void {
  if (text === undefined) return;
  if (typeof text !== 'string') return complain('1.1', '/FilterPattern', 'is not text');
  if (text === '') return;
  let pattern: unknown;
  try {
    pattern = JSON.parse(text);
  } catch {
    return complain('1.1', '/FilterPattern', 'is not JSON text');
  }
  if (!isObject(pattern)) return complain(GRAMMAR, '/FilterPattern', 'is not an object');
  for (const [key, value] of Object.entries(pattern)) {
    const pointer = `/FilterPattern${step(key)}`;
    if (key === 'data') {
      if (isObject(value)) checkObject(value, pointer, complain);
      else complain(GRAMMAR, pointer, 'is not an object');
    } else if (!ATTRIBUTES.test(key)) complain(GRAMMAR, pointer, 'is not an attribute of an event');
    else if (!Array.isArray(value)) complain(GRAMMAR, pointer, 'is not a list');
    else value.forEach((item, i) => checkItem(item, `${pointer}/${i}`, complain));
  }
}

function checkObject(node: Record<string, unknown>, pointer: string, complain: Complain): void {
  if (Object.keys(node).length === 0) complain(GRAMMAR, pointer, 'is an empty object');
  for (const [key, value] of Object.entries(node)) {
    const inner = pointer + step(key);
    if (isObject(value)) checkObject(value, inner, complain);
    else if (!Array.isArray(value)) complain(GRAMMAR, inner, 'is a bare value');
    else if (value.length === 0) complain(GRAMMAR, inner, 'is an empty list');
    else value.forEach((item, i) => checkItem(item, `${inner}/${i}`, complain));
  }
}

function checkItem(item: unknown, pointer: string, complain: Complain): void {
  if (Array.isArray(item)) return complain(GRAMMAR, pointer, 'is a list in a list');
  if (!isObject(item)) return;
  const names = Object.keys(item);
  if (names.length !== 1) return complain(GRAMMAR, pointer, 'has not exactly one operator');
  const [name] = names;
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) return complain(GRAMMAR, pointer, `has ${name}, which is not an operator`);
  if (!operator(item[name])) complain(`${GRAMMAR} ${name}`, pointer, `has a wrong ${name}`);
}

const someText = (value: unknown) => typeof value === 'string' && value !== '';

const OPERATORS: Record<string, (value: unknown) => boolean> = {
  prefix: someText,
  suffix: someText,
  contains: someText,
  exists: (value) => typeof value === 'boolean',
  cidr: isBlock,
  numeric: isComparison,
  'anything-but': isException,
};

function isBlock(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [address, mask = '32', ...more] = value.split('/');
  return more.length === 0 && isIPv4(address) && /^\d{1,2}$/.test(mask) && Number(mask) <= 32;
}

function isComparison(value: unknown): boolean {
  if (!Array.isArray(value) || (value.length !== 2 && value.length !== 4)) return false;
  return value.every((item, i) =>
    i % 2 === 0
      ? ['=', '!=', '>', '>=', '<', '<='].includes(item)
      : typeof item === 'number' && item >= -1e9 && item <= 1e9,
  );
}

function isException(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null);
  if (!isObject(value)) return true;
  const [[name, text] = [], ...more] = Object.entries(value);
  return more.length === 0 && (name === 'prefix' || name === 'suffix') && someText(text);
}
