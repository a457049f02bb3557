import { say } from '../language/say';
import { listed } from '../language/lists';
import { JsonValue, printJson } from './json-value';

/** How much of a value a finding shows, and of a name, in characters. */
const LONGEST = 80;
const LONGEST_NAME = 40;
/** How many of several things a sentence names. */
const MOST_NAMED = 3;

/** Enough of a value to know it by, as JSON. */
export function excerptOf(value: unknown): string {
  return excerpt(printJson(value as JsonValue));
}

/** Enough of a text to know it by. */
export function excerpt(text: string): string {
  return text.slice(0, LONGEST);
}

/** Enough of a name to know it by. */
export function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** Enough of several things to know what is meant, and how many more there are: `a, b, c, 4 more`. */
export function fewOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listed([...names.slice(0, MOST_NAMED), ...(more > 0 ? [say`${more} more`] : [])]);
}
