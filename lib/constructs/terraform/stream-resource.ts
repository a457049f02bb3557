import {
  dependable,
  ITerraformDependable,
  ITerraformIterator,
  TerraformProvider,
  TerraformResource,
  TerraformResourceLifecycle,
  TerraformStack,
} from 'cdktf';
import { Construct } from 'constructs';
import { EVENT_STREAMING, StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { hclAttribute, withNumberTokens } from '../engine';
import { IdentityRecord, Move, RecordedStream } from './identity-record';
import { describeIdentity } from './stream-identity';
import { escapedText } from './template';
import { toTerraformJson } from './terraform-json';

/** How long Terraform waits for each operation, as it spells durations. */
export interface StreamTimeouts {
  readonly create?: string;
  readonly update?: string;
  readonly delete?: string;
}

/** What the resource needs to know of its stream. */
export interface StreamResourceProps {
  /** The stream as its constructs describe it: values may be Terraform references. */
  readonly describe: () => StreamDefinition;
  /** Called while the app prepares its stacks, before any of them is validated. */
  readonly onPrepare: () => void;
  readonly timeouts?: StreamTimeouts;
  readonly provider?: TerraformProvider;
  readonly lifecycle?: TerraformResourceLifecycle;
  readonly forEach?: ITerraformIterator;
  /** What must exist before; may grow until the Terraform JSON is written. */
  readonly dependencies: () => readonly ITerraformDependable[];
}

/**
 * The Terraform resource of an event stream. Its attributes are rendered when Terraform JSON is written, not when the
 * construct is made: only then is the region of the provider known, and no lazy token has to be paid for.
 *
 * Not a subclass of the generated binding, which captures a stack trace for its time-outs block: a tenth of the time
 * of a synthesis.
 */
export class StreamResource extends TerraformResource implements RecordedStream {
  private readonly record: IdentityRecord;
  /** What was rendered last: the same description renders the same. */
  private rendered?: { readonly stream: StreamDefinition; readonly attributes: Record<string, unknown> };

  constructor(
    scope: Construct,
    id: string,
    private readonly streamProps: StreamResourceProps,
  ) {
    super(scope, id, {
      terraformResourceType: EVENT_STREAMING,
      terraformGeneratorMetadata: { providerName: 'alicloud' },
      provider: streamProps.provider,
      lifecycle: streamProps.lifecycle,
      forEach: streamProps.forEach,
    });
    this.record = new IdentityRecord(this);
  }

  public toTerraform(): any {
    this.streamProps.onPrepare();
    this.awaitDependencies();
    return super.toTerraform();
  }

  /** Those of users, and the trigger that replaces the stream when its identity changes. */
  public get terraformMetaArguments(): Record<string, any> {
    const { lifecycle, ...others } = super.terraformMetaArguments;
    const replaceTriggeredBy = [...(lifecycle?.replaceTriggeredBy ?? []), this.record.trigger];
    return { ...others, lifecycle: { ...lifecycle, replaceTriggeredBy } };
  }

  public identity(): string {
    return describeIdentity(this.streamProps.describe());
  }

  public instances(): Record<string, unknown> {
    if (this.forEach === undefined && this.count === undefined) return {};
    const { forEach, count } = this.terraformMetaArguments;
    return { for_each: forEach, count };
  }

  public moves(): { readonly moved: readonly Move[]; readonly stays: boolean } {
    if (this.hasResourceMove() === undefined) return { moved: [], stays: true };
    const { resource, moved } = super.toTerraform();
    return { moved, stays: resource !== undefined };
  }

  /** Terraform orders resources inside one stack; between stacks it is the CLI that does. */
  private awaitDependencies(): void {
    const dependencies = this.streamProps.dependencies();
    if (dependencies.length === 0) return;
    const names: string[] = [];
    for (const dependency of dependencies) {
      const stack = (dependency as { readonly cdktfStack?: TerraformStack }).cdktfStack;
      if (stack === undefined || stack === this.cdktfStack) names.push(dependable(dependency));
      else this.cdktfStack.addDependency(stack);
    }
    if (names.length > 0) this.dependsOn = names;
  }

  /** What its author says of the stream and no attribute holds is written beside the construct path. */
  protected get constructNodeMetadata(): Record<string, any> {
    return { ...super.constructNodeMetadata, ...statementsOf(this.streamProps.describe()) };
  }

  protected synthesizeAttributes(): Record<string, any> {
    const stream = this.streamProps.describe();
    try {
      if (this.rendered?.stream !== stream) this.rendered = { stream, attributes: render(stream) };
      return { ...this.rendered.attributes, timeouts: this.streamProps.timeouts };
    } catch (error) {
      (error as Error).message = `${this.node.path}: ${(error as Error).message}`;
      throw error;
    }
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    const attributes = Object.entries(this.synthesizeAttributes()).filter(([, value]) => value !== undefined);
    return Object.fromEntries(
      attributes.map(([name, value]) => [name, hclAttribute(value, HCL_TYPES[name] ?? 'text')]),
    );
  }
}

function statementsOf({ region, sinkRegion, sink, overridden }: StreamDefinition): Record<string, unknown> {
  // Where the sink is in the region of the stream, there is nothing to say.
  const isTold = sinkRegion !== undefined && (sinkRegion !== region || 'RegionId' in sink.parameters);
  const statements = {
    ...(isTold && { sinkRegion: escapedText(String(sinkRegion)) }),
    ...(overridden !== undefined && overridden.length > 0 && { overridden }),
  };
  return Object.keys(statements).length === 0 ? {} : { eventStream: statements };
}

const HCL_TYPES: Record<string, Parameters<typeof hclAttribute>[1]> = {
  tags: 'map',
  timeouts: { block: 'EventBridgeEventStreamingTimeouts' },
};

function render(stream: StreamDefinition): Record<string, unknown> {
  const tags = Object.entries(stream.tags).map(([key, value]) => [key, withNumbers(value)]);
  const renderPart = ({ kind, parameters }: StreamPart) => toTerraformJson({ [kind]: parameters });
  return {
    event_streaming_name: withNumbers(stream.name),
    description: withNumbers(stream.description),
    source: renderPart(stream.source),
    filter_pattern: toTerraformJson(stream.filterPattern),
    sink: renderPart(stream.sink),
    run_options: toTerraformJson(stream.runOptions),
    // Written out even when empty: omitted, the provider would keep sending what it last read.
    transforms: toTerraformJson(stream.transforms),
    status: stream.status,
    tags: tags.length === 0 ? undefined : Object.fromEntries(tags),
  };
}

/** Text in which a number that is known later stays a reference; everything else as it is. */
function withNumbers(value: unknown): unknown {
  return typeof value === 'string' ? withNumberTokens(value) : value;
}
