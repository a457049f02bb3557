import { filterExpressions } from '../../../lib/rules/filters/filter-expressions';
import { filterUnreachable } from '../../../lib/rules/filters/filter-unreachable';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

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

describe('filter-unreachable', () => {
  const rocketMq = (filterPattern: unknown, change: object = {}) =>
    check(
      filterUnreachable,
      definition({
        filterPattern,
        source: { kind: 'SourceRocketMQParameters', parameters: { BodyDataType: 'JSON', ...change } },
      }),
    );

  it.each([
    [{}],
    [{ source: ['acs:mq'] }],
    [{ source: ['x', { prefix: 'acs' }] }],
    [{ source: [{ suffix: 'mq' }] }],
    [{ source: [{ contains: 's:m' }] }],
    [{ source: [{ exists: true }] }],
    [{ source: [{ 'anything-but': 'x' }] }],
    [{ source: [{ 'anything-but': { prefix: 'x' } }] }],
    [{ source: [unknown('later')] }],
    [{ source: [{ prefix: unknown('later') }] }],
    [{ type: ['mq:Topic:SendMessage'] }],
    [{ subject: ['whatever'] }],
    [{ data: { body: { a: ['x'] }, topic: ['t'], systemProperties: { TAGS: ['t'] } } }],
    [{ data: { missing: [{ exists: false }] } }],
  ])('%j can match', (pattern) => expect(rocketMq(pattern)).toEqual([]));

  it.each([
    [{ source: ['acs:alikafka'] }, 'no event of the source has such a source'],
    [{ source: [{ prefix: 'x' }] }, 'no event of the source has such a source'],
    [{ source: [{ suffix: 'x' }, { contains: 'x' }] }, 'no event of the source has such a source'],
    [{ source: [{ exists: false }] }, 'no event of the source has such a source'],
    [{ source: [{ numeric: ['>', 1] }] }, 'no event of the source has such a source'],
    [{ source: [{ 'anything-but': 'acs:mq' }] }, 'no event of the source has such a source'],
    [{ source: [{ 'anything-but': ['x', 'acs:mq'] }] }, 'no event of the source has such a source'],
    [{ source: [{ 'anything-but': { prefix: 'acs' } }] }, 'no event of the source has such a source'],
    [{ type: ['alikafka:Topic:Message'] }, 'no event of the source has such a type'],
    [{ data: { value: ['x'] } }, 'no event of the source has data.value'],
    [{ data: { value: [{ exists: false }, 'x'] } }, 'no event of the source has data.value'],
  ])('%j cannot', (pattern, message) =>
    expect(rocketMq(pattern)).toEqual([expect.objectContaining({ severity: 'warning', message })]),
  );

  it('looks into a message that is one Base64 text in vain, but may match all of it', () => {
    const binary = { BodyDataType: 'Binary' };
    expect(rocketMq({ data: { body: { level: ['x'] } } }, binary)).toEqual([
      expect.objectContaining({ pointer: '/FilterPattern/data/body/level', got: 'BodyDataType Binary' }),
    ]);
    expect(rocketMq({ data: { body: ['QQ=='] } }, binary)).toEqual([]);
  });

  it('says nothing where no sample of the source is known', () => {
    const source = { kind: 'SourceMySQLParameters', parameters: {} };
    expect(
      check(filterUnreachable, definition({ source, filterPattern: { source: ['x'], data: { y: ['z'] } } })),
    ).toEqual([]);
  });
});
