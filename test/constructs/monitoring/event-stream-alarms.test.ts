import {
  AlarmLevel,
  DeadLetterQueue,
  Duration,
  EventStreamAlarms,
  EventStreamAlarmsProps,
  KafkaOutflow,
  KafkaSource,
  RocketMqInstance,
  RocketMqSource,
  SlsSource,
  StreamSource,
} from '../../../lib';
import { kafka, mqtt, testStack, testStream } from '../../support/synth';
import { onCall, rocketMq, writtenAlarms } from './written-alarms';

/** The alarms that are written for a stream, by the id of the construct. */
function alarmsOf(
  props: Partial<EventStreamAlarmsProps>,
  source: StreamSource = rocketMq,
  deadLetterQueue?: DeadLetterQueue,
): Record<string, any> {
  const stack = testStack();
  const stream = testStream(stack, { source, deadLetterQueue });
  new EventStreamAlarms(stack, 'Alarms', { stream, contactGroups: onCall, ...props });
  return writtenAlarms(stack);
}

describe('EventStreamAlarms', () => {
  it('makes what is named alone, as an alarm on the lag of a RocketMQ stream', () => {
    expect(alarmsOf({})).toEqual({});
    const { ConsumerLag, ...others } = alarmsOf({
      consumerLag: { threshold: 1000, period: Duration.minutes(5) },
    });
    expect(others).toEqual({});
    expect(ConsumerLag).toMatchObject({
      project: 'acs_rocketmq',
      metric: 'ConsumerLag',
      metric_dimensions: '[{"instanceId":"rmq-cn-1","groupId":"GID_orders"}]',
      period: 300,
      contact_groups: ['on-call'],
      enabled: true,
      escalations_critical: { statistics: 'Sum', comparison_operator: '>', threshold: '1000', times: 3 },
    });
    expect(Object.keys(ConsumerLag)).not.toContain('silence_time');
  });

  it('writes delays in the unit of the metric', () => {
    const consumerDelay = { longest: Duration.minutes(2), level: AlarmLevel.WARN };
    expect(alarmsOf({ consumerDelay }).ConsumerDelay).toMatchObject({
      metric: 'ConsumerLagLatencyPerGid',
      escalations_warn: { statistics: 'Maximum', threshold: '120000' },
    });
    const sls = new SlsSource({ project: 'shop', logstore: 'orders', roleName: 'reader' });
    expect(alarmsOf({ consumerDelay }, sls).ConsumerDelay).toMatchObject({
      project: 'acs_sls_dashboard',
      metric: 'ConsumerGroupFallBehind',
      metric_dimensions: '[{"project":"shop","logstore":"orders"}]',
      escalations_warn: { threshold: '120' },
    });
  });

  it('makes an alarm on an inferred metric only where that is allowed', () => {
    const source = new KafkaSource({
      instanceId: 'alikafka_post-cn-1',
      topic: 'orders',
      consumerGroup: 'GID_orders',
    });
    const consumerLag = { threshold: 1000 };
    expect(() => alarmsOf({ consumerLag }, source)).toThrow(
      /^Stack0\/Alarms\/ConsumerLag: a part of the metric message_accumulation of acs_kafka is inferred: its dimensions .* give allowUnverified: true/,
    );
    expect(alarmsOf({ consumerLag, allowUnverified: true }, source).ConsumerLag).toMatchObject({
      metric_dimensions: '[{"instanceId":"alikafka_post-cn-1","consumerGroup":"GID_orders"}]',
    });
  });

  it.each<[string, DeadLetterQueue, string, string]>([
    [
      'a queue of MNS',
      DeadLetterQueue.mnsQueue('dead', { accountId: '1234567890123456' }),
      'ActiveMessages',
      '[{"region":"cn-hangzhou","queue":"dead"}]',
    ],
    [
      'a queue of MNS elsewhere, by its ARN',
      DeadLetterQueue.fromArn('acs:mns:cn-beijing:1234567890123456:/queues/dead'),
      'ActiveMessages',
      '[{"region":"cn-beijing","queue":"dead"}]',
    ],
    [
      'a topic of RocketMQ',
      DeadLetterQueue.rocketMqTopic('rmq-cn-1', 'dead', {
        region: 'cn-hangzhou',
        accountId: '1234567890123456',
      }),
      'SendMessageCountPerTopic',
      '[{"instanceId":"rmq-cn-1","topic":"dead"}]',
    ],
  ])('makes an alarm on %s of dead letters', (_, queue, metric, dimensions) => {
    const props = { deadLetters: { threshold: 0 }, allowUnverified: true };
    expect(alarmsOf(props, rocketMq, queue).DeadLetters).toMatchObject({
      metric,
      metric_dimensions: dimensions,
    });
  });

  it.each<[string, Partial<EventStreamAlarmsProps>, StreamSource, DeadLetterQueue | undefined, RegExp]>([
    [
      'a source without a metric',
      { consumerLag: { threshold: 1 } },
      mqtt,
      undefined,
      /no document names a metric for the lag of consumers of ApsaraMQ for MQTT/,
    ],
    [
      'a self-hosted cluster',
      { consumerLag: { threshold: 1 } },
      new RocketMqSource({
        instance: RocketMqInstance.selfHosted('10.0.0.1:9876'),
        topic: 'orders',
        groupId: 'g',
      }),
      undefined,
      /CloudMonitor has no metrics of a self-hosted cluster/,
    ],
    [
      'a group that nobody names',
      { consumerLag: { threshold: 1 } },
      new RocketMqSource({ instance: RocketMqInstance.cloud5('rmq-cn-1'), topic: 'orders', groupId: '' }),
      undefined,
      /its source does not set GroupID/,
    ],
    [
      'no queue',
      { deadLetters: { threshold: 1 } },
      rocketMq,
      undefined,
      /Stack0\/Stream: the stream has no dead-letter queue/,
    ],
    [
      'an event bus',
      { deadLetters: { threshold: 1 } },
      rocketMq,
      DeadLetterQueue.eventBus('dead'),
      /no document names a metric for a dead-letter queue of this kind/,
    ],
  ])('throws for %s', (_, props, source, queue, message) =>
    expect(() => alarmsOf({ allowUnverified: true, ...props }, source, queue)).toThrow(message),
  );

  it('takes the group that a pattern makes as a reference', () => {
    const stack = testStack();
    const stream = new KafkaOutflow(stack, 'Orders', {
      kafka: { instanceId: 'alikafka_post-cn-1', topic: 'orders' },
      sink: kafka,
    });
    const consumerLag = { threshold: 1000 };
    new EventStreamAlarms(stack, 'Alarms', {
      stream,
      contactGroups: onCall,
      consumerLag,
      allowUnverified: true,
    });
    expect(writtenAlarms(stack).ConsumerLag.metric_dimensions).toMatch(
      /^\[\{"instanceId":"alikafka_post-cn-1","consumerGroup":\$\{jsonencode\(alicloud_alikafka_consumer_group\..*\.consumer_id\)\}\}\]$/,
    );
  });

  it('makes alarms on functions', () => {
    const stack = testStack();
    const stream = testStream(stack);
    const functions = [
      { functionName: 'mask', functionArn: 'acs:fc:cn-hangzhou:1234567890123456:functions/mask' },
    ];
    new EventStreamAlarms(stack, 'Alarms', {
      ...{ stream, contactGroups: onCall, allowUnverified: true },
      functions: { functions, errors: { threshold: 1 }, duration: { longest: Duration.seconds(1) } },
    });
    const { Function1Errors, Function1Duration, ...others } = writtenAlarms(stack);
    expect(others).toEqual({});
    expect(Function1Errors).toMatchObject({
      project: 'acs_fc',
      metric: 'FunctionFunctionErrors',
      metric_dimensions: '[{"region":"cn-hangzhou","functionName":"mask"}]',
    });
    expect(Function1Duration.escalations_critical.threshold).toBe('1000');
  });

  it('gives every alarm what is said of all', () => {
    const said = { silence: Duration.hours(1), effectiveInterval: '08:00-20:00', enabled: false };
    const alarm = alarmsOf({ consumerLag: { threshold: 1 }, ...said, tags: { '${x}': 'y' } }).ConsumerLag;
    expect(alarm).toMatchObject({ silence_time: 3600, effective_interval: '08:00-20:00', enabled: false });
    expect(alarm.tags).toEqual({ '$${x}': 'y' });
  });
});
