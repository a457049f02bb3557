import { instanceId } from '../../../lib/rules/contract/instance-id';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

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
});
