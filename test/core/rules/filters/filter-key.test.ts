import { unknown } from '../../../../lib/core/model/stream-definition';
import { filterKey } from '../../../../lib/core/rules/filters/filter-key';
import { check, definition } from '../../../support/rules';

const says = (filterPattern: unknown) =>
  check(filterKey, definition({ filterPattern })).map(({ pointer, message }) => `${pointer}: ${message}`);

describe('filter-key', () => {
  it.each([
    [{}],
    [unknown('later')],
    [{ source: ['a.b c'], aliyunx: ['x'] }],
    [
      {
        data: {
          body: { a: ['a.b'], 'b-c_d:e/f@g$h"i\'j,k?l\\m#n%o+p{q}r)s]t': ['x'], ä: [{ prefix: '*' }] },
        },
      },
    ],
    [{ data: unknown('later') }],
  ])('%j means its names', (pattern) => expect(says(pattern)).toEqual([]));

  it.each([
    ['a.b', '"a.b" is a way into objects to the open-source engine, never a field of that name'],
    ['x y', 'the open-source engine fails at the name "x y", which is not a JSONPath'],
    ['x\t', 'the open-source engine fails at the name "x\\t", which is not a JSONPath'],
    ['f(x)', 'the open-source engine fails at the name "f(x)", which is not a JSONPath'],
    ['a..b', 'the open-source engine fails at the name "a..b", which is not a JSONPath'],
    ['a.', 'the open-source engine fails at the name "a.", which is not a JSONPath'],
    ['', 'the name of a field is empty, at which the open-source engine fails'],
    ['.a', '".a" is searched at any depth by the open-source engine'],
    ['*', '"*" is a wildcard to the open-source engine'],
    ['a*', '"a*" is a wildcard to the open-source engine'],
    ['a[0]', '"a[0]" has an index to the open-source engine'],
  ])('speaks of %j as a field, and around one', (name, message) => {
    const pointer = name.replace('/', '~1');
    expect(says({ data: { [name]: ['x'] } })).toEqual([`/FilterPattern/data/${pointer}: ${message}`]);
    expect(says({ data: { [name]: { a: ['x'], b: [unknown('later')] } } })).toEqual([
      `/FilterPattern/data/${pointer}: ${message}`,
    ]);
    expect(says({ data: { b: { [name]: unknown('later') } } })).toEqual([
      `/FilterPattern/data/b/${pointer}: ${message}`,
    ]);
  });
});
