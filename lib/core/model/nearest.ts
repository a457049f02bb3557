import { say } from '../language/say';
import { closest, distance } from 'fastest-levenshtein';

/** At most one letter in so many may differ: what is further away is another word, not the same one misspelt. */
const LETTERS_PER_MISTAKE = 3;

/** The known word that a misspelt one most likely means, whatever its case; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const plain = known.map((name) => name.toLowerCase());
  const given = word.toLowerCase();
  const swapped = known[plain.findIndex((name) => isSwapped(given, name))];
  if (swapped !== undefined) return swapped;
  const near = closest(given, plain);
  return distance(given, near) <= near.length / LETTERS_PER_MISTAKE ? known[plain.indexOf(near)] : undefined;
}

/** Whether two letters beside each other have changed places, which counts as one mistake in a short word too. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length || word.length < LETTERS_PER_MISTAKE) return false;
  const at = [...word].findIndex((letter, i) => letter !== name[i]);
  if (at < 0) return false;
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === name;
}

/** ` Did you mean "stream-name"?`, to end a sentence about an unknown word; nothing where no known word is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : say` Did you mean "${found}"?`;
}

/** ` (did you mean "prefix"?)`, behind an unknown word in a sentence that goes on; nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : meant(`"${found}"`);
}

/** The same with what is meant as its reader calls it. */
export function meant(name: string): string {
  return say` (did you mean ${name}?)`;
}
