import { escapePointer } from './json-pointer';
import { isComposite } from './json-object';
import { isNumber, spellingOf } from './json-value';
import { isUnknown } from './stream-definition';

/** JSON pointers of what differs between two values; numbers are compared as they are spelt. */
export function jsonDifferences(before: unknown, after: unknown, pointer = ''): string[] {
  if (Object.is(before, after)) return [];
  if (isUnknown(before) && isUnknown(after)) return [];
  if (isNumber(before) && isNumber(after)) return spellingOf(before) === spellingOf(after) ? [] : [pointer];
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return [pointer];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    jsonDifferences(before[key], after[key], `${pointer}/${escapePointer(key)}`),
  );
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return isComposite(value) && !isUnknown(value) && !isNumber(value);
}
