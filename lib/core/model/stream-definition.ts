import { Acknowledgement } from './acknowledgement';
import { Expectation } from './expectation';
import { isComposite } from './json-object';

/**
 * The waist of the library: one event stream as plain data. Constructs describe themselves as a
 * StreamDefinition; rules and reports read nothing else. This file imports nothing on purpose.
 */

const UNKNOWN_KEY = '$unknown';

/**
 * A value that is not known yet: at synthesis a Terraform reference, in a plan a value known after apply.
 * Plain data, so that it survives JSON.
 */
export interface Unknown {
  readonly $unknown: string;
  /** The one attribute it refers to, where it is that simple: `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D.id`. */
  readonly $reference?: string;
  /** Set where it is text that is known in part: that, and what stands between. A credential may be in it. */
  readonly $parts?: readonly (string | Unknown)[];
  /** Set where it is a credential of which nothing says that its reference is kept secret. */
  readonly $unmarked?: true;
  /**
   * Set where text stands in its expression: a credential, text that becomes a part of the value, or text of which that
   * cannot be said. The text itself is never kept.
   */
  readonly $holds?: 'credential' | 'text' | 'perhaps';
}

/** A value that stands for one not known yet; `reason` says why, for "not evaluated" reports. */
export function unknown(reason: string, reference?: string): Unknown {
  return { [UNKNOWN_KEY]: reason, ...(reference === undefined ? {} : { $reference: reference }) } as Unknown;
}

/** Text of which only these parts are known; without a known part, only why. */
export function unknownText(reason: string | Unknown, parts: readonly (string | Unknown)[]): Unknown {
  const value = typeof reason === 'string' ? unknown(reason) : reason;
  const isKnownInPart = parts.some((part) => typeof part === 'string');
  return isKnownInPart ? { ...value, $parts: parts } : value;
}

export function isUnknown(value: unknown): value is Unknown {
  return isComposite(value) && UNKNOWN_KEY in value;
}

/** Name and parameters of a source or sink, both in the spelling of the EventBridge API. */
export interface StreamPart {
  /** The key in `Source` or `Sink`, for example `SourceMQTTParameters`. */
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Set, and the kind empty, where the whole part is not known yet or cannot be read. */
  readonly unknown?: Unknown;
}

/** A source or sink of which nothing is known yet, not even its kind. */
export function unknownPart(reason: Unknown): StreamPart {
  return { kind: '', parameters: {}, unknown: reason };
}

/** What is wrong with the text of an attribute, so that nothing in it can be judged, or not all of it. */
export interface TextProblem {
  /** JSON pointer into the CreateEventStreaming request, for example `/Source`. */
  readonly pointer: string;
  /** What is wrong, in words. */
  readonly message: string;
}

/** The Terraform type of an event stream. */
export const EVENT_STREAMING = 'alicloud_event_bridge_event_streaming';

/** What a parameter holds, whether it is plain or a sink field with a constant. */
export function constantOf(field: unknown): unknown {
  return hasConstant(field) ? field.Value : field;
}

/** Whether a parameter is a sink field with a constant. */
export function hasConstant(field: unknown): field is { readonly Value: unknown } {
  return isComposite(field) && 'Value' in field;
}

/** Where a stream definition was read from. */
export interface Location {
  /** The construct path, for example `Stack/Telemetry`. */
  readonly constructPath?: string;
  /** The Terraform address, for example `alicloud_event_bridge_event_streaming.Telemetry_1A2B3C4D`. */
  readonly address?: string;
  /** The stack it is in: addresses are unique in a stack only. */
  readonly stack?: string;
  /** What its author accepts, as a synthesized stack records it. */
  readonly acknowledged?: readonly Acknowledgement[];
  /** JSON pointers of the credentials that its author gives as text, knowing that it is unsafe. */
  readonly unsafeSecrets?: readonly string[];
  /** What of that a stack records in another form than this library writes. */
  readonly recordProblems?: readonly TextProblem[];
}

