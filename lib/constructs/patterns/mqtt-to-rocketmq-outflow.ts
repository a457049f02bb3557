import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { RocketMqSink, RocketMqSinkProps } from '../sinks/rocketmq-sink';
import { MqttSource, MqttSourceProps } from '../sources/mqtt-source';
import { checkProps } from '../types/check-types';

/**
 * A message outflow from an ApsaraMQ for MQTT topic to a RocketMQ topic.
 */
export interface MqttToRocketMqOutflowProps extends EventStreamOptions {
  /** The MQTT topic to read from. */
  readonly mqtt: MqttSourceProps;

  /** The RocketMQ topic to write to, in the stream's region. */
  readonly rocketMq: RocketMqSinkProps;
}

/**
 * Sends the messages of an ApsaraMQ for MQTT topic to a RocketMQ topic.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export class MqttToRocketMqOutflow extends EventStream {
  constructor(scope: Construct, id: string, props: MqttToRocketMqOutflowProps) {
    const { mqtt, rocketMq, ...options } = checkProps(scope, id, 'MqttToRocketMqOutflowProps', props);
    super(scope, id, { ...options, source: new MqttSource(mqtt), sink: new RocketMqSink(rocketMq) });
  }
}
