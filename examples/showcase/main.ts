import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DataFormat,
  DeadLetterQueue,
  DeployerPolicy,
  EventBus,
  EventBusSource,
  EventPattern,
  EventStream,
  FunctionCode,
  FunctionRuntime,
  Match,
  MqttToKafkaOutflow,
  RetryPolicy,
  RocketMqInflow,
  RocketMqInstance,
  RocketMqRoute,
  ServiceLinkedRoles,
  SinkField,
  StreamFunction,
  StreamTags,
  MnsSink,
} from 'cdktf-alicloud-event-streams';

const location = { region: 'cn-hangzhou', accountId: '1234567890123456' };

/** The main constructs in one stack: `npx cdktf synth` in the top folder writes it to cdktf.out. */
class ShowcaseStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, 'alicloud', { ...location, accountType: 'Domestic' });
    StreamTags.of(this).add('team', 'messaging');

    // The roles by which EventBridge reaches the brokers, once an account.
    new ServiceLinkedRoles(this, 'Roles');

    // Out of a broker: what MQTT devices publish, for analytics.
    new MqttToKafkaOutflow(this, 'Telemetry', {
      mqtt: { instanceId: 'post-cn-example', topic: 'telemetry', dataFormat: DataFormat.JSON },
      kafka: { instanceId: 'alikafka_post-cn-example', topic: 'telemetry' },
      deadLetterQueue: DeadLetterQueue.mnsQueue('telemetry-dead'),
    });

    // Into a broker: commands of a backend, for devices.
    new RocketMqInflow(this, 'Commands', {
      rocketMq: {
        instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'),
        topic: 'commands',
        groupId: 'GID_commands_to_devices',
      },
      mqtt: { instanceId: 'post-cn-example', parentTopic: 'commands' },
      deadLetterQueue: DeadLetterQueue.mnsQueue('commands-dead'),
    });

    // From broker to broker, across regions.
    new RocketMqRoute(this, 'Orders', {
      source: {
        region: 'cn-qingdao',
        instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_CY7aZ8bi'),
        topic: 'orders',
        groupId: 'GID_orders_to_hangzhou',
      },
      target: { instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'), topic: 'orders' },
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
    });

    // Any source to any sink: large payments of an event bus, enriched by a function, in a queue.
    const eventBus = new EventBus(this, 'Bus', { eventBusName: 'payments' });
    const enrich = new StreamFunction(this, 'Enrich', {
      functionName: 'enrich-payments',
      runtime: FunctionRuntime.NODEJS_20,
      code: FunctionCode.inline('exports.handler = async (events) => events;\n'),
    });
    new EventStream(this, 'Payments', {
      source: EventBusSource.fromEventBus(eventBus),
      filter: EventPattern.of({ data: { amount: [Match.atLeast(100)] } }),
      transforms: [enrich.asTransform()],
      sink: new MnsSink({ queueName: 'payments', body: SinkField.jsonPath('$.data') }),
      retryPolicy: RetryPolicy.exponentialDecay(),
      deadLetterQueue: DeadLetterQueue.mnsQueue('payments-dead'),
    });

    // What the identity that deploys this needs, as an output for an administrator.
    new DeployerPolicy(this, 'Deployer', { accountId: location.accountId });
  }
}

const app = new App();
new ShowcaseStack(app, 'showcase');
app.synth();
