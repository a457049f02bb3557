import { TerraformStack, Testing } from 'cdktf';
import {
  AlicloudProvider,
  EventBus,
  EventBusSource,
  FunctionCode,
  FunctionComputeSink,
  FunctionRuntime,
  FunctionTransform,
  KafkaSink,
  KafkaSource,
  MnsSink,
  MnsSource,
  provider,
  RabbitMqSink,
  RabbitMqSource,
  RocketMqSink,
  RocketMqSource,
  SlsSink,
  SlsSource,
  StreamFunction,
  StreamNetwork,
  StreamSink,
  StreamSource,
} from '../../../lib';
import { constantOf, isUnknown } from '../../../lib/core/model/stream-definition';
import { OwnQueue, OwnRabbitMqQueue } from '../../support/app-bindings';
import { problems, readBack, synth, testStack, testStream } from '../../support/synth';

const instanceId = 'alikafka_post-cn-1';
const made = {
  queue: (s: TerraformStack) => new provider.MessageServiceQueue(s, 'Q', { queueName: 'orders' }),
  ownQueue: (s: TerraformStack) => new OwnQueue(s, 'Q', 'orders'),
  kafkaTopic: (s: TerraformStack) =>
    new provider.AlikafkaTopic(s, 'T', { instanceId, topic: 'orders', remark: 'orders' }),
  kafkaGroup: (s: TerraformStack) =>
    new provider.AlikafkaConsumerGroup(s, 'G', { instanceId, consumerId: 'GID_orders' }),
  topic5: (s: TerraformStack) =>
    new provider.RocketmqTopic(s, 'T', { instanceId: 'rmq-cn-1', topicName: 'orders' }),
  group5: (s: TerraformStack) =>
    new provider.RocketmqConsumerGroup(s, 'G', {
      instanceId: 'rmq-cn-1',
      consumerGroupId: 'GID_orders',
      consumeRetryPolicy: {},
    }),
  topic4: (s: TerraformStack) =>
    new provider.OnsTopic(s, 'T', { instanceId: 'MQ_INST_1_a', topicName: 'orders', messageType: 0 }),
  group4: (s: TerraformStack) =>
    new provider.OnsGroup(s, 'G', { instanceId: 'MQ_INST_1_a', groupName: 'GID_orders' }),
  logStore: (s: TerraformStack) =>
    new provider.LogStore(s, 'L', { projectName: 'shop', logstoreName: 'orders' }),
  rabbitMq: (s: TerraformStack) =>
    new OwnRabbitMqQueue(s, 'R', { instance: 'amqp-cn-1', host: 'shop', queue: 'orders' }),
  bus: (s: TerraformStack) => new provider.EventBridgeEventBus(s, 'B', { eventBusName: 'shop' }),
  function: (s: TerraformStack) =>
    new provider.Fcv3Function(s, 'F', { functionName: 'f', handler: 'index.handler', runtime: 'nodejs20' }),
};

/** The parameters of a part that are references, by the attribute they refer to. */
function references(parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, field]) => {
      const value = constantOf(field);
      return isUnknown(value) ? [[name, value.$reference!.replace(/^.*:alicloud_/, '')]] : [];
    }),
  );
}

const ALL = {
  QueueName: 'message_service_queue.Q.queue_name',
};
const KAFKA = { InstanceId: 'alikafka_topic.T.instance_id', Topic: 'alikafka_topic.T.topic' };
const ROCKETMQ5 = { InstanceId: 'rocketmq_topic.T.instance_id', Topic: 'rocketmq_topic.T.topic_name' };
const ROCKETMQ4 = { InstanceId: 'ons_topic.T.instance_id', Topic: 'ons_topic.T.topic_name' };
const SLS = { Project: 'log_store.L.project_name', LogStore: 'log_store.L.logstore_name' };
const RABBITMQ = {
  InstanceId: 'amqp_queue.R.instance_id',
  VirtualHostName: 'amqp_queue.R.virtual_host_name',
  QueueName: 'amqp_queue.R.queue_name',
};

describe('a source of the app', () => {
  it.each<[string, (stack: TerraformStack) => StreamSource, Record<string, string>]>([
    ['a queue', (s) => MnsSource.fromQueue(made.queue(s)), ALL],
    ['a queue of own bindings', (s) => MnsSource.fromQueue(made.ownQueue(s)), ALL],
    [
      'a Kafka topic',
      (s) => KafkaSource.fromTopic(made.kafkaTopic(s), made.kafkaGroup(s)),
      { ...KAFKA, ConsumerGroup: 'alikafka_consumer_group.G.consumer_id' },
    ],
    [
      'a RocketMQ 5.0 topic',
      (s) => RocketMqSource.fromTopic(made.topic5(s), made.group5(s)),
      { ...ROCKETMQ5, GroupID: 'rocketmq_consumer_group.G.consumer_group_id' },
    ],
    [
      'a RocketMQ 4.0 topic',
      (s) => RocketMqSource.fromOnsTopic(made.topic4(s), made.group4(s)),
      { ...ROCKETMQ4, GroupID: 'ons_group.G.group_name' },
    ],
    ['a logstore', (s) => SlsSource.fromLogStore(made.logStore(s), { roleName: 'r' }), SLS],
    ['a RabbitMQ queue', (s) => RabbitMqSource.fromQueue(made.rabbitMq(s)), RABBITMQ],
    [
      'a bus',
      (s) => EventBusSource.fromEventBus(made.bus(s)),
      { EventBusName: 'event_bridge_event_bus.B.event_bus_name' },
    ],
    [
      'a bus of this library',
      (s) => EventBusSource.fromEventBus(new EventBus(s, 'B'), { eventRuleName: 'r' }),
      { EventBusName: expect.stringMatching(/^event_bridge_event_bus\.B_\w+\.event_bus_name$/) },
    ],
  ])('is %s', (_, sourceOf, expected) => {
    const stack = testStack();
    testStream(stack, { source: sourceOf(stack) });
    const { parameters } = readBack(stack).source;
    expect(references(parameters)).toEqual(expected);
  });
});

