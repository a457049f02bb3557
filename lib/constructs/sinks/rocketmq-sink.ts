import { StreamContext } from '../sources/stream-source';
import { constantField, SinkField } from '../transforms/sink-field';
import { RocketMqInstance } from '../values/rocketmq-instance';
import { rocketMqConnection } from './rocketmq-connection';
import { SinkConfig, StreamSink } from './stream-sink';

/**
 * A RocketMQ topic to write to.
 */
export interface RocketMqSinkProps {
  /** The instance or cluster, in the stream's region. */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;

  /**
   * What becomes the message body.
   *
   * @default SinkField.original() - the whole event
   */
  readonly body?: SinkField;

  /**
   * What becomes the message properties.
   *
   * @default - none
   */
  readonly properties?: SinkField;

  /**
   * What becomes the message keys.
   *
   * @default - none
   */
  readonly keys?: SinkField;

  /**
   * What becomes the message tag.
   *
   * @default - none
   */
  readonly tags?: SinkField;

  /**
   * The delivery order. EventBridge does not document the values.
   *
   * @default - not sent
   */
  readonly deliveryOrderType?: string;

  /**
   * What orders messages in partitions.
   *
   * @default - none
   */
  readonly shardingKey?: SinkField;
}

/**
 * Writes each event to a RocketMQ topic in the stream's region: ApsaraMQ for RocketMQ 4.0 or 5.0, or a self-hosted
 * Apache RocketMQ cluster.
 *
 * Needs the service-linked role AliyunServiceRoleForEventBridgeSendToRocketMQ.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqSink extends StreamSink {
  constructor(private readonly props: RocketMqSinkProps) {
    super();
  }

  public bind(_context: StreamContext): SinkConfig {
    const { instance, topic, body, properties, keys, tags, deliveryOrderType, shardingKey } = this.props;
    return {
      kind: 'SinkRocketMQParameters',
      parameters: {
        InstanceType: constantField(instance.instanceType),
        InstanceId: constantField(instance.instanceId),
        ...rocketMqConnection(instance),
        Topic: constantField(topic),
        Body: (body ?? SinkField.original()).toApi(),
        Properties: properties?.toApi(),
        Keys: keys?.toApi(),
        Tags: tags?.toApi(),
        DeliveryOrderType: constantField(deliveryOrderType),
        ShardingKey: shardingKey?.toApi(),
      },
    };
  }
}
