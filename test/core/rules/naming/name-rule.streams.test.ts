import { busName } from '../../../../lib/core/rules/naming/bus-name';
import { groupName } from '../../../../lib/core/rules/naming/group-name';
import { queueName } from '../../../../lib/core/rules/naming/queue-name';
import { topicName } from '../../../../lib/core/rules/naming/topic-name';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, checkApp, definition, resource } from '../../../support/rules';

const x = (length: number) => 'x'.repeat(length);

describe('names in streams', () => {
  const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
  const source = (kind: string, parameters: object) =>
    definition({ source: { kind, parameters: parameters as Record<string, unknown> } });
  const sink = (kind: string, parameters: object) =>
    definition({ sink: { kind, parameters: parameters as Record<string, unknown> } });

  it.each([
    [source('SourceMQTTParameters', { Topic: 'a/b' }), '/Source/SourceMQTTParameters/Topic'],
    [source('SourceKafkaParameters', { Topic: 'ab' }), '/Source/SourceKafkaParameters/Topic'],
    [source('SourceRocketMQParameters', { Topic: 'GIDx' }), '/Source/SourceRocketMQParameters/Topic'],
    [
      source('SourceRocketMQParameters', { Topic: 'TBW102', InstanceType: 'Cloud_5' }),
      '/Source/SourceRocketMQParameters/Topic',
    ],
    [sink('SinkKafkaParameters', { Topic: constant('ab') }), '/Sink/SinkKafkaParameters/Topic/Value'],
    [sink('SinkMQTTParameters', { ParentTopic: '' }), '/Sink/SinkMQTTParameters/ParentTopic'],
    [sink('SinkRocketMQParameters', { Topic: constant('GIDx') }), '/Sink/SinkRocketMQParameters/Topic/Value'],
  ])('topic-name %#', (stream, pointer) =>
    expect(check(topicName, stream)).toEqual([expect.objectContaining({ pointer, rule: 'topic-name' })]),
  );

  it('only wants some name for a self-hosted cluster, and leaves missing and unknown names alone', () => {
    const own = (Topic: string) =>
      check(topicName, source('SourceRocketMQParameters', { Topic, InstanceType: 'SelfBuilt' }));
    expect([own('a b'), own('').length, own(x(256)).length]).toEqual([[], 1, 1]);
    expect(
      check(topicName, source('SourceRocketMQParameters', { Topic: 'GIDx', InstanceType: 'SelfBuilt' })),
    ).toEqual([]);
    expect(check(topicName, source('SourceRocketMQParameters', {}))).toEqual([]);
    expect(check(topicName, definition())).toEqual([]);
    expect(check(topicName, source('SourceMQTTParameters', { Topic: unknown('later') }))).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/Topic (later)',
    ]);
  });

  it('group-name and queue-name', () => {
    const group = (GroupID: string, InstanceType?: string) =>
      check(groupName, source('SourceRocketMQParameters', { GroupID, InstanceType }));
    // No document of the service wants a prefix; the provider does, where it makes the group.
    expect(group('plain')).toEqual([]);
    expect(group('not plain')).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceRocketMQParameters/GroupID' }),
    ]);
    expect([group('plain', 'Cloud_5'), group('a b', 'SelfBuilt'), group('GID_abc')]).toEqual([[], [], []]);
    expect(group('', 'SelfBuilt')).toHaveLength(1);
    expect(check(groupName, source('SourceKafkaParameters', { ConsumerGroup: 'ab' }))).toHaveLength(1);
    expect(check(queueName, source('SourceMNSParameters', { QueueName: 'a_b' }))).toHaveLength(1);
    expect(check(queueName, sink('SinkMNSParameters', { QueueName: constant('a_b') }))).toEqual([
      expect.objectContaining({ pointer: '/Sink/SinkMNSParameters/QueueName/Value' }),
    ]);
    expect(check(queueName, sink('SinkRabbitMQParameters', { QueueName: constant('a b') }))).toHaveLength(1);
  });

  it.each([
    [
      'busName',
      busName,
      'alicloud_event_bridge_event_bus',
      'event_bus_name',
      'default',
      'is that of the bus of the cloud services',
    ],
    [
      'busName',
      busName,
      'alicloud_event_bridge_event_bus',
      'event_bus_name',
      'eventbridge-reserved-a',
      'begins with eventbridge-reserved-',
    ],
    [
      'topicName',
      topicName,
      'alicloud_ons_topic',
      'topic_name',
      'CID-a',
      'begins as that of a consumer group',
    ],
    [
      'topicName',
      topicName,
      'alicloud_rocketmq_topic',
      'topic_name',
      'TBW102',
      'is one that RocketMQ keeps for itself',
    ],
    [
      'topicName',
      topicName,
      'alicloud_rocketmq_topic',
      'topic_name',
      'rocketmq-broker-a',
      'is one that RocketMQ keeps for itself',
    ],
    [
      'topicName',
      topicName,
      'alicloud_rocketmq_topic',
      'topic_name',
      'rocketmq-proxy-a',
      'is one that RocketMQ keeps for itself',
    ],
  ])('%s says why a reserved name is refused', (_, rule, type, attribute, name, why) =>
    expect(checkApp(rule, { resources: [resource(type, { [attribute]: name })] })).toEqual([
      expect.objectContaining({ message: expect.stringMatching(new RegExp(`${why}$`)) }),
    ]),
  );

  it('takes what only holds a reserved name', () => {
    const judge = (type: string, topic_name: string) =>
      checkApp(topicName, { resources: [resource(type, { topic_name })] });
    for (const name of ['xGID', 'aCID', 'DID']) expect(judge('alicloud_ons_topic', name)).toEqual([]);
    for (const name of ['x_rmq_sys_', 'TBW1020', 'a_REPLY_TOPIC_b'])
      expect(judge('alicloud_rocketmq_topic', name)).toEqual([]);
    const bus = (event_bus_name: string) =>
      checkApp(busName, { resources: [resource('alicloud_event_bridge_event_bus', { event_bus_name })] });
    for (const name of ['defaults', 'my-eventbridge-reserved-']) expect(bus(name)).toEqual([]);
  });

  it('takes a sink of RocketMQ for what it says it is', () => {
    const topic = (InstanceType?: unknown) =>
      check(topicName, sink('SinkRocketMQParameters', { Topic: constant('TBW102'), InstanceType })).length;
    expect([
      topic(),
      topic(constant('Cloud_4')),
      topic(constant('Cloud_5')),
      topic(constant('SelfBuilt')),
    ]).toEqual([0, 0, 1, 0]);
    const gid = (InstanceType?: unknown) =>
      check(topicName, sink('SinkRocketMQParameters', { Topic: constant('GIDx'), InstanceType })).length;
    expect([gid(), gid(constant('Cloud_4')), gid(constant('Cloud_5'))]).toEqual([1, 1, 0]);
    const dotted = source('SourceRocketMQParameters', { GroupID: 'a.b', InstanceType: 'Cloud_5' });
    expect(check(groupName, dotted)).toHaveLength(1);
    const group = (InstanceType?: string) =>
      check(groupName, source('SourceRocketMQParameters', { GroupID: 'a%b', InstanceType })).length;
    expect([group(), group('Cloud_4'), group('Cloud_5'), group('SelfBuilt')]).toEqual([1, 1, 1, 0]);
  });
});
