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
export function isJson(value: unknown): boolean {
  return notJson('', value) === undefined;
}

/** The first value in a value that is not JSON, references and matches aside, and where it stands; nowhere in what has no end. */
export function notJson(path: string, value: unknown, depth = 0): Placed | undefined {
  if (isUnresolved(value)) return undefined;
  const here = { path, value };
  if (typeof value === 'number') return isKept(value) ? undefined : here;
  if (!isComposite(value))
    return value === undefined || value === null || /^(string|boolean)$/.test(typeof value)
      ? undefined
      : here;
  if (depth > DEEPEST) return { path: '', value };
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value) && !LIKE_JSON.some((member) => member in value)) return here;
  for (const [key, member] of isList ? [...value.entries()] : Object.entries(value)) {
    const at = isList ? `${path}[${key}]` : `${path}.${key}`;
    const found =
      isList && member === undefined ? { path: at, value: member } : notJson(at, member, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value and what it is called. */
export interface Placed {
  readonly path: string;
  readonly value: unknown;
}
