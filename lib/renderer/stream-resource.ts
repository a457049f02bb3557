import { ITerraformDependable, TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { StreamDefinition, StreamPart } from '../stream-definition';
import { EventStreamKinds } from './event-stream-kinds';
import { SkipPreparing } from './skip-preparing';
import { toTerraformJson } from './terraform-json';

/** What the resource needs to know of its stream. */
export interface StreamResourceProps {
  readonly describe: () => Description;
  /** Called while the app prepares its stacks, before any of them is validated. */
  readonly onPrepare: () => void;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
}

/** A stream as its constructs describe it: values may be Terraform references. */
export interface Description {
  readonly stream: StreamDefinition;
  /** The attributes rendered before, where they cannot change any more. */
  attributes?: Record<string, unknown>;
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
      terraformResourceType: 'alicloud_event_bridge_event_streaming',
      terraformGeneratorMetadata: { providerName: 'alicloud' },
      provider: streamProps.provider,
      dependsOn: streamProps.dependsOn,
    });
    const kinds = EventStreamKinds.of(TerraformStack.of(this));
    this.lifecycle = { replaceTriggeredBy: [kinds.track(this.friendlyUniqueId, () => this.describeKinds())] };
  }

  public toTerraform(): any {
    this.streamProps.onPrepare();
    if (!this.refersToNothing()) return super.toTerraform();
    const { terraformResourceType: type, friendlyUniqueId: id } = this;
    const body = new SkipPreparing(() => super.toTerraform().resource[type][id]);
    return { resource: { [type]: { [id]: body } } };
  }

  private refersToNothing(): boolean {
    const { dependsOn, provider, count, forEach, provisioners, connection, rawOverrides } = this;
    const meta = [dependsOn, provider, count, forEach, provisioners, connection];
    return (
      meta.every((argument) => argument === undefined) &&
      Object.keys(rawOverrides).length === 0 &&
      !this.hasResourceMove() &&
      !this.isImported() &&
      this.streamProps.describe().plain
    );
  }

  private isImported(): boolean {
    return (this as unknown as { _imported?: unknown })._imported !== undefined;
  }

  protected synthesizeAttributes(): Record<string, any> {
    const description = this.streamProps.describe();
    if (description.attributes !== undefined) return description.attributes;
    const attributes = render(description.stream);
    if (description.plain) description.attributes = attributes;
    return attributes;
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    const attributes = Object.entries(this.synthesizeAttributes()).filter(([, value]) => value !== undefined);
    return Object.fromEntries(
      attributes.map(([name, value]) => [
        name,
        name === 'tags'
          ? { value, isBlock: false, type: 'map', storageClassType: 'stringMap' }
          : { value, isBlock: false, type: 'simple', storageClassType: 'string' },
      ]),
    );
  }

  /** What the service cannot change in place. */
  private describeKinds(): string {
    const { source, sink } = this.streamProps.describe().stream;
    return `${source.kind} ${sink.kind}`;
  }
}

function render(stream: StreamDefinition): Record<string, unknown> {
  return {
    event_streaming_name: stream.name,
    description: stream.description,
    source: renderPart(stream.source),
    filter_pattern: toTerraformJson(stream.filterPattern),
    sink: renderPart(stream.sink),
    run_options: toTerraformJson(stream.runOptions),
    // Written out even when empty: omitted, the provider would keep sending what it last read.
    transforms: toTerraformJson(stream.transforms),
    status: stream.status,
    tags: Object.keys(stream.tags).length === 0 ? undefined : stream.tags,
  };
}

function renderPart(part: StreamPart): string {
  return toTerraformJson({ [part.kind]: part.parameters });
}
