import { fieldsOf, filterExpressions } from '../../../../lib/core/rules/filters/filter-expressions';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

describe('filter-expressions', () => {
  const judge = (field: unknown[]) =>
    check(filterExpressions, definition({ filterPattern: { data: { 'a/b': field } } }));
  const prefixes = (count: number) => Array.from({ length: count }, (_, i) => ({ prefix: `p${i}` }));
  it('allows five expressions a field, beside any number of fixed values', () => {
    expect(judge([...prefixes(5), 'a', 'b', 1, null, true, unknown('x')])).toEqual([]);
    expect(judge(prefixes(6))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        pointer: '/FilterPattern/data/a~1b',
        got: '6 expressions',
      }),
    ]);
    expect(check(filterExpressions, definition({ filterPattern: unknown('x') }))).toEqual([]);
  });
});

describe('what filter-expressions says', () => {
  it('is how many there are, and how many there may be', () => {
    const field = Array.from({ length: 7 }, (_, i) => ({ suffix: `${i}` }));
    expect(check(filterExpressions, definition({ filterPattern: { source: ['a'], type: field } }))).toEqual([
      expect.objectContaining({
        rule: 'filter-expressions',
        pointer: '/FilterPattern/type',
        message: 'the field has more expressions than EventBridge allows',
        got: '7 expressions',
        limit: '5 expressions a field',
        source: expect.objectContaining({ title: 'EventBridge: Limits' }),
        fix: 'Divide the field between two streams, or use fixed values, which are not expressions.',
      }),
    ]);
  });

  it('is said of every field', () => {
    const field = Array.from({ length: 6 }, (_, i) => ({ suffix: `${i}` }));
    const filterPattern = {
      source: field,
      subject: [...field.slice(1), null, 'x'],
      data: { a: { b: field } },
    };
    expect(check(filterExpressions, definition({ filterPattern })).map(({ pointer }) => pointer)).toEqual([
      '/FilterPattern/source',
      '/FilterPattern/data/a/b',
    ]);
  });
});

describe('fieldsOf', () => {
  it('finds the lists of a pattern, with pointers', () => {
    expect(fieldsOf({ source: ['a'], data: { 'x/y': { '~': [] }, z: [{ prefix: 'p' }] } })).toEqual([
      ['/source', ['a']],
      ['/data/x~1y/~0', []],
      ['/data/z', [{ prefix: 'p' }]],
    ]);
    expect(fieldsOf(['a'])).toEqual([['', ['a']]]);
  });

  it('finds none in what is not a pattern', () => {
    for (const pattern of [{}, null, undefined, 'x', 5, { a: null, b: 'x' }, { a: unknown('later') }])
      expect(fieldsOf(pattern)).toEqual([]);
    expect(fieldsOf({ ...unknown('later'), a: ['x'] })).toEqual([]);
  });
});
