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
    [{ subject: ['acs:mq:cn-hangzhou:1234567890123456:MQ_INST_1_a%orders'] }],
    [{ data: { body: { a: ['x'] }, topic: ['t'], systemProperties: { TAGS: ['t'] } } }],
    [{ data: { missing: [{ exists: false }] } }],
  ])('%j can match', (pattern) => expect(rocketMq(pattern)).toEqual([]));

  it('wants no event without what all events have', () => {
    const said = (filterPattern: unknown) =>
      check(filterUnreachable, definition({ filterPattern })).map(({ message }) => message);
    for (const name of ['id', 'source', 'type'])
      expect(said({ [name]: [{ exists: false }] })).toEqual([
        `every event has ${name}, and the filter wants one without it`,
      ]);
    expect(said({ id: [{ exists: false }, 'a'], subject: [{ exists: false }] })).toEqual([]);
  });

  it.each([
    [{ source: [{ exists: false }] }, 'no event of the source has such a source'],
    [{ source: [{ numeric: ['>', 1] }] }, 'source is a text in every event, and numeric never matches that'],
    [{ type: ['alikafka:Topic:Message'] }, 'no event of the source has such a type'],
    [{ data: { value: ['x'] } }, 'no event of the source has data.value'],
    [{ data: { value: [{ exists: false }, 'x'] } }, 'no event of the source has data.value'],
    [{ specversion: ['1.1'] }, 'no event of the source has such a specversion'],
    [{ specversion: [1] }, 'specversion is a text in every event, and a number never matches that'],
    [{ id: [5, 'x'] }, 'id is a text in every event, and a number never matches that'],
    [{ aliyunregionid: [true] }, 'aliyunregionid is a text in every event, and true never matches that'],
    [
      { data: { topic: [{ numeric: ['=', 1] }] } },
      'data.topic is a text in every event, and numeric never matches that',
    ],
    [{ data: { topic: { a: ['x'] } } }, 'the pattern looks inside data.topic, which has no fields'],
    [
      { data: { systemProperties: { CONSUME_START_TIME: ['1628577790396'] } } },
      'data.systemProperties.CONSUME_START_TIME is a number in every event, and a text never matches that',
    ],
    [
      { data: { systemProperties: { MIN_OFFSET: [{ numeric: ['>', 1] }] } } },
      'data.systemProperties.MIN_OFFSET is a text in every event, and numeric never matches that',
    ],
    [
      { data: { systemProperties: { TAG: ['x'] } } },
      'the documents show no data.systemProperties.TAG, but data.systemProperties.TAGS',
    ],
    [
      { data: { systemProperties: [{ exists: true }] } },
      'data.systemProperties is an object, which matches no value; the open-source engine takes it neither for present nor for absent',
    ],
  ])('%j cannot', (pattern, message) =>
    expect(rocketMq(pattern)).toEqual([expect.objectContaining({ severity: 'warning', message })]),
  );

  it.each([
    [['acs:alikafka'], 1],
    [[{ prefix: 'x' }], 1],
    [[{ suffix: 'x' }, { contains: 'x' }], 1],
    [[{ 'anything-but': 'acs:mq' }], 0],
    [[{ 'anything-but': ['stream', 'acs:mq'] }], 1],
    [[{ 'anything-but': { prefix: 's' } }], 0],
    [['stream'], 0],
  ])('takes a filter on source for a doubt at most, as it may name the stream: %j', (source, count) =>
    expect(rocketMq({ source }).map(({ severity }) => severity)).toEqual(Array(count).fill('info')),
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
    const wrong = { type: ['a'], data: { value: ['x'], body: { b: ['c'] } } };
    expect(rocketMq(wrong, { BodyDataType: 'Binary' })).toEqual([
      expect.objectContaining({
        rule: 'filter-unreachable',
        pointer: '/FilterPattern/type',
        got: '["a"]',
        limit: '"mq:Topic:SendMessage"',
        source: expect.objectContaining({ title: 'EventBridge: ApsaraMQ for RocketMQ events' }),
        fix: 'Match "mq:Topic:SendMessage", or leave type out.',
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
    const [long] = rocketMq({ type: ['a'.repeat(99)] });
    expect(long.got).toHaveLength(80);
  });

  it('names a field of sources whose message is not a body', () => {
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

  it('looks into a message that is not a Base64 text, and into other fields', () => {
    const inside = { data: { body: { level: ['x'] } } };
    for (const BodyDataType of ['JSON', undefined, unknown('later')])
      expect(rocketMq(inside, { BodyDataType })).toEqual([]);
    expect(rocketMq(inside, { BodyDataType: 'Text' })).toEqual([
      expect.objectContaining({
        message: 'the pattern looks inside data.body, which has no fields',
        fix: 'Set dataFormat to DataFormat.JSON, or match the whole text.',
      }),
    ]);
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
    [[{ 'anything-but': { suffix: 'Message' } }], 1],
    [[{ 'anything-but': { suffix: 'x' } }], 0],
    [[{ cidr: '10.0.0.0/8' }], 1],
    [[{ startsWith: 'x' }], 0],
    [[{}], 0],
    [[null], 1],
    [[null, 5, true], 3],
    [[], 1],
  ])('finds %j to match nothing: %d', (type, found) => expect(rocketMq({ type })).toHaveLength(found));

  it('takes only what is absent for absent', () => {
    const value = (...field: unknown[]) => rocketMq({ data: { value: field } }).length;
    expect([value({ exists: false }), value({ exists: true }), value(null), value({ prefix: 'x' })]).toEqual([
      0, 1, 1, 1,
    ]);
  });
});
