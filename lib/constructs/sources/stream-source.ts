import { Construct } from 'constructs';
import { Whereabouts } from '../synthesis/where-is';
import { partFromJson } from '../terraform/given-part';
import { checkCalls } from '../types/check-calls';

/**
 * What a source or sink may ask of the stream it is bound to.
 */
export interface StreamContext {
  /** The region the stream lives in, or undefined when the provider does not name one. */
  readonly region?: string;

  /** The id of the account the stream is in, which may be a Terraform reference; undefined where nobody says it. */
  readonly accountId?: string;

  /**
   * The JSONPath of the message in the events that a sink gets, where a document says it and no transform comes between.
   */
  readonly payloadPath?: string;
}

/**
 * A source as EventBridge knows it: pure data.
 */
export interface SourceConfig {
  /** The key in `Source`, for example `SourceMQTTParameters`. */
  readonly kind: string;

  /** The parameters in the API's spelling and with its JSON types. */
  readonly parameters: Record<string, any>;
}

/**
 * Where an event stream reads from. One class a service, for example `MqttSource`.
 */
export abstract class StreamSource {
  /**
   * A source in EventBridge's own spelling: of a kind that this library has no class for, or one that lacks what the class
   * wants. What the contract does not know of it is reported at synthesis by the rule `contract`.
   *
   * @param config its kind, for example `SourceMQTTParameters`, and its parameters; of a credential give a Terraform
   * reference
   */
  public static fromApi(config: SourceConfig): StreamSource {
    return new GivenSource(config);
  }

  /**
   * A source as the JSON text that EventBridge and Terraform have of it. Numbers keep their spelling.
   *
   * @param text an object of one kind with its parameters, for example `{"SourceMNSParameters":{"QueueName":"orders"}}`, or a
   * Terraform reference to the text of one, such as `Fn.file('source.json')`; anything else throws
   * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
   */
  public static fromJson(text: string): StreamSource {
    return new GivenSource(partFromJson(text, 'StreamSource.fromJson', '{"KIND":{"PARAMETER":"text"}}'));
  }

  /**
   * Makes what the source needs, inside the stream that reads from it. Called once, before `bind`.
   *
   * @internal
   */
  public _attach?(stream: Construct): void;

  /**
   * Where that is from which it was made.
   *
   * @internal
   */
  public _whereabouts?: Whereabouts;

  /**
   * Describes the source to the stream that reads from it. Called at synthesis, perhaps several times: it must not create
   * constructs, and the same stream gets the same description.
   *
   * @param context the stream
   */
  public abstract bind(context: StreamContext): SourceConfig;
}

/** A source that is plain data already. */
class GivenSource extends StreamSource {
  constructor(private readonly config: SourceConfig) {
    super();
  }

  public bind(_context: StreamContext): SourceConfig {
    return this.config;
  }
}

checkCalls(StreamSource, 'StreamSource');
