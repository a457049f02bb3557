import { isDeepStrictEqual } from 'node:util';
import { isUnknown } from '../../model/stream-definition';
import { isObject } from '../../model/json-object';

/** What a new filter pattern lets through, compared with the old one. */
export type FilterChange = 'same' | 'wider' | 'narrower' | 'unknown';

/** Compares patterns; `narrower` wherever an event that matched may no longer match. */
export function compareFilters(before: unknown, after: unknown): FilterChange {
  if (isUnknown(before) || isUnknown(after)) return 'unknown';
  if (isDeepStrictEqual(before, after)) return 'same';
  return isSubset(before, after) ? 'wider' : 'narrower';
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
