import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  RocketMqConsumePosition,
  RocketMqFilter,
  RocketMqInstance,
  RocketMqRoute,
} from 'cdktf-alicloud-event-streams';

/** Orders of Qingdao, copied to Shanghai for disaster recovery. Inside mainland China no network is needed. */
class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // The stream lives where it delivers to. accountId and accountType keep `terraform plan` from asking the cloud.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-shanghai',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });

    new RocketMqRoute(this, 'Orders', {
      streamName: 'orders-qingdao-to-shanghai',
      source: {
        region: 'cn-qingdao',
        instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'),
        topic: 'orders',
        groupId: 'GID_orders_to_shanghai',
        filter: RocketMqFilter.tag('paid || shipped'),
        consumePosition: RocketMqConsumePosition.earliest(),
      },
      target: { instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_CY7aZ8bi'), topic: 'orders' },
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
    });
  }
}

const app = new App();
new OrdersStack(app, 'rocketmq-cross-region');
app.synth();
