import * as fc from 'fast-check';

/** How many halves of pairs there are, and the first of them. */
const HALVES = 0x800;
const FIRST_HALF = 0xd800;

/**
 * Any character but half of a pair, as `fc.string({ unit: 'binary' })` takes, without the table of a million characters
 * that fast-check builds for each of those.
 */
export const CODE_POINT: fc.Arbitrary<string> = fc
  .nat(0x10ffff - HALVES)
  .map((n) => String.fromCodePoint(n < FIRST_HALF ? n : n + HALVES));
