import { inEnglish, say, saidAs } from './say';
import { joinPieces } from './spacing';

/** Several things one after the other: `a, b, c`. */
export function listed(items: readonly unknown[]): string {
  const words = items.map(String);
  return saidAs(words.join(say`, `), words.map(inEnglish).join(', '));
}

/** All of them: `a and b and c`. */
export function allOf(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((before, item) => say`${before} and ${item}`);
}

/** Any of them: `a or b or c`. */
export function anyOf(items: readonly unknown[]): string {
  return items.length === 0 ? '' : items.map(String).reduce((before, item) => say`${before} or ${item}`);
}

/** Parts of a sentence, or sentences, one after the other with the blank that stands between them. */
export function inARow(parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '') as string[];
  const all = joinPieces(given.flatMap((part, i) => (i === 0 ? [part] : [' ', part])));
  return saidAs(all, given.map(inEnglish).join(' '));
}
