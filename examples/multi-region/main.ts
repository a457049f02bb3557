import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  MqttToKafkaOutflow,
  RocketMqInstance,
  RocketMqRoute,
  ServiceLinkedRoles,
  SinkField,
  StreamTags,
} from 'cdktf-alicloud-event-streams';

const account = { accountId: '1234567890123456', accountType: 'Domestic' };
/** Where the events go that could not be delivered: a queue of this name in the region of each stream. */
const deadLetterQueue = DeadLetterQueue.mnsQueue('dead-letters');

const INSTANCES: Record<string, { mqtt: string; kafka: string }> = {
  'cn-hangzhou': { mqtt: 'post-cn-hangzhou', kafka: 'alikafka_post-cn-hangzhou' },
  'cn-beijing': { mqtt: 'post-cn-beijing', kafka: 'alikafka_post-cn-beijing' },
};

/** What an account has once: the service-linked roles, deployed before everything else. */
class FoundationStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, 'alicloud', { region: 'cn-hangzhou', ...account });
    new ServiceLinkedRoles(this, 'Roles');
  }
}

/** Telemetry of one region, in that region: one stack a region. */
class TelemetryStack extends TerraformStack {
  constructor(scope: Construct, id: string, region: string) {
    super(scope, id);
    new AlicloudProvider(this, 'alicloud', { region, ...account });
    const { mqtt, kafka } = INSTANCES[region];
    new MqttToKafkaOutflow(this, 'Telemetry', {
      mqtt: { instanceId: mqtt, topic: 'telemetry' },
      kafka: { instanceId: kafka, topic: 'telemetry', value: SinkField.jsonPath('$.data.body') },
      deadLetterQueue,
    });
  }
}

/** Orders in both directions between two regions: one stack with a provider for each. */
class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, 'hangzhou', { region: 'cn-hangzhou', ...account });
    new AlicloudProvider(this, 'beijing', { region: 'cn-beijing', alias: 'beijing', ...account });
    const password = new TerraformVariable(this, 'rocketmq_password', { sensitive: true });
    // Reached through their public endpoints, which want a user.
    const credentials = { username: 'route', password: password.stringValue };
    const instance = (id: string) => RocketMqInstance.cloud5(id, { credentials });
    const hangzhou = { region: 'cn-hangzhou', instance: instance('rmq-cn-hangzhou') };
    const beijing = { region: 'cn-beijing', instance: instance('rmq-cn-beijing') };

    // Each route finds the provider of its target's region.
    new RocketMqRoute(this, 'ToBeijing', {
      source: { ...hangzhou, topic: 'orders-hangzhou', groupId: 'GID_to_beijing' },
      target: { ...beijing, topic: 'orders-hangzhou' },
      deadLetterQueue,
    });
    new RocketMqRoute(this, 'ToHangzhou', {
      source: { ...beijing, topic: 'orders-beijing', groupId: 'GID_to_hangzhou' },
      target: { ...hangzhou, topic: 'orders-beijing' },
      deadLetterQueue,
    });
  }
}

const app = new App();
StreamTags.of(app).add('team', 'iot');
new FoundationStack(app, 'foundation');
for (const region of Object.keys(INSTANCES)) new TelemetryStack(app, `telemetry-${region}`, region);
new OrdersStack(app, 'orders');
app.synth();
