import { instanceId } from '../../../../lib/core/rules/contract/instance-id';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const source = (kind: string, parameters: Record<string, unknown>) =>
  check(instanceId, definition({ source: { kind, parameters } }));

describe('instance-id', () => {
  it.each([
    ['SourceMQTTParameters', 'post-cn-1'],
    ['SourceMQTTParameters', 'mqtt-cn-1'],
    ['SourceMQTTParameters', 'old1'],
    ['SourceKafkaParameters', 'alikafka_post-cn-1'],
    ['SourceKafkaParameters', 'Defaut_1283278472_sadkj'],
    ['SourceRocketMQParameters', 'MQ_INST_1234567890123456_BX6zY7ah'],
    ['SourceRocketMQParameters', 'default_C56C360261515'],
    ['SourceRabbitMQParameters', 'amqp-cn-1'],
    ['SourceRabbitMQParameters', 'gtm-cn-k2c2yfgzt02'],
    ['SourceMNSParameters', 'anything at all'],
  ])('%s takes %s', (kind, InstanceId) => expect(source(kind, { InstanceId })).toEqual([]));

  it.each([
    ['SourceMQTTParameters', 'alikafka_post-cn-1', 'the instance id is that of ApsaraMQ for Kafka'],
    ['SourceKafkaParameters', 'post-cn-1', 'the instance id is that of ApsaraMQ for MQTT'],
    ['SourceKafkaParameters', 'alikafka_post cn', 'the instance id has characters that no id has'],
    ['SourceRocketMQParameters', 'rmq-cn-1', 'the instance id is that of ApsaraMQ for RocketMQ 5.0'],
    ['SourceRabbitMQParameters', 'MQ_INST_1', 'the instance id is that of ApsaraMQ for RocketMQ 4.0'],
  ])('%s refuses %s', (kind, InstanceId, message) =>
    expect(source(kind, { InstanceId })).toEqual([
      expect.objectContaining({ pointer: `/Source/${kind}/InstanceId`, message }),
    ]),
  );

  it('knows the version of RocketMQ, leaves clusters alone, and looks at sinks', () => {
    const kind = 'SourceRocketMQParameters';
    expect(source(kind, { InstanceType: 'Cloud_5', InstanceId: 'rmq-cn-1' })).toEqual([]);
    expect(source(kind, { InstanceType: 'Cloud_5', InstanceId: 'MQ_INST_1' })).toHaveLength(1);
    expect(source(kind, { InstanceType: 'SelfBuilt', InstanceId: 'rmq-cn-1' })).toEqual([]);
    const sink = {
      kind: 'SinkKafkaParameters',
      parameters: { InstanceId: { Form: 'CONSTANT', Value: 'rmq-1' } },
    };
    expect(check(instanceId, definition({ sink }))).toEqual([
      expect.objectContaining({ pointer: '/Sink/SinkKafkaParameters/InstanceId/Value' }),
    ]);
  });

  it('says what it cannot know', () =>
    expect(source('SourceMQTTParameters', { InstanceId: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/InstanceId (later)',
    ]));

  it('tells value, expected service and remedy', () => {
    expect(source('SourceKafkaParameters', { InstanceId: 'post-cn-1' })).toEqual([
      expect.objectContaining({
        rule: 'instance-id',
        severity: 'error',
        got: '"post-cn-1"',
        limit: 'an instance of ApsaraMQ for Kafka',
        fix: 'Give the id of an instance of ApsaraMQ for Kafka, as its console shows it.',
        source: expect.objectContaining({ date: '2026-09-17' }),
      }),
    ]);
    const [long] = source('SourceKafkaParameters', { InstanceId: `${'x'.repeat(100)} ` });
    expect([long.got.length, long.limit]).toEqual([80, 'letters, digits, _ and -']);
  });

  it.each(['-a', '_a', 'a b', 'a.b', ' a', 'a ', 'a/b'])('finds the wrong character of "%s"', (InstanceId) =>
    expect(source('SourceMQTTParameters', { InstanceId })).toEqual([
      expect.objectContaining({ message: 'the instance id has characters that no id has' }),
    ]),
  );

  it.each(['a', '7', 'a-B_9', 'not-rmq-1', 'x-alikafka_1', 'xamqp-1', 'xpost-1', 'xMQ_INST_1'])(
    'takes "%s", which begins as no id does',
    (InstanceId) => expect(source('SourceMQTTParameters', { InstanceId })).toEqual([]),
  );

  it('leaves what is missing, empty or no text to the contract', () => {
    for (const InstanceId of [undefined, '', 5, null])
      expect(source('SourceMQTTParameters', { InstanceId })).toEqual([]);
  });

  it('takes a RocketMQ sink for 4.0 unless it says otherwise', () => {
    const sink = (InstanceType: unknown, id: string) =>
      check(
        instanceId,
        definition({
          sink: {
            kind: 'SinkRocketMQParameters',
            parameters: { InstanceType, InstanceId: { Form: 'CONSTANT', Value: id } },
          },
        }),
      ).map(({ limit }) => limit);
    const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
    expect(sink(undefined, 'rmq-1')).toEqual(['an instance of ApsaraMQ for RocketMQ 4.0']);
    expect(sink(constant('Cloud_4'), 'rmq-1')).toEqual(['an instance of ApsaraMQ for RocketMQ 4.0']);
    expect(sink(constant('Cloud_5'), 'MQ_INST_1')).toEqual(['an instance of ApsaraMQ for RocketMQ 5.0']);
    expect(sink(constant('Cloud_5'), 'rmq-1')).toEqual([]);
    expect(sink(unknown('later'), 'rmq-1')).toEqual([]);
  });
});
