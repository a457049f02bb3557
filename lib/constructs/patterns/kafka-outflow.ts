import { ref, TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { EventStream } from '../stream/event-stream';
import { EventStreamOptions } from '../stream/event-stream-props';
import { VpcAccess } from '../network/stream-network';
import { AlikafkaConsumerGroup } from '../provider/alikafka-consumer-group';
import { StreamSink } from '../sinks/stream-sink';
import { KafkaSource } from '../sources/kafka-source';
import { SourceConfig, StreamContext, StreamSource } from '../sources/stream-source';
import { Instances, nameOfInstance } from '../synthesis/instances';
import { nameFromPath } from '../synthesis/stream-names';
import { FormerAddresses } from '../terraform/former-addresses';
import { DataFormat } from '../values/data-format';
import { OffsetReset } from '../values/offset-reset';
import { RegionAndProvider, regionAndProvider, regionAndProviderOfInstance } from './region-and-provider';
import { checkProps } from '../types/check-types';

/**
 * The Kafka topic an outflow reads from.
 */
export interface KafkaOutflowTopic {
  /** The id of the ApsaraMQ for Kafka instance, for example `alikafka_post-cn-example`. */
  readonly instanceId: string;

  /** The topic. */
  readonly topic: string;

  /**
   * A consumer group that exists already; use one for this stream alone.
   *
   * @default - a consumer group is made, named after the construct
   */
  readonly consumerGroup?: string;

  /**
   * The provider that makes the consumer group.
   *
   * @default - the stack's provider for the region of the instance
   */
  readonly consumerGroupProvider?: TerraformProvider;

  /**
   * The region of the instance. The stack's provider for it makes the consumer group.
   *
   * @default - the region of the stream
   */
  readonly region?: string;

  /**
   * Where the consumer group begins.
   *
   * @default OffsetReset.LATEST
   */
  readonly offsetReset?: OffsetReset;

  /**
   * How a message value becomes a value in the event.
   *
   * @default DataFormat.JSON
   */
  readonly dataFormat?: DataFormat;

  /**
   * The VPC through which EventBridge reaches the instance.
   *
   * @default - none
   */
  readonly vpc?: VpcAccess;
}

/**
 * A message outflow from an ApsaraMQ for Kafka topic.
 */
export interface KafkaOutflowProps extends EventStreamOptions {
  /** The Kafka topic to read from. */
  readonly kafka: KafkaOutflowTopic;

  /** Where the messages go. */
  readonly sink: StreamSink;
}

/**
 * Sends the messages of an ApsaraMQ for Kafka topic to any sink: a sink connector of Connector Ecosystem Integration,
 * new version. Its consumer group is made, unless one is given; up to 32 tasks read at the same time (`concurrency`).
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-kafka
 */
export class KafkaOutflow extends EventStream {
  /** The consumer group, made or taken. */
  public readonly consumerGroup: string;

  constructor(scope: Construct, id: string, props: KafkaOutflowProps) {
    const { kafka, sink, ...options } = checkProps(scope, id, 'KafkaOutflowProps', props);
    const stream = regionAndProvider(scope, options.region, options.provider);
    const place = () => regionAndProviderOfInstance(scope, kafka.region, stream);
    const source = new OutflowSource(kafka, place, options);
    super(scope, id, { ...options, source, sink });
    this.consumerGroup = source.consumerGroup;
  }
}

/** Reads a topic with a consumer group that is made in the stream, unless one is given. */
class OutflowSource extends StreamSource {
  private source?: KafkaSource;
  private group?: string;

  constructor(
    private readonly kafka: KafkaOutflowTopic,
    private readonly place: () => RegionAndProvider,
    private readonly instances: Instances,
  ) {
    super();
  }

  public get consumerGroup(): string {
    return this.group!;
  }

  public _attach(stream: Construct): void {
    const { consumerGroup, consumerGroupProvider: _, ...topic } = this.kafka;
    // The reference to a group that is made is also what makes the stream come after it.
    this.group = consumerGroup ?? idOfInstance(this.makeGroup(stream), this.instances);
    this.source = new KafkaSource({ ...topic, consumerGroup: this.group });
  }

  public bind(context: StreamContext): SourceConfig {
    return this.source!.bind(context);
  }

  private makeGroup(stream: Construct): AlikafkaConsumerGroup {
    const { instanceId, consumerGroupProvider } = this.kafka;
    const group = new AlikafkaConsumerGroup(stream, 'ConsumerGroup', {
      provider: consumerGroupProvider ?? this.place().provider,
      instanceId,
      consumerId: nameOfInstance(nameFromPath(stream.node.path, 'GID_EVENTBRIDGE_'), this.instances),
      forEach: this.instances.forEach,
      count: this.instances.count,
    });
    // Earlier versions made it beside the stream.
    const { scope, id } = stream.node;
    new FormerAddresses(stream, [{ construct: group, scope: scope!, id: `${id}ConsumerGroup` }]);
    return group;
  }
}

/** The id of a group; of several, that of the instance that it is read in. */
function idOfInstance(group: AlikafkaConsumerGroup, { forEach, count }: Instances): string {
  if (forEach === undefined && count === undefined) return group.consumerId;
  const { terraformResourceType: type, friendlyUniqueId: id } = group;
  const index = forEach === undefined ? 'count.index' : 'each.key';
  return Token.asString(ref(`${type}.${id}[${index}].consumer_id`, group.cdktfStack));
}
