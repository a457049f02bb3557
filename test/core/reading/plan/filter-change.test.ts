import { fc } from '../../../support/sampling';
import { compareFilters } from '../../../../lib/core/reading/plan/filter-change';
import { unknown } from '../../../../lib/core/model/stream-definition';

const level = (...values: unknown[]) => ({ data: { level: values } });

describe('compareFilters', () => {
  it.each([
    [{}, {}, 'same'],
    [level('a', 'b'), level('a', 'b'), 'same'],
    [{ a: ['1'], b: ['2'] }, { b: ['2'], a: ['1'] }, 'same'],
    [{}, level('a'), 'narrower'],
    [level('a'), {}, 'wider'],
    [level('a', 'b'), level('a'), 'narrower'],
    [level('a'), level('a', 'b'), 'wider'],
    [level('a', 'b'), level('b', 'a'), 'wider'],
    [level('a'), level('b'), 'narrower'],
    [level({ prefix: 'a' }), level({ prefix: 'ab' }), 'narrower'],
    [level('a'), { data: {} }, 'wider'],
    [{ type: ['x'] }, { type: ['x'], source: ['y'] }, 'narrower'],
    [level('1'), level(1), 'narrower'],
    [unknown('later'), {}, 'unknown'],
    [{}, unknown('later'), 'unknown'],
  ])('from %j to %j is %s', (before, after, change) => expect(compareFilters(before, after)).toBe(change));

  it('never takes a new condition or a lost alternative for harmless', () => {
    const values = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values, { minKeys: 1 }), (pattern) => {
        const [key] = Object.keys(pattern);
        expect(compareFilters(pattern, { ...pattern, [key]: [] })).toBe('narrower');
        expect(compareFilters(pattern, { ...pattern, [`${key}!`]: ['x'], [`${key}?`]: ['y'] })).toBe(
          `${key}!` in pattern && `${key}?` in pattern
            ? compareFilters(pattern, { ...pattern, [`${key}!`]: ['x'], [`${key}?`]: ['y'] })
            : 'narrower',
        );
        expect(compareFilters(pattern, {})).toBe('wider');
      }),
    );
  });
});
