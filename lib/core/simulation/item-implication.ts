import { parseBlock, contains as blockContains } from '../model/ip-block';
import {
  isJsonObject,
  isNumber,
  JsonNumber,
  JsonObject,
  JsonValue,
  printJson,
  spellingOf,
} from '../model/json-value';
import { compilePattern } from './compile-pattern';
import { matchPattern } from './match-pattern';

/** Whether a value satisfies an alternative of a field. */
export function satisfies(value: JsonValue, item: JsonValue): boolean {
  return matchPattern(compilePattern({ data: { x: [item] } }), { data: { x: value } }).outcome === 'match';
}

/** Whether every value that satisfies one alternative satisfies another; false where that cannot be shown. */
export function implies(narrow: JsonValue, wide: JsonValue): boolean {
  if (printJson(narrow) === printJson(wide)) return true;
  if (isJsonObject(narrow) && narrow.exists === false) return false;
  if (isJsonObject(wide) && wide.exists === true) return true;
  if (!isJsonObject(narrow)) return satisfies(narrow, wide);
  if (!isJsonObject(wide)) return false;
  const [[operator, operand]] = Object.entries(narrow);
  const [[other, bound]] = Object.entries(wide);
  const test = Object.hasOwn(IMPLICATIONS, operator) ? IMPLICATIONS[operator] : undefined;
  return test?.(operand, other, bound) ?? false;
}

type Implication = (operand: JsonValue, other: string, bound: JsonValue) => boolean;

const IMPLICATIONS: Readonly<Record<string, Implication>> = {
  prefix: (text, other, bound) =>
    textImplies(text as string, other, bound, 'prefix', (own, wider) => own.startsWith(wider)),
  suffix: (text, other, bound) =>
    textImplies(text as string, other, bound, 'suffix', (own, wider) => own.endsWith(wider)),
  contains: (text, other, bound) => other === 'contains' && (text as string).includes(bound as string),
  numeric: (comparisons, other, bound) => numbersImply(rangeOf(comparisons as JsonValue[]), other, bound),
  cidr: (block, other, bound) => other === 'cidr' && isBlockIn(block as string, bound as string),
  'anything-but': (excluded, other, bound) => other === 'anything-but' && excludesAll(excluded, bound),
};

function textImplies(
  text: string,
  other: string,
  bound: JsonValue,
  operator: 'prefix' | 'suffix',
  isIn: (text: string, other: string) => boolean,
): boolean {
  if (other === operator) return isIn(text, bound as string);
  if (other === 'contains') return text.includes(bound as string);
  if (other !== 'anything-but') return false;
  if (!isJsonObject(bound))
    return valuesOf(bound).every((value) => typeof value !== 'string' || !isIn(value, text));
  const excluded = bound[operator];
  return typeof excluded === 'string' && !isIn(text, excluded) && !isIn(excluded, text);
}

function valuesOf(operand: JsonValue): readonly JsonValue[] {
  return Array.isArray(operand) ? operand : [operand];
}

/** Numbers between two bounds. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

function rangeOf(comparisons: readonly JsonValue[]): Range {
  let range: Range = { low: -Infinity, high: Infinity, hasLow: false, hasHigh: false };
  for (const [comparison, bound] of comparisonsOf(comparisons)) {
    if (comparison.startsWith('>') || comparison === '=') {
      if (bound >= range.low) range = { ...range, low: bound, hasLow: comparison !== '>' };
    }
    if (comparison.startsWith('<') || comparison === '=') {
      if (bound <= range.high) range = { ...range, high: bound, hasHigh: comparison !== '<' };
    }
  }
  return range;
}

function comparisonsOf(list: readonly JsonValue[]): (readonly [comparison: string, bound: number])[] {
  const pairs: (readonly [string, number])[] = [];
  for (let i = 0; i < list.length; i += 2)
    pairs.push([list[i] as string, Number(spellingOf(list[i + 1] as JsonNumber))]);
  return pairs;
}

function numbersImply(range: Range, other: string, bound: JsonValue): boolean {
  if (other === 'numeric')
    return comparisonsOf(bound as JsonValue[]).every(([comparison, value]) =>
      holdsFor(range, comparison, value),
    );
  if (other !== 'anything-but') return false;
  if (isJsonObject(bound)) return true;
  return valuesOf(bound).every((value) => !isNumber(value) || !isIn(range, Number(spellingOf(value))));
}

function isIn({ low, high, hasLow, hasHigh }: Range, value: number): boolean {
  return (value > low || (hasLow && value === low)) && (value < high || (hasHigh && value === high));
}

function holdsFor(range: Range, comparison: string, value: number): boolean {
  const { low, high, hasLow, hasHigh } = range;
  switch (comparison) {
    case '>':
      return low > value || (low === value && !hasLow);
    case '>=':
      return low >= value;
    case '<':
      return high < value || (high === value && !hasHigh);
    case '<=':
      return high <= value;
    case '=':
      return low === value && high === value;
    default:
      return !isIn(range, value);
  }
}

function isBlockIn(block: string, other: string): boolean {
  const [inner, outer] = [parseBlock(withMask(block)), parseBlock(withMask(other))];
  return inner !== undefined && outer !== undefined && blockContains(outer, inner);
}

function withMask(block: string): string {
  return block.includes('/') ? block : `${block}/32`;
}

/** Whether one exclusion leaves out everything that another does. */
function excludesAll(excluded: JsonValue, other: JsonValue): boolean {
  const own = partsOf(excluded);
  return partsOf(other).every((part) => own.some((item) => implies(part, item)));
}

/** Values and operators of an exclusion, as alternatives. */
function partsOf(operand: JsonValue): readonly (JsonValue | JsonObject)[] {
  return valuesOf(operand);
}