/** The same place, with the pointers of its unsafe secrets where there are any. */
export function withUnsafeSecrets(location: Location, unsafeSecrets: readonly string[]): Location {
  return unsafeSecrets.length === 0 ? location : { ...location, unsafeSecrets };
}

/** A credential that was found, and taken out: where it stood, and what is known of it. */
export interface FoundSecret {
  readonly pointer: string;
  /** Text; what is likely to be one; or an expression of which it cannot be said. */
  readonly is: 'literal' | 'likely' | 'unclear';
  /** Why it cannot be said. */
  readonly reason?: string;
}

/** What makes several streams of one resource. */
export interface Repetition {
  /** The argument that says so. */
  readonly by: 'count' | 'for_each';
  /** How many. */
  readonly instances: number | Unknown;
}

/** Where something is as its provider alone says. */
export interface OfProvider {
  readonly region: string | Unknown | undefined;
  readonly account?: string | Unknown;
}

/** One event stream as plain data, in the API's own spelling; any value may be {@link Unknown}. */
export interface StreamDefinition {
  readonly name: string | Unknown;
  /** The region the stream lives in, that of its sink; undefined when the configuration does not say. */
  readonly region: string | Unknown | undefined;
  /** The id of the account the stream is in; undefined when the configuration does not say. */
  readonly account?: string | Unknown;
  /** What its provider signs with, where it says so and no id is known: `the profile dev`. */
  readonly credentials?: string;
  /** Where its provider is, where its app says where it is. */
  readonly ofProvider?: OfProvider;
  /** The region its author says the sink is in; written nowhere, sinks name no region. */
  readonly sinkRegion?: string | Unknown;
  readonly description?: string | Unknown;
  readonly source: StreamPart;
  readonly filterPattern: unknown;
  /**
   * How its texts spell the numbers that JavaScript spells in another way, or cannot hold, by JSON pointer: EventBridge
   * compares numbers as they are spelt.
   */
  readonly spelt?: Readonly<Record<string, string>>;
  readonly transforms: readonly unknown[];
  readonly sink: StreamPart;
  readonly runOptions: Readonly<Record<string, unknown>>;
  readonly status?: string | Unknown;
  readonly tags: Readonly<Record<string, unknown>>;
  /** Pointers of parameters that an override names: its author knows that the contract does not have them. */
  readonly overridden?: readonly string[];
  /** Pointers of parts that are not sent while they are empty: `/RunOptions`, `/Transforms`. */
  readonly unsent?: readonly string[];
  /** What its author expects it to make of messages. */
  readonly expectations?: readonly Expectation[];
  /** Set where another resource makes it, a trigger of a function: the Terraform type of that. */
  readonly madeBy?: { readonly type: string };
  /** Set where Terraform makes several streams of it. */
  readonly repetition?: Repetition;
  /** What of it Terraform marks sensitive, as JSON pointers: rules look at it, and nothing shows it. */
  readonly sensitive?: readonly string[];
  /** Credentials that were found in it, and taken out. */
  readonly secrets?: readonly FoundSecret[];
  /** What is wrong with the texts it was read from; a stream made of constructs has no such text. */
  readonly textProblems?: readonly TextProblem[];
  /**
   * What the answer that it was read from has otherwise than a request says it, as JSON pointers: another spelling, a
   * member that is null, or one that no request has.
   */
  readonly answeredOtherwise?: readonly string[];
  /** Why it is left alone, where something else than a configuration of its account made it. */
  readonly ownedBy?: string;
  readonly location: Location;
}

/** The CreateEventStreaming request a definition stands for: what the contract describes. */
export function toApiRequest(stream: StreamDefinition): Record<string, unknown> {
  return {
    EventStreamingName: stream.name,
    ...(stream.description === undefined ? {} : { Description: stream.description }),
    Source: requestPart(stream.source),
    FilterPattern: stream.filterPattern,
    Transforms: stream.transforms,
    Sink: requestPart(stream.sink),
    RunOptions: stream.runOptions,
  };
}

function requestPart({ kind, parameters, unknown }: StreamPart): unknown {
  return unknown ?? { [kind]: parameters };
}
