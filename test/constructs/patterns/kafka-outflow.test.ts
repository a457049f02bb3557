import { KafkaOutflow, MnsSink, OffsetReset } from '../../../lib';
import { problems, readBack, synth, testStack } from '../../support/synth';

const kafka = { instanceId: 'alikafka_post-cn-1', topic: 'payments' };
const sink = new MnsSink({ queueName: 'q' });

describe('KafkaOutflow', () => {
  it('makes a consumer group and reads after it', () => {
    const stack = testStack();
    new KafkaOutflow(stack, 'Out', {
      kafka: { ...kafka, offsetReset: OffsetReset.EARLIEST },
      sink,
      concurrency: 32,
    });
    const { alicloud_alikafka_consumer_group: groups } = synth(stack).resource;
    expect(Object.values(groups)).toEqual([
      {
        instance_id: 'alikafka_post-cn-1',
        consumer_id: expect.stringMatching(/^GID_EVENTBRIDGE_Stack0-Out-[0-9a-f]{8}$/),
      },
    ]);
    const { source, runOptions } = readBack(stack);
    expect(source.parameters.ConsumerGroup).toEqual({
      $unknown: 'jsonencode(alicloud_alikafka_consumer_group.OutConsumerGroup.consumer_id)',
      $reference: ':alicloud_alikafka_consumer_group.OutConsumerGroup.consumer_id',
    });
    expect(source.parameters.OffsetReset).toBe('earliest');
    expect(runOptions.MaximumTasks).toBe(32);
  });

  it('takes one that exists', () => {
    const stack = testStack();
    const outflow = new KafkaOutflow(stack, 'Out', { kafka: { ...kafka, consumerGroup: 'mine' }, sink });
    expect(outflow.consumerGroup).toBe('mine');
    expect(synth(stack).resource).not.toHaveProperty('alicloud_alikafka_consumer_group');
    expect(readBack(stack).source.parameters.ConsumerGroup).toBe('mine');
  });

  it('refuses more than 32 tasks', () => {
    const stack = testStack();
    new KafkaOutflow(stack, 'Out', { kafka, sink, concurrency: 33 });
    expect(problems(stack)).toMatch(
      /MaximumTasks is not valid at \/RunOptions\/MaximumTasks\. Got 33\. Allowed: 1–32/,
    );
  });
});
