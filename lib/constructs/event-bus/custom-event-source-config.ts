import { joinIds } from '../network/stream-network';
import { EventBridgeEventSourceV2Config } from '../provider/event-bridge-event-source-v2';
import {
  IKafkaConsumerGroup,
  IKafkaTopic,
  IMnsQueue,
  IOnsGroup,
  IRocketMqConsumerGroup,
  IRocketMqTopic,
} from '../resources/index';
import { madeFrom } from '../resources/made-from';
import { Whereabouts } from '../synthesis/where-is';
import { OffsetReset } from '../values/offset-reset';
import { RocketMqConsumePosition } from '../values/rocketmq-consume-position';
import { instanceOptions, RocketMqInstance } from '../values/rocketmq-instance';
import {
  KafkaEventSourceOptions,
  KafkaEventSourceProps,
  MnsEventSourceOptions,
  MnsEventSourceProps,
  RocketMqEventSourceOptions,
  RocketMqEventSourceProps,
  RocketMqTopicEventSourceOptions,
} from './custom-event-source-props';
import { checkCalls } from '../types/check-calls';

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
   * The messages of a topic of ApsaraMQ for RocketMQ 5.0 that the app has: resources of this library's bindings or of the
   * app's own, or constructs.
   *
   * @param topic the topic
   * @param group the consumer group; use one for this source alone
   * @param options everything else
   */
  public static fromRocketMqTopic(
    topic: IRocketMqTopic,
    group: IRocketMqConsumerGroup,
    options: RocketMqTopicEventSourceOptions = {},
  ): CustomEventSourceConfig {
    const instance = RocketMqInstance.cloud5(topic.instanceId, instanceOptions(options));
    return madeFrom(rocketMqConfig(instance, topic, group.consumerGroupId, options), topic, group);
  }

  /**
   * The messages of a topic of ApsaraMQ for Kafka that the app has: resources of this library's bindings or of the app's
   * own, or constructs.
   *
   * @param topic the topic
   * @param group the consumer group; use one for this source alone
   * @param options everything else
   */
  public static fromKafkaTopic(
    topic: IKafkaTopic,
    group: IKafkaConsumerGroup,
    options: KafkaEventSourceOptions = {},
  ): CustomEventSourceConfig {
    const { instanceId, topic: name } = topic;
    const props = { ...options, instanceId, topic: name, consumerGroup: group.consumerId };
    return madeFrom(CustomEventSourceConfig.kafka(props), topic, group);
  }

  /**
   * The messages of a topic of ApsaraMQ for RocketMQ 4.0 (formerly ONS) that the app has: resources of this library's
   * bindings or of the app's own, or constructs.
   *
   * @param topic the topic
   * @param group the consumer group; use one for this source alone
   * @param options everything else
   */
  public static fromOnsTopic(
    topic: IRocketMqTopic,
    group: IOnsGroup,
    options: RocketMqTopicEventSourceOptions = {},
  ): CustomEventSourceConfig {
    const { groupName: groupId } = group;
    const instance = RocketMqInstance.cloud4(topic.instanceId, instanceOptions(options));
    return madeFrom(rocketMqConfig(instance, topic, groupId, options), topic, group);
  }

  /**
   * The messages of a queue of Simple Message Queue that the app has: a resource of this library's bindings or of the
   * app's own, or a construct.
   *
   * @param queue the queue
   * @param options everything else
   */
  public static fromMnsQueue(queue: IMnsQueue, options: MnsEventSourceOptions = {}): CustomEventSourceConfig {
    return madeFrom(CustomEventSourceConfig.mnsQueue({ ...options, queueName: queue.queueName }), queue);
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

  /**
   * Where that is from which it was made.
   *
   * @internal
   */
  public _whereabouts?: Whereabouts;

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
    return this.configure(this._whereabouts?.region ?? region);
  }
}

checkCalls(CustomEventSourceConfig, 'CustomEventSourceConfig');

function rocketMqConfig(
  instance: RocketMqInstance,
  { topicName: topic }: IRocketMqTopic,
  groupId: string,
  options: RocketMqEventSourceOptions,
): CustomEventSourceConfig {
  return CustomEventSourceConfig.rocketMq({ ...options, instance, topic, groupId });
}

const INSTANCE_TYPES: Record<string, string> = {
  Cloud_4: 'CLOUD_4',
  Cloud_5: 'CLOUD_5',
  SelfBuilt: 'SELF_BUILT',
};
