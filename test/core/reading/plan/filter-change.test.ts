import { compareFilters } from '../../../../lib/core/reading/plan/filter-change';
import { unknown } from '../../../../lib/core/model/stream-definition';

const level = (...values: unknown[]) => ({ data: { level: values } });
const later = unknown('later');

describe('compareFilters', () => {
  it.each([
    [{}, {}, 'same'],
    [level('a', 'b'), level('a', 'b'), 'same'],
    [level('a', 'b'), level('b', 'a'), 'same'],
    [{ type: ['1'], source: ['2'] }, { source: ['2'], type: ['1'] }, 'same'],
    [{}, level('a'), 'narrower'],
    [level('a'), {}, 'wider'],
    [level('a', 'b'), level('a'), 'narrower'],
    [level('a'), level('a', 'b'), 'wider'],
    [level('a'), level('b'), 'narrower'],
    [level('1'), level(1), 'narrower'],
    [{ type: ['x'] }, { type: ['x'], source: ['y'] }, 'narrower'],
    [level('abc'), level({ prefix: 'ab' }), 'wider'],
    [level({ prefix: 'a' }), level({ prefix: 'ab' }), 'narrower'],
    [level({ prefix: 'ab' }), level({ prefix: 'a' }), 'wider'],
    [level({ suffix: 'ba' }), level({ suffix: 'a' }), 'wider'],
    [level({ contains: 'abc' }), level({ contains: 'b' }), 'wider'],
    [level({ contains: 'b' }), level({ prefix: 'b' }), 'narrower'],
    [level({ prefix: 'ab' }), level({ contains: 'a' }), 'wider'],
    [level({ numeric: ['>', 10] }), level({ numeric: ['>', 5] }), 'wider'],
    [level({ numeric: ['>', 5] }), level({ numeric: ['>', 10] }), 'narrower'],
    [level({ numeric: ['>=', 5] }), level({ numeric: ['>', 5] }), 'narrower'],
    [level({ numeric: ['>', 0, '<', 5] }), level({ numeric: ['>=', 0, '<=', 5] }), 'wider'],
    [level({ numeric: ['=', 5] }), level({ numeric: ['!=', 4] }), 'wider'],
    [level({ numeric: ['!=', 5] }), level({ numeric: ['>', 5] }), 'narrower'],
    [level({ numeric: ['>', 5] }), level({ 'anything-but': 3 }), 'wider'],
    [level({ 'anything-but': ['a', 'b'] }), level({ 'anything-but': ['a'] }), 'wider'],
    [level({ 'anything-but': ['a'] }), level({ 'anything-but': ['a', 'b'] }), 'narrower'],
    [level({ 'anything-but': { prefix: 'a' } }), level({ 'anything-but': ['ab', 'ac'] }), 'wider'],
    [level({ 'anything-but': { prefix: 'a' } }), level({ 'anything-but': { prefix: 'ab' } }), 'wider'],
    [level({ prefix: 'x' }), level({ 'anything-but': 'y' }), 'wider'],
    [level({ cidr: '10.0.0.0/24' }), level({ cidr: '10.0.0.0/16' }), 'wider'],
    [level({ cidr: '10.0.0.0/16' }), level({ cidr: '10.0.0.0/24' }), 'narrower'],
    [level('a'), level({ exists: true }), 'wider'],
    [level({ exists: false }), level({ exists: true }), 'narrower'],
    [level({ prefix: 'a' }, { 'anything-but': { prefix: 'a' } }), level({ exists: true }), 'wider'],
    [level({ exists: true }), level({ prefix: 'a' }, { 'anything-but': { prefix: 'a' } }), 'may-be-narrower'],
    [level('a'), { data: {} }, 'wider'],
    [level('a'), level(), 'may-be-narrower'],
    [later, {}, 'unknown'],
    [{}, later, 'unknown'],
    [level(later), level(later, 'a'), 'wider'],
    [level(later), level('a'), 'may-be-narrower'],
    [{ data: { a: ['x'] } }, { data: { a: { b: ['x'] } } }, 'narrower'],
  ])('from %j to %j is %s', (before, after, change) => {
    const { change: got, lost } = compareFilters(before, after);
    expect(got).toBe(change);
    expect(lost === undefined).toBe(change !== 'narrower');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'changes no object but its event by a field %s',
    (name) => {
      const before = JSON.parse(`{"data":{"${name}":{"level":["a","b"]}}}`);
      const after = JSON.parse(`{"data":{"${name}":{"level":["a"]}}}`);
      const { change, lost } = compareFilters(before, after);
      expect(change).toBe('narrower');
      expect(JSON.stringify(lost)).toContain(`"${name}":{"level":"b"}`);
      expect(({} as Record<string, unknown>).level).toBeUndefined();
    },
  );
});
