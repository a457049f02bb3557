import { TerraformStack } from 'cdktf';
import {
  AlicloudProvider,
  CustomEventSource,
  CustomEventSourceConfig,
  DeadLetterQueue,
  EventBus,
  EventRule,
  provider,
  RuleTarget,
  StreamNetwork,
} from '../../../lib';
import { OwnQueue, OwnQueueConstruct } from '../../support/app-bindings';
import { synth, testStack } from '../../support/synth';

const accountId = '1234567890123456';
const instanceId = 'alikafka_post-cn-1';
const network = StreamNetwork.publicNetwork();
const kafkaTopic = (s: TerraformStack) =>
  new provider.AlikafkaTopic(s, 'T', { instanceId, topic: 'orders', remark: 'orders' });
const topic5 = (s: TerraformStack) =>
  new provider.RocketmqTopic(s, 'T', { instanceId: 'rmq-cn-1', topicName: 'orders' });
const topic4 = (s: TerraformStack) =>
  new provider.OnsTopic(s, 'T', { instanceId: 'MQ_INST_1_a', topicName: 'orders', messageType: 0 });

const resourceOf = (stack: TerraformStack, type: string): any =>
  Object.values(synth(stack).resource[`alicloud_event_bridge_${type}`])[0];

describe('a target of the app', () => {
  function made(targetOf: (stack: TerraformStack) => RuleTarget) {
    const stack = testStack();
    const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
    new EventRule(stack, 'Rule', { eventBus, targets: [targetOf(stack)], accountId });
    const rule = resourceOf(stack, 'rule');
    return { ...rule.targets[0], dependsOn: rule.depends_on };
  }

  it.each<[string, (stack: TerraformStack) => RuleTarget, string]>([
    [
      'a queue',
      (s) => RuleTarget.toMnsQueue(new OwnQueue(s, 'Q', 'orders')),
      'acs:mns:cn-hangzhou:1234567890123456:queues/${alicloud_message_service_queue.Q.queue_name}',
    ],
    [
      'a Kafka topic',
      (s) => RuleTarget.toKafkaTopic(kafkaTopic(s)),
      'acs:alikafka:cn-hangzhou:1234567890123456:instances/${alicloud_alikafka_topic.T.instance_id}/topics/${alicloud_alikafka_topic.T.topic}',
    ],
    [
      'a RocketMQ 5.0 topic',
      (s) => RuleTarget.toRocketMqTopic(topic5(s), { network }),
      'acs:mq:cn-hangzhou:1234567890123456:/instances/${alicloud_rocketmq_topic.T.instance_id}/topic/${alicloud_rocketmq_topic.T.topic_name}',
    ],
    [
      'a RocketMQ 4.0 topic',
      (s) => RuleTarget.toOnsTopic(topic4(s), { network }),
      'acs:mq:cn-hangzhou:1234567890123456:/instances/${alicloud_ons_topic.T.instance_id}/topic/${alicloud_ons_topic.T.topic_name}',
    ],
    [
      'a function',
      (s) =>
        RuleTarget.toFunction(
          new provider.Fcv3Function(s, 'F', { functionName: 'f', handler: 'i.h', runtime: 'nodejs20' }),
        ),
      'acs:fc:cn-hangzhou:1234567890123456:functions/${alicloud_fcv3_function.F.function_name}',
    ],
  ])('is %s', (_, targetOf, endpoint) => {
    const target = made(targetOf);
    expect(target.endpoint).toBe(endpoint);
    expect(target.dependsOn).toBeUndefined();
  });

  it('says the edition of RocketMQ', () => {
    const edition = (targetOf: (stack: TerraformStack) => RuleTarget) =>
      made(targetOf).param_list.find((param: any) => param.resource_key === 'InstanceType')?.value;
    expect(edition((s) => RuleTarget.toRocketMqTopic(topic5(s), { network }))).toBe('Cloud_5');
    expect(edition((s) => RuleTarget.toOnsTopic(topic4(s)))).toBeUndefined();
  });

  it('is awaited where its name is text, and so is its dead-letter queue', () => {
    const deadLetterQueue = (s: TerraformStack) =>
      DeadLetterQueue.toMnsQueue(new OwnQueueConstruct(s, 'Dead', 'dead'));
    const target = made((s) =>
      RuleTarget.toMnsQueue(new OwnQueueConstruct(s, 'Orders', 'orders'), {
        deadLetterQueue: deadLetterQueue(s),
      }),
    );
    expect(target.dependsOn).toEqual([
      expect.stringMatching(/^alicloud_message_service_queue\.Orders_Queue_/),
      expect.stringMatching(/^alicloud_message_service_queue\.Dead_Queue_/),
    ]);
    expect(target.dead_letter_queue.arn).toBe('acs:mns:cn-hangzhou:1234567890123456:/queues/dead');
  });
});

describe('an event source of the app', () => {
  function made(configOf: (stack: TerraformStack) => CustomEventSourceConfig) {
    const stack = testStack();
    const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
    new CustomEventSource(stack, 'Source', { eventBus, config: configOf(stack) });
    return resourceOf(stack, 'event_source_v2');
  }

  it.each<[string, (stack: TerraformStack) => CustomEventSourceConfig, object]>([
    [
      'a queue',
      (s) => CustomEventSourceConfig.fromMnsQueue(new OwnQueue(s, 'Q', 'orders')),
      {
        source_mns_parameters: {
          queue_name: '${alicloud_message_service_queue.Q.queue_name}',
          region_id: 'cn-hangzhou',
        },
      },
    ],
    [
      'a Kafka topic',
      (s) => CustomEventSourceConfig.fromKafkaTopic(kafkaTopic(s), { consumerId: 'GID_a' }),
      {
        source_kafka_parameters: {
          instance_id: '${alicloud_alikafka_topic.T.instance_id}',
          topic: '${alicloud_alikafka_topic.T.topic}',
          consumer_group: 'GID_a',
        },
      },
    ],
    [
      'a RocketMQ 5.0 topic',
      (s) => CustomEventSourceConfig.fromRocketMqTopic(topic5(s), { consumerGroupId: 'GID_a' }, { network }),
      {
        source_rocketmq_parameters: {
          instance_type: 'CLOUD_5',
          instance_network: 'PublicNetwork',
          topic: '${alicloud_rocketmq_topic.T.topic_name}',
          group_id: 'GID_a',
        },
      },
    ],
    [
      'a RocketMQ 4.0 topic',
      (s) => CustomEventSourceConfig.fromOnsTopic(topic4(s), { groupName: 'GID_a' }),
      {
        source_rocketmq_parameters: {
          instance_type: 'CLOUD_4',
          topic: '${alicloud_ons_topic.T.topic_name}',
          group_id: 'GID_a',
        },
      },
    ],
  ])('is %s', (_, configOf, expected) => expect(made(configOf)).toMatchObject(expected));

  it('is read in the region of its provider, after the construct that makes it', () => {
    const source = made((s) => {
      const shanghai = new AlicloudProvider(s, 'sh', { region: 'cn-shanghai', alias: 'sh' });
      return CustomEventSourceConfig.fromMnsQueue(new OwnQueueConstruct(s, 'Orders', 'orders', shanghai));
    });
    expect(source.source_mns_parameters).toMatchObject({ queue_name: 'orders', region_id: 'cn-shanghai' });
    expect(source.depends_on).toEqual([expect.stringMatching(/^alicloud_message_service_queue\.Orders_/)]);
  });
});
