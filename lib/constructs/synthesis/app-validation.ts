import { say } from '../../core/language/say';
import { Annotations, Aspects, TerraformStack } from 'cdktf';
import { IConstruct, IValidation } from 'constructs';
import { dayOf, describeAcknowledgement, isExpired } from '../../core/model/acknowledgement';
import { describeFinding, describeThere, Finding } from '../../core/rules/finding';
import { describeUnknownPlaces } from '../../core/rules/unknown-places';
import { describeVain, vainAcknowledgements } from '../../core/rules/vain-acknowledgements';
import { callBeforeWriting, firstStackOf } from '../engine';
import { sayingAt } from '../language';
import { AppJudgement, judgeApp } from './judge-app';
import { recordSettings } from './record-settings';
import { stacksIn, unwritableOutputs } from './written-app';

const CHECKED = Symbol.for('cdktf-alicloud-event-streams.AppValidation');

/**
 * Checks a whole app in one walk and reports all findings of all stacks together.
 *
 * cdktf reports the first invalid stack alone and writes each stack's file before it looks at the next one, so the
 * whole app has to be checked by the first stack's validation. `Testing.synth` knows no app, only one stack, so each
 * stack with a construct of this library carries the validation too and skips it when the app was checked already.
 */
class AppValidation {
  /** The stacks that the last judgement speaks for; who asks twice has come to a new synthesis. */
  private served: Set<IConstruct> | undefined;
  /** Stacks that were validated, and not written since. */
  private readonly validated = new Set<IConstruct>();

  constructor(
    private readonly root: IConstruct,
    /** Those that have a construct of this library. */
    private readonly stacks: ReadonlySet<IConstruct>,
  ) {}

  public validate(stack: IConstruct): string[] {
    return sayingAt(this.root, () => this.problemsOf(stack));
  }

  private problemsOf(stack: IConstruct): string[] {
    this.validated.add(stack);
    if (!this.mustJudge(stack)) return [];
    const judgement = this.judge();
    const { findings } = judgement;
    const problems = [...judgement.problems, ...unwritableOutputs(this.root)];
    const errors = findings.filter((finding) => finding.severity === 'error');
    this.annotate(judgement);
    // Only a clean result is remembered: whoever asks again after an error is told again.
    if (errors.length + problems.length > 0) this.served = undefined;
    return [...problems, ...errors.map(describeFinding)];
  }

  /** What an app says to the rules is written also where it skips validations: a review goes by it. */
  public beforeWriting(stack: IConstruct): void {
    if (!this.validated.delete(stack) && this.mustJudge(stack)) sayingAt(this.root, () => this.judge());
  }

  private mustJudge(stack: IConstruct): boolean {
    if (this.served === undefined || this.served.has(stack)) {
      this.served = new Set([stack]);
      return true;
    }
    this.served.add(stack);
    // cdktf runs the Aspects of a stack just before it validates that stack: the last judgement came before them.
    return hasAspects(stack);
  }

  private judge(): AppJudgement {
    const judgement = judgeApp(this.root);
    recordSettings(this.root, this.stacks, judgement);
    return judgement;
  }

  /** Warnings are annotations, which the cdktf CLI prints. */
  private annotate(judgement: AppJudgement): void {
    const { findings, acknowledged, notEvaluated, settings } = judgement;
    const places = describeUnknownPlaces(notEvaluated);
    if (places !== undefined) addOnce(firstStackOf(this.root) ?? this.root, 'info', places);
    if (findings.length + acknowledged.length + settings.acknowledgements.length === 0) return;
    const byPath = new Map(this.root.node.findAll().map((construct) => [construct.node.path, construct]));
    // cdktf prints what stands in a stack alone, and before it the path of the construct.
    const at = (path = '', stack?: string) =>
      inStack(byPath.get(path) ?? this.root) ??
      stacksIn(this.root).find(({ node }) => node.id === stack) ??
      firstStackOf(this.root) ??
      this.root;
    const add = (finding: Finding, severity: 'warning' | 'info', before = '') => {
      const construct = at(finding.constructPath, finding.stack);
      const isThere = construct.node.path === finding.constructPath;
      const text = isThere ? describeThere(finding) : describeFinding(finding);
      addOnce(construct, severity, before + text);
    };
    for (const finding of findings) if (finding.severity !== 'error') add(finding, finding.severity);
    for (const { finding, ...said } of acknowledged)
      add(finding, 'info', say`acknowledged (${describeAcknowledgement(said)}): `);
    const today = dayOf(new Date());
    for (const acceptance of vainAcknowledgements(settings.acknowledgements, judgement))
      if (isExpired(acceptance, today))
        addOnce(at(acceptance.path), 'warning', describeVain(acceptance, today));
  }
}

/** The construct, where it is a stack or in one. */
function inStack(construct: IConstruct): IConstruct | undefined {
  return construct.node.scopes.some(TerraformStack.isStack) ? construct : undefined;
}

function hasAspects(stack: IConstruct): boolean {
  return stack.node.findAll().some((construct) => Aspects.of(construct).all.length > 0);
}

function addOnce(construct: IConstruct, severity: 'warning' | 'info', text: string): void {
  if (construct.node.metadata.some(({ data }) => data === text)) return;
  if (severity === 'warning') Annotations.of(construct).addWarning(text);
  else Annotations.of(construct).addInfo(text);
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

/**
 * Attaches the app's validation to the stack of a construct of this library, and to the first stack of the app, which is
 * written before the others are looked at; called when the construct is created.
 */
export function validateWithStack(stack: TerraformStack): void {
  const { stacks } = attached(stack.node.root);
  if (stacks.has(stack)) return;
  attach(stack);
  attach(firstStackOf(stack.node.root) ?? stack);
}

/**
 * Attaches the app's validation to what is the first stack of the app by now; called while stacks are prepared, which
 * cdktf does for all of them before it validates the first.
 */
export function validateWithFirstStack(stack: TerraformStack): void {
  const { root } = stack.node;
  const { stacks } = attached(root);
  if (stacks.has(root)) return;
  stacks.add(root);
  attach(firstStackOf(root) ?? stack);
}

function attach(stack: TerraformStack): void {
  const { validation, stacks } = attached(stack.node.root);
  if (stacks.has(stack)) return;
  stacks.add(stack);
  const check: IValidation = { validate: () => validation.validate(stack) };
  stack.node.addValidation(check);
  callBeforeWriting(stack, () => validation.beforeWriting(stack));
}
