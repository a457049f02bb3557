import { partNameRule } from '../../../../lib/core/rules/naming/part-names';
import { LIMITS } from '../../../../lib/core/contract/limits';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, checkApp, definition, resource } from '../../../support/rules';

const rule = partNameRule('thing-name', '2026-11-21', 'topic', 'A title', 'A reason.');
const part = (kind: string, parameters: Record<string, unknown>) => ({ kind, parameters });
const judge = (source: unknown, sink: unknown) =>
  check(
    rule,
    definition({
      source: part('SourceMQTTParameters', { Topic: source }),
      sink: part('SinkKafkaParameters', { Topic: sink }),
    }),
  );

describe('partNameRule', () => {
  it('judges names in both ends of a stream, and in resources', () => {
    expect(judge('abc', 'abc')).toEqual([]);
    expect(judge('a/b', { Form: 'CONSTANT', Value: 'b/2' })).toEqual([
      expect.objectContaining({
        rule: 'thing-name',
        severity: 'error',
        pointer: '/Source/SourceMQTTParameters/Topic',
      }),
      expect.objectContaining({ rule: 'thing-name', pointer: '/Sink/SinkKafkaParameters/Topic/Value' }),
    ]);
    expect(checkApp(rule, { resources: [resource('alicloud_alikafka_topic', { topic: 'A/1' })] })).toEqual([
      expect.objectContaining({ pointer: '/topic', limit: '1–249 characters: letters, digits, - _ and .' }),
    ]);
  });

  it('takes the bounds of the limit that the card names', () => {
    const { minimum, maximum } = LIMITS.kafkaTopicLength;
    const lengths = [minimum - 1, minimum, maximum, maximum + 1];
    expect(lengths.map((length) => judge('abc', 'x'.repeat(length)).length)).toEqual([1, 0, 0, 1]);
  });

  it.each([
    ['alikafka_serverless-cn-1', [], []],
    ['alikafka_post-cn-1', ['error'], ['error']],
    [unknown('later'), ['warning'], ['warning']],
    [undefined, ['warning'], ['warning']],
  ])('knows the edition of %j, in sources and in sinks', (InstanceId, ofSource, ofSink) => {
    const Topic = 'x'.repeat(100);
    const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
    const stream = definition({
      source: part('SourceKafkaParameters', { InstanceId, Topic }),
      sink: part('SinkKafkaParameters', {
        ...(InstanceId !== undefined && { InstanceId: constant(InstanceId) }),
        Topic: constant(Topic),
      }),
    });
    const found = check(rule, stream);
    const at = (side: string) =>
      found.filter(({ pointer }) => pointer?.startsWith(side)).map(({ severity }) => severity);
    expect([at('/Source'), at('/Sink')]).toEqual([ofSource, ofSink]);
  });

  it('leaves what is missing or no text to the contract, and says what it cannot know', () => {
    for (const name of [undefined, null, 5, ['A1'], { Form: 'ORIGINAL' }])
      expect(judge(name, name)).toEqual([]);
    expect(judge(unknown('a'), { Form: 'CONSTANT', Value: unknown('b') })).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/Topic (a)',
      'not evaluated: /Sink/SinkKafkaParameters/Topic/Value (b)',
    ]);
  });

  it('knows no other kind, nor the properties of every object', () => {
    for (const kind of ['SourceC', 'constructor', 'toString', 'SourceApacheKafkaParameters'])
      expect(check(rule, definition({ source: part(kind, { Topic: 'A/1' }) }))).toEqual([]);
  });
});

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const x = (length: number) => 'x'.repeat(length);

