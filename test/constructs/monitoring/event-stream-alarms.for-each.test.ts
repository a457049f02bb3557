import { TerraformCount } from 'cdktf';
import { EventStreamAlarms, KafkaSource } from '../../../lib';
import { testStack, testStream } from '../../support/synth';
import { onCall, rocketMq, writtenAlarms } from './written-alarms';

describe('EventStreamAlarms.forEach', () => {
  it('makes the same alarms for every stream, and says what it leaves out', () => {
    const stack = testStack();
    testStream(stack, { source: rocketMq }, 'Orders');
    testStream(stack, {}, 'Telemetry');
    testStream(
      stack,
      {
        source: new KafkaSource({
          instanceId: 'alikafka_post-cn-1',
          topic: 'payments',
          consumerGroup: 'payments',
        }),
      },
      'Payments',
    );
    const made = EventStreamAlarms.forEach(stack, {
      contactGroups: onCall,
      consumerLag: { threshold: 1000 },
      deadLetters: { threshold: 0 },
    });
    const paths = made.map(({ node, alarms, leftOut }) => [
      node.path,
      alarms.map((alarm) => alarm.node.id),
      leftOut,
    ]);
    const noQueue = 'deadLetters: the stream has no dead-letter queue';
    expect(paths).toEqual([
      ['Stack0/Orders/Alarms', ['ConsumerLag'], [noQueue]],
      [
        'Stack0/Telemetry/Alarms',
        [],
        ['consumerLag: no document names a metric for the lag of consumers of ApsaraMQ for MQTT', noQueue],
      ],
      [
        'Stack0/Payments/Alarms',
        [],
        [
          'consumerLag: its metric is inferred (its dimensions and statistics, and whether V3 instances have it), and allowUnverified is not given',
          noQueue,
        ],
      ],
    ]);
    expect(Object.keys(writtenAlarms(stack))).toEqual(['ConsumerLag']);
  });

  it('leaves out streams of which Terraform makes several', () => {
    const stack = testStack();
    testStream(stack, { source: rocketMq, count: TerraformCount.of(2) }, 'Orders');
    const [{ leftOut }] = EventStreamAlarms.forEach(stack, {
      contactGroups: onCall,
      consumerLag: { threshold: 1 },
    });
    expect(leftOut).toEqual([
      'consumerLag: Terraform makes several of the stream, each with a metric of its own',
    ]);
  });
});
