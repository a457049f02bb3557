import { TerraformResource } from 'cdktf';
import { formatArn } from '../../core/model/arn';
import { RetryPolicy } from '../delivery/retry-policy';
import { escapedText, literalProperty } from '../terraform/template';
import { IFunction, IKafkaTopic, IMnsQueue, IRocketMqTopic } from '../resources/index';
import { madeFrom } from '../resources/made-from';
import { rocketMqConnection } from '../sinks/rocketmq-connection';
import { Whereabouts } from '../synthesis/where-is';
import { constantField, SinkField } from '../transforms/sink-field';
import { Acknowledgement } from '../values/acknowledgement';
import { InvocationType } from '../values/invocation-type';
import { instanceOptions, RocketMqInstance } from '../values/rocketmq-instance';
import {
  FunctionTargetOptions,
  FunctionTargetProps,
  KafkaTargetOptions,
  KafkaTargetProps,
  MnsTargetProps,
  RocketMqTargetOptions,
  RocketMqTargetProps,
  RocketMqTopicTargetOptions,
  RuleTargetOptions,
} from './rule-target-props';
import { checkCalls } from '../types/check-calls';

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
   * A topic of ApsaraMQ for RocketMQ 5.0 that the app has: a resource of this library's bindings or of the app's own, or
   * a construct.
   *
   * @param topic the topic
   * @param options everything else
   */
  public static toRocketMqTopic(topic: IRocketMqTopic, options: RocketMqTopicTargetOptions = {}): RuleTarget {
    return rocketMqTarget(
      RocketMqInstance.cloud5(topic.instanceId, instanceOptions(options)),
      topic,
      options,
    );
  }

  /**
   * A topic of ApsaraMQ for RocketMQ 4.0 (formerly ONS) that the app has: a resource of this library's bindings or of the
   * app's own, or a construct.
   *
   * @param topic the topic
   * @param options everything else
   */
  public static toOnsTopic(topic: IRocketMqTopic, options: RocketMqTopicTargetOptions = {}): RuleTarget {
    return rocketMqTarget(
      RocketMqInstance.cloud4(topic.instanceId, instanceOptions(options)),
      topic,
      options,
    );
  }

  /**
   * A topic of ApsaraMQ for Kafka that the app has: a resource of this library's bindings or of the app's own, or a
   * construct.
   *
   * @param topic the topic
   * @param options everything else
   */
  public static toKafkaTopic(topic: IKafkaTopic, options: KafkaTargetOptions = {}): RuleTarget {
    const { instanceId, topic: name } = topic;
    return madeFrom(RuleTarget.kafka({ ...options, instanceId, topic: name }), topic);
  }

  /**
   * A queue of Simple Message Queue that the app has: a resource of this library's bindings or of the app's own, or a
   * construct.
   *
   * @param queue the queue
   * @param options everything else
   */
  public static toMnsQueue(queue: IMnsQueue, options: RuleTargetOptions = {}): RuleTarget {
    return madeFrom(RuleTarget.mnsQueue({ ...options, queueName: queue.queueName }), queue);
  }

  /**
   * A function of Function Compute 3.0 that the app has: a `StreamFunction`, a resource of this library's bindings or of
   * the app's own, or a construct.
   *
   * @param target the function
   * @param options everything else
   */
  public static toFunction(target: IFunction, options: FunctionTargetOptions = {}): RuleTarget {
    return madeFrom(RuleTarget.functionCompute({ ...options, functionName: target.functionName }), target);
  }

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

  /**
   * Where that is from which it was made.
   *
   * @internal
   */
  public _whereabouts?: Whereabouts;

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
   * What has to be there before the rule.
   *
   * @internal
   */
  public get _makers(): TerraformResource[] {
    return [this, this.options.deadLetterQueue].flatMap((part) => part?._whereabouts?.resources ?? []);
  }

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
      targetId: literalProperty(targetId ?? `target-${position}`),
      type,
      endpoint: literalProperty(endpoint),
      pushRetryStrategy: (retryPolicy ?? RetryPolicy.backoff()).toApi().PushRetryStrategy,
      deadLetterQueue: deadLetterQueue && { arn: literalProperty(deadLetterQueue.toApi(location).Arn) },
      paramList: given.map(([resourceKey, field]) => ({
        resourceKey,
        form: field!.Form,
        value: textOrNone(field!.Value),
        template: textOrNone(field!.Template),
      })),
    };
  }
}

checkCalls(RuleTarget, 'RuleTarget');

function rocketMqTarget(
  instance: RocketMqInstance,
  topic: IRocketMqTopic,
  options: RocketMqTargetOptions,
): RuleTarget {
  return madeFrom(RuleTarget.rocketMq({ ...options, instance, topic: topic.topicName }), topic);
}

function bodyOf({ body }: RuleTargetOptions): Record<string, any> {
  return (body ?? SinkField.original()).toApi();
}

/** Variables of a template look like Terraform's references. */
function textOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapedText(text);
}
