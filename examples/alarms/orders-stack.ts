import { TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlarmContact,
  AlarmContactGroup,
  AlarmLevel,
  AlarmTarget,
  AlicloudProvider,
  DeadLetterQueue,
  Duration,
  EventPattern,
  EventStream,
  EventStreamAlarms,
  EventStreamRules,
  KafkaSink,
  provider,
  RocketMqInstance,
  RocketMqSource,
  SinkField,
  SystemEventAlarm,
} from 'cdktf-alicloud-event-streams';

/** Paid orders for analytics, and who is told when they stop coming. */
export class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // accountId and accountType keep `terraform plan` from asking the cloud; drop them in your own stack.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });
    // Whoever has the address of a web hook can call it: TF_VAR_alarm_webhook.
    const webhook = new TerraformVariable(this, 'alarm_webhook', { type: 'string', sensitive: true });

    const password = new TerraformVariable(this, 'rocketmq_password', { type: 'string', sensitive: true });

    const deadLetters = new provider.MessageServiceQueue(this, 'DeadLetters', { queueName: 'orders-dead' });
    const orders = new EventStream(this, 'Orders', {
      streamName: 'paid-orders',
      source: new RocketMqSource({
        instance: RocketMqInstance.cloud5('rmq-cn-example', {
          credentials: { username: 'stream', password: password.stringValue },
        }),
        topic: 'orders',
        groupId: 'GID_paid_orders',
      }),
      filter: EventPattern.fromObject({ data: { body: { state: ['paid'] } } }),
      sink: new KafkaSink({
        instanceId: 'alikafka_post-cn-example',
        topic: 'paid-orders',
        value: SinkField.jsonPath('$.data.body'),
      }),
      deadLetterQueue: DeadLetterQueue.toMnsQueue(deadLetters),
    });

    const onCall = new AlarmContactGroup(this, 'OnCall', {
      groupName: 'orders-on-call',
      contacts: [
        new AlarmContact(this, 'Alice', {
          contactName: 'alice',
          description: 'on call for orders',
          email: 'alice@example.com',
        }),
      ],
    });
    const audit = new provider.MessageServiceQueue(this, 'Audit', { queueName: 'alarms' });

    // What is named is made, and nothing else.
    new EventStreamAlarms(this, 'Alarms', {
      stream: orders,
      contactGroups: [onCall],
      webhook: webhook.stringValue,
      targets: [AlarmTarget.toMnsQueue(audit)],
      consumerLag: { threshold: 10_000, period: Duration.minutes(5) },
      consumerDelay: { longest: Duration.minutes(2) },
      throttledReads: { threshold: 100, level: AlarmLevel.WARN },
      tags: { team: 'orders' },
    });
    // Which metric counts what is in a queue was read in an older list: look into CloudMonitor whether it has values.
    const dead = new EventStreamAlarms(this, 'DeadLetterAlarms', {
      stream: orders,
      contactGroups: [onCall],
      deadLetters: { threshold: 0, consecutivePeriods: 1 },
      allowUnverified: true,
    });
    EventStreamRules.of(dead).acknowledge({
      rule: 'alarm-metric',
      reason: 'the metric has values in CloudMonitor',
    });

    // What Alibaba Cloud itself says of the instance.
    new SystemEventAlarm(this, 'Events', { product: 'rocketmq', contactGroups: [onCall], queues: [audit] });
  }
}
