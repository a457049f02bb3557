import { fc } from '../../../support/sampling';
import { compareFilters } from '../../../../lib/core/reading/plan/filter-change';
import { JsonObject } from '../../../../lib/core/model/json-value';
import { evaluatePattern } from '../../../../lib/core/simulation/evaluate-pattern';

const item = fc.oneof(
  fc.constantFrom<unknown>('a', 'ab', 'b', '', 1, 5, null, true),
  fc
    .constantFrom('a', 'ab', 'ba')
    .chain((text) =>
      fc.constantFrom<unknown>(
        { prefix: text },
        { suffix: text },
        { contains: text },
        { 'anything-but': { prefix: text } },
        { 'anything-but': [text, 1] },
      ),
    ),
  fc
    .tuple(fc.constantFrom('=', '!=', '>', '>=', '<', '<='), fc.integer({ min: 0, max: 6 }))
    .map((numeric) => ({ numeric })),
  fc.constantFrom<unknown>(
    { exists: true },
    { exists: false },
    { cidr: '10.0.0.0/24' },
    { cidr: '10.0.0.0/16' },
  ),
);
const pattern = fc
  .dictionary(fc.constantFrom('a', 'b'), fc.array(item, { minLength: 1, maxLength: 3 }), { minKeys: 1 })
  .map((data) => ({ data }));
const value = fc.constantFrom<unknown>(
  'a',
  'ab',
  'ba',
  'b',
  '',
  'c',
  0,
  1,
  3,
  5,
  7,
  null,
  true,
  false,
  '10.0.0.9',
  '10.0.9.9',
  ['a', 1],
  [],
);
const matches = (filter: unknown, event: JsonObject) => {
  const evaluation = evaluatePattern(filter as JsonObject, event);
  return 'outcome' in evaluation && evaluation.outcome === 'match';
};

it('takes a filter for wider only where no event is lost, and shows one that is', () =>
  fc.assert(
    fc.property(pattern, pattern, fc.dictionary(fc.constantFrom('a', 'b'), value), (before, after, data) => {
      const { change, lost } = compareFilters(before, after);
      const event = { data } as JsonObject;
      if (change === 'wider' || change === 'same')
        expect(matches(before, event) && !matches(after, event)).toBe(false);
      if (lost !== undefined) expect([matches(before, lost), matches(after, lost)]).toEqual([true, false]);
    }),
    { numRuns: 3000 },
  ));
