import { closest, distance } from 'fastest-levenshtein';

/** At most one letter in so many may differ: what is further away is another word, not the same one misspelt. */
const LETTERS_PER_MISTAKE = 3;

/** The known word that a misspelt one most likely means; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word, known);
  return distance(word, found) <= found.length / LETTERS_PER_MISTAKE ? found : undefined;
}

/** ` Did you mean "stream-name"?`, to end a sentence about an unknown word; nothing where no known word is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}
