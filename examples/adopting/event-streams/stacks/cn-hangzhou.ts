import { TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  Acknowledgement,
  AlicloudProvider,
  DataFormat,
  DeadLetterQueue,
  ErrorTolerance,
  EventPattern,
  EventStream,
  Match,
  MnsSink,
  MqttToKafkaOutflow,
  RocketMqConsumePosition,
  RocketMqFilter,
  RocketMqInstance,
  RocketMqSource,
  SinkField,
  StreamNetwork,
} from 'cdktf-alicloud-event-streams';

/** Event streams of cn-hangzhou, taken over as they were. */
export class CnHangzhouStreams extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, 'alicloud', { region: 'cn-hangzhou' });

    const ordersSourceInstancePassword = new TerraformVariable(this, 'orders_source_instance_password', {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: 'Stream orders: the credential at /Source/SourceRocketMQParameters/InstancePassword',
    });

    const orders = new EventStream(this, 'Orders', {
      streamName: 'orders',
      source: new RocketMqSource({
        instance: RocketMqInstance.cloud5('rmq-cn-example', {
          network: StreamNetwork.privateNetwork({ vpcId: 'vpc-bp1example', vSwitchIds: ['vsw-bp1example'], securityGroupId: 'sg-bp1example' }),
          credentials: { username: 'streams', password: ordersSourceInstancePassword.stringValue },
        }),
        groupId: 'GID_orders_stream',
        topic: 'orders',
        filter: RocketMqFilter.tag('paid||shipped'),
        consumePosition: RocketMqConsumePosition.latest(),
      }),
      filter: EventPattern.of({ data: { body: { amount: [Match.atLeast(100)] } } }),
      sink: new MnsSink({
        body: SinkField.template('{"order":"${id}"}', { id: '$.data.body.id' }),
        base64Encode: false,
        queueName: 'orders-to-ship',
      }),
      errorTolerance: ErrorTolerance.ALL,
      deadLetterQueue: DeadLetterQueue.fromArn('acs:mns:cn-hangzhou:1234567890123456:queues/orders-dead'),
      tags: { team: 'shop' },
      omit: ['/Source/SourceRocketMQParameters/BodyDataType', '/RunOptions/RetryStrategy'],
    });
    orders.importExisting();

    const telemetry = new MqttToKafkaOutflow(this, 'Telemetry', {
      streamName: 'telemetry',
      description: 'Hot readings, made in the console',
      mqtt: {
        dataFormat: DataFormat.JSON,
        instanceId: 'post-cn-example',
        topic: 'telemetry',
      },
      filter: EventPattern.of({ data: { body: { celsius: [Match.greaterThan(90)] } } }),
      kafka: {
        acknowledgement: Acknowledgement.ALL,
        instanceId: 'alikafka_post-cn-example',
        key: SinkField.jsonPath('$.data.props.clientId'),
        topic: 'telemetry',
        value: SinkField.jsonPath('$.data.body'),
      },
      errorTolerance: ErrorTolerance.ALL,
      deadLetterQueue: DeadLetterQueue.fromArn('acs:mns:cn-hangzhou:1234567890123456:queues/telemetry-dead'),
      tags: { team: 'plants' },
      omit: ['/RunOptions/RetryStrategy'],
    });
    telemetry.importExisting();
  }
}
