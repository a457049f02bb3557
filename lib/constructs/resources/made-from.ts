import { whereIs, Whereabouts } from '../synthesis/where-is';

/** A source or sink that remembers where that is from which it is made, which the first of several things says. */
export function madeFrom<Part extends { _whereabouts?: Whereabouts }>(
  part: Part,
  thing: object,
  ...others: readonly object[]
): Part {
  part._whereabouts = whereIs(thing, ...others);
  return part;
}
