import { TerraformDataSource, TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventStreams,
  FunctionComputeSink,
  KafkaSink,
  KafkaSource,
  MnsSink,
  MnsSource,
  provider,
  ServiceLinkedRoles,
} from '../../../lib';
import { whereIs } from '../../../lib/constructs/synthesis/where-is';
import { OwnQueue, OwnQueueConstruct } from '../../support/app-bindings';
import { attributes, problems, readBack, synth, testStack, testStream } from '../../support/synth';

const accountId = '1234567890123456';

/** A stack in cn-hangzhou with a second provider for cn-shanghai. */
function stacks() {
  const stack = testStack('cn-hangzhou');
  const shanghai = new AlicloudProvider(stack, 'sh', { region: 'cn-shanghai', alias: 'sh', accountId });
  return { stack, shanghai };
}

describe('where something is', () => {
  it('is where its provider is', () => {
    const { stack, shanghai } = stacks();
    expect(whereIs(new OwnQueue(stack, 'A', 'a', shanghai))).toMatchObject({
      region: 'cn-shanghai',
      accountId,
    });
    expect(whereIs(new OwnQueue(stack, 'B', 'b'))).toMatchObject({
      region: 'cn-hangzhou',
      accountId: undefined,
    });
    const known = new TerraformDataSource(stack, 'C', {
      terraformResourceType: 'alicloud_message_service_queues',
      provider: shanghai,
    });
    expect(whereIs(known)).toMatchObject({ region: 'cn-shanghai', resources: [] });
  });

  it('is where the resources of a construct are, if that is one place', () => {
    const { stack, shanghai } = stacks();
    const construct = new OwnQueueConstruct(stack, 'A', 'a', shanghai);
    expect(whereIs(construct)).toMatchObject({ region: 'cn-shanghai', accountId });
    new OwnQueue(construct, 'Other', 'b');
    expect(whereIs(construct).region).toBeUndefined();
    expect(whereIs({ queueName: 'a' })).toEqual({ resources: [] });
    expect(whereIs(undefined)).toEqual({ resources: [] });
    expect(whereIs(new Construct(stack, 'Empty'))).toEqual({ resources: [] });
  });

  it('is what is said of it, also later', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', {});
    const queue = whereIs(new OwnQueue(stack, 'A', 'a'));
    EventStreams.configure(stack, { region: 'cn-beijing', accountId });
    expect(queue).toMatchObject({ region: 'cn-beijing', accountId });
  });
});

describe('a stream whose parts are made from the app', () => {
  it('reads where its source is, unless told otherwise', () => {
    const regionOf = (options: { region?: string }) => {
      const { stack, shanghai } = stacks();
      testStream(stack, { source: MnsSource.fromQueue(new OwnQueue(stack, 'A', 'a', shanghai), options) });
      return readBack(stack).source.parameters.RegionId;
    };
    expect(regionOf({})).toBe('cn-shanghai');
    expect(regionOf({ region: 'cn-beijing' })).toBe('cn-beijing');
  });

  it('reads in its own region where nothing says another', () => {
    const stack = testStack('cn-qingdao');
    testStream(stack, { source: MnsSource.fromQueue({ queueName: 'a' }) });
    expect(readBack(stack).source.parameters.RegionId).toBe('cn-qingdao');
  });

  it('is reported where it is not in the region of its sink', () => {
    const { stack, shanghai } = stacks();
    const sink = MnsSink.toQueue(new OwnQueue(stack, 'A', 'a', shanghai));
    testStream(stack, { sink });
    expect(problems(stack)).toMatch(
      /the stream is not in the region of its sink .*sink in cn-shanghai, stream in cn-hangzhou/,
    );
    const right = stacks();
    testStream(right.stack, {
      sink: MnsSink.toQueue(new OwnQueue(right.stack, 'A', 'a', right.shanghai)),
      region: 'cn-shanghai',
    });
    expect(problems(right.stack)).toBe('');
  });

  it('comes after constructs whose names are text', () => {
    const stack = testStack();
    const queue = new OwnQueueConstruct(stack, 'Orders', 'orders');
    const group = new Construct(stack, 'Group');
    new provider.AlikafkaConsumerGroup(group, 'Group', {
      instanceId: 'alikafka_post-cn-1',
      consumerId: 'GID_a',
    });
    const consumer = Object.assign(group, { consumerId: 'GID_a' });
    const topic = { instanceId: 'alikafka_post-cn-1', topic: 'orders' };
    new ServiceLinkedRoles(stack, 'Roles');
    const deadLetterQueue = DeadLetterQueue.toMnsQueue(new OwnQueueConstruct(stack, 'Dead', 'dead'), {
      accountId,
    });
    testStream(stack, {
      source: KafkaSource.fromTopic(topic, consumer),
      sink: MnsSink.toQueue(queue),
      deadLetterQueue,
    });
    const awaited: string[] = attributes(synth(stack)).depends_on;
    expect(awaited.filter((name) => !name.includes('service_linked_role'))).toEqual([
      expect.stringMatching(/^alicloud_alikafka_consumer_group\.Group/),
      expect.stringMatching(/^alicloud_message_service_queue\.Orders_Queue_/),
      expect.stringMatching(/^alicloud_message_service_queue\.Dead_Queue_/),
    ]);
    expect(awaited).toHaveLength(5);
  });

  it('may stand in the construct that it is made from', () => {
    const stack = testStack();
    const queue = new OwnQueueConstruct(stack, 'Orders', 'orders');
    const inside = queue as unknown as TerraformStack;
    testStream(inside, { source: MnsSource.fromQueue(queue) }, 'In');
    testStream(inside, { sink: MnsSink.toQueue(queue), source: new MnsSource({ queueName: 'a' }) }, 'Out');
    const streams = Object.values<any>(synth(stack).resource.alicloud_event_bridge_event_streaming);
    const queueOnly = [expect.stringMatching(/^alicloud_message_service_queue\./)];
    expect(streams.map((stream) => stream.depends_on)).toEqual([queueOnly, queueOnly]);
  });

  it('goes to another stack for them', () => {
    const app = Testing.app();
    const [base, streams] = [testStack('cn-hangzhou', app), testStack('cn-hangzhou', app)];
    const topic = new provider.AlikafkaTopic(base, 'T', {
      instanceId: 'alikafka_post-cn-1',
      topic: 'orders',
      remark: 'orders',
    });
    testStream(streams, { sink: KafkaSink.toTopic(topic) });
    const named = { functionName: 'f', functionArn: 'acs:fc:cn-hangzhou:1234567890123456:functions/f' };
    testStream(streams, { sink: FunctionComputeSink.toFunction(named) }, 'Named');
    streams.prepareStack();
    expect(streams.dependsOn(base)).toBe(true);
    expect(problems(streams)).toBe('');
  });
});
