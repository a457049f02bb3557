import { OffsetReset } from '../values/offset-reset';
import { RocketMqConsumePosition } from '../values/rocketmq-consume-position';
import { RocketMqInstance, RocketMqInstanceOptions } from '../values/rocketmq-instance';

/**
 * How a RocketMQ topic becomes events on a bus.
 */
export interface RocketMqEventSourceOptions {
  /**
   * The tag of the messages to consume.
   *
   * @default - every message
   */
  readonly tag?: string;

  /**
   * Where the consumer group begins.
   *
   * @default RocketMqConsumePosition.latest()
   */
  readonly consumePosition?: RocketMqConsumePosition;

  /**
   * The region of the instance.
   *
   * @default - of what the app has: the region of its provider; otherwise the region of the event source
   */
  readonly region?: string;
}

/**
 * How a RocketMQ topic of the app becomes events on a bus, and how its instance is reached.
 */
export interface RocketMqTopicEventSourceOptions
  extends RocketMqEventSourceOptions, RocketMqInstanceOptions {}

/**
 * A RocketMQ topic whose messages become events on a bus.
 */
export interface RocketMqEventSourceProps extends RocketMqEventSourceOptions {
  /** The instance or cluster. */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;

  /** The consumer group; use one for this source alone. */
  readonly groupId: string;
}

/**
 * How a Kafka topic becomes events on a bus.
 */
export interface KafkaEventSourceOptions {
  /**
   * Where the consumer group begins.
   *
   * @default OffsetReset.LATEST
   */
  readonly offsetReset?: OffsetReset;

  /**
   * The region of the instance.
   *
   * @default - of what the app has: the region of its provider; otherwise the region of the event source
   */
  readonly region?: string;
}

/**
 * A Kafka topic whose messages become events on a bus.
 */
export interface KafkaEventSourceProps extends KafkaEventSourceOptions {
  /** The id of the ApsaraMQ for Kafka instance. */
  readonly instanceId: string;

  /** The topic. */
  readonly topic: string;

  /** The consumer group; use one for this source alone. */
  readonly consumerGroup: string;
}

/**
 * How a queue of Simple Message Queue becomes events on a bus.
 */
export interface MnsEventSourceOptions {
  /**
   * Whether the messages are decoded from Base64.
   *
   * @default true
   */
  readonly base64Decode?: boolean;

  /**
   * The region of the queue.
   *
   * @default - of what the app has: the region of its provider; otherwise the region of the event source
   */
  readonly region?: string;
}

/**
 * A queue of Simple Message Queue whose messages become events on a bus.
 */
export interface MnsEventSourceProps extends MnsEventSourceOptions {
  /** The queue. */
  readonly queueName: string;
}
