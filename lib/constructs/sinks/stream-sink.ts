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
   * What it was made from, which may say the region.
   *
   * @internal
   */
  public _madeFrom?: object;

  /**
   * Describes the sink to the stream that delivers to it. Called at synthesis; must not create constructs.
   *
   * @param context the stream
   */
  public abstract bind(context: StreamContext): SinkConfig;
}
