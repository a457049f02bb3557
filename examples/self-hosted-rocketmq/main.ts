import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  Acknowledgement,
  AlicloudProvider,
  DeadLetterQueue,
  EventStream,
  KafkaSink,
  PrivateNetwork,
  RocketMqInstance,
  RocketMqSource,
  SinkField,
} from 'cdktf-alicloud-event-streams';

/** The messages of a RocketMQ cluster that we run ourselves in a VPC, in a Kafka topic. */
class MigrationStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });
    const password = new TerraformVariable(this, 'rocketmq_password', { sensitive: true });

    // It lets out the ports of the name server and the brokers, because a stream goes there.
    const network = new PrivateNetwork(this, 'Brokers', {
      cidrBlock: '172.16.0.0/16',
      vSwitches: [
        { zoneId: 'cn-hangzhou-h', cidrBlock: '172.16.1.0/24' },
        { zoneId: 'cn-hangzhou-i', cidrBlock: '172.16.2.0/24' },
      ],
    });

    new EventStream(this, 'Migration', {
      source: new RocketMqSource({
        instance: RocketMqInstance.selfHosted('172.16.1.10:9876', {
          network: network.network,
          credentials: { username: 'stream', password: password.stringValue },
        }),
        topic: 'orders',
        groupId: 'GID_orders_to_kafka',
      }),
      sink: new KafkaSink({
        instanceId: 'alikafka_post-cn-example',
        topic: 'orders',
        acknowledgement: Acknowledgement.ALL,
        value: SinkField.jsonPath('$.data.body'),
      }),
      concurrency: 4,
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
    });
  }
}

const app = new App();
new MigrationStack(app, 'self-hosted-rocketmq');
app.synth();
