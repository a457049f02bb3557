import { said, say, words } from '../language/say';
import { allOf, anyOf } from '../language/lists';
import { excerpt } from '../model/excerpt';
import {
  isJsonObject,
  isNumber,
  isStructure,
  JsonObject,
  JsonValue,
  printJson,
  readJson,
} from '../model/json-value';
import { fieldAt, FailedLeaf } from './match-pattern';
import { nearestField } from './nearest-field';

/** Why an event does not match a pattern, in words. */
export interface FailureDescription {
  /** The field, for example `data.body.level`. */
  readonly field: string;
  /** What the pattern wants of it: `"WARN" or text that begins with "ERR"`. */
  readonly wanted: string;
  /** What the event has there: `"warn"`, `an empty list`, `nothing`. */
  readonly got: string;
  /** Why that is not what is wanted, where it may surprise. */
  readonly because?: string;
  /** The field that may be meant, where the event has none of that name. */
  readonly nearest?: string;
  /** All of it, as one sentence without its point. */
  readonly sentence: string;
}

/** Says why an event does not match. */
export function describeFailure(failed: FailedLeaf, event: JsonObject): FailureDescription {
  const field = fieldName(failed.path);
  const wanted = anyOf(failed.wanted.map(describeAlternative));
  const got = failed.got === undefined ? 'nothing' : describeValue(failed.got);
  if (failed.got !== undefined) {
    const because = surprise(failed.got, failed.wanted);
    const sentence = say`${field} is ${got}, wanted ${wanted}${because === undefined ? '' : `: ${because}`}`;
    return { field, wanted, got, ...(because !== undefined && { because }), sentence };
  }
  const because = obstacle(failed.path, event);
  const path = because === undefined ? nearestField(event, failed.path) : undefined;
  const nearest = path && fieldName(path);
  const more =
    because ?? (path && say`it has ${nearest}, which is ${describeValue(fieldAt(event, path) as JsonValue)}`);
  return {
    field,
    wanted,
    got,
    ...(because !== undefined && { because }),
    ...(nearest !== undefined && { nearest }),
    sentence: say`the event has no ${field}, wanted ${wanted}${more === undefined ? '' : `: ${more}`}`,
  };
}

/** A path as people write it: `data.body["a.b"]`. */
export function fieldName(path: readonly string[]): string {
  return path
    .map((name, i) => {
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return i === 0 ? name : `.${name}`;
    })
    .join('');
}

/** A value in few words. */
export function describeValue(value: JsonValue): string {
  if (Array.isArray(value) && value.length === 0) return say`an empty list`;
  if (isNumber(value)) return say`the number ${printJson(value)}`;
  const text = printJson(value);
  const shown = excerpt(text);
  const short = shown === text ? text : `${shown}…`;
  if (Array.isArray(value)) return say`the list ${short}`;
  return isJsonObject(value) ? say`the object ${short}` : short;
}

const COMPARISON_WORDS: Readonly<Record<string, string>> = {
  '=': words`equal to`,
  '!=': words`other than`,
  '>': words`greater than`,
  '>=': words`of at least`,
  '<': words`less than`,
  '<=': words`of at most`,
};

function describeAlternative(item: JsonValue): string {
  if (!isJsonObject(item)) return isNumber(item) ? printJson(item) : describeValue(item);
  const [[operator, operand]] = Object.entries(item);
  const text = printJson(operand);
  // Nothing is known of what it is compared with.
  if (isTextOperator(operator) && operand === '') return say`a text`;
  switch (operator) {
    case 'prefix':
      return say`text that begins with ${text}`;
    case 'suffix':
      return say`text that ends with ${text}`;
    case 'contains':
      return say`text with ${text} in it`;
    case 'cidr':
      return say`an address in ${operand}`;
    case 'exists':
      return operand === true ? say`any value` : say`no such field`;
    case 'numeric':
      return say`a number ${describeComparisons(operand as JsonValue[])}`.trimEnd();
    default:
      return describeExclusion(operand);
  }
}

function isTextOperator(operator: string): boolean {
  return ['prefix', 'suffix', 'contains'].includes(operator);
}

function describeComparisons(comparisons: readonly JsonValue[]): string {
  const parts: string[] = [];
  for (let i = 0; i < comparisons.length; i += 2)
    parts.push(`${said(COMPARISON_WORDS[comparisons[i] as string])} ${printJson(comparisons[i + 1])}`);
  return allOf(parts);
}

function describeExclusion(operand: JsonValue): string {
  if (Array.isArray(operand) && operand.length === 0) return say`any value`;
  if (Array.isArray(operand)) return say`anything but ${allOf(operand.map((item) => printJson(item)))}`;
  return say`anything but ${describeAlternative(operand)}`;
}

/** Why a value is not what a reader may take it for. */
function surprise(got: JsonValue, wanted: readonly JsonValue[]): string | undefined {
  if (Array.isArray(got) && got.length === 0) return say`an empty list matches nothing but "exists": true`;
  if (Array.isArray(got)) return say`none of its elements is`;
  if (isJsonObject(got)) return say`an object has no value of its own; name a field in it`;
  return wanted.map((item) => surpriseOf(got, item)).find((reason) => reason !== undefined);
}

function surpriseOf(got: JsonValue, item: JsonValue): string | undefined {
  if (isJsonObject(item)) return surpriseOfOperator(got, item);
  if (isNumber(got) && isNumber(item))
    return Number(printJson(got)) === Number(printJson(item))
      ? say`numbers are compared as they are spelt`
      : undefined;
  if (typeof got === 'string' && typeof item === 'string') {
    if (got.toLowerCase() === item.toLowerCase()) return say`compared case-sensitively`;
    if (got.trim() === item.trim()) return say`blanks count`;
    return got.normalize() === item.normalize()
      ? say`it is another sequence of Unicode characters`
      : undefined;
  }
  return textOf(got) === textOf(item) ? say`${kindOf(got)} is not ${kindOf(item)}` : undefined;
}

function surpriseOfOperator(got: JsonValue, item: JsonObject): string | undefined {
  const [[operator, operand]] = Object.entries(item);
  if (operator === 'numeric')
    return typeof got === 'string' && isNumberText(got) ? say`a text is not a number` : undefined;
  if (!isTextOperator(operator)) return undefined;
  if (typeof got !== 'string') return say`${kindOf(got)} is not a text`;
  const test = { prefix: 'startsWith', suffix: 'endsWith', contains: 'includes' } as const;
  const method = test[operator as keyof typeof test];
  return got.toLowerCase()[method]((operand as string).toLowerCase())
    ? say`compared case-sensitively`
    : undefined;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : printJson(value);
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (isNumber(value)) return say`a number`;
  return typeof value === 'boolean' ? say`a boolean` : say`a text`;
}

function isNumberText(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** What on the way to a field has no fields. */
function obstacle(path: readonly string[], event: JsonObject): string | undefined {
  for (let length = 1; length < path.length; length += 1) {
    const value = fieldAt(event, path.slice(0, length));
    if (value === undefined) return undefined;
    if (isJsonObject(value)) continue;
    const name = fieldName(path.slice(0, length));
    if (Array.isArray(value))
      return say`${name} is a list, and a filter does not look into the objects of a list`;
    if (typeof value === 'string' && holdsJson(value))
      return say`${name} is a text with JSON in it, and a filter does not look into a text; the data format JSON makes it an object`;
    return say`${name} is ${describeValue(value)}`;
  }
  return undefined;
}

function holdsJson(text: string): boolean {
  try {
    return isStructure(readJson(text));
  } catch {
    return false;
  }
}
