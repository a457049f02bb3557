import { Annotations, TerraformElement, TerraformStack } from 'cdktf';
import { IConstruct, IValidation } from 'constructs';
import { evaluate } from '../../core/rules/evaluate';
import { Acknowledged, describeFinding, Finding } from '../../core/rules/finding';
import { RECORDED_KEY, RecordedSettings, totals } from '../../core/rules/recorded-settings';
import { Settings } from '../../core/rules/settings';
import { describeApp } from './app-description';

const CHECKED = Symbol.for('cdktf-alicloud-event-streams.AppValidation');

/**
 * Checks a whole app in one walk and reports all findings of all stacks together.
 *
 * cdktf reports the first invalid stack alone and writes each stack's file before it looks at the next one, so the
 * whole app has to be checked by the first stack's validation. `Testing.synth` knows no app, only one stack, so each
 * stack with a construct of this library carries the validation too and skips it when the app was checked already.
 */
class AppValidation {
  /** The stacks that the last clean evaluation spoke for; who asks twice has come to a new synthesis. */
  private served: Set<IConstruct> | undefined;

  constructor(
    private readonly root: IConstruct,
    /** Those that have a construct of this library. */
    private readonly stacks: ReadonlySet<IConstruct>,
  ) {}

  public validate(stack: IConstruct): string[] {
    if (this.served !== undefined && !this.served.has(stack)) {
      this.served.add(stack);
      return [];
    }
    const { app, settings, problems } = describeApp(this.root);
    const { findings, acknowledged } = evaluate(app, settings);
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (findings.length > 0 || acknowledged.length > 0) this.annotate(findings, acknowledged);
    if (settings.raised.length > 0 || settings.existing.length > 0) this.recordLimits(settings);
    // Only a clean result is remembered: whoever asks again after an error is told again.
    this.served = errors.length + problems.length === 0 ? new Set([stack]) : undefined;
    return [...problems, ...errors.map(describeFinding)];
  }

  private recordLimits(settings: Settings): void {
    // As one text: cdktf would look for tokens in every value, which it does slowly once it has met a number.
    const recorded = JSON.stringify(limitsOf(settings));
    for (const stack of this.stacks) {
      if (TerraformStack.isStack(stack)) stack.addOverride(`//.${RECORDED_KEY}`, recorded);
    }
  }

  /** Warnings are annotations, which the cdktf CLI prints; acknowledgements also go into what is written. */
  private annotate(findings: readonly Finding[], acknowledged: readonly Acknowledged[]): void {
    const byPath = new Map(this.root.node.findAll().map((construct) => [construct.node.path, construct]));
    const at = (path: string | undefined) => byPath.get(path ?? '') ?? this.root;
    for (const finding of findings) {
      if (finding.severity === 'error') continue;
      addOnce(at(finding.constructPath), finding.severity, describeFinding(finding));
    }
    for (const { finding, reason } of acknowledged) {
      const construct = at(finding.constructPath);
      addOnce(construct, 'info', `acknowledged (${reason}): ${describeFinding(finding)}`);
      record(construct, finding.rule, reason);
    }
  }
}

/** A review of the stacks judges by the limits that the synthesis was judged by. */
function limitsOf({ raised, existing }: Settings): RecordedSettings {
  return {
    raised: raised.map(({ rule, maximum, path, key }) => ({ rule, maximum, path, ...(key && { key }) })),
    existing: totals(existing),
  };
}

function addOnce(construct: IConstruct, severity: 'warning' | 'info', text: string): void {
  if (construct.node.metadata.some(({ data }) => data === text)) return;
  if (severity === 'warning') Annotations.of(construct).addWarning(text);
  else Annotations.of(construct).addInfo(text);
}

/** Beside the construct path in the written JSON, where a review finds it. */
function record(construct: IConstruct, rule: string, reason: string): void {
  const resource = construct.node.tryFindChild('Resource') ?? construct;
  if (!TerraformElement.isTerraformElement(resource)) return;
  const known = (resource as any).rawOverrides?.['//']?.acknowledged ?? [];
  if (known.some((entry: any) => entry.rule === rule)) return;
  (resource as TerraformElement).addOverride('//', { acknowledged: [...known, { rule, reason }] });
}

interface Attached {
  readonly validation: AppValidation;
  readonly stacks: Set<IConstruct>;
}

function attached(root: IConstruct): Attached {
  const holder = root as unknown as Record<symbol, Attached | undefined>;
  const known = holder[CHECKED];
  if (known !== undefined) return known;
  const stacks = new Set<IConstruct>();
  return (holder[CHECKED] = { validation: new AppValidation(root, stacks), stacks });
}

/** Attaches the app's validation to the stack of a construct of this library; called when the construct is created. */
export function validateWithStack(stack: TerraformStack): void {
  const { validation, stacks } = attached(stack.node.root);
  if (stacks.has(stack)) return;
  stacks.add(stack);
  const check: IValidation = { validate: () => validation.validate(stack) };
  stack.node.addValidation(check);
}

/**
 * Attaches the app's validation to the first stack of the app; called while stacks are prepared, which cdktf does for
 * all of them before it validates the first.
 */
export function validateWithFirstStack(stack: TerraformStack): void {
  const { root } = stack.node;
  const { stacks } = attached(root);
  if (stacks.has(root)) return;
  stacks.add(root);
  const first = root.node.findAll().find(TerraformStack.isStack) as TerraformStack | undefined;
  if (first !== undefined) validateWithStack(first);
}
