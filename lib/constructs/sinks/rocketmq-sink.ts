import { withoutAbsent } from '../../core/model/stream-parts';
import { IRocketMqTopic } from '../resources/index';
import { madeFrom } from '../resources/made-from';
import { StreamContext } from '../sources/stream-source';
import { constantField, fieldOr, SinkField } from '../transforms/sink-field';
import { instanceOptions, RocketMqInstance, RocketMqInstanceOptions } from '../values/rocketmq-instance';
import { rocketMqConnection } from './rocketmq-connection';
import { SinkConfig, StreamSink } from './stream-sink';
import { checkCalls } from '../types/check-calls';

/**
 * What becomes a RocketMQ message.
 */
export interface RocketMqSinkOptions {
  /**
   * What becomes the message body.
   *
   * @default - the message, where a document shows its place in the events of the source (`$.data.body`, `$.data.value`)
   * and the stream has no transforms; else the whole event
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
   * @default - none
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
 * A RocketMQ topic to write to.
 */
export interface RocketMqSinkProps extends RocketMqSinkOptions {
  /** The instance or cluster, in the stream's region. */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;
}

/**
 * What becomes a message of a RocketMQ topic of the app, and how its instance is reached.
 */
export interface RocketMqTopicSinkOptions extends RocketMqSinkOptions, RocketMqInstanceOptions {}

/**
 * Writes each event to a RocketMQ topic in the stream's region: ApsaraMQ for RocketMQ 4.0 or 5.0, or a self-hosted
 * Apache RocketMQ cluster.
 *
 * Needs the service-linked role AliyunServiceRoleForEventBridgeSendToRocketMQ.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqSink extends StreamSink {
  /**
   * Delivers to a topic of ApsaraMQ for RocketMQ 5.0 that the app has: a resource of this library's bindings or of the
   * app's own, or a construct.
   *
   * @param topic the topic
   * @param options everything else
   */
  public static toTopic(topic: IRocketMqTopic, options: RocketMqTopicSinkOptions = {}): RocketMqSink {
    const instance = RocketMqInstance.cloud5(topic.instanceId, instanceOptions(options));
    return madeFrom(new RocketMqSink({ ...options, instance, topic: topic.topicName }), topic);
  }

  /**
   * Delivers to a topic of ApsaraMQ for RocketMQ 4.0 (formerly ONS) that the app has: a resource of this library's
   * bindings or of the app's own, or a construct.
   *
   * @param topic the topic
   * @param options everything else
   */
  public static toOnsTopic(topic: IRocketMqTopic, options: RocketMqTopicSinkOptions = {}): RocketMqSink {
    const instance = RocketMqInstance.cloud4(topic.instanceId, instanceOptions(options));
    return madeFrom(new RocketMqSink({ ...options, instance, topic: topic.topicName }), topic);
  }

  constructor(private readonly props: RocketMqSinkProps) {
    super();
  }

  public bind(context: StreamContext): SinkConfig {
    const { instance, topic, body, properties, keys, tags, deliveryOrderType, shardingKey } = withoutAbsent(
      this.props,
    );
    return {
      kind: 'SinkRocketMQParameters',
      parameters: {
        InstanceType: constantField(instance.instanceType),
        InstanceId: constantField(instance.instanceId),
        ...rocketMqConnection(instance),
        Topic: constantField(topic),
        Body: fieldOr(body, context.payloadPath),
        Properties: properties?.toApi(),
        Keys: keys?.toApi(),
        Tags: tags?.toApi(),
        DeliveryOrderType: constantField(deliveryOrderType),
        ShardingKey: shardingKey?.toApi(),
      },
    };
  }
}

checkCalls(RocketMqSink, 'RocketMqSink');
