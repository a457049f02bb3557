import { withoutAbsent } from '../../core/model/stream-parts';
import { DEAD_LETTER_ARNS } from '../../core/contract/arn-formats';
import { NamedQueue } from '../../core/contract/stream-metrics';
import { ArnNames, ArnShape, formatArn, parseArn } from '../../core/model/arn';
import { StreamNetwork } from '../network/stream-network';
import { IKafkaTopic } from '../resources/kafka';
import { IMnsQueue } from '../resources/mns-queue';
import { INamedEventBus } from '../resources/event-bus';
import { IRocketMqTopic } from '../resources/rocketmq';
import { StreamContext } from '../sources/stream-source';
import { whereIs, Whereabouts } from '../synthesis/where-is';
import { checkCalls } from '../types/check-calls';

/**
 * Where a dead-letter queue is.
 */
export interface DeadLetterLocation {
  /**
   * The region of the queue, for example `cn-hangzhou`.
   *
   * @default - that of the provider of the queue where it is a construct, otherwise that of the stream
   */
  readonly region?: string;

  /**
   * The id of the Alibaba Cloud account that owns the queue: 16 digits.
   *
   * @default - that of the provider of the queue where it is a construct, otherwise that of the stream: the `accountId`
   * of its provider or of `EventStreams.configure`. Where neither says it, the rule `dead-letter-arn` does.
   */
  readonly accountId?: string;

  /**
   * How EventBridge reaches the queue.
   *
   * @default - inside Alibaba Cloud
   */
  readonly network?: StreamNetwork;
}

/** The ARN of a queue that is in a region and account. */
type ArnIn = (regionAndAccount: { readonly region: string; readonly account: string }) => string;

/**
 * A queue that receives the original, unprocessed events whose delivery failed for good.
 * It needs `ErrorTolerance.ALL`: with `NONE` the stream blocks instead.
 *
 * `toMnsQueue` and its like take a queue of the app; the stream comes after it. The others take names. Region and
 * account are those of the stream unless something else is known.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter
 */
export class DeadLetterQueue {
  /**
   * A Simple Message Queue (formerly MNS) queue of the app.
   *
   * @param queue the queue: a resource of this library's bindings or of the app's own, or a construct
   * @param location where it is, where its provider does not say it; how it is reached
   */
  public static toMnsQueue(queue: IMnsQueue, location: DeadLetterLocation = {}): DeadLetterQueue {
    return arnOf('mnsQueue', { queue: queue.queueName }, location, queue);
  }

  /**
   * An ApsaraMQ for RocketMQ topic of the app.
   *
   * @param topic the topic: a resource of this library's bindings or of the app's own, or a construct
   * @param location where it is, where its provider does not say it; how it is reached
   */
  public static toRocketMqTopic(topic: IRocketMqTopic, location: DeadLetterLocation = {}): DeadLetterQueue {
    const names = { instance: topic.instanceId, topic: topic.topicName };
    return arnOf('rocketMqTopic', names, location, topic);
  }

  /**
   * An ApsaraMQ for Kafka topic of the app.
   *
   * @param topic the topic: a resource of this library's bindings or of the app's own, or a construct
   * @param location where it is, where its provider does not say it; how it is reached
   */
  public static toKafkaTopic(topic: IKafkaTopic, location: DeadLetterLocation = {}): DeadLetterQueue {
    return arnOf('kafkaTopic', { instance: topic.instanceId, topic: topic.topic }, location, topic);
  }

  /**
   * An EventBridge event bus of the app.
   *
   * @param eventBus the bus: an `EventBus`, a resource of this library's bindings or of the app's own, or a construct
   * @param location where it is, where its provider does not say it; how it is reached
   */
  public static toEventBus(eventBus: INamedEventBus, location: DeadLetterLocation = {}): DeadLetterQueue {
    return arnOf('eventBus', { bus: eventBus.eventBusName }, location, eventBus);
  }

  /**
   * A Simple Message Queue (formerly MNS) queue.
   *
   * @param queueName the name of the queue
   * @param location its region and account, where they are not those of the stream; how it is reached
   */
  public static mnsQueue(queueName: string, location: DeadLetterLocation = {}): DeadLetterQueue {
    return arnOf('mnsQueue', { queue: queueName }, location);
  }

