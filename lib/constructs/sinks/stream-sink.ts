import { Whereabouts } from '../synthesis/where-is';
import { StreamContext } from '../sources/stream-source';
import { partFromJson } from '../terraform/given-part';
import { checkCalls } from '../types/check-calls';

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
   * A sink in EventBridge's own spelling: of a kind that this library has no class for, or one that lacks what the class
   * wants. What the contract does not know of it is reported at synthesis by the rule `contract`.
   *
   * @param config its kind, for example `SinkKafkaParameters`, and its parameters; of a credential give a Terraform
   * reference
   */
  public static fromApi(config: SinkConfig): StreamSink {
    return new GivenSink(config);
  }

  /**
   * A sink as the JSON text that EventBridge and Terraform have of it. Numbers keep their spelling.
   *
   * @param text an object of one kind with its parameters, for example `{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"orders"}}}`, or a
   * Terraform reference to the text of one, such as `Fn.file('sink.json')`; anything else throws
   * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
   */
  public static fromJson(text: string): StreamSink {
    return new GivenSink(
      partFromJson(text, 'StreamSink.fromJson', '{"KIND":{"PARAMETER":{"Form":"CONSTANT","Value":"text"}}}'),
    );
  }

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

/** A sink that is plain data already. */
class GivenSink extends StreamSink {
  constructor(private readonly config: SinkConfig) {
    super();
  }

  public bind(_context: StreamContext): SinkConfig {
    return this.config;
  }
}

checkCalls(StreamSink, 'StreamSink');
