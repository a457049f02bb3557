import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { KafkaSink, KafkaSinkProps } from '../sinks/kafka-sink';
import { MqttSource, MqttSourceProps } from '../sources/mqtt-source';
import { checkProps } from '../types/check-types';

/**
 * A message outflow from an ApsaraMQ for MQTT topic to an ApsaraMQ for Kafka topic.
 */
export interface MqttToKafkaOutflowProps extends EventStreamOptions {
  /** The MQTT topic to read from. */
  readonly mqtt: MqttSourceProps;

  /** The Kafka topic to write to, in the stream's region. */
  readonly kafka: KafkaSinkProps;
}

/**
 * Sends the messages of an ApsaraMQ for MQTT topic to an ApsaraMQ for Kafka topic.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export class MqttToKafkaOutflow extends EventStream {
  constructor(scope: Construct, id: string, props: MqttToKafkaOutflowProps) {
    const { mqtt, kafka, ...options } = checkProps(scope, id, 'MqttToKafkaOutflowProps', props);
    super(scope, id, { ...options, source: new MqttSource(mqtt), sink: new KafkaSink(kafka) });
  }
}
