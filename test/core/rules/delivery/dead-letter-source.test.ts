import { unknown } from '../../../../lib/core/model/stream-definition';
import { deadLetterSource } from '../../../../lib/core/rules/delivery/dead-letter-source';
import { check, definition } from '../../../support/rules';

const judge = (kind: string, parameters: Record<string, unknown>, Arn: unknown) =>
  check(
    deadLetterSource,
    definition({
      source: { kind, parameters: { RegionId: 'cn-hangzhou', ...parameters } },
      runOptions: { DeadLetterQueue: { Arn } },
    }),
  ).map((item) => item.pointer ?? item);

const POINTER = '/RunOptions/DeadLetterQueue/Arn';
const account = '1234567890123456';
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });

describe('dead-letter-source', () => {
  it.each([
    ['SourceMNSParameters', { QueueName: 'orders' }, `acs:mns:cn-hangzhou:${account}:/queues/orders`],
    ['SourceMNSParameters', { QueueName: 'orders' }, `acs:mns:cn-hangzhou:${account}:queues/orders`],
    [
      'SourceKafkaParameters',
      { InstanceId: 'alikafka_post-cn-1', Topic: 'orders' },
      `acs:alikafka:cn-hangzhou:${account}:instance/alikafka_post-cn-1/topic/orders`,
    ],
    [
      'SourceRocketMQParameters',
      { InstanceId: 'rmq-cn-1', Topic: 'orders' },
      `acs:mq:cn-hangzhou:${account}:/instances/rmq-cn-1/topic/orders`,
    ],
    [
      'SourceEventBusParameters',
      { EventBusName: 'bus' },
      `acs:eventbridge:cn-hangzhou:${account}:eventbus/bus`,
    ],
  ])('finds that a %s reads %j, its dead-letter queue', (kind, parameters, arn) => {
    expect(judge(kind, parameters, arn)).toEqual([POINTER]);
    expect(judge(kind, parameters, `${arn}-dead`)).toEqual([]);
  });

  it.each([
    ['SinkMNSParameters', { QueueName: constant('orders') }, `acs:mns:cn-hangzhou:${account}:/queues/orders`],
    [
      'SinkKafkaParameters',
      { InstanceId: constant('alikafka_post-cn-1'), Topic: constant('orders') },
      `acs:alikafka:cn-hangzhou:${account}:instance/alikafka_post-cn-1/topic/orders`,
    ],
    [
      'SinkRocketMQParameters',
      { InstanceId: constant('rmq-cn-1'), Topic: constant('orders') },
      `acs:mq:cn-hangzhou:${account}:/instances/rmq-cn-1/topic/orders`,
    ],
  ])('warns where a %s delivers to %j, its dead-letter queue', (kind, parameters, arn) => {
    const found = (Arn: string) =>
      check(
        deadLetterSource,
        definition({ sink: { kind, parameters }, runOptions: { DeadLetterQueue: { Arn } } }),
      ).map(({ severity, pointer, message }) => [severity, pointer, message]);
    expect(found(arn)).toEqual([
      ['warning', POINTER, 'the dead-letter queue is what the stream delivers to'],
    ]);
    expect(found(`${arn}-dead`)).toEqual([]);
  });

  it('tells regions apart, and takes what is not a queue for another rule to report', () => {
    const queue = { QueueName: 'orders' };
    expect(judge('SourceMNSParameters', queue, `acs:mns:cn-beijing:${account}:/queues/orders`)).toEqual([]);
    expect(judge('SourceMNSParameters', queue, 'orders')).toEqual([]);
    expect(judge('SourceMNSParameters', queue, undefined)).toEqual([]);
    expect(judge('SourceMNSParameters', queue, unknown('later'))).toEqual([
      `not evaluated: ${POINTER} (later)`,
    ]);
  });
});
