import { knownAfterApply } from '../reports/describe-filter';
import { UNSEEN_CHARACTER } from '../reports/inert';
import { isUnknown } from '../../core/model/stream-definition';
import { mapMembers } from '../../core/model/json-object';
import { isNumber, JsonValue, printJson } from '../../core/model/json-value';

/** A text as one line that every format can hold. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN_CHARACTER, '\uFFFD').trim();
}

/** A text of at most so many characters; the middle goes first, because both ends of a name tell it from others. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const tail = Math.floor((length - 1) / 3);
  const head = length - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

/** A value as text: JSON where it is not text already. */
export function textOf(value: unknown): string {
  if (isUnknown(value)) return knownAfterApply();
  return typeof value === 'string' ? value : String(printJson(withUnknownsNamed(value) as JsonValue));
}

/** A value with words in place of what is not known yet, at any depth. */
export function withUnknownsNamed(value: unknown): unknown {
  if (isUnknown(value)) return knownAfterApply();
  return isNumber(value) ? value : mapMembers(value, withUnknownsNamed);
}
