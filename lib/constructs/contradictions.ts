import { inHostNames } from './host-names';

/**
 * Contradictory props are a mistake in the program, not in a value: they throw at once, all together.
 *
 * @param problems what contradicts, a sentence each; false where nothing does
 */
export function refuseContradictions(path: string, problems: readonly (string | false)[]): void {
  const found = problems.filter((problem) => problem !== false);
  if (found.length > 0) throw mistakeAt(path, `contradictory props: ${found.join('; ')}.`);
}

/**
 * Props of other types than they are declared with throw at once too, all together.
 *
 * @param problems what is wrong, a sentence each
 */
export function refuseMistakes(path: string, problems: readonly string[]): void {
  if (problems.length > 0) throw mistakeAt(path, `${problems.join('; ')}.`);
}

/** A mistake in the program, said at a construct or a call, in the names of the app's language; the place stays as it is. */
export function mistakeAt(where: string, sentence: string): Error {
  return new Error(`${where}: ${inHostNames(sentence)}`);
}

/** The same of a call that is at no place. */
export function mistake(sentence: string): Error {
  return new Error(inHostNames(sentence));
}
