import { IConstruct } from 'constructs';
import { say } from '../core/language/say';
import { inHostNames } from './host-names';
import { sayingAt, scopeOf, Where } from './language';

/**
 * Contradictory props are a mistake in the program, not in a value: they throw at once, all together.
 *
 * @param problems what contradicts, a sentence each; false where nothing does
 */
export function refuseContradictions(where: Where, problems: () => readonly (string | false)[]): void {
  const found = () => problems().filter((problem) => problem !== false);
  if (found().length > 0) throw mistakeAt(where, () => say`contradictory props: ${found().join(say`; `)}.`);
}

/**
 * Props of other types than they are declared with throw at once too, all together.
 *
 * @param problems what is wrong, a sentence each: asked again, in the language of the app, where there is any
 */
export function refuseMistakes(where: Where, problems: () => readonly string[]): void {
  if (problems().length > 0) throw mistakeAt(where, () => say`${problems().join(say`; `)}.`);
}

/**
 * A mistake in the program, said at a construct or a call, in the language of the app and the names of its programming
 * language; the place stays as it is.
 *
 * @param sentence said when it is known in which language
 */
export function mistakeAt(where: Where, sentence: () => string): Error {
  return sayingAt(where, () => new Error(say`${nameOf(where)}: ${inHostNames(sentence())}`));
}

/** An error of something below a construct, which says of which. */
export function saidAt(where: IConstruct, error: Error): Error {
  const { message } = error;
  error.message = sayingAt(where, () => say`${nameOf(where)}: ${message}`);
  return error;
}

/** The same of a call that is at no place. */
export function mistake(sentence: () => string): Error {
  return sayingAt(undefined, () => new Error(inHostNames(sentence())));
}

/** A construct that is about to be made, for a mistake in its props. */
export function aboutToBe(scope: IConstruct, id: string): Where {
  return { scope, path: `${scope.node.path}/${id}` };
}

function nameOf(where: Where): string {
  const { path } = 'node' in where ? where.node : where;
  return path || (scopeOf(where) === undefined ? say`a construct` : say`the app`);
}