describe('a sink of the app', () => {
  it.each<[string, (stack: TerraformStack) => StreamSink, Record<string, string>]>([
    ['a queue', (s) => MnsSink.toQueue(made.queue(s)), ALL],
    ['a queue of own bindings', (s) => MnsSink.toQueue(made.ownQueue(s)), ALL],
    ['a Kafka topic', (s) => KafkaSink.toTopic(made.kafkaTopic(s)), KAFKA],
    ['a RocketMQ 5.0 topic', (s) => RocketMqSink.toTopic(made.topic5(s)), ROCKETMQ5],
    ['a RocketMQ 4.0 topic', (s) => RocketMqSink.toOnsTopic(made.topic4(s)), ROCKETMQ4],
    ['a logstore', (s) => SlsSink.toLogStore(made.logStore(s), { roleName: 'r' }), SLS],
    ['a RabbitMQ queue', (s) => RabbitMqSink.toQueue(made.rabbitMq(s)), RABBITMQ],
    [
      'a function',
      (s) => FunctionComputeSink.toFunction(made.function(s)),
      { FunctionName: 'fcv3_function.F.function_name' },
    ],
  ])('is %s', (_, sinkOf, expected) => {
    const stack = testStack();
    testStream(stack, { source: new MnsSource({ queueName: 'in' }), sink: sinkOf(stack) });
    expect(references(readBack(stack).sink.parameters)).toEqual(expected);
  });

  it('says that RabbitMQ has a queue there', () => {
    const stack = testStack();
    testStream(stack, { sink: RabbitMqSink.toQueue(made.rabbitMq(stack)) });
    expect(constantOf(readBack(stack).sink.parameters.TargetType)).toBe('Queue');
  });
});

describe('a RocketMQ topic of the app', () => {
  const network = StreamNetwork.publicNetwork();

  it.each<[string, (stack: TerraformStack) => RocketMqSource | RocketMqSink]>([
    ['Cloud_5', (s) => RocketMqSource.fromTopic(made.topic5(s), made.group5(s), { network })],
    ['Cloud_4', (s) => RocketMqSource.fromOnsTopic(made.topic4(s), made.group4(s), { network })],
    ['Cloud_5', (s) => RocketMqSink.toTopic(made.topic5(s), { network })],
    ['Cloud_4', (s) => RocketMqSink.toOnsTopic(made.topic4(s), { network })],
  ])('is %s, and reached as its options say', (edition, partOf) => {
    const { parameters } = partOf(testStack()).bind({ region: 'cn-hangzhou' });
    const said = Object.values(parameters).map(constantOf);
    expect(said).toEqual(expect.arrayContaining([edition, 'PublicNetwork']));
  });

  it('is reported where it is of another edition than the function says', () => {
    const stack = testStack();
    testStream(stack, {
      source: new MnsSource({ queueName: 'in' }),
      sink: RocketMqSink.toTopic(made.topic4(stack)),
    });
    expect(problems(stack)).toMatch(/MQ_INST_1_a/);
  });
});

describe('a transform of the app', () => {
  it.each<[string, (stack: TerraformStack) => FunctionTransform, RegExp]>([
    ['a function', (s) => FunctionTransform.toFunction(made.function(s)), /fcv3_function\.F\.function_arn$/],
    [
      'a function of this library',
      (s) =>
        FunctionTransform.toFunction(
          new StreamFunction(s, 'F', {
            code: FunctionCode.inline('exports.handler = (event) => event;'),
            runtime: FunctionRuntime.NODEJS_20,
          }),
        ),
      /fcv3_function\.F_\w+\.function_arn$/,
    ],
  ])('is %s', (_, transformOf, expected) => {
    const stack = testStack();
    testStream(stack, { transforms: [transformOf(stack)] });
    const [transform] = readBack(stack).transforms as any[];
    expect(transform.Arn.$reference).toMatch(expected);
  });
});

it('takes an app through Terraform in the right order', () => {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
  testStream(stack, { source: MnsSource.fromQueue(made.queue(stack)) });
  const [stream] = Object.values<any>(synth(stack).resource.alicloud_event_bridge_event_streaming);
  expect(stream.source).toContain('${jsonencode(alicloud_message_service_queue.Q.queue_name)}');
  expect(stream.depends_on).toBeUndefined();
});
