import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Acknowledgement,
  AlicloudProvider,
  DeadLetterQueue,
  DeployerPolicy,
  EventBus,
  CustomEventSourceConfig,
  EventPattern,
  EventRule,
  CustomEventSource,
  FunctionCode,
  FunctionRuntime,
  Match,
  RetryPolicy,
  RocketMqInstance,
  RuleTarget,
  SinkField,
  StreamFunction,
} from 'cdktf-alicloud-event-streams';

/** Orders of a RocketMQ topic on an event bus, where rules of several teams pick what they want. */
class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const location = { region: 'cn-hangzhou', accountId: '1234567890123456' };
    const { accountId } = location;
    new AlicloudProvider(this, 'alicloud', { ...location, accountType: 'Domestic' });

    const eventBus = new EventBus(this, 'Bus', { eventBusName: 'orders', description: 'Orders of the shop' });
    new CustomEventSource(this, 'Source', {
      eventBus,
      eventSourceName: 'shop.orders',
      config: CustomEventSourceConfig.rocketMq({
        instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'),
        topic: 'orders',
        groupId: 'GID_orders_to_bus',
      }),
    });

    new EventRule(this, 'Paid', {
      eventBus,
      accountId,
      ruleName: 'paid-orders',
      filter: EventPattern.of({ data: { body: { state: ['paid'], amount: [Match.atLeast(100)] } } }),
      targets: [
        RuleTarget.rocketMq({
          instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_CY7aZ8bi'),
          topic: 'paid',
          body: SinkField.jsonPath('$.data.body'),
        }),
        RuleTarget.kafka({
          instanceId: 'alikafka_post-cn-example',
          topic: 'paid-orders',
          acknowledgement: Acknowledgement.ALL,
        }),
        RuleTarget.mnsQueue({
          queueName: 'invoices',
          body: SinkField.template('Invoice for order ${id}', { id: '$.data.body.id' }),
          retryPolicy: RetryPolicy.exponentialDecay(),
          deadLetterQueue: DeadLetterQueue.mnsQueue('invoices-dead'),
        }),
      ],
    });

    const audit = new StreamFunction(this, 'Audit', {
      functionName: 'audit-orders',
      runtime: FunctionRuntime.NODEJS_20,
      code: FunctionCode.inline('exports.handler = async (event) => console.log(event.toString());\n'),
    });
    new EventRule(this, 'Everything', {
      eventBus,
      accountId,
      ruleName: 'audit',
      targets: [RuleTarget.functionCompute({ functionName: audit.functionName })],
    });

    // What the identity that deploys this needs, as an output for an administrator.
    new DeployerPolicy(this, 'Deployer', { accountId });
  }
}

const app = new App();
new OrdersStack(app, 'event-bus');
app.synth();
