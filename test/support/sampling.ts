import * as fc from 'fast-check';

/**
 * How much of what is large a run of the tests takes: all of it in `npm run test:thorough` and `npm run e2e`, a sample
 * in every other. The seed of jest decides which sample and what fast-check makes up; jest prints it (Seed), and
 * `npm test -- --seed=SEED` gives it again. In CI the seed is always the same.
 */
const THOROUGH = process.env.THOROUGH === 'true';

/** The seed of CI: what a change must pass does not hang on chance. Elsewhere every run tries something else. */
const SEED_OF_CI = 20261126;

fc.configureGlobal({ seed: process.env.CI === 'true' ? SEED_OF_CI : jest.getSeed() });

/** fast-check with the seed of the run. */
export { fc };

/** How many times something random is tried. */
export function runs(thorough: number, sample: number): number {
  return THOROUGH ? thorough : sample;
}

/** What takes too long even as a sample runs at full count alone. */
export const describeAtFullCount: (name: string, tests: () => void) => void = THOROUGH
  ? describe
  : describe.skip;

/** All of a list, or some of it in the same order. */
export function sampleOf<T>(all: readonly T[], size: number): readonly T[] {
  if (THOROUGH || all.length <= size) return all;
  const [some] = fc.sample(fc.subarray([...all], { minLength: size, maxLength: size }), 1);
  return some;
}

/** Tests by name, all of them or some, where each takes long. */
export function itSome(size: number, tests: Readonly<Record<string, () => unknown>>): void {
  for (const [name, test] of sampleOf(Object.entries(tests), size)) it(name, async () => void (await test()));
}
