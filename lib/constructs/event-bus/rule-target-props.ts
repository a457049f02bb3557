import { DeadLetterQueue } from '../delivery/dead-letter-queue';
import { RetryPolicy } from '../delivery/retry-policy';
import { SinkField } from '../transforms/sink-field';
import { Acknowledgement } from '../values/acknowledgement';
import { InvocationType } from '../values/invocation-type';
import { RocketMqInstance, RocketMqInstanceOptions } from '../values/rocketmq-instance';

/**
 * How a rule delivers to a target, whatever its service.
 */
export interface RuleTargetOptions {
  /**
   * The id of the target, unique in its rule.
   *
   * @default - `target-1`, `target-2` ... in the order of the rule
   */
  readonly targetId?: string;

  /**
   * When a failed delivery is tried again.
   *
   * @default RetryPolicy.backoff()
   */
  readonly retryPolicy?: RetryPolicy;

  /**
   * Where events go that could not be delivered.
   *
   * @default - none: they are dropped after the last retry
   */
  readonly deadLetterQueue?: DeadLetterQueue;

  /**
   * What becomes the body of the message.
   *
   * @default SinkField.original() - the whole event
   */
  readonly body?: SinkField;
}

/**
 * How a rule delivers to a RocketMQ topic.
 */
export interface RocketMqTargetOptions extends RuleTargetOptions {
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
}

/**
 * How a rule delivers to a RocketMQ topic of the app, and how its instance is reached.
 */
export interface RocketMqTopicTargetOptions extends RocketMqTargetOptions, RocketMqInstanceOptions {}

/**
 * A RocketMQ topic as a target.
 */
export interface RocketMqTargetProps extends RocketMqTargetOptions {
  /**
   * The instance, in the region of the rule. What EventBridge wants to know of a 5.0 or self-hosted instance is
   * documented for event streams only, and sent in the same way.
   */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;
}

/**
 * How a rule delivers to a topic of ApsaraMQ for Kafka; `body` becomes the message value.
 */
export interface KafkaTargetOptions extends RuleTargetOptions {
  /**
   * What becomes the message key.
   *
   * @default SinkField.jsonPath('$.id') - the id of the event
   */
  readonly key?: SinkField;

  /**
   * Which brokers must have the message.
   *
   * @default Acknowledgement.LEADER
   */
  readonly acknowledgement?: Acknowledgement;
}

/**
 * A topic of ApsaraMQ for Kafka as a target; `body` becomes the message value.
 */
export interface KafkaTargetProps extends KafkaTargetOptions {
  /** The id of the instance, in the region of the rule. */
  readonly instanceId: string;

  /** The topic. */
  readonly topic: string;
}

/**
 * A queue of Simple Message Queue as a target.
 */
export interface MnsTargetProps extends RuleTargetOptions {
  /** The queue, in the region of the rule. */
  readonly queueName: string;
}

/**
 * How a rule calls a function of Function Compute.
 */
export interface FunctionTargetOptions extends RuleTargetOptions {
  /**
   * The version or alias.
   *
   * @default "LATEST"
   */
  readonly qualifier?: string;

  /**
   * Whether EventBridge waits for the function.
   *
   * @default InvocationType.ASYNC
   */
  readonly invocationType?: InvocationType;
}

/**
 * A function of Function Compute as a target.
 */
export interface FunctionTargetProps extends FunctionTargetOptions {
  /** The function, in the region of the rule. */
  readonly functionName: string;

  /**
   * The service of a function of Function Compute 2.0.
   *
   * @default - none: a function of Function Compute 3.0
   */
  readonly serviceName?: string;
}
