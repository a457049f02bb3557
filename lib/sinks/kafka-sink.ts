import { StreamContext } from '../sources/stream-source';
import { SinkField } from '../transforms/sink-field';
import { SinkConfig, StreamSink } from './stream-sink';

/**
 * When a Kafka broker acknowledges a message: the producer setting `acks`.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export enum Acknowledgement {
  /** Not at all: fastest, and messages can be lost. */
  NONE = '0',
  /** When the partition leader has written it. */
  LEADER = '1',
  /** When all in-sync replicas have written it. */
  ALL = 'all',
}

/**
 * An ApsaraMQ for Kafka topic to write to.
 */
export interface KafkaSinkProps {
  /**
   * The id of the ApsaraMQ for Kafka instance, for example `alikafka_post-cn-example`. It lives in the stream's region.
   */
  readonly instanceId: string;

  /**
   * The topic: 3–64 letters, digits, `-` or `_`.
   *
   * An empty topic is reported at synthesis by the rule `contract`.
   */
  readonly topic: string;

  /**
   * When the broker acknowledges a message.
   *
   * @default Acknowledgement.LEADER
   */
  readonly acknowledgement?: Acknowledgement;

  /**
   * What becomes the message value, in the console a JSONPath such as `$.data.value`.
   *
   * @default SinkField.original() - the whole event
   */
  readonly value?: SinkField;

  /**
   * What becomes the message key, in the console a JSONPath such as `$.data.key`.
   *
   * @default - messages have no key
   */
  readonly key?: SinkField;

  /**
   * What becomes the message headers.
   *
   * @default - no headers
   */
  readonly headers?: SinkField;

  /**
   * A topic chosen for each event: a constant or a JSONPath. Wins over `topic`.
   *
   * @default - every message goes to `topic`
   */
  readonly dynamicTopic?: SinkField;

  /**
   * The producer's compression type. EventBridge does not document the values.
   *
   * @default - not sent
   */
  readonly compressionType?: string;
}

/**
 * Writes each event to a topic of an ApsaraMQ for Kafka instance in the stream's region.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export class KafkaSink extends StreamSink {
  constructor(private readonly props: KafkaSinkProps) {
    super();
  }

  public bind(_context: StreamContext): SinkConfig {
    const { instanceId, topic, acknowledgement, value, key, headers, dynamicTopic, compressionType } =
      this.props;
    return {
      kind: 'SinkKafkaParameters',
      parameters: {
        InstanceId: SinkField.constant(instanceId).toApi(),
        Topic: SinkField.constant(topic).toApi(),
        Acks: SinkField.constant(acknowledgement ?? Acknowledgement.LEADER).toApi(),
        Value: (value ?? SinkField.original()).toApi(),
        Key: key?.toApi(),
        Headers: headers?.toApi(),
        DynamicTopic: dynamicTopic?.toApi(),
        CompressionType: compressionType,
      },
    };
  }
}
