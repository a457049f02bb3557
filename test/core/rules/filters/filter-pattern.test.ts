import { filterPattern } from '../../../../lib/core/rules/filters/filter-pattern';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

function problems(pattern: unknown) {
  return check(filterPattern, definition({ filterPattern: pattern })).map((finding) =>
    typeof finding === 'string' ? finding : `${finding.pointer}: ${finding.message}`,
  );
}

describe('filter-pattern', () => {
  it.each<[string, unknown, string]>([
    ['a pattern that is not an object', ['x'], '/FilterPattern: the pattern is not an object'],
    [
      'an unknown attribute',
      { sourc: ['x'] },
      '/FilterPattern/sourc: "sourc" is not an attribute of an event',
    ],
    ['a scalar leaf', { data: { a: 'x' } }, '/FilterPattern/data/a: the field has a bare value'],
    ['a scalar attribute', { source: 'x' }, '/FilterPattern/source: the field has a bare value'],
    ['data that is not an object', { data: ['x'] }, '/FilterPattern/data: "data" is not an object'],
    ['an empty list', { data: { a: [] } }, '/FilterPattern/data/a: the list is empty, so nothing matches'],
    [
      'an empty object',
      { data: { a: {} } },
      '/FilterPattern/data/a: an object without fields matches nothing',
    ],
    ['nested lists', { data: { a: [['x']] } }, '/FilterPattern/data/a/0: lists do not nest'],
    [
      'two keys in an operator',
      { data: { a: [{ prefix: 'x', suffix: 'y' }] } },
      '/FilterPattern/data/a/0: an operator has exactly one key, this one has 2',
    ],
    [
      'no key in an operator',
      { data: { a: [{}] } },
      '/FilterPattern/data/a/0: an operator has exactly one key, this one has 0',
    ],
    [
      'an unknown operator',
      { data: { a: [{ starts: 'x' }] } },
      '/FilterPattern/data/a/0/starts: "starts" is not an operator',
    ],
    [
      'a misspelt operator',
      { data: { a: [{ prefx: 'x' }] } },
      '/FilterPattern/data/a/0/prefx: "prefx" is not an operator (did you mean "prefix"?)',
    ],
    [
      'an empty prefix',
      { data: { a: [{ prefix: '' }] } },
      '/FilterPattern/data/a/0/prefix: the operator needs text',
    ],
    [
      'a suffix that is not text',
      { data: { a: [{ suffix: 1 }] } },
      '/FilterPattern/data/a/0/suffix: the operator needs text',
    ],
    [
      'numeric with one item',
      { data: { a: [{ numeric: ['>'] }] } },
      '/FilterPattern/data/a/0/numeric: numeric needs one or two comparisons',
    ],
    [
      'numeric with three items',
      { data: { a: [{ numeric: ['>', 1, '<'] }] } },
      '/FilterPattern/data/a/0/numeric: numeric needs one or two comparisons',
    ],
    [
      'a bad comparison',
      { data: { a: [{ numeric: ['=>', 1] }] } },
      '/FilterPattern/data/a/0/numeric/0: not a comparison',
    ],
    [
      'a number out of range',
      { data: { a: [{ numeric: ['>', 1e9 + 1] }] } },
      '/FilterPattern/data/a/0/numeric/1: not a number in range',
    ],
    [
      'a number as text',
      { data: { a: [{ numeric: ['>', '1'] }] } },
      '/FilterPattern/data/a/0/numeric/1: not a number in range',
    ],
    [
      'anything-but of objects',
      { data: { a: [{ 'anything-but': [{ x: 1 }] }] } },
      '/FilterPattern/data/a/0/anything-but/0: anything-but needs plain values in its list',
    ],
    [
      'anything-but of another operator',
      { data: { a: [{ 'anything-but': { cidr: 'x' } }] } },
      '/FilterPattern/data/a/0/anything-but: anything-but holds one operator',
    ],
    [
      'anything-but of an empty prefix',
      { data: { a: [{ 'anything-but': { prefix: '' } }] } },
      '/FilterPattern/data/a/0/anything-but/prefix: the operator needs text',
    ],
    [
      'a bad address',
      { data: { a: [{ cidr: '10.0.0.256' }] } },
      '/FilterPattern/data/a/0/cidr: not an IPv4 block',
    ],
    [
      'a bad mask',
      { data: { a: [{ cidr: '10.0.0.0/33' }] } },
      '/FilterPattern/data/a/0/cidr: not an IPv4 block',
    ],
    [
      'exists of no boolean',
      { data: { a: [{ exists: 'true' }] } },
      '/FilterPattern/data/a/0/exists: exists needs a boolean',
    ],
  ])('refuses %s', (_, pattern, problem) => expect(problems(pattern)).toEqual([problem]));

  it.each([
    [{}],
    [{ data: { a: [{ numeric: ['>', -1e9, '<=', 1e9] }, null, '', 3, true] } }],
    [
      {
        source: ['a'],
        aliyunregionid: [{ prefix: 'cn-' }],
        data: { a: { 'b/c': [{ cidr: '0.0.0.0/0' }, { cidr: '10.1.2.3' }] } },
      },
    ],
    [{ data: { a: [{ 'anything-but': ['a', 1, null] }, { 'anything-but': 5 }, { exists: false }] } }],
  ])('accepts %j', (pattern) => expect(problems(pattern)).toEqual([]));

  it('reports every problem at once, and escapes pointers', () => {
    expect(problems({ 'x/y': 1, data: { 'a~b': 'x', c: [] } })).toEqual([
      '/FilterPattern/x~1y: "x/y" is not an attribute of an event',
      '/FilterPattern/data/a~0b: the field has a bare value',
      '/FilterPattern/data/c: the list is empty, so nothing matches',
    ]);
  });

  it('is not evaluated where a reference stands', () => {
    expect(problems(unknown('r'))).toEqual(['not evaluated: /FilterPattern (r)']);
    expect(problems({ data: { a: [{ prefix: unknown('r') }], b: unknown('s'), c: [unknown('t')] } })).toEqual(
      [
        'not evaluated: /FilterPattern/data/a/0/prefix (r)',
        'not evaluated: /FilterPattern/data/b (s)',
        'not evaluated: /FilterPattern/data/c/0 (t)',
      ],
    );
  });

  it('says what it got, to 80 characters, and the remedy', () => {
    const judge = (pattern: unknown) => check(filterPattern, definition({ filterPattern: pattern }));
    expect(judge({ source: 'a'.repeat(99) })).toEqual([
      expect.objectContaining({
        rule: 'filter-pattern',
        severity: 'error',
        got: `"${'a'.repeat(79)}`,
        limit: 'a list of values or operators, for example ["a"]',
        source: expect.objectContaining({ date: '2026-08-07' }),
        fix: 'Correct the filter pattern.',
      }),
    ]);
    expect(judge(undefined)[0].got).toBeUndefined();
  });
});
