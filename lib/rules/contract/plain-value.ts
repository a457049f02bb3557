import { isUnknown } from '../../stream-definition';

/**
 * What stands where text is wanted, or undefined where an object or a list does: the contract complains of those, and
 * none of them can be compared as text.
 */
export function plainValue(value: unknown): unknown {
  return typeof value === 'object' && !isUnknown(value) ? undefined : value;
}
