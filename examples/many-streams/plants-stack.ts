import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DataFormat,
  DeadLetterQueue,
  EventField,
  EventPattern,
  Match,
  MqttEvents,
  MqttToKafkaOutflow,
} from 'cdktf-alicloud-event-streams';

/** A plant with sensors, and from which temperature on its readings matter. */
export interface Plant {
  readonly name: string;
  readonly mqttInstanceId: string;
  readonly alertAbove: number;
}

/** Add a plant here, and it has its stream at the next deployment. */
export const PLANTS: readonly Plant[] = [
  { name: 'wuhan', mqttInstanceId: 'post-cn-wuhan', alertAbove: 90 },
  { name: 'harbin', mqttInstanceId: 'post-cn-harbin', alertAbove: 110 },
  { name: 'xiamen', mqttInstanceId: 'post-cn-xiamen', alertAbove: 85 },
];

/** The readings of all plants that matter, a stream and a Kafka topic for each plant. */
export class PlantsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // accountId and accountType keep `terraform plan` from asking the cloud; drop them in your own stack.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });
    const celsius = EventField.inside(MqttEvents.body, 'celsius');
    const deadLetterQueue = DeadLetterQueue.mnsQueue('telemetry-dead');

    for (const { name, mqttInstanceId, alertAbove } of PLANTS) {
      new MqttToKafkaOutflow(this, name, {
        streamName: `telemetry-${name}`,
        mqtt: { instanceId: mqttInstanceId, topic: 'telemetry', dataFormat: DataFormat.JSON },
        filter: EventPattern.of({ data: celsius.matching([Match.greaterThan(alertAbove)]) }),
        kafka: { instanceId: 'alikafka_post-cn-example', topic: `telemetry-${name}` },
        deadLetterQueue,
      });
    }
  }
}
