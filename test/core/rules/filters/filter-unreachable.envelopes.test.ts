import { filterUnreachable } from '../../../../lib/core/rules/filters/filter-unreachable';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

describe('filter-unreachable by how well events are known', () => {
  const rocketMq = (filterPattern: unknown, change: object = {}) =>
    check(
      filterUnreachable,
      definition({
        filterPattern,
        source: { kind: 'SourceRocketMQParameters', parameters: { BodyDataType: 'JSON', ...change } },
      }),
    );

  it('knows the type of what ApsaraMQ for RocketMQ sends, not of a self-hosted cluster', () => {
    const wrong = { type: ['mq:Topic:Send'] };
    expect(rocketMq(wrong, { InstanceType: 'Cloud_5' })).toHaveLength(1);
    expect(rocketMq(wrong, { InstanceType: 'SelfBuilt' })).toEqual([]);
    expect(rocketMq(wrong, { InstanceType: unknown('later') })).toEqual([]);
    expect(rocketMq({ source: ['acs:x'] }, { InstanceType: 'SelfBuilt' })).toEqual([]);
  });

  it.each([
    ['SourceApacheKafkaParameters', { data: { valeu: ['x'] } }, 'ApsaraMQ for Kafka', 'data.value'],
    ['SourceApacheKafkaParameters', { data: { partition: ['x'] } }, 'ApsaraMQ for Kafka', 'a number'],
    ['SourceOpenSourceRabbitMQParameters', { data: { value: ['x'] } }, 'ApsaraMQ for RabbitMQ', 'data.body'],
    [
      'SourceOpenSourceRabbitMQParameters',
      { data: { props: { messageID: ['x'] } } },
      'ApsaraMQ for RabbitMQ',
      'data.props.messageId',
    ],
  ])('hints where %s is only taken to be like another: %j', (kind, filterPattern, like, limit) => {
    const stream = definition({ source: { kind, parameters: {} }, filterPattern });
    expect(check(filterUnreachable, stream)).toEqual([
      expect.objectContaining({
        severity: 'info',
        message: expect.stringContaining(`taken to be like those of ${like}`),
        limit: expect.stringContaining(limit),
      }),
    ]);
  });

  it('knows no attributes of events that are only taken to be like others', () => {
    const source = { kind: 'SourceApacheKafkaParameters', parameters: {} };
    const filterPattern = { type: ['x'], subject: ['y'], data: { value: { any: ['z'] } } };
    expect(check(filterUnreachable, definition({ source, filterPattern }))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['SourceMQTTParameters', { props: [{ exists: false }] }, 'data.props is an object'],
    ['SourceRocketMQParameters', { userProperties: [{ exists: false }] }, 'data.userProperties is an object'],
    ['SourceDTSParameters', { topicPartition: [{ exists: false }] }, 'data.topicPartition is an object'],
    ['SourceDTSParameters', { schema: [{ exists: true }] }, 'data.schema is an object'],
    [
      'SourceDTSParameters',
      { afterImage: { recordSchema: [{ exists: true }] } },
      'data.afterImage.recordSchema is an object',
    ],
    [
      'SourceDTSParameters',
      { afterImage: { values: [{ exists: false }] } },
      'data.afterImage.values is a list of objects',
    ],
    ['SourceRabbitMQParameters', { envelope: [{ exists: false }] }, 'data.envelope is an object'],
  ])('finds an object of %s neither present nor absent: %j', (kind, data, message) =>
    expect(
      check(filterUnreachable, definition({ source: { kind, parameters: {} }, filterPattern: { data } })),
    ).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]),
  );
});
