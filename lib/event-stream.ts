import { ITerraformDependable, TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { RunOptions, runOptionsToApi } from './delivery/run-options';
import { EventPattern } from './filters/event-pattern';
import { knownValues } from './renderer/known-values';
import { Description, StreamResource } from './renderer/stream-resource';
import { StreamSink } from './sinks/stream-sink';
import { StreamSource } from './sources/stream-source';
import { StreamDefinition } from './stream-definition';
import { StreamStatus } from './stream-status';
import {
  isEventStream,
  markEventStream,
  validateWithFirstStack,
  validateWithStack,
} from './synthesis/app-validation';
import { regionOf } from './synthesis/provider-region';
import { nameFromPath } from './synthesis/stream-names';

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
   * Whether the stream runs.
   *
   * @default StreamStatus.NOT_STARTED - a new stream is disabled until it is asked to run
   */
  readonly status?: StreamStatus;

  /**
   * Tags of the stream.
   *
   * @default - no tags
   */
  readonly tags?: Record<string, string>;

  /**
   * The provider of the stream, where it is not the default one of its stack. It decides the stream's region, which
   * must be that of the sink.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;

  /**
   * Resources that must exist before the stream.
   *
   * @default - only what the stream refers to
   */
  readonly dependsOn?: ITerraformDependable[];
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

/**
 * An EventBridge event stream: reads messages from a source, filters and transforms them, and delivers them to a sink.
 *
 * It lives in the region of its sink, which is that of its provider; a source may be in another region. The stream is
 * checked at synthesis, together with every other stream of the app; a Terraform reference is accepted everywhere.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export class EventStream extends Construct {
  /**
   * Whether a value is an `EventStream`, also of another copy of this library.
   *
   * @param x any value
   */
  public static isEventStream(x: any): boolean {
    return isEventStream(x);
  }

  /** The Terraform resource, as an escape hatch: `stream.resource.addOverride('description', '...')`. */
  public readonly resource: TerraformResource;

  /** The name of the stream, as given or derived. */
  public readonly streamName: string;

  private readonly stack: TerraformStack;
  private described?: Description;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EventStreamProps,
  ) {
    super(scope, id);
    this.stack = TerraformStack.of(this);
    refuseContradictions(this, props);
    this.streamName = props.streamName ?? nameFromPath(this.node.path, props.streamNamePrefix);
    this.resource = new StreamResource(this, 'Resource', {
      describe: () => this.describe(),
      onPrepare: () => validateWithFirstStack(this.stack),
      provider: props.provider,
      dependsOn: props.dependsOn,
    });
    markEventStream(this);
    validateWithStack(this.stack);
  }

  /**
   * The stream as plain data, what rules and reports see: a Terraform reference is an explicit unknown.
   *
   * @internal
   */
  public _definition(): StreamDefinition {
    const { plain, stream } = this.describe();
    return plain ? stream : knownValues(stream);
  }

  /** Describing is remembered only where no reference can make a later description differ. */
  private describe(): Description {
    const region = regionOf(this.stack, this.resource.provider);
    if (this.described?.plain && this.described.stream.region === region) return this.described;
    const stream = this.bind(region);
    this.described = { stream, plain: knownValues(stream) === stream };
    return this.described;
  }

  private bind(region: string | undefined): StreamDefinition {
    const { source, sink, filter, description, status, tags } = this.props;
    const context = { region };
    return {
      name: this.streamName,
      region,
      description,
      source: source.bind(context),
      filterPattern: (filter ?? EventPattern.matchAll()).toApi(),
      transforms: [],
      sink: sink.bind(context),
      runOptions: runOptionsToApi(this.props),
      status: status === StreamStatus.NOT_STARTED ? undefined : status,
      tags: tags ?? {},
      origin: {
        constructPath: this.node.path,
        address: `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}`,
      },
    };
  }
}

/** Contradictory props are a mistake in the program, not in a value: they throw at once, all together. */
function refuseContradictions(stream: EventStream, props: EventStreamProps): void {
  const problems: string[] = [];
  if (props.streamName !== undefined && props.streamNamePrefix !== undefined) {
    problems.push(
      'streamName and streamNamePrefix are both given; a prefix is for derived names, remove one of them',
    );
  }
  if (props.provider !== undefined && props.provider.terraformResourceType !== 'alicloud') {
    const got = props.provider.terraformResourceType;
    problems.push(
      `provider is a "${got}" provider; give an AlicloudProvider, or none to use the default one of the stack`,
    );
  }
  if (problems.length > 0) {
    throw new Error(`${stream.node.path}: contradictory props: ${problems.join('; ')}.`);
  }
}
