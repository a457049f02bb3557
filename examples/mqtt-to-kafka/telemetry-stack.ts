import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Acknowledgement,
  AlicloudProvider,
  DataFormat,
  DeadLetterQueue,
  Duration,
  EventPattern,
  EventStreamExpectations,
  MqttToKafkaOutflow,
  SinkField,
  StreamStatus,
} from 'cdktf-alicloud-event-streams';

/** The readings of MQTT sensors, as soon as they are published, in a Kafka topic for analytics. */
export class TelemetryStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // accountId and accountType keep `terraform plan` from asking the cloud; drop them in your own stack.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });

    const telemetry = new MqttToKafkaOutflow(this, 'Telemetry', {
      streamName: 'telemetry-to-kafka',
      description: 'MQTT telemetry for analytics',
      mqtt: { instanceId: 'post-cn-example', topic: 'telemetry', dataFormat: DataFormat.JSON },
      kafka: {
        instanceId: 'alikafka_post-cn-example',
        topic: 'telemetry',
        acknowledgement: Acknowledgement.ALL,
        value: SinkField.jsonPath('$.data.body'),
        key: SinkField.jsonPath('$.data.props.clientId'),
      },
      batchWindow: { messages: 100, interval: Duration.seconds(3) },
      filter: EventPattern.fromObject({ data: { body: { level: ['WARN', { prefix: 'ERR' }] } } }),
      status: StreamStatus.UNMANAGED,
      deadLetterQueue: DeadLetterQueue.mnsQueue('telemetry-dead'),
    });

    // Checked at every synthesis and review: what must arrive does, and what nobody wants does not.
    const expectations = EventStreamExpectations.of(telemetry);
    expectations.delivers('errors of a sensor', {
      message: { body: { level: 'ERR-17', celsius: 85.5 }, properties: { clientId: 'GID_sensors@@@7' } },
      fields: { key: 'GID_sensors@@@7', value: { level: 'ERR-17', celsius: 85.5 } },
    });
    expectations.drops('normal readings', { message: { body: { level: 'INFO', celsius: 21 } } });
  }
}