describe('names of the editions, in sources and in sinks', () => {
  const severities = (role: 'topic' | 'group' | 'queue', stream: object) =>
    check(partNameRule('thing-name', '2026-11-21', role, 'A title', 'A reason.'), definition(stream)).map(
      ({ severity }) => severity,
    );
  const ofKafka = (instance: unknown, topic: string) => [
    { source: part('SourceKafkaParameters', { InstanceId: instance, Topic: topic }) },
    { sink: part('SinkKafkaParameters', { InstanceId: constant(instance), Topic: constant(topic) }) },
  ];
  const ofRocketMq = (type: string, topic: string) => [
    { source: part('SourceRocketMQParameters', { InstanceType: type, Topic: topic }) },
    {
      sink: part('SinkRocketMQParameters', {
        InstanceType: constant(type),
        Topic: constant(topic),
        GroupID: constant('g'),
      }),
    },
  ];

  it.each<[string, unknown, string, string[]]>([
    // ApsaraMQ for Kafka, SDK 2.16.0: reserved 3-64, serverless 1-249, the same characters.
    ['reserved', 'alikafka_post-cn-1', 'orders.v1', []],
    ['reserved', 'alikafka_pre-cn-1', 'abc', []],
    ['reserved', 'alikafka_post-cn-1', x(64), []],
    ['reserved', 'alikafka_post-cn-1', 'ab', ['error']],
    ['reserved', 'alikafka_post-cn-1', x(65), ['error']],
    ['reserved', 'alikafka_post-cn-1', 'a@b', ['error']],
    ['serverless', 'alikafka_serverless-cn-1', 'a', []],
    ['serverless', 'alikafka_serverless-cn-1', x(249), []],
    ['serverless', 'alikafka_serverless-cn-1', x(250), ['error']],
    ['serverless', 'alikafka_serverless-cn-1', 'a b', ['error']],
    ['not known', unknown('later'), 'ab', ['warning']],
    ['not known', unknown('later'), x(249), ['warning']],
    ['not known', unknown('later'), x(250), ['error']],
    ['not known', 'alikafka_new-cn-1', x(65), ['warning']],
    ['not known', 'alikafka_new-cn-1', 'orders.v1', []],
  ])('a Kafka topic of an instance that is %s: %s, %s: %j', (_, instance, topic, expected) => {
    for (const stream of ofKafka(instance, topic)) expect(severities('topic', stream)).toEqual(expected);
  });

  it.each<[string, unknown, string, string[]]>([
    ['reserved', 'alikafka_post-cn-1', 'a.b-c_d', []],
    ['reserved', 'alikafka_post-cn-1', x(64), []],
    ['reserved', 'alikafka_post-cn-1', x(65), ['error']],
    ['reserved', 'alikafka_post-cn-1', x(100), ['error']],
    ['reserved', 'alikafka_post-cn-1', 'a@b', ['error']],
    ['serverless', 'alikafka_serverless-cn-1', '@._*$#^!&-', []],
    ['serverless', 'alikafka_serverless-cn-1', 'a', []],
    ['serverless', 'alikafka_serverless-cn-1', x(249), []],
    ['serverless', 'alikafka_serverless-cn-1', x(250), ['error']],
    ['serverless', 'alikafka_serverless-cn-1', 'a%b', ['error']],
    ['not known', unknown('later'), 'a@b', ['warning']],
    ['not known', unknown('later'), x(100), ['warning']],
    ['not known', undefined, x(250), ['error']],
  ])('a Kafka group of an instance that is %s: %s, %s: %j', (_, instance, group, expected) => {
    const source = part('SourceKafkaParameters', { InstanceId: instance, ConsumerGroup: group });
    expect(severities('group', { source })).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    // Quotas and limits of 5.x, 7 January 2026; SDK 3.0.0 of 4.x.
    ['Cloud_5', x(60), []],
    ['Cloud_5', 'a', []],
    ['Cloud_5', x(61), ['warning']],
    ['Cloud_5', x(128), ['warning']],
    ['Cloud_5', x(129), ['error']],
    ['Cloud_4', 'abc', []],
    ['Cloud_4', x(64), []],
    ['Cloud_4', 'ab', ['warning']],
    ['Cloud_4', x(65), ['error']],
    ['SelfBuilt', x(255), []],
  ])('a RocketMQ topic of %s: %s: %j', (type, topic, expected) => {
    for (const stream of ofRocketMq(type, topic)) expect(severities('topic', stream)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['Cloud_5', x(60), []],
    ['Cloud_5', x(61), ['warning']],
    ['Cloud_5', 'a%b', ['warning']],
    ['Cloud_5', x(129), ['error']],
    ['Cloud_4', 'ab', []],
    ['Cloud_4', x(64), []],
    ['Cloud_4', 'orders', []],
    ['Cloud_4', 'a', ['error']],
    ['Cloud_4', x(65), ['error']],
    ['Cloud_4', 'a%b', ['error']],
  ])('a RocketMQ group of %s: %s: %j', (type, group, expected) => {
    const source = part('SourceRocketMQParameters', { InstanceType: type, GroupID: group });
    expect(severities('group', { source })).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    ['SourceMNSParameters', 'QueueName', x(120), []],
    ['SourceMNSParameters', 'QueueName', x(121), ['error']],
    ['SourceRabbitMQParameters', 'QueueName', x(255), []],
    ['SourceRabbitMQParameters', 'QueueName', x(256), ['error']],
  ])('a queue of %s, %s: %s: %j', (kind, parameter, name, expected) =>
    expect(severities('queue', { source: part(kind, { [parameter]: name }) })).toEqual(expected),
  );

  it.each([
    [x(64), []],
    [x(65), ['error']],
    ['a/b', ['error']],
  ])('a parent topic of MQTT: %s: %j', (topic, expected) =>
    expect(severities('topic', { source: part('SourceMQTTParameters', { Topic: topic }) })).toEqual(expected),
  );
});
