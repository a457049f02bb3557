import { ENVELOPES } from '../../core/contract/envelopes';
import { Match } from './match';

/**
 * The CloudEvents envelope of the events that a source produces, for filters and JSONPaths.
 *
 * @see https://www.alibabacloud.com/help/en/doc-detail/181428
 */
export class EventEnvelope {
  /** Events of a RocketMQ source: `body` is the message. */
  public static rocketMq(): EventEnvelope {
    return new EventEnvelope('SourceRocketMQParameters');
  }

  /** Events of an ApsaraMQ for Kafka source: `value` and `key` are those of the message. */
  public static kafka(): EventEnvelope {
    return new EventEnvelope('SourceKafkaParameters');
  }

  /** Events of a Simple Message Queue (MNS) source: `messageBody` is the message. */
  public static mns(): EventEnvelope {
    return new EventEnvelope('SourceMNSParameters');
  }

  /** Events of an ApsaraMQ for RabbitMQ source: `body` is the message. */
  public static rabbitMq(): EventEnvelope {
    return new EventEnvelope('SourceRabbitMQParameters');
  }

  /** Events of a Simple Log Service source: the fields of the log, and `__topic__` and the like. */
  public static sls(): EventEnvelope {
    return new EventEnvelope('SourceSLSParameters');
  }

  /**
   * Events of an ApsaraMQ for MQTT source. No sample is published, so nothing is known but that the payload is encoded
   * as the data format says; look at a real event before you filter.
   */
  public static mqtt(): EventEnvelope {
    return new EventEnvelope('SourceMQTTParameters');
  }

  /**
   * Events of any source.
   *
   * @param kind the key in `Source`, for example `SourceDTSParameters`
   */
  public static forSource(kind: string): EventEnvelope {
    return new EventEnvelope(kind);
  }

  /** Whether a sample of these events is published. Without one every other property is empty. */
  public readonly isDocumented: boolean;

  /** The attribute `source`, where it is fixed. */
  public readonly source?: string;

  /** The attribute `type`, where it is fixed. */
  public readonly type?: string;

  /** The names of the fields under `data`. */
  public readonly dataFields: string[];

  /** What to know before relying on it. */
  public readonly note?: string;

  private constructor(kind: string) {
    const envelope = ENVELOPES[kind];
    this.isDocumented = envelope !== undefined;
    this.source = envelope?.source;
    this.type = envelope?.type;
    this.dataFields = [...(envelope?.dataFields ?? [])];
    this.note =
      envelope?.note ??
      (envelope === undefined ? `No sample of the events of ${kind} is published.` : undefined);
  }

  /** Matches for the attribute `type`; empty, so that it cannot filter anything out, where the type is not known. */
  public matchType(): Match[] {
    return this.type === undefined ? [] : [Match.exact(this.type)];
  }

  /**
   * The JSONPath of a field under `data`.
   *
   * @param field the field, for example `body`, or a path below it: `body.level`
   */
  public path(field: string): string {
    return `$.data.${field}`;
  }
}
