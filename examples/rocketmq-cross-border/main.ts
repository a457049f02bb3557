import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  RocketMqInstance,
  RocketMqRoute,
} from 'cdktf-alicloud-event-streams';

/**
 * Orders of Beijing in Singapore. Across the border EventBridge uses the public endpoint of the target, and reaches it
 * through a VPC of ours that has a NAT gateway.
 */
class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, 'alicloud', {
      region: 'ap-southeast-1',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });
    const password = new TerraformVariable(this, 'rocketmq_password', { sensitive: true });
    // Both are reached through their public endpoints, which want a user.
    const credentials = { username: 'route', password: password.stringValue };

    new RocketMqRoute(this, 'Orders', {
      streamName: 'orders-beijing-to-singapore',
      source: {
        region: 'cn-beijing',
        instance: RocketMqInstance.cloud5('rmq-cn-beijing', { credentials }),
        topic: 'orders',
        groupId: 'GID_orders_to_singapore',
      },
      target: {
        region: 'ap-southeast-1',
        instance: RocketMqInstance.cloud5('rmq-ap-singapore', { credentials }),
        topic: 'orders',
      },
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
      // Made because the route crosses the border: a VPC with a NAT gateway, which the stream comes after.
      borderNetwork: {
        zoneId: 'ap-southeast-1a',
        cidrBlock: '10.20.0.0/16',
        vSwitchCidrBlock: '10.20.1.0/24',
      },
    });
  }
}

const app = new App();
new OrdersStack(app, 'rocketmq-cross-border');
app.synth();