  /**
   * An ApsaraMQ for RocketMQ topic.
   *
   * @param instanceId the id of the instance
   * @param topic the name of the topic
   * @param location its region and account, where they are not those of the stream; how it is reached
   */
  public static rocketMqTopic(
    instanceId: string,
    topic: string,
    location: DeadLetterLocation = {},
  ): DeadLetterQueue {
    return arnOf('rocketMqTopic', { instance: instanceId, topic }, location);
  }

  /**
   * An ApsaraMQ for Kafka topic.
   *
   * @param instanceId the id of the instance
   * @param topic the name of the topic
   * @param location its region and account, where they are not those of the stream; how it is reached
   */
  public static kafkaTopic(
    instanceId: string,
    topic: string,
    location: DeadLetterLocation = {},
  ): DeadLetterQueue {
    return arnOf('kafkaTopic', { instance: instanceId, topic }, location);
  }

  /**
   * An EventBridge event bus.
   *
   * @param eventBusName the name of the bus
   * @param location its region and account, where they are not those of the stream; how it is reached
   */
  public static eventBus(eventBusName: string, location: DeadLetterLocation = {}): DeadLetterQueue {
    return arnOf('eventBus', { bus: eventBusName }, location);
  }

  /**
   * A queue known by its ARN, in one of the four shapes that the other functions make.
   *
   * @param queueArn the ARN, for example `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-letters`
   * @param network how EventBridge reaches the queue; inside Alibaba Cloud by default
   */
  public static fromArn(queueArn: string, network?: StreamNetwork): DeadLetterQueue {
    return new DeadLetterQueue(() => queueArn, queueArn, network);
  }

  /**
   * A queue whose region and account may be those of its stream.
   *
   * @internal
   */
  public static _in(arnIn: ArnIn, location: DeadLetterLocation, thing?: object): DeadLetterQueue {
    const { region, accountId: account, network } = withoutAbsent(location);
    const isKnown = region !== undefined && account !== undefined;
    const own = thing && whereIs(thing);
    const whereFor = (context: StreamContext) => ({
      region: region ?? own?.region ?? context.region ?? '',
      account: account ?? own?.accountId ?? context.accountId ?? '',
    });
    const arn = isKnown ? arnIn({ region, account }) : undefined;
    return new DeadLetterQueue((context) => arnIn(whereFor(context)), arn, network, own);
  }

  private named?: NamedQueue;

  private constructor(
    private readonly arnFor: (context: StreamContext) => string,
    /** The ARN of the queue; undefined where its region or account is that of the stream. */
    public readonly queueArn?: string,
    private readonly network?: StreamNetwork,
    /**
     * Where that is from which it was made.
     *
     * @internal
     */
    public readonly _whereabouts?: Whereabouts,
  ) {}

  /**
   * The same queue, which knows what it names.
   *
   * @internal
   */
  public _naming(shape: ArnShape, names: Readonly<Record<string, string>>): DeadLetterQueue {
    this.named = { shape, names };
    return this;
  }

  /**
   * What the queue is, by the shape of its ARN: undefined where that is a reference, or of none of the four shapes.
   *
   * @internal
   */
  public _named(context: StreamContext): NamedQueue | undefined {
    const region = this._whereabouts?.region ?? context.region;
    if (this.named !== undefined) return { ...this.named, names: { region, ...this.named.names } };
    return parseArn(this.queueArn, DEAD_LETTER_ARNS);
  }

  /**
   * The queue as EventBridge knows it. Called at synthesis, perhaps several times.
   *
   * @param context the stream, whose region and account are taken where the queue has none of its own
   */
  public toApi(context: StreamContext = {}): Record<string, any> {
    return {
      Arn: this.arnFor(context),
      Network: this.network?.networkType,
      VpcId: this.network?.vpc?.vpcId,
      VSwitchIds: this.network?.vSwitchIdList,
      SecurityGroupId: this.network?.vpc?.securityGroupId,
    };
  }
}

checkCalls(DeadLetterQueue, 'DeadLetterQueue');

function arnOf<Shape extends ArnShape>(
  shape: Shape,
  names: Omit<ArnNames<Shape>, 'region' | 'account'>,
  location: DeadLetterLocation,
  thing?: object,
): DeadLetterQueue {
  const arnIn: ArnIn = (where) => formatArn(shape, { ...where, ...names } as ArnNames<Shape>);
  const { region } = withoutAbsent(location);
  return DeadLetterQueue._in(arnIn, location, thing)._naming(shape, {
    ...(region !== undefined && { region }),
    ...(names as Record<string, string>),
  });
}
