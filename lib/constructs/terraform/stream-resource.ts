import {
  dependable,
  ITerraformDependable,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
} from 'cdktf';
import { Construct } from 'constructs';
import { EVENT_STREAMING, StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { EventStreamKinds } from './event-stream-kinds';
import { knownValues } from './known-values';
import { SkipWalks } from './skip-walks';
import { describeIdentity } from './stream-identity';
import { plainToTerraformJson, toTerraformJson } from './terraform-json';

/** How long Terraform waits for each operation, as it spells durations. */
export interface StreamTimeouts {
  readonly create?: string;
  readonly update?: string;
  readonly delete?: string;
}

/** What the resource needs to know of its stream. */
export interface StreamResourceProps {
  readonly describe: () => Description;
  /** Called while the app prepares its stacks, before any of them is validated. */
  readonly onPrepare: () => void;
  readonly timeouts?: StreamTimeouts;
  readonly provider?: TerraformProvider;
  /** What must exist before; may grow until the Terraform JSON is written. */
  readonly dependencies: () => readonly ITerraformDependable[];
}

/** A stream as its constructs describe it: values may be Terraform references. */
export interface Description {
  readonly stream: StreamDefinition;
  /** The attributes rendered before, where they cannot change any more. */
  attributes?: Record<string, unknown>;
  /** What the service cannot change in place, likewise. */
  identity?: string;
  /** Whether nothing in it is a Terraform reference, so that it renders the same every time. */
  readonly plain: boolean;
}

/**
 * The Terraform resource of an event stream. Its attributes are rendered when Terraform JSON is written, not when the
 * construct is made: only then is the region of the provider known, and no lazy token has to be paid for.
 *
 * Not a subclass of the generated binding, which captures a stack trace for its time-outs block: a tenth of the time
 * of a synthesis.
 */
export class StreamResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly streamProps: StreamResourceProps,
  ) {
    super(scope, id, {
      terraformResourceType: EVENT_STREAMING,
      terraformGeneratorMetadata: { providerName: 'alicloud' },
      provider: streamProps.provider,
    });
    const kinds = EventStreamKinds.of(TerraformStack.of(this));
    this.lifecycle = {
      replaceTriggeredBy: [kinds.track(this.friendlyUniqueId, () => this.identity())],
    };
  }

  private identity(): string {
    const description = this.streamProps.describe();
    const identity = description.identity ?? describeIdentity(description.stream);
    if (description.plain) description.identity = identity;
    return identity;
  }

  public toTerraform(): any {
    this.streamProps.onPrepare();
    this.awaitDependencies();
    if (!this.refersToNothing()) return super.toTerraform();
    const { terraformResourceType: type, friendlyUniqueId: id } = this;
    const body = new SkipWalks(() => super.toTerraform().resource[type][id]);
    return { resource: { [type]: { [id]: body } } };
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

  private refersToNothing(): boolean {
    const { dependsOn, provider, count, forEach, provisioners, connection, rawOverrides } = this;
    const { timeouts } = this.streamProps;
    const meta = [dependsOn, provider, count, forEach, provisioners, connection];
    return (
      meta.every((argument) => argument === undefined) &&
      Object.keys(rawOverrides).length === 0 &&
      !this.hasResourceMove() &&
      !this.isImported() &&
      knownValues(timeouts) === timeouts &&
      this.streamProps.describe().plain
    );
  }

  private isImported(): boolean {
    return (this as unknown as { _imported?: unknown })._imported !== undefined;
  }

  protected synthesizeAttributes(): Record<string, any> {
    const description = this.streamProps.describe();
    if (description.attributes !== undefined) return description.attributes;
    const attributes = {
      ...render(description.stream, description.plain ? plainToTerraformJson : toTerraformJson),
      timeouts: this.streamProps.timeouts,
    };
    if (description.plain) description.attributes = attributes;
    return attributes;
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    const attributes = Object.entries(this.synthesizeAttributes()).filter(([, value]) => value !== undefined);
    return Object.fromEntries(
      attributes.map(([name, value]) => [
        name,
        HCL_TYPES[name] === undefined
          ? { value, isBlock: false, type: 'simple', storageClassType: 'string' }
          : { value, ...HCL_TYPES[name] },
      ]),
    );
  }
}

/** How cdktf's HCL writer wants the attributes that are not strings described. */
const HCL_TYPES: Record<string, object> = {
  tags: { isBlock: false, type: 'map', storageClassType: 'stringMap' },
  timeouts: { isBlock: true, type: 'struct', storageClassType: 'EventBridgeEventStreamingTimeouts' },
};

function render(stream: StreamDefinition, toJson: (value: unknown) => string): Record<string, unknown> {
  const renderPart = ({ kind, parameters }: StreamPart) => toJson({ [kind]: parameters });
  return {
    event_streaming_name: stream.name,
    description: stream.description,
    source: renderPart(stream.source),
    filter_pattern: toJson(stream.filterPattern),
    sink: renderPart(stream.sink),
    run_options: toJson(stream.runOptions),
    // Written out even when empty: omitted, the provider would keep sending what it last read.
    transforms: toJson(stream.transforms),
    status: stream.status,
    tags: Object.keys(stream.tags).length === 0 ? undefined : stream.tags,
  };
}
