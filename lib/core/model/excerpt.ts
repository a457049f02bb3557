import { JsonValue, printJson } from './json-value';

/** How much of a value a finding shows, and of a name, in characters. */
const LONGEST = 80;
const LONGEST_NAME = 40;

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
