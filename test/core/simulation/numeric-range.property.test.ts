import { holdsForNone, COMPARE } from '../../../lib/core/simulation/numeric-range';
import { fc, runs } from '../../support/sampling';

it('finds a range empty where no number of many is in it', () => {
  const bound = fc.integer({ min: -3, max: 3 });
  const operator = fc.constantFrom(...Object.keys(COMPARE));
  fc.assert(
    fc.property(operator, bound, operator, bound, (one, first, other, second) => {
      const numbers = Array.from({ length: 33 }, (_, i) => (i - 16) / 4);
      const isEmpty = !numbers.some(
        (number) => COMPARE[one](number, first) && COMPARE[other](number, second),
      );
      expect(holdsForNone([one, first, other, second])).toBe(isEmpty);
    }),
    { numRuns: runs(2000, 500) },
  );
});
