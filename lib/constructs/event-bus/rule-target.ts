import { formatArn } from '../../core/model/arn';
import { RetryPolicy } from '../delivery/retry-policy';
import { DeadLetterQueue } from '../delivery/dead-letter-queue';
import { escapedText } from '../terraform/template';
import { rocketMqConnection } from '../sinks/rocketmq-connection';
import { constantField, SinkField } from '../transforms/sink-field';
import { Acknowledgement } from '../values/acknowledgement';
import { InvocationType } from '../values/invocation-type';
import { RocketMqInstance } from '../values/rocketmq-instance';

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
 * A RocketMQ topic as a target.
 */
export interface RocketMqTargetProps extends RuleTargetOptions {
  /**
   * The instance, in the region of the rule. What EventBridge wants to know of a 5.0 or self-hosted instance is
   * documented for event streams only, and sent in the same way.
   */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;

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
 * A topic of ApsaraMQ for Kafka as a target; `body` becomes the message value.
 */
export interface KafkaTargetProps extends RuleTargetOptions {
  /** The id of the instance, in the region of the rule. */
  readonly instanceId: string;

  /** The topic. */
  readonly topic: string;

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
 * A queue of Simple Message Queue as a target.
 */
export interface MnsTargetProps extends RuleTargetOptions {
  /** The queue, in the region of the rule. */
  readonly queueName: string;
}

/**
 * A function of Function Compute as a target.
 */
export interface FunctionTargetProps extends RuleTargetOptions {
  /** The function, in the region of the rule. */
  readonly functionName: string;

  /**
   * The service of a function of Function Compute 2.0.
   *
   * @default - none: a function of Function Compute 3.0
   */
  readonly serviceName?: string;

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

/** Where a rule and its targets are. */
interface TargetLocation {
  readonly region: string;
  readonly accountId: string;
}

/** A target in the terms of Terraform, without its id. */
interface BoundTarget {
  readonly type: string;
  readonly endpoint: string;
  /** By the key that EventBridge knows the parameter by. */
  readonly params: Record<string, Record<string, any> | undefined>;
}

/**
 * Where a rule delivers events: a broker, a queue or a function, in the region and account of the rule.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/185887.htm
 */
export class RuleTarget {
  /**
   * A RocketMQ topic. Needs the service-linked role AliyunServiceRoleForEventBridgeSendToRocketMQ.
   *
   * @param props the topic
   */
  public static rocketMq(props: RocketMqTargetProps): RuleTarget {
    const { instance, topic, properties, keys, tags } = props;
    const isCloud4 = instance.instanceType === 'Cloud_4';
    const bind = ({ region, accountId: account }: TargetLocation) => ({
      type: 'acs.rocketmq',
      endpoint: formatArn('rocketMqTopic', {
        region,
        account,
        instance: `${instance.instanceId ?? instance.endpoint}`,
        topic,
      }),
      params: {
        InstanceId: constantField(instance.instanceId),
        Topic: constantField(topic),
        Body: bodyOf(props),
        Properties: properties?.toApi(),
        Keys: keys?.toApi(),
        Tags: tags?.toApi(),
        InstanceType: isCloud4 ? undefined : constantField(instance.instanceType),
        ...rocketMqConnection(instance),
      },
    });
    return new RuleTarget(props, bind, instance);
  }

  /**
   * A topic of ApsaraMQ for Kafka. Needs the service-linked role AliyunServiceRoleForEventBridgeSendToKafka.
   *
   * @param props the topic
   */
  public static kafka(props: KafkaTargetProps): RuleTarget {
    const { instanceId, topic, key, acknowledgement } = props;
    return new RuleTarget(props, ({ region, accountId: account }) => ({
      type: 'acs.alikafka',
      endpoint: formatArn('kafkaTopicOfRule', { region, account, instance: instanceId, topic }),
      params: {
        InstanceId: constantField(instanceId),
        Topic: constantField(topic),
        Value: bodyOf(props),
        Key: (key ?? SinkField.jsonPath('$.id')).toApi(),
        Acks: constantField(acknowledgement ?? Acknowledgement.LEADER),
      },
    }));
  }

  /**
   * A queue of Simple Message Queue. Needs the service-linked role AliyunServiceRoleForEventBridgeSendToMNS.
   *
   * @param props the queue
   */
  public static mnsQueue(props: MnsTargetProps): RuleTarget {
    return new RuleTarget(props, ({ region, accountId: account }) => ({
      type: 'acs.mns.queue',
      endpoint: formatArn('mnsQueueOfRule', { region, account, queue: props.queueName }),
      params: { queue: constantField(props.queueName), Body: bodyOf(props) },
    }));
  }

  /**
   * A function of Function Compute. Needs the service-linked role AliyunServiceRoleForEventBridgeSendToFC.
   *
   * @param props the function
   */
  public static functionCompute(props: FunctionTargetProps): RuleTarget {
    const { functionName, serviceName, qualifier, invocationType } = props;
    const version = qualifier ?? 'LATEST';
    return new RuleTarget(props, ({ region, accountId: account }) => ({
      type: 'acs.fc.function',
      endpoint:
        serviceName === undefined
          ? formatArn('function', { region, account, function: functionName })
          : formatArn('serviceFunction', {
              region,
              account,
              'service.qualifier': `${serviceName}.${version}`,
              function: functionName,
            }),
      params: {
        serviceName: constantField(serviceName),
        functionName: constantField(functionName),
        Qualifier: constantField(version),
        InvocationType: constantField(invocationType ?? InvocationType.ASYNC),
        DataFormat: constantField('Object'),
        Body: bodyOf(props),
      },
    }));
  }

  private constructor(
    private readonly options: RuleTargetOptions,
    private readonly bind: (location: TargetLocation) => BoundTarget,
    /**
     * The instance behind it, which may be in a VPC.
     *
     * @internal
     */
    public readonly _instance?: RocketMqInstance,
  ) {}

  /**
   * The target in the terms of Terraform.
   *
   * @internal
   */
  public _toTerraform(location: TargetLocation, position: number) {
    const { targetId, retryPolicy, deadLetterQueue } = this.options;
    const { type, endpoint, params } = this.bind(location);
    const given = Object.entries(params).filter(([, field]) => field !== undefined);
    return {
      targetId: targetId ?? `target-${position}`,
      type,
      endpoint,
      pushRetryStrategy: (retryPolicy ?? RetryPolicy.backoff()).toApi().PushRetryStrategy,
      deadLetterQueue: deadLetterQueue && { arn: deadLetterQueue.toApi(location).Arn },
      paramList: given.map(([resourceKey, field]) => ({
        resourceKey,
        form: field!.Form,
        value: textOrNone(field!.Value),
        template: textOrNone(field!.Template),
      })),
    };
  }
}

function bodyOf({ body }: RuleTargetOptions): Record<string, any> {
  return (body ?? SinkField.original()).toApi();
}

/** Variables of a template look like Terraform's references. */
function textOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapedText(text);
}
