import { isComposite, isObject } from '../../core/model/json-object';
import { isUnresolved } from '../engine';

/** Deeper than this is a circle, or what nobody can read. */
export const DEEPEST = 100;

/** An object that was written as one, of whichever realm. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What values have that stand in JSON of a user: a match, a value of an event, a number as it was spelt, a date. */
const LIKE_JSON = ['toApi', 'quoted', 'isLosslessNumber', 'toJSON'];

/** Whether JSON can say a number, and JavaScript has kept all digits that were typed. */
function isKept(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Whether a value is JSON, with references and matches in it. */
export function isJson(value: unknown, depth = 0, isItem = false): boolean {
  if (isUnresolved(value)) return true;
  if (typeof value === 'number') return isKept(value);
  if (!isComposite(value))
    return (value === undefined && !isItem) || value === null || /^(string|boolean)$/.test(typeof value);
  if (depth > DEEPEST) return false;
  const isData = Array.isArray(value) || isPlain(value) || LIKE_JSON.some((member) => member in value);
  return isData && Object.values(value).every((member) => isJson(member, depth + 1, Array.isArray(value)));
}
