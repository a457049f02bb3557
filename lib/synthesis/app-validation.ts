import { Annotations, TerraformStack } from 'cdktf';
import { IConstruct, IValidation } from 'constructs';
import { evaluate } from '../rules/catalogue';
import { describeFinding, Finding } from '../rules/finding';
import { StreamDefinition } from '../stream-definition';

const STREAM = Symbol.for('cdktf-alicloud-event-streams.EventStream');
const CHECKED = Symbol.for('cdktf-alicloud-event-streams.AppValidation');

/** A construct that can describe itself as a stream definition. */
interface Describes {
  _definition(): StreamDefinition;
}

/** Marks a construct as an event stream, for every copy of this library in the process. */
export function markEventStream(construct: IConstruct & Describes): void {
  Object.defineProperty(construct, STREAM, { value: true });
}

export function isEventStream(construct: unknown): construct is IConstruct & Describes {
  return typeof construct === 'object' && construct !== null && STREAM in construct;
}

/**
 * Checks every event stream of an app in one walk and reports all findings of all stacks together.
 *
 * cdktf reports the first invalid stack alone and writes each stack's file before it looks at the next one, so the
 * whole app has to be checked by the first stack's validation. `Testing.synth` knows no app, only one stack, so each
 * stack with a stream carries the validation too and skips it when the app was checked already.
 */
class AppValidation implements IValidation {
  private done = false;

  constructor(private readonly root: IConstruct) {}

  public validate(): string[] {
    if (this.done) return [];
    const streams = this.root.node.findAll().filter(isEventStream);
    const { findings } = evaluate(streams.map((stream) => stream._definition()));
    annotate(streams, findings);
    const errors = findings.filter((finding) => finding.severity === 'error');
    // Only a clean result is remembered: whoever asks again after an error is told again.
    this.done = errors.length === 0;
    return errors.map(describeFinding);
  }

  /** A new synthesis looks again. */
  public reset(): void {
    this.done = false;
  }
}

/** Warnings are annotations, which the cdktf CLI prints; one that is there already is not repeated. */
function annotate(streams: IConstruct[], findings: Finding[]): void {
  const byPath = new Map(streams.map((stream) => [stream.node.path, stream]));
  for (const finding of findings) {
    const stream = byPath.get(finding.constructPath ?? '');
    if (stream === undefined || finding.severity === 'error') continue;
    const text = describeFinding(finding);
    if (stream.node.metadata.some(({ data }) => data === text)) continue;
    if (finding.severity === 'warning') Annotations.of(stream).addWarning(text);
    else Annotations.of(stream).addInfo(text);
  }
}

interface Attached {
  readonly validation: AppValidation;
  readonly stacks: Set<IConstruct>;
}

function attached(root: IConstruct): Attached {
  const holder = root as unknown as Record<symbol, Attached | undefined>;
  const state = holder[CHECKED] ?? { validation: new AppValidation(root), stacks: new Set() };
  holder[CHECKED] = state;
  return state;
}

/** Attaches the app's validation to the stack of a stream; called when the stream is created. */
export function validateWithStack(stack: TerraformStack): void {
  const { validation, stacks } = attached(stack.node.root);
  if (stacks.has(stack)) return;
  stacks.add(stack);
  stack.node.addValidation(validation);
}

/**
 * Attaches the app's validation to the first stack of the app; called while stacks are prepared, which cdktf does for
 * all of them before it validates the first.
 */
export function validateWithFirstStack(stack: TerraformStack): void {
  const { validation, stacks } = attached(stack.node.root);
  if (stacks.has(stack.node.root)) return;
  stacks.add(stack.node.root);
  validation.reset();
  const first = stack.node.root.node.findAll().find(TerraformStack.isStack) as TerraformStack | undefined;
  if (first !== undefined) validateWithStack(first);
}
