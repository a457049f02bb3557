import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { MqttSink, MqttSinkProps } from '../sinks/mqtt-sink';
import { RocketMqSource, RocketMqSourceProps } from '../sources/rocketmq-source';
import { SinkField } from '../transforms/sink-field';
import { checkProps } from '../types/check-types';

/**
 * A message inflow from a RocketMQ topic into an ApsaraMQ for MQTT topic.
 */
export interface RocketMqInflowProps extends EventStreamOptions {
  /** The RocketMQ topic to read from: of a 4.0 instance in the region of the stream. */
  readonly rocketMq: RocketMqSourceProps;

  /**
   * The MQTT parent topic to publish to, in the stream's region. Payload, sub topic and MQTT 5 user properties are those
   * of the message (its body, and its properties `mqttSecondTopic` and `mqtt5UserProperty`), unless told otherwise.
   */
  readonly mqtt: MqttSinkProps;
}

/**
 * Publishes the messages of a RocketMQ topic to MQTT clients, as a data inbound rule of ApsaraMQ for MQTT does.
 *
 * The MQTT sink has no fields for QoS, message expiry, content type and point-to-point delivery: the message properties
 * `qoslevel`, `mqtt5MsgExpireInterval`, `mqtt5ContentType` and `mqttRealTopic` are not carried.
 *
 * The limits of data inbound rules are warnings, for an event stream is not known to be bound by them: 100 rules an
 * instance (`rules-per-mqtt-instance`), one a topic (`one-rule-per-topic`), one region (`same-region`) and RocketMQ 4.0
 * (`rocketmq-version`). Each can be accepted with a reason: `EventStreamRules.of(inflow).acknowledge({ rule: 'rocketmq-version', reason })`.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export class RocketMqInflow extends EventStream {
  constructor(scope: Construct, id: string, props: RocketMqInflowProps) {
    const { rocketMq, mqtt, ...options } = checkProps(scope, id, 'RocketMqInflowProps', props);
    const message = {
      payload: SinkField.jsonPath('$.data.body'),
      subTopic: SinkField.jsonPath('$.data.userProperties.mqttSecondTopic'),
      userProperties: SinkField.jsonPath('$.data.userProperties.mqtt5UserProperty'),
    };
    super(scope, id, {
      ...options,
      source: new RocketMqSource(rocketMq),
      sink: new MqttSink({ ...message, ...mqtt }),
    });
  }
}
