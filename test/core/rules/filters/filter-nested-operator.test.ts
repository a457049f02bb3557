import { unknown } from '../../../../lib/core/model/stream-definition';
import { filterNestedOperator } from '../../../../lib/core/rules/filters/filter-nested-operator';
import { check, definition } from '../../../support/rules';

const judge = (filterPattern: unknown) => check(filterNestedOperator, definition({ filterPattern }));

describe('filter-nested-operator', () => {
  it.each([
    ['a comparison', { data: { value: { t: { numeric: ['>', 30] } } } }, '/data/value/t/numeric'],
    ['two comparisons', { data: { t: { numeric: ['>=', 1, '<', 5] } } }, '/data/t/numeric'],
    ['a comparison of the whole payload', { data: { numeric: ['>', 30] } }, '/data/numeric'],
    ['exceptions', { data: { t: { 'anything-but': ['a', 'b'] } } }, '/data/t/anything-but'],
    ['one beside other fields', { data: { t: { a: ['b'], numeric: ['=', 5] } } }, '/data/t/numeric'],
  ])('finds %s without a list around it', (_, pattern, pointer) => {
    expect(judge(pattern)).toEqual([
      expect.objectContaining({ severity: 'warning', pointer: `/FilterPattern${pointer}` }),
    ]);
  });

  it('says what to write instead', () => {
    expect(judge({ data: { t: { numeric: ['>', 30] } } })).toEqual([
      expect.objectContaining({
        message: '"numeric" is the name of a field here, not an operator',
        got: '{"numeric":[">",30]}',
        limit: 'a list: [{"numeric":[">",30]}]',
        fix: 'Put the operator into a list; acknowledge this where the event has a field named "numeric".',
      }),
    ]);
  });

  it.each([
    ['operators in a list', { data: { t: [{ numeric: ['>', 30] }, { 'anything-but': ['a'] }] } }],
    [
      'fields that only have such a name',
      { data: { numeric: ['a'], t: { numeric: [5, 6] }, prefix: ['x'] } },
    ],
    ['an attribute, which the grammar refuses', { source: { numeric: ['>', 30] } }],
    ['what is not known', unknown('x')],
    ['what is not known inside', { data: { t: { numeric: unknown('x') } } }],
  ])('takes %s', (_, pattern) => expect(judge(pattern)).toEqual([]));
});
