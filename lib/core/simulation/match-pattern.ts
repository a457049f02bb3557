import { say } from '../language/say';
import {
  isJsonObject,
  isNumber,
  isStructure,
  JsonNumber,
  JsonObject,
  JsonValue,
  printJson,
  spellingOf,
} from '../model/json-value';
import { CompiledPattern } from './compile-pattern';
import { Difference } from './difference';
import { Gap, gapAt } from './gap';
import { matchesBlock } from './ipv4-block';
import { COMPARE } from './numeric-range';

/** A field of a pattern that an event did not satisfy. */
export interface FailedLeaf {
  /** JSON pointer into the pattern, for example `/data/body/level`. */
  readonly pointer: string;
  /** The names that lead to the field in the event. */
  readonly path: readonly string[];
  /** What the pattern wants of it: the list of alternatives. */
  readonly wanted: readonly JsonValue[];
  /** What the event has there; undefined where it has no such field. */
  readonly got: JsonValue | undefined;
}

/** What a pattern makes of an event. */
export interface PatternMatch {
  /** Unknown where neither what is known of the pattern nor what is known of the event decides it. */
  readonly outcome: 'match' | 'no-match' | 'unknown';
  /** The first field that fails, in the order of the pattern. */
  readonly failed?: FailedLeaf;
  /** What would decide it, for an unknown outcome. */
  readonly unknowns: readonly Gap[];
  /** Where the engine may answer otherwise. */
  readonly differences: readonly Difference[];
}

/**
 * Whether an event matches a pattern that follows the grammar: every field must, and one of its alternatives is enough.
 * As the open-source engine does it; where the published documents say otherwise they win, and the difference is named.
 *
 * @param gaps what is not known of the event
 */
export function matchPattern(
  { leaves }: CompiledPattern,
  event: JsonObject,
  gaps: readonly Gap[] = [],
): PatternMatch {
  const differences = new Set<Difference>();
  const unknowns: Gap[] = [];
  for (const { pointer, path, wanted, open, isOdd } of leaves) {
    const got = fieldAt(event, path);
    const gap = got === undefined ? gapAt(gaps, pointer) : undefined;
    if (gap !== undefined) {
      unknowns.push(gap);
      continue;
    }
    if (isOdd) differences.add('key-read-as-path');
    if (path[0] === 'data' && event.data === undefined && got === undefined) noteAbsence(wanted, differences);
    if (wanted.some((item) => satisfies(got, item, differences))) continue;
    const maybe = open.find(({ least }) => least === undefined || satisfies(got, least, new Set()));
    if (maybe !== undefined) unknowns.push({ pointer, reason: maybe.reason });
    else
      return {
        outcome: 'no-match',
        failed: { pointer, path, wanted: [...wanted, ...open.flatMap(({ least }) => least ?? [])], got },
        unknowns: [],
        differences: [...differences],
      };
  }
  return { outcome: unknowns.length > 0 ? 'unknown' : 'match', unknowns, differences: [...differences] };
}

function noteAbsence(wanted: readonly JsonValue[], differences: Set<Difference>): void {
  if (wanted.some((item) => isJsonObject(item) && item.exists === false)) differences.add('no-data');
}

/** What an event has at a path; lists are not entered. */
export function fieldAt(event: JsonObject, path: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = event;
  for (const name of path) {
    if (!isJsonObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

function satisfies(got: JsonValue | undefined, item: JsonValue, differences: Set<Difference>): boolean {
  if (got === undefined) return isJsonObject(item) && item.exists === false;
  if (isJsonObject(item) && 'exists' in item) {
    if (isStructure(got) && !isListOfScalars(got)) differences.add('exists-on-object-or-array');
    return item.exists === true;
  }
  if (!Array.isArray(got)) return satisfiesOne(got, item, differences);
  if (got.some(isStructure)) differences.add('array-with-objects');
  return got.some((element) => satisfiesOne(element, item, differences));
}

function isListOfScalars(value: JsonValue): boolean {
  return Array.isArray(value) && value.length > 0 && !value.some(isStructure);
}

function satisfiesOne(got: JsonValue, item: JsonValue, differences: Set<Difference>): boolean {
  if (isStructure(got)) return false;
  if (!isJsonObject(item)) return isEqual(got, item, differences);
  const [[operator, operand]] = Object.entries(item);
  switch (operator) {
    case 'prefix':
      return typeof got === 'string' && got.startsWith(operand as string);
    case 'suffix':
      return typeof got === 'string' && got.endsWith(operand as string);
    case 'contains':
      differences.add('contains-unknown');
      return typeof got === 'string' && got.includes(operand as string);
    case 'anything-but':
      return !alternatives(operand).some((excluded) => satisfiesOne(got, excluded, differences));
    case 'numeric':
      return isNumber(got) && compares(spellingOf(got), operand as JsonValue[], differences);
    case 'cidr':
      return typeof got === 'string' && matchesBlock(got, operand as string, differences);
    default:
      throw new Error(
        say`the pattern has the operator ${JSON.stringify(operator)}, which its grammar does not know`,
      );
  }
}

function alternatives(operand: JsonValue): readonly JsonValue[] {
  return Array.isArray(operand) ? operand : [operand];
}

/** Numbers by their spelling, everything else by type and value. */
function isEqual(got: JsonValue, wanted: JsonValue, differences: Set<Difference>): boolean {
  const isSameText = textOf(got) === textOf(wanted);
  if (isNumber(got) && isNumber(wanted)) {
    if (isRespelled(spellingOf(got))) differences.add('number-respelled');
    return isSameText;
  }
  if (typeof got === typeof wanted && !isNumber(got) && !isNumber(wanted)) return got === wanted;
  // The engine compares texts across types; null alone differs from its text.
  if (isSameText && got !== null && wanted !== null) differences.add('types-equal-by-text');
  if (isNumber(got) && isRespelled(spellingOf(got))) differences.add('number-respelled');
  return false;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : printJson(value);
}

/** Between these, Java writes a double without an exponent. */
const PLAIN_DOUBLES = [1e-3, 1e7] as const;

/** The engine respells such a number before it compares it (as Java writes a double), and wraps what lies below 32 bits. */
function isRespelled(text: string): boolean {
  if (/^-?\d+$/.test(text)) return text === '-0' || BigInt(text) < -(2n ** 31n);
  const value = Number(text);
  const [least, bound] = PLAIN_DOUBLES;
  if (Math.abs(value) < least || Math.abs(value) >= bound) return true;
  return text !== (Number.isInteger(value) ? `${value}.0` : String(value));
}

/** The engine takes numbers that differ by no more for equal. */
const TOLERANCE = 1e-7;

function compares(text: string, comparisons: readonly JsonValue[], differences: Set<Difference>): boolean {
  const got = Number(text);
  if (isRespelled(text)) differences.add('number-respelled');
  for (let i = 0; i < comparisons.length; i += 2) {
    const bound = Number(spellingOf(comparisons[i + 1] as JsonNumber));
    if (got !== bound && Math.abs(got - bound) <= TOLERANCE) differences.add('numeric-tolerance');
    if (!COMPARE[comparisons[i] as string](got, bound)) return false;
  }
  return true;
}
