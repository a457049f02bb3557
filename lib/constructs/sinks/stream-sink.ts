import { Whereabouts } from '../synthesis/where-is';
import { StreamContext } from '../sources/stream-source';

/**
 * A sink as EventBridge knows it: pure data.
 */
export interface SinkConfig {
  /** The key in `Sink`, for example `SinkKafkaParameters`. */
  readonly kind: string;

  /** The parameters in the API's spelling and with its JSON types. */
  readonly parameters: Record<string, any>;
}

/**
 * Where an event stream delivers to. One class a service, for example `KafkaSink`.
 */
export abstract class StreamSink {
  /**
   * Where that is from which it was made.
   *
   * @internal
   */
  public _whereabouts?: Whereabouts;

  /**
   * Describes the sink to the stream that delivers to it. Called at synthesis; must not create constructs.
   *
   * @param context the stream
   */
  public abstract bind(context: StreamContext): SinkConfig;
}
