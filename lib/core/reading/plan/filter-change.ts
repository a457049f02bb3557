import { isDeepStrictEqual } from 'node:util';
import { isComposite, isObject } from '../../model/json-object';
import { JsonObject, JsonValue } from '../../model/json-value';
import { isUnknown } from '../../model/stream-definition';
import { comparePatterns } from '../../simulation/compare-patterns';
import { checkPattern } from '../../simulation/pattern-grammar';

/** What a new filter pattern lets through, compared with the old one. */
export interface FilterChange {
  /** `may-be-narrower` where neither is shown; `unknown` where a pattern is not known. */
  readonly change: 'same' | 'wider' | 'narrower' | 'may-be-narrower' | 'unknown';
  /** An event that matched and matches no more. */
  readonly lost?: JsonObject;
}

/** Compares patterns: wider only where every event that matched still matches. */
export function compareFilters(before: unknown, after: unknown): FilterChange {
  if (isUnknown(before) || isUnknown(after)) return { change: 'unknown' };
  if (isDeepStrictEqual(before, after)) return { change: 'same' };
  if ([before, after].every(isKnownPattern)) {
    const { change, lost } = comparePatterns(before as JsonValue, after as JsonValue);
    return { change: change === 'equal' ? 'same' : change, ...(lost !== undefined && { lost }) };
  }
  return { change: isSubset(before, after) ? 'wider' : 'may-be-narrower' };
}

function isKnownPattern(pattern: unknown): boolean {
  const { problems, unknowns } = checkPattern(pattern);
  return problems.length === 0 && unknowns.size === 0 && !holdsUnknown(pattern);
}

function holdsUnknown(value: unknown): boolean {
  return isUnknown(value) || (isComposite(value) && Object.values(value).some(holdsUnknown));
}

/** Whether whatever matches the narrow pattern matches the wide one too, as far as the texts show it. */
function isSubset(narrow: unknown, wide: unknown): boolean {
  if (isDeepStrictEqual(wide, narrow)) return true;
  if (Array.isArray(wide)) {
    return (
      Array.isArray(narrow) &&
      narrow.every((element) => wide.some((other) => isDeepStrictEqual(element, other)))
    );
  }
  if (!isObject(wide) || !isObject(narrow)) return false;
  return Object.keys(wide).every((key) => Object.hasOwn(narrow, key) && isSubset(narrow[key], wide[key]));
}
