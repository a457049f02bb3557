import { joinIds } from '../network/stream-network';
import { EventBridgeEventSourceV2Config } from '../provider/event-bridge-event-source-v2';
import { OffsetReset } from '../values/offset-reset';
import { RocketMqConsumePosition } from '../values/rocketmq-consume-position';
import { RocketMqInstance } from '../values/rocketmq-instance';

/**
 * A RocketMQ topic whose messages become events on a bus.
 */
export interface RocketMqEventSourceProps {
  /** The instance or cluster. */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;

  /** The consumer group; use one for this source alone. */
  readonly groupId: string;

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
   * @default - the region of the event source
   */
  readonly region?: string;
}

/**
 * A Kafka topic whose messages become events on a bus.
 */
export interface KafkaEventSourceProps {
  /** The id of the ApsaraMQ for Kafka instance. */
  readonly instanceId: string;

  /** The topic. */
  readonly topic: string;

  /** The consumer group; use one for this source alone. */
  readonly consumerGroup: string;

  /**
   * Where the consumer group begins.
   *
   * @default OffsetReset.LATEST
   */
  readonly offsetReset?: OffsetReset;

  /**
   * The region of the instance.
   *
   * @default - the region of the event source
   */
  readonly region?: string;
}

/**
 * A queue of Simple Message Queue whose messages become events on a bus.
 */
export interface MnsEventSourceProps {
  /** The queue. */
  readonly queueName: string;

  /**
   * Whether the messages are decoded from Base64.
   *
   * @default true
   */
  readonly base64Decode?: boolean;

  /**
   * The region of the queue.
   *
   * @default - the region of the event source
   */
  readonly region?: string;
}

/** The part of the Terraform configuration that says where events come from. */
type Origin = Partial<EventBridgeEventSourceV2Config>;

/**
 * Where the events of an event source come from.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_source_v2
 */
export class CustomEventSourceConfig {
  /** Applications that put events on the bus themselves, with the PutEvents operation. */
  public static application(): CustomEventSourceConfig {
    return new CustomEventSourceConfig(() => ({ linkedExternalSource: false }));
  }

  /**
   * The messages of a RocketMQ topic: ApsaraMQ for RocketMQ 4.0 or 5.0, or a self-hosted cluster. Needs the
   * service-linked role AliyunServiceRoleForEventBridgeSourceRocketMQ.
   *
   * @param props the topic
   */
  public static rocketMq(props: RocketMqEventSourceProps): CustomEventSourceConfig {
    const { instance, topic, groupId, tag, consumePosition, region } = props;
    const { network, credentials } = instance.options;
    const { Offset, Timestamp } = (consumePosition ?? RocketMqConsumePosition.latest()).toApi();
    const configure = (ownRegion: string | undefined) => ({
      linkedExternalSource: true,
      sourceRocketmqParameters: {
        regionId: region ?? ownRegion,
        // Event sources spell the types otherwise than event streams do.
        instanceType: INSTANCE_TYPES[instance.instanceType],
        instanceId: instance.instanceId,
        instanceEndpoint: instance.endpoint,
        instanceNetwork: network?.networkType,
        instanceVpcId: network?.vpc?.vpcId,
        instanceVswitchIds: network?.vpc && joinIds(network.vpc.vSwitchIds),
        instanceSecurityGroupId: network?.vpc?.securityGroupId,
        authType: credentials && 'ACL',
        instanceUsername: credentials?.username,
        instancePassword: credentials?.password,
        topic,
        groupId,
        tag,
        offset: Offset,
        timestamp: Timestamp,
      },
    });
    return new CustomEventSourceConfig(configure, instance);
  }

  /**
   * The messages of a topic of ApsaraMQ for Kafka. Needs the service-linked role
   * AliyunServiceRoleForEventBridgeSourceKafka.
   *
   * @param props the topic
   */
  public static kafka(props: KafkaEventSourceProps): CustomEventSourceConfig {
    const { instanceId, topic, consumerGroup, offsetReset, region } = props;
    return new CustomEventSourceConfig((ownRegion) => ({
      linkedExternalSource: true,
      sourceKafkaParameters: {
        regionId: region ?? ownRegion,
        instanceId,
        topic,
        consumerGroup,
        offsetReset: offsetReset ?? OffsetReset.LATEST,
        network: 'Default',
      },
    }));
  }

  /**
   * The messages of a queue of Simple Message Queue. Needs the service-linked role
   * AliyunServiceRoleForEventBridgeSourceMNS.
   *
   * @param props the queue
   */
  public static mnsQueue(props: MnsEventSourceProps): CustomEventSourceConfig {
    const { queueName, base64Decode, region } = props;
    return new CustomEventSourceConfig((ownRegion) => ({
      linkedExternalSource: true,
      sourceMnsParameters: {
        regionId: region ?? ownRegion,
        queueName,
        isBase64Decode: base64Decode ?? true,
      },
    }));
  }

  private constructor(
    private readonly configure: (region: string | undefined) => Origin,
    /**
     * The instance behind it, which may be in a VPC.
     *
     * @internal
     */
    public readonly _instance?: RocketMqInstance,
  ) {}

  /**
   * The Terraform configuration.
   *
   * @internal
   */
  public _bind(region: string | undefined): Origin {
    return this.configure(region);
  }
}

const INSTANCE_TYPES: Record<string, string> = {
  Cloud_4: 'CLOUD_4',
  Cloud_5: 'CLOUD_5',
  SelfBuilt: 'SELF_BUILT',
};
