import { TerraformStack, Testing } from 'cdktf';
import { AlicloudProvider, DeadLetterQueue, EventBus, provider, ServiceLinkedRoles } from '../../../lib';
import { knownArn } from '../../../lib/core/model/arn';
import { OwnQueue, OwnQueueConstruct } from '../../support/app-bindings';
import { readBack, synth, testStream } from '../../support/synth';

const accountId = '1234567890123456';

function stackOf(providerProps: { accountId?: string; region?: string } = { accountId }): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...providerProps });
  return stack;
}

/** The ARN that a stream of a stack has by now, with `*` for a reference. */
function arnOf(stack: TerraformStack): string | undefined {
  return knownArn((readBack(stack).runOptions.DeadLetterQueue as any).Arn);
}

const messageQueue = (stack: TerraformStack, props: { provider?: AlicloudProvider } = {}) =>
  new provider.MessageServiceQueue(stack, 'Dead', { queueName: 'dead', ...props });

describe('a dead-letter queue of the app', () => {
  it.each<[string, (stack: TerraformStack) => DeadLetterQueue, string, string]>([
    [
      'a queue',
      (stack) => DeadLetterQueue.toMnsQueue(messageQueue(stack)),
      'acs:mns:cn-hangzhou:1234567890123456:/queues/*',
      'SendToMNS',
    ],
    [
      'a queue of own bindings',
      (stack) => DeadLetterQueue.toMnsQueue(new OwnQueue(stack, 'Dead', 'dead')),
      'acs:mns:cn-hangzhou:1234567890123456:/queues/*',
      'SendToMNS',
    ],
    [
      'a construct of the app',
      (stack) => DeadLetterQueue.toMnsQueue(new OwnQueueConstruct(stack, 'Dead', 'dead')),
      'acs:mns:cn-hangzhou:1234567890123456:/queues/dead',
      'SendToMNS',
    ],
    [
      'a RocketMQ 5.0 topic',
      (stack) =>
        DeadLetterQueue.toRocketMqTopic(
          new provider.RocketmqTopic(stack, 'Dead', { instanceId: 'rmq-cn-1', topicName: 'dead' }),
        ),
      'acs:mq:cn-hangzhou:1234567890123456:/instances/*/topic/*',
      'SendToRocketMQ',
    ],
    [
      'a RocketMQ 4.0 topic',
      (stack) =>
        DeadLetterQueue.toRocketMqTopic(
          new provider.OnsTopic(stack, 'Dead', {
            instanceId: 'MQ_INST_1_a',
            topicName: 'dead',
            messageType: 0,
          }),
        ),
      'acs:mq:cn-hangzhou:1234567890123456:/instances/*/topic/*',
      'SendToRocketMQ',
    ],
    [
      'a Kafka topic',
      (stack) =>
        DeadLetterQueue.toKafkaTopic(
          new provider.AlikafkaTopic(stack, 'Dead', {
            instanceId: 'alikafka_post-cn-1',
            topic: 'dead',
            remark: 'dead letters',
          }),
        ),
      'acs:alikafka:cn-hangzhou:1234567890123456:instance/*/topic/*',
      'SendToKafka',
    ],
    [
      'a bus of this library',
      (stack) => DeadLetterQueue.toEventBus(new EventBus(stack, 'Dead')),
      'acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/*',
      'SendToKafka',
    ],
    [
      'a bus of the bindings',
      (stack) =>
        DeadLetterQueue.toEventBus(new provider.EventBridgeEventBus(stack, 'Dead', { eventBusName: 'dead' })),
      'acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/*',
      'SendToKafka',
    ],
  ])('is %s', (_, queueOf, arn, role) => {
    const stack = stackOf();
    testStream(stack, { deadLetterQueue: queueOf(stack) });
    const roles = new ServiceLinkedRoles(stack, 'Roles');
    expect(arnOf(stack)).toBe(arn);
    expect(roles.roleNames).toContain(`AliyunServiceRoleForEventBridge${role}`);
  });

  it('is what the stream comes after', () => {
    const stack = stackOf();
    testStream(stack, { deadLetterQueue: DeadLetterQueue.toMnsQueue(messageQueue(stack)) });
    const [stream] = Object.values<any>(synth(stack).resource.alicloud_event_bridge_event_streaming);
    expect(stream.run_options).toContain('${alicloud_message_service_queue.Dead.queue_name}');
  });
});
