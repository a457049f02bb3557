import { withoutAbsent } from '../../core/model/stream-parts';
import { StreamNetwork } from '../network/stream-network';
import { IOnsGroup, IRocketMqConsumerGroup, IRocketMqTopic } from '../resources/index';
import { madeFrom } from '../resources/made-from';
import { DataFormat } from '../values/data-format';
import { RocketMqConsumePosition } from '../values/rocketmq-consume-position';
import { RocketMqFilter } from '../values/rocketmq-filter';
import { instanceOptions, RocketMqInstance, RocketMqInstanceOptions } from '../values/rocketmq-instance';
import { SourceConfig, StreamContext, StreamSource } from './stream-source';
import { checkCalls } from '../types/check-calls';

/**
 * How a RocketMQ topic is read.
 */
export interface RocketMqSourceOptions {
  /**
   * The region of the instance, which may differ from that of the stream.
   *
   * @default - `fromTopic`, `fromOnsTopic`: the region of the provider of the topic; otherwise the region of the stream
   */
  readonly region?: string;

  /**
   * Which messages are consumed at all.
   *
   * @default - every message
   */
  readonly filter?: RocketMqFilter;

  /**
   * Where the consumer group begins.
   *
   * @default RocketMqConsumePosition.latest()
   */
  readonly consumePosition?: RocketMqConsumePosition;

  /**
   * How a message body becomes a value in the event.
   *
   * @default DataFormat.JSON
   */
  readonly dataFormat?: DataFormat;

  /**
   * For a stream across the border of mainland China: the VPC with a NAT gateway through which the public endpoint of
   * the other side is reached.
   *
   * @default - both ends are on the same side of the border
   */
  readonly crossBorderNetwork?: StreamNetwork;
}

/**
 * A RocketMQ topic to read from.
 */
export interface RocketMqSourceProps extends RocketMqSourceOptions {
  /** The instance or cluster. */
  readonly instance: RocketMqInstance;

  /** The topic. */
  readonly topic: string;

  /** The consumer group; use one for this stream alone. */
  readonly groupId: string;
}

/**
 * How a RocketMQ topic of the app is read, and how its instance is reached.
 */
export interface RocketMqTopicSourceOptions extends RocketMqSourceOptions, RocketMqInstanceOptions {}

/**
 * Reads the messages of a RocketMQ topic: ApsaraMQ for RocketMQ 4.0 or 5.0, or a self-hosted Apache RocketMQ cluster.
 *
 * Needs the service-linked role AliyunServiceRoleForEventBridgeSourceRocketMQ.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqSource extends StreamSource {
  /**
   * Reads a topic of ApsaraMQ for RocketMQ 5.0 that the app has: resources of this library's bindings or of the app's
   * own, or constructs.
   *
   * @param topic the topic
   * @param group the consumer group; use one for this stream alone
   * @param options everything else
   */
  public static fromTopic(
    topic: IRocketMqTopic,
    group: IRocketMqConsumerGroup,
    options: RocketMqTopicSourceOptions = {},
  ): RocketMqSource {
    const { instanceId, topicName } = topic;
    const instance = RocketMqInstance.cloud5(instanceId, instanceOptions(options));
    const source = new RocketMqSource({
      ...options,
      instance,
      topic: topicName,
      groupId: group.consumerGroupId,
    });
    return madeFrom(source, topic, group);
  }

  /**
   * Reads a topic of ApsaraMQ for RocketMQ 4.0 (formerly ONS) that the app has: resources of this library's bindings or
   * of the app's own, or constructs.
   *
   * @param topic the topic
   * @param group the consumer group; use one for this stream alone
   * @param options everything else
   */
  public static fromOnsTopic(
    topic: IRocketMqTopic,
    group: IOnsGroup,
    options: RocketMqTopicSourceOptions = {},
  ): RocketMqSource {
    const { instanceId, topicName } = topic;
    const instance = RocketMqInstance.cloud4(instanceId, instanceOptions(options));
    const source = new RocketMqSource({ ...options, instance, topic: topicName, groupId: group.groupName });
    return madeFrom(source, topic, group);
  }

  constructor(private readonly props: RocketMqSourceProps) {
    super();
  }

  public bind(context: StreamContext): SourceConfig {
    const { instance, topic, groupId, region, filter, consumePosition, dataFormat, crossBorderNetwork } =
      withoutAbsent(this.props);
    const { credentials } = instance.options;
    const network = networkOf(instance);
    return {
      kind: 'SourceRocketMQParameters',
      parameters: {
        RegionId: region ?? context.region,
        InstanceType: instance.instanceType,
        InstanceId: instance.instanceId,
        InstanceEndpoint: instance.endpoint,
        Topic: topic,
        GroupID: groupId,
        ...filter?.toApi(),
        ...(consumePosition ?? RocketMqConsumePosition.latest()).toApi(),
        AuthType: credentials && 'ACL',
        InstanceUsername: credentials?.username,
        InstancePassword: credentials?.password,
        BodyDataType: dataFormat ?? DataFormat.JSON,
        InstanceNetwork: network?.networkType,
        InstanceVpcId: network?.vpc?.vpcId,
        InstanceVSwitchIds: network?.vSwitchIdList,
        InstanceSecurityGroupId: network?.vpc?.securityGroupId,
        Network: crossBorderNetwork?.networkType,
        VpcId: crossBorderNetwork?.vpc?.vpcId,
        VSwitchIds: crossBorderNetwork?.vSwitchIdList,
        SecurityGroupId: crossBorderNetwork?.vpc?.securityGroupId,
      },
    };
  }
}

checkCalls(RocketMqSource, 'RocketMqSource');

/** RocketMQ 5.0 and self-hosted clusters want to know how they are reached: without a VPC, only the internet is left. */
function networkOf({ instanceType, options: { network } }: RocketMqInstance): StreamNetwork | undefined {
  return network ?? (instanceType === 'Cloud_4' ? undefined : StreamNetwork.publicNetwork());
}
