import {
  dependable,
  ITerraformDependable,
  ITerraformIterator,
  TerraformCount,
  TerraformProvider,
  TerraformResourceLifecycle,
  TerraformStack,
  Token,
} from 'cdktf';
import { Construct } from 'constructs';
import { StreamDefinition } from '../../core/model/stream-definition';
import { saidAt } from '../contradictions';
import { overridesOf } from '../engine';
import {
  EventBridgeEventStreaming,
  EventBridgeEventStreamingConfig,
} from '../provider/event-bridge-event-streaming';
import { IdentityRecord, Move, RecordedStream } from './identity-record';
import { Attributes, Described, DESCRIBED, render, statementsOf } from './stream-attributes';
import { describeIdentity } from './stream-identity';
import { partIn, transformsIn } from './written-identity';

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
  /** Whether Terraform is to refuse every plan that would destroy the stream, whatever its lifecycle says. */
  readonly isProtected?: boolean;
  readonly forEach?: ITerraformIterator;
  readonly count?: TerraformCount;
  /** What must exist before; may grow until the Terraform JSON is written. */
  readonly dependencies: () => readonly ITerraformDependable[];
}

interface Rendered {
  readonly stream: StreamDefinition;
  readonly attributes: Attributes;
}

const BINDING = EventBridgeEventStreaming.prototype;

/** What reads of the binding what it holds, by name: it is asked often. */
const INPUTS = Object.fromEntries(
  DESCRIBED.map((name) => [name, Object.getOwnPropertyDescriptor(BINDING, `${name}Input`)!.get!]),
) as Readonly<Record<Described, (this: EventBridgeEventStreaming) => any>>;

/**
 * The Terraform resource of an event stream: the binding, whose attributes follow from what its constructs describe
 * when they are asked for and when Terraform JSON is written; only then is the region of the provider known. What
 * somebody sets on it, as on any binding, counts over the description from then on.
 */
export class StreamResource extends EventBridgeEventStreaming implements RecordedStream {
  private readonly record: IdentityRecord;
  /** What was rendered last: the same description renders the same. */
  private rendered?: Rendered;
  /** What the binding was last given here; where it holds something else, somebody set it. */
  private given: Attributes = {};
  private readonly taken = new Set<Described>();
  /** What the stream itself was last found to depend on, beside what users say. */
  private awaited: readonly string[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly streamProps: StreamResourceProps,
  ) {
    // What the binding asks for is described later.
    const { provider, lifecycle, forEach, count, timeouts } = streamProps;
    const given: Partial<EventBridgeEventStreamingConfig> = { provider, lifecycle, forEach, count, timeouts };
    super(scope, id, given as EventBridgeEventStreamingConfig);
    this.record = new IdentityRecord(this);
  }

  public toTerraform(): any {
    this.streamProps.onPrepare();
    this.awaitDependencies();
    return super.toTerraform();
  }

  /** cdktf writes the texts of a list in quotes, where Terraform wants references; a list as one text it leaves alone. */
  public toHclTerraform(): any {
    const written = super.toHclTerraform();
    const lifecycle = written.resource?.[this.terraformResourceType][this.friendlyUniqueId].lifecycle;
    const references: string[] = lifecycle?.replace_triggered_by ?? [];
    if (references.length > 0 && !references.some((name) => Token.isUnresolved(name)))
      lifecycle.replace_triggered_by = `[${references.join(', ')}]`;
    return written;
  }

  /** Those of users, what the library promised them, and the trigger that replaces the stream when its identity changes. */
  public get terraformMetaArguments(): Record<string, any> {
    const { lifecycle, ...others } = super.terraformMetaArguments;
    const replaceTriggeredBy = [...(lifecycle?.replaceTriggeredBy ?? []), this.record.trigger];
    const isProtected = this.streamProps.isProtected === true && { preventDestroy: true };
    return { ...others, lifecycle: { ...lifecycle, ...isProtected, replaceTriggeredBy } };
  }

  public get descriptionInput(): string | undefined {
    return this.settled('description');
  }

  public resetDescription(): void {
    this.taken.add('description');
    super.resetDescription();
  }

  public get eventStreamingNameInput(): string | undefined {
    return this.settled('eventStreamingName');
  }

  public get filterPatternInput(): string | undefined {
    return this.settled('filterPattern');
  }

  public get runOptionsInput(): string | undefined {
    return this.settled('runOptions');
  }

  public resetRunOptions(): void {
    this.taken.add('runOptions');
    super.resetRunOptions();
  }

  public get sinkInput(): string | undefined {
    return this.settled('sink');
  }

  public get sourceInput(): string | undefined {
    return this.settled('source');
  }

  public get statusInput(): string | undefined {
    return this.settled('status');
  }

  public resetStatus(): void {
    this.taken.add('status');
    super.resetStatus();
  }

  public get tagsInput(): Record<string, string> | undefined {
    return this.settled('tags');
  }

  public resetTags(): void {
    this.taken.add('tags');
    super.resetTags();
  }

  public get transformsInput(): string | undefined {
    return this.settled('transforms');
  }

  public resetTransforms(): void {
    this.taken.add('transforms');
    super.resetTransforms();
  }

  public identity(): string {
    const { source, sink, transforms } = this.settle();
    return describeIdentity({
      source: partIn(this.setText('source')) ?? source,
      sink: partIn(this.setText('sink')) ?? sink,
      transforms: transformsIn(this.setText('transforms')) ?? transforms,
    });
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
    const theirs = (this.dependsOn ?? []).filter((name) => !this.awaited.includes(name));
    if (names.length > 0) this.dependsOn = [...theirs, ...names];
    this.awaited = names;
  }

  /** What its author says of the stream and no attribute holds is written beside the construct path. */
  protected get constructNodeMetadata(): Record<string, any> {
    return { ...super.constructNodeMetadata, ...statementsOf(this.streamProps.describe()) };
  }

  protected synthesizeAttributes(): Record<string, any> {
    this.settle();
    return super.synthesizeAttributes();
  }

  protected synthesizeHclAttributes(): Record<string, any> {
    this.settle();
    return super.synthesizeHclAttributes();
  }

  /** What somebody else set, or wrote over it; undefined where it is as described. */
  private setText(name: 'source' | 'sink' | 'transforms'): unknown {
    return overridesOf(this)[name] ?? (this.taken.has(name) ? this.held(name) : undefined);
  }

  private settled(name: Described): any {
    this.settle();
    return this.held(name);
  }

  /** What the binding holds. */
  private held(name: Described): any {
    return INPUTS[name].call(this);
  }

  /** Gives the binding what is described now, which it returns, but for what somebody else set. */
  private settle(): StreamDefinition {
    const { stream, attributes } = this.render();
    const isNew = attributes !== this.given;
    for (const name of DESCRIBED) {
      if (this.held(name) !== this.given[name]) this.taken.add(name);
      if (isNew && !this.taken.has(name)) Reflect.set(BINDING, name, attributes[name], this);
    }
    this.given = attributes;
    return stream;
  }

  private render(): Rendered {
    const stream = this.streamProps.describe();
    try {
      if (this.rendered?.stream !== stream) this.rendered = { stream, attributes: render(stream, this) };
      return this.rendered;
    } catch (error) {
      throw saidAt(this.node.scope!, error as Error);
    }
  }
}
