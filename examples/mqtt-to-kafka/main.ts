import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Acknowledgement,
  AlicloudProvider,
  DataFormat,
  DeadLetterQueue,
  Duration,
  EventPattern,
  MqttToKafkaOutflow,
  SinkField,
  StreamStatus,
} from 'cdktf-alicloud-event-streams';

/** The readings of MQTT sensors, as soon as they are published, in a Kafka topic for analytics. */
class TelemetryStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // accountId and accountType keep `terraform plan` from asking the cloud; drop them in your own stack.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });

    new MqttToKafkaOutflow(this, 'Telemetry', {
      streamName: 'telemetry-to-kafka',
      description: 'MQTT telemetry for analytics',
      mqtt: { instanceId: 'post-cn-example', topic: 'telemetry', dataFormat: DataFormat.JSON },
      kafka: {
        instanceId: 'alikafka_post-cn-example',
        topic: 'telemetry',
        acknowledgement: Acknowledgement.ALL,
        value: SinkField.jsonPath('$.data.value'),
        key: SinkField.jsonPath('$.data.key'),
      },
      batchWindow: { messages: 100, interval: Duration.seconds(3) },
      filter: EventPattern.fromObject({ data: { value: { level: ['WARN', { prefix: 'ERR' }] } } }),
      status: StreamStatus.UNMANAGED,
      deadLetterQueue: DeadLetterQueue.mnsQueue('telemetry-dead', {
        region: 'cn-hangzhou',
        accountId: '1234567890123456',
      }),
    });
  }
}

const app = new App();
new TelemetryStack(app, 'mqtt-to-kafka');
app.synth();
