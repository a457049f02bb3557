import {
  ITerraformDependable,
  ITerraformIterator,
  TerraformCount,
  TerraformProvider,
  TerraformResourceLifecycle,
} from 'cdktf';
import { RunOptions } from '../delivery/run-options';
import { Duration } from '../values/duration';
import { EventPattern } from '../filters/event-pattern';
import { StreamSink } from '../sinks/stream-sink';
import { StreamSource } from '../sources/stream-source';
import { StreamStatus } from './stream-status';
import { StreamTransform } from '../transforms/stream-transform';

/**
 * How long Terraform waits for an event stream.
 */
export interface EventStreamTimeouts {
  /**
   * To be created, and started where it is to run.
   *
   * @default Duration.minutes(10)
   */
  readonly create?: Duration;

  /**
   * To be updated.
   *
   * @default Duration.minutes(10)
   */
  readonly update?: Duration;

  /**
   * To be deleted.
   *
   * @default Duration.minutes(10)
   */
  readonly delete?: Duration;
}

/**
 * What every event stream has, whatever its source and sink.
 */
export interface EventStreamOptions extends RunOptions {
  /**
   * The name of the event stream: 1–127 letters, digits and hyphens, the first a letter or digit. Changing it replaces
   * the stream. A name that EventBridge would cut is refused at synthesis (rule `stream-name`).
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly streamName?: string;

  /**
   * What a derived name begins with, for example the team or the environment. Cannot be given together with
   * `streamName`.
   *
   * @default - no prefix
   */
  readonly streamNamePrefix?: string;

  /**
   * What the stream is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Which events the stream lets through.
   *
   * @default EventPattern.matchAll()
   */
  readonly filter?: EventPattern;

  /**
   * What happens to a batch between filter and sink, in this order.
   *
   * @default - nothing
   */
  readonly transforms?: StreamTransform[];

  /**
   * Whether the stream runs.
   *
   * @default StreamStatus.UNMANAGED - a new stream is disabled until it is asked to run
   */
  readonly status?: StreamStatus;

  /**
   * Tags of the stream, in addition to those of `StreamTags.of(...)` above it.
   *
   * @default - only inherited tags
   */
  readonly tags?: Record<string, string>;

  /**
   * How long Terraform waits.
   *
   * @default - 10 minutes each
   */
  readonly timeouts?: EventStreamTimeouts;

  /**
   * Parameters of the source in EventBridge's own spelling, for what this library does not type yet. They win over the
   * typed ones, and the rule `contract` takes their names as known, unless they resemble one that it knows: then it
   * takes them for misspelt.
   *
   * @default - none
   */
  readonly sourceOverrides?: Record<string, any>;

  /**
   * Parameters of the sink in EventBridge's own spelling, for what this library does not type yet. They win over the
   * typed ones, and the rule `contract` takes their names as known, unless they resemble one that it knows: then it
   * takes them for misspelt.
   *
   * @default - none
   */
  readonly sinkOverrides?: Record<string, any>;

  /**
   * Run options in EventBridge's own spelling, for what this library does not type yet. They win over the typed ones.
   *
   * @default - none
   */
  readonly runOptionsOverrides?: Record<string, any>;

  /**
   * Parameters that this library would send and this stream is not to have: JSON pointers into the request, for example
   * `/Source/SourceKafkaParameters/Network` or `/RunOptions/RetryStrategy`. The library writes every documented default
   * out; a stream that was made elsewhere and is to stay as it is may have none of them. The command `adopt` writes this.
   * A pointer to what is not there does nothing; `/RunOptions` and `/Transforms` leave these out while they are empty.
   *
   * @default - every documented default is sent
   */
  readonly omit?: string[];

  /**
   * The region of the stream, which is that of its sink: the provider of the stack for that region is taken. Where the
   * stack has none, the rule `stream-region` says so at synthesis.
   *
   * @default - the region of the stream's provider
   */
  readonly region?: string;

  /**
   * The id of the account that the stream is in: 16 digits, or a Terraform reference. Something else throws. It counts
   * over what the provider names.
   *
   * @default - that of the provider of the stream, or of the role that this assumes, or what `EventStreams.configure` says
   */
  readonly accountId?: string;

  /**
   * The provider of the stream, where it is not the default one of its stack. It decides the stream's region, which
   * must be that of the sink.
   *
   * @default - the stack's provider for `region`, or its `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;

  /**
   * Resources that must exist before the stream.
   *
   * @default - only what the stream refers to
   */
  readonly dependsOn?: ITerraformDependable[];

  /**
   * Makes Terraform refuse every plan that would destroy or replace the stream.
   *
   * @default false
   */
  readonly protect?: boolean;

  /**
   * How Terraform treats changes of the stream. What the library adds to `replaceTriggeredBy`, so that another kind of
   * source or sink replaces the stream, stays beside what is given here.
   *
   * @default - only what the library needs
   */
  readonly lifecycle?: TerraformResourceLifecycle;

  /**
   * Makes one stream for each item of a list or map. A derived name ends in the key of the item; a `streamName` that is
   * given is derived from the iterator, for example `` `orders-${iterator.key}` ``, and so is the consumer group of the
   * source. One for all is reported at synthesis (rule `instance-names`). Cannot be given together with `count`.
   *
   * @default - one stream
   */
  readonly forEach?: ITerraformIterator;

  /**
   * Makes as many streams. A derived name ends in the index; a `streamName` that is given is derived from it, for
   * example `` `orders-${count.index}` ``. Cannot be given together with `forEach`.
   *
   * @default - one stream
   */
  readonly count?: TerraformCount;
}

/**
 * An event stream from a source to a sink.
 */
export interface EventStreamProps extends EventStreamOptions {
  /** Where the stream reads from. */
  readonly source: StreamSource;

  /** Where the stream delivers to. */
  readonly sink: StreamSink;
}
