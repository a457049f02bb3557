import { words } from '../language/say';
import { LosslessNumber } from 'lossless-json';
import { isExact } from './decimal';
import { isComposite, mapMembers } from './json-object';
import { escapePointer } from './json-pointer';
import { isNumber, isRespelt, JsonNumber, JsonValue, readJson, spellingOf } from './json-value';
import { isUnknown, Unknown, unknown } from './stream-definition';

/** How a text spells the numbers that JavaScript spells in another way, or cannot hold, by their JSON pointers. */
export type Spellings = Readonly<Record<string, string>>;

const NONE: Spellings = {};

/** What stands for a number of which JavaScript would make another one: rules do not judge it. */
export const INEXACT: Unknown = unknown(words`a number with more digits than are judged`);

/** The spellings in a text that is JSON. */
export function spellingsIn(text: string): Spellings {
  if (!isRespelt(text)) return NONE;
  const found: Record<string, string> = {};
  const collect = (value: JsonValue, pointer: string): void => {
    if (isNumber(value)) {
      const spelling = spellingOf(value);
      if (spelling !== String(Number(spelling))) found[pointer] = spelling;
    } else if (isComposite(value)) {
      for (const [key, member] of Object.entries(value as object))
        collect(member as JsonValue, `${pointer}/${escapePointer(key)}`);
    }
  };
  collect(readJson(text), '');
  return found;
}

/** The same, as they stand below another pointer. */
export function below(pointer: string, spellings: Spellings): Spellings {
  return Object.fromEntries(Object.entries(spellings).map(([inner, text]) => [pointer + inner, text]));
}

/** A value in which each number is as it was spelt. */
export function withSpellings(value: unknown, spellings: Spellings = NONE, pointer = ''): unknown {
  if (Object.keys(spellings).length === 0) return value;
  return mapNumbers(value, pointer, (number, place) => {
    const spelling = spellings[place];
    const isSpelt = spelling !== undefined && (typeof number === 'number' || isInexact(number));
    return isSpelt ? new LosslessNumber(spelling) : number;
  });
}

/** A value in which a number that JavaScript does not hold is unknown. */
export function withoutInexact(value: unknown, spellings: Spellings, pointer = ''): unknown {
  if (Object.values(spellings).every(isExact)) return value;
  return mapNumbers(value, pointer, (number, place) => {
    const spelling = spellings[place];
    return typeof number !== 'number' || spelling === undefined || isExact(spelling) ? number : INEXACT;
  });
}

/** Changes each number, and what stands for one that is not known, by its place. */
function mapNumbers(
  value: unknown,
  pointer: string,
  change: (number: JsonNumber | Unknown, pointer: string) => unknown,
): unknown {
  if (isNumber(value) || isUnknown(value)) return change(value, pointer);
  return mapMembers(value, (member, key) => mapNumbers(member, `${pointer}/${escapePointer(key)}`, change));
}

function isInexact(value: unknown): boolean {
  return isUnknown(value) && value.$unknown === INEXACT.$unknown;
}
