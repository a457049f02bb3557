import { say } from '../../../core/language/say';
import { InputError } from '../../../core/reading/input-error';

/** How many mistakes of a file are told of. */
const MOST_PROBLEMS = 20;

/**
 * Refuses a file that has mistakes: a line each, of the first ones, and how many more there are.
 *
 * @param lineOf what is said of one; that alone may take long
 * @throws InputError unless there are none
 */
export function refuseProblems<T>(
  file: string,
  problems: readonly T[],
  lineOf: (problem: T) => string,
): void {
  if (problems.length === 0) return;
  const lines = problems.slice(0, MOST_PROBLEMS).map(lineOf);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(say`${file}: ${more.toLocaleString('en-US')} more mistakes.`);
  throw new InputError(lines.join('\n'));
}
