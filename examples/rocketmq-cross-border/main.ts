import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  BrokerPort,
  NatEgress,
  PrivateNetwork,
  RocketMqInstance,
  RocketMqRoute,
  StreamNetwork,
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
    const password = new TerraformVariable(this, 'rocketmq_password', {
      sensitive: true,
      default: 'set TF_VAR_rocketmq_password',
    });

    const network = new PrivateNetwork(this, 'Border', {
      cidrBlock: '10.20.0.0/16',
      vSwitches: [{ zoneId: 'ap-southeast-1a', cidrBlock: '10.20.1.0/24' }],
      egressPorts: [BrokerPort.ROCKETMQ_5],
      egressCidr: '0.0.0.0/0',
    });
    const nat = new NatEgress(this, 'Nat', { vpcId: network.vpcId, vSwitchIds: network.vSwitchIds });

    new RocketMqRoute(this, 'Orders', {
      streamName: 'orders-beijing-to-singapore',
      from: {
        region: 'cn-beijing',
        instance: RocketMqInstance.cloud5('rmq-cn-beijing'),
        topic: 'orders',
        groupId: 'GID_orders_to_singapore',
        crossBorderNetwork: network.network,
      },
      to: {
        instance: RocketMqInstance.cloud5('rmq-ap-singapore', {
          network: StreamNetwork.publicNetwork(),
          credentials: { username: 'route', password: password.stringValue },
        }),
        topic: 'orders',
      },
      // The way out must stand before the stream starts.
      dependsOn: nat.resources,
    });
  }
}

const app = new App();
new OrdersStack(app, 'rocketmq-cross-border');
app.synth();
