import { deadLetterEnd } from '../../../lib/tool/graph/dead-letter-end';
import { sinkEnd, sourceEnd } from '../../../lib/tool/graph/end';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';
import { rocketMqSink } from './samples';

const app = { streams: [], resources: [] };
const endOf = (runOptions: Record<string, unknown>) => deadLetterEnd(app, definition({ runOptions }));
const arn = (Arn: unknown) => endOf({ DeadLetterQueue: { Arn } });

it.each([{}, { DeadLetterQueue: null }])('is nowhere without a queue: %j', (options) =>
  expect(endOf(options)).toBeUndefined(),
);

it.each([
  ['acs:mns:cn-hangzhou:1:/queues/dead', 'Simple Message Queue (MNS)', ['dead']],
  ['acs:mns:cn-hangzhou:1:queues/dead', 'Simple Message Queue (MNS)', ['dead']],
  ['acs:mq:cn-hangzhou:1:/instances/rmq-1/topic/dead', 'RocketMQ', ['rmq-1', 'dead']],
  ['acs:alikafka:cn-hangzhou:1:instance/kafka-1/topic/dead', 'ApsaraMQ for Kafka', ['kafka-1', 'dead']],
  ['acs:eventbridge:cn-hangzhou:1:eventbus/dead', 'Event bus', ['dead']],
])('reads %s', (text, service, lines) =>
  expect(arn(text)).toMatchObject({ service, lines, region: 'cn-hangzhou', isOutside: false }),
);

it('is the end that another stream reads', () => {
  const source = (kind: string, parameters: Record<string, unknown>) =>
    sourceEnd(app, definition({ source: { kind, parameters } })).identity;
  expect(arn('acs:mns:cn-beijing:1:/queues/dead')?.identity).toBe(
    source('SourceMNSParameters', { RegionId: 'cn-beijing', QueueName: 'dead' }),
  );
  expect(arn('acs:alikafka:cn-beijing:1:instance/k/topic/t')?.identity).toBe(
    source('SourceKafkaParameters', { InstanceId: 'k', Topic: 't' }),
  );
  expect(arn('acs:eventbridge:cn-hangzhou:1:eventbus/bus')?.identity).toBe(
    source('SourceEventBusParameters', { EventBusName: 'bus' }),
  );
  expect(arn('acs:mq:cn-beijing:1:/instances/rmq-1/topic/t')?.identity).toBe(
    sinkEnd(app, definition({ sink: rocketMqSink('rmq-1', 't') })).identity,
  );
});

it('is the same queue by the same reference, and says that it is not known yet', () => {
  const reference = unknown('known after apply', 'Stack:alicloud_message_service_queue.Dead.arn');
  expect(arn(reference)).toMatchObject({ lines: ['Dead.arn', 'known after apply'], isOutside: true });
  expect(arn(reference)?.identity).toBe(endOf({ DeadLetterQueue: { Arn: reference } })?.identity);
  expect(endOf({ DeadLetterQueue: unknown('known after apply') })).toMatchObject({
    identity: undefined,
    lines: ['known after apply'],
  });
});

it.each([['acs:other:x'], [undefined], [7]])('shows a queue whose ARN it cannot read: %j', (text) =>
  expect(arn(text)?.lines).toHaveLength(1),
);
