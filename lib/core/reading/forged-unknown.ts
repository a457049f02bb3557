import { isComposite } from '../model/json-object';

/** The key that marks a value as unknown in this library's data; in a document it would make anything unknown. */
export const UNKNOWN_MARK = '$unknown';

/** Whether a value, as it was read from a text, has the mark of this library in it. */
export function pretendsUnknown(value: unknown, text: string): boolean {
  // Most texts have neither the mark nor an escape that may hide it.
  return (text.includes(UNKNOWN_MARK) || text.includes('\\u')) && hasMark(value);
}

function hasMark(value: unknown): boolean {
  if (!isComposite(value)) return false;
  return Object.hasOwn(value, UNKNOWN_MARK) || Object.values(value).some(hasMark);
}

/** Reads a document, and leaves out what has the mark: only tags could be called so. */
export function parseWithoutMark(text: string): unknown {
  if (!text.includes(`"${UNKNOWN_MARK}"`)) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (key === UNKNOWN_MARK ? undefined : value));
}
