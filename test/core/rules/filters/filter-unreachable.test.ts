import { filterUnreachable } from '../../../../lib/core/rules/filters/filter-unreachable';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

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

  it('says what the events have instead', () => {
    const wrong = { source: ['a'], data: { value: ['x'], body: { b: ['c'] } } };
    expect(rocketMq(wrong, { BodyDataType: 'Binary' })).toEqual([
      expect.objectContaining({
        rule: 'filter-unreachable',
        pointer: '/FilterPattern/source',
        got: '["a"]',
        limit: '"acs:mq"',
        source: expect.objectContaining({ title: 'EventBridge: ApsaraMQ for RocketMQ events' }),
        fix: 'Match "acs:mq", or leave source out.',
      }),
      expect.objectContaining({
        pointer: '/FilterPattern/data/value',
        got: 'data.value',
        limit: 'data.topic, data.body, data.systemProperties, data.userProperties, data.msgId',
        fix: 'Match a field of the message, for example data.body.',
      }),
      expect.objectContaining({
        pointer: '/FilterPattern/data/body/b',
        message: 'the pattern looks inside a message that is one Base64 text',
        limit: 'JSON, for a pattern on fields of the message',
        fix: 'Set dataFormat to DataFormat.JSON, or match the whole text.',
      }),
    ]);
    const [long] = rocketMq({ source: ['a'.repeat(99)] });
    expect(long.got).toHaveLength(80);
  });

  it('names a field of sources whose message is no body', () => {
    const source = { kind: 'SourceMNSParameters', parameters: {} };
    expect(
      check(filterUnreachable, definition({ source, filterPattern: { data: { x: ['y'] } } }))[0].fix,
    ).toBe('Match a field of the message, for example data.requestId.');
  });

  it('lets any field of a log through, and judges no property of every object', () => {
    const judge = (kind: string, filterPattern: unknown) =>
      check(filterUnreachable, definition({ source: { kind, parameters: {} }, filterPattern }));
    expect(judge('SourceSLSParameters', { data: { level: ['x'] } })).toEqual([]);
    expect(judge('SourceSLSParameters', { type: ['x'] })).toHaveLength(1);
    expect(judge('SourceSLSParameters', { source: ['x'] })).toEqual([]);
    expect(judge('constructor', { source: ['x'], data: { y: ['z'], undefined: { a: ['b'] } } })).toEqual([]);
  });

  it('judges attributes where they stand, and data by its fields alone', () => {
    expect(rocketMq({ source: { a: ['x'] }, id: ['x'], data: ['x'] })).toEqual([]);
    expect(rocketMq({ data: { source: ['x'] } })).toHaveLength(1);
    expect(rocketMq({ data: { body: ['x'], value: [] } })).toEqual([]);
  });

  it('looks into a message that is no Base64 text, and into other fields', () => {
    const inside = { data: { body: { level: ['x'] } } };
    for (const BodyDataType of ['JSON', 'Text', undefined])
      expect(rocketMq(inside, { BodyDataType })).toEqual([]);
    expect(rocketMq({ data: { userProperties: { a: ['x'] } } }, { BodyDataType: 'Binary' })).toEqual([]);
  });

  it.each([
    [[{ exists: false }], 1],
    [[{ exists: unknown('later') }], 0],
    [[{ suffix: unknown('later') }], 0],
    [[{ contains: unknown('later') }], 0],
    [[{ 'anything-but': unknown('later') }], 0],
    [[{ 'anything-but': [] }], 0],
    [[{ 'anything-but': null }], 0],
    [[{ 'anything-but': { suffix: 'mq' } }], 1],
    [[{ 'anything-but': { suffix: 'x' } }], 0],
    [[{ cidr: '10.0.0.0/8' }], 1],
    [[{ startsWith: 'x' }], 0],
    [[{}], 0],
    [[null, 5, true], 1],
    [[], 1],
  ])('finds %j to match nothing: %d', (source, found) => expect(rocketMq({ source })).toHaveLength(found));

  it('takes only what is absent for absent', () => {
    const value = (...field: unknown[]) => rocketMq({ data: { value: field } }).length;
    expect([value({ exists: false }), value({ exists: true }), value(null), value({ prefix: 'x' })]).toEqual([
      0, 1, 1, 1,
    ]);
  });
});
