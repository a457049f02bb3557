import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { listed } from '../../core/language/lists';
import { IConstruct } from 'constructs';
import { acknowledgementOf } from '../../core/model/acknowledgement';
import { suggestion } from '../../core/model/nearest';
import { CATALOGUE } from '../../core/rules/catalogue';
import { entryProblem } from '../../core/rules/configuration/check-configuration';
import { rulesOfApp } from './app-extensions';
import { settingsFor } from './rule-settings';
import { checkCalls } from '../types/check-calls';

/**
 * A finding that somebody accepts, and why.
 */
export interface AcceptedFinding {
  /** The id of the rule, as findings name it, for example `one-rule-per-topic`. */
  readonly rule: string;

  /** The reason, for whoever reviews the app: one sentence. Reports show it. */
  readonly reason: string;

  /**
   * The last day on which it counts, for example `2027-01-31` (UTC). From the next day the finding is back, and says so.
   *
   * @default - it counts for ever
   */
  readonly expires?: string;

  /**
   * Where it was agreed, for example the number of an issue. Reports show it.
   *
   * @default - none
   */
  readonly ticket?: string;

  /**
   * Who answers for it, for example the name of a team. Reports show it.
   *
   * @default - nobody is named
   */
  readonly owner?: string;

  /**
   * Only what is found at this JSON pointer, or below it, as findings say it: for example `/RunOptions/BatchWindow`.
   *
   * @default - everything that the rule finds below the construct
   */
  readonly pointer?: string;
}

/**
 * What is said to the rules about a construct and everything below it.
 */
export class EventStreamRules {
  /**
   * The rules as they look at a construct and everything below it.
   *
   * @param scope the construct, for example a stream, a stack or the app
   */
  public static of(scope: IConstruct): EventStreamRules {
    return new EventStreamRules(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Accepts what a rule finds here: the finding no longer fails the synthesis, and is listed with its reason in every
   * report instead. An unknown rule, an empty reason or
   * a day that no calendar has throws.
   *
   * @param props the rule, and why
   */
  public acknowledge(props: AcceptedFinding): void {
    const problem = () => entryProblem('acknowledgements', props, say`the acknowledgement`);
    if (problem() !== undefined) throw mistakeAt(this.scope, () => problem()!);
    if (!CATALOGUE.some(({ id }) => id === props.rule)) this.refuseUnknown(props.rule);
    settingsFor(this.scope).acknowledgements.push(
      acknowledgementOf({ ...props, reason: props.reason.trim() }),
    );
  }

  /**
   * Judges the whole app by the rules of an organization too, as a review with the same extension in its configuration
   * does. What cannot be loaded is reported at synthesis. The `context` of `cdktf.json` says the same:
   * `{ "event-streams": { "extensions": ["@acme/event-stream-rules", "./rules.ts"] } }`.
   *
   * @param module the path of a module in JavaScript or TypeScript, from the folder of `cdktf.json`, or the name of a
   * package that is installed there
   */
  public addExtension(module: string): void {
    const settings = settingsFor(this.scope);
    (settings.extensions ??= []).push(module);
  }

  /** Where an extension cannot be loaded, its rules are not known, and the synthesis says why. */
  private refuseUnknown(ruleId: string): void {
    const problems: string[] = [];
    const { all } = rulesOfApp(this.scope.node.root, (problem) => problems.push(problem));
    if (problems.length > 0 || all.some(({ id }) => id === ruleId)) return;
    const ids = all.map(({ id }) => id);
    throw mistakeAt(
      this.scope,
      () =>
        say`there is no rule "${ruleId}" to acknowledge.${suggestion(ruleId, ids)} Rules: ${listed(ids)}. An extension is added before its rules are acknowledged.`,
    );
  }
}

checkCalls(EventStreamRules, 'EventStreamRules');
