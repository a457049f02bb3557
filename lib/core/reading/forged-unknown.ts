import { isExact, NUMBER } from '../model/decimal';
import { isComposite } from '../model/json-object';
import { INEXACT } from '../model/spellings';

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

/** A number that may have more digits than JavaScript keeps, or a text that looks like one: no account in an ARN does. */
const LONG_NUMBER = /(?:^|[:,[\s])-?(?:[\d.]{16}|[\d.]+[eE][+-]?\d{3})[\d.eE+-]*(?=[\s,\]}]|$)/;
/** The texts of a JSON document, and its numbers. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Reads a document, and leaves out what has the mark: only tags could be called so. A number of which JavaScript would
 * make another one is unknown.
 */
export function parseWithoutMark(text: string): unknown {
  const hasMark = text.includes(`"${UNKNOWN_MARK}"`);
  const exact = LONG_NUMBER.test(text) ? withoutLongNumbers(text) : text;
  if (!hasMark && exact === text) return JSON.parse(text);
  // Whatever is wrong with it is said of the text itself.
  if (exact !== text) JSON.parse(text);
  return JSON.parse(exact, (key, value: unknown) => {
    if (key === UNKNOWN_MARK) return undefined;
    return isComposite(value) && Object.hasOwn(value, LONG) ? INEXACT : value;
  });
}

/** Stands in a document for a number until it is read. */
const LONG = '$long number';

function withoutLongNumbers(text: string): string {
  return text.replace(TEXT_OR_NUMBER, (found) =>
    found.startsWith('"') || !NUMBER.test(found) || isExact(found) ? found : `{"${LONG}":0}`,
  );
}
