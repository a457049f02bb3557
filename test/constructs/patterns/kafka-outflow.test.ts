import { TerraformCount, TerraformIterator, TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  KafkaOutflow,
  KafkaOutflowProps,
  KafkaOutflowTopic,
  MnsSink,
  OffsetReset,
} from '../../../lib';
import { attributes, problems, readBack, synth, testStack } from '../../support/synth';

const kafka = { instanceId: 'alikafka_post-cn-1', topic: 'payments' };
/** What else an outflow is given, with the providers of its stack. */
type Make = (
  beijing: AlicloudProvider,
  stack: TerraformStack,
) => Partial<KafkaOutflowProps> & { readonly at?: Partial<KafkaOutflowTopic> };

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
      $unknown: expect.stringMatching(/^jsonencode\(alicloud_alikafka_consumer_group\.Out_ConsumerGroup_/),
      $reference: expect.stringMatching(
        /^:alicloud_alikafka_consumer_group\.Out_ConsumerGroup_\w+\.consumer_id$/,
      ),
    });
    expect(source.parameters.OffsetReset).toBe('earliest');
    expect(runOptions.MaximumTasks).toBe(32);
  });

  it.each([
    ['forEach', 'each.key', (): object => ({ forEach: TerraformIterator.fromList(['a', 'b']) })],
    ['count', 'count.index', (): object => ({ count: TerraformCount.of(2) })],
  ])('makes a consumer group for each of several, by %s', (_, key, instances) => {
    const stack = testStack();
    new KafkaOutflow(stack, 'Out', { kafka, sink, ...instances() });
    const { resource } = synth(stack);
    const [[id, group]] = Object.entries<any>(resource.alicloud_alikafka_consumer_group);
    const stream = attributes({ resource });
    expect([group.for_each, group.count]).toEqual([stream.for_each, stream.count]);
    for (const name of [group.consumer_id, stream.event_streaming_name])
      expect(name).toContain(`-\${${key}}`);
    expect(stream.source).toContain(`alicloud_alikafka_consumer_group.${id}[${key}].consumer_id`);
  });

  it('has its group inside, and leaves the scope of its caller alone', () => {
    const stack = testStack();
    const outflow = new KafkaOutflow(stack, 'Out', { kafka, sink });
    new KafkaOutflow(stack, 'OutConsumerGroup', { kafka, sink });
    expect(outflow.node.tryFindChild('ConsumerGroup')).toBeDefined();
    const children = stack.node.children.map(({ node }) => node.id);
    expect(children).toEqual(['alicloud', 'Out', 'OutConsumerGroup']);
    expect(problems(stack)).toBe('');
  });

  it('takes one that exists', () => {
    const stack = testStack();
    const outflow = new KafkaOutflow(stack, 'Out', { kafka: { ...kafka, consumerGroup: 'mine' }, sink });
    expect(outflow.consumerGroup).toBe('mine');
    expect(synth(stack).resource).not.toHaveProperty('alicloud_alikafka_consumer_group');
    expect(readBack(stack).source.parameters.ConsumerGroup).toBe('mine');
  });

  it('makes the group where the instance is, with the provider of that region', () => {
    const groupOf = (
      change: Partial<KafkaOutflowProps> & { readonly at?: Partial<KafkaOutflowTopic> },
      make?: Make,
    ) => {
      const stack = testStack('cn-hangzhou');
      const beijing = new AlicloudProvider(stack, 'bj', { region: 'cn-beijing', alias: 'bj' });
      const { at, ...options } = { ...change, ...make?.(beijing, stack) };
      new KafkaOutflow(stack, 'Out', { kafka: { ...kafka, ...at }, sink, ...options });
      const { alicloud_alikafka_consumer_group: groups, alicloud_event_bridge_event_streaming: streams } =
        synth(stack).resource;
      const { source } = readBack(stack);
      return [
        Object.values<any>(groups)[0].provider,
        Object.values<any>(streams)[0].provider,
        source.parameters.RegionId,
      ];
    };
    expect(groupOf({})).toEqual([undefined, undefined, 'cn-hangzhou']);
    // The stream's region, by name and by provider: the instance is there too.
    expect(groupOf({ region: 'cn-beijing' })).toEqual(['alicloud.bj', 'alicloud.bj', 'cn-beijing']);
    expect(groupOf({}, (provider) => ({ provider }))).toEqual(['alicloud.bj', 'alicloud.bj', 'cn-beijing']);
    // The instance in another region than the stream, both ways round.
    expect(groupOf({ at: { region: 'cn-beijing' } })).toEqual(['alicloud.bj', undefined, 'cn-beijing']);
    expect(groupOf({ region: 'cn-beijing', at: { region: 'cn-hangzhou' } })).toEqual([
      undefined,
      'alicloud.bj',
      'cn-hangzhou',
    ]);
    expect(groupOf({ at: { region: 'cn-hangzhou' } }, (provider) => ({ provider }))).toEqual([
      undefined,
      'alicloud.bj',
      'cn-hangzhou',
    ]);
    // One region, two providers: that of the stream.
    const second = (_: AlicloudProvider, stack: TerraformStack) => ({
      provider: new AlicloudProvider(stack, 'bj2', { region: 'cn-beijing', alias: 'bj2' }),
      at: { region: 'cn-beijing' },
    });
    expect(groupOf({}, second)).toEqual(['alicloud.bj2', 'alicloud.bj2', 'cn-beijing']);
    // What is said outright counts.
    expect(groupOf({}, (provider) => ({ at: { consumerGroupProvider: provider } }))).toEqual([
      'alicloud.bj',
      undefined,
      'cn-hangzhou',
    ]);
  });

  it('refuses more than 32 tasks', () => {
    const stack = testStack();
    new KafkaOutflow(stack, 'Out', { kafka, sink, concurrency: 33 });
    expect(problems(stack)).toMatch(
      /concurrency \(MaximumTasks\) is out of its range at \/RunOptions\/MaximumTasks\. Got 33\. Allowed: 1–32/,
    );
  });
});
