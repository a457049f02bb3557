import { IConstruct } from 'constructs';
import { CATALOGUE } from '../../core/rules/catalogue';
import { rulesOfApp } from './app-extensions';
import { settingsFor } from './rule-settings';

/**
 * Why a finding is accepted.
 */
export interface AcknowledgeOptions {
  /** The reason, for whoever reviews the app: one sentence. */
  readonly reason: string;
}

/**
 * What is said to the rules about a construct and everything below it.
 */
export class Rules {
  /**
   * The rules as they look at a construct and everything below it.
   *
   * @param scope the construct, for example a stream, a stack or the app
   */
  public static of(scope: IConstruct): Rules {
    return new Rules(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Accepts what a rule finds here: the finding no longer fails the synthesis, and is listed with its reason in every
   * report instead. An unknown rule or an empty reason throws.
   *
   * @param ruleId the id of the rule, as findings name it, for example `one-rule-per-topic`
   * @param options why
   */
  public acknowledge(ruleId: string, options: AcknowledgeOptions): Rules {
    const where = this.scope.node.path || 'the app';
    if (!CATALOGUE.some(({ id }) => id === ruleId)) this.refuseUnknown(ruleId, where);
    if (options.reason.trim() === '') {
      throw new Error(
        `${where}: the acknowledgement of ${ruleId} has no reason. Say in one sentence why it is accepted.`,
      );
    }
    settingsFor(this.scope).acknowledgements.push({ rule: ruleId, reason: options.reason.trim() });
    return this;
  }

  /**
   * Judges the whole app by the rules of an organisation too, as a review with the same extension in its configuration
   * does. What cannot be loaded is reported at synthesis. The `context` of `cdktf.json` says the same:
   * `{ "event-streams": { "extensions": ["@acme/event-stream-rules", "./rules.ts"] } }`.
   *
   * @param module the path of a module in JavaScript or TypeScript, from the folder of `cdktf.json`, or the name of a
   * package that is installed there
   */
  public addExtension(module: string): Rules {
    const settings = settingsFor(this.scope);
    (settings.extensions ??= []).push(module);
    return this;
  }

  /** Where an extension cannot be loaded, its rules are not known, and the synthesis says why. */
  private refuseUnknown(ruleId: string, where: string): void {
    const problems: string[] = [];
    const { all } = rulesOfApp(this.scope.node.root, (problem) => problems.push(problem));
    if (problems.length > 0 || all.some(({ id }) => id === ruleId)) return;
    const ids = all.map(({ id }) => id).join(', ');
    throw new Error(
      `${where}: there is no rule "${ruleId}" to acknowledge. Rules: ${ids}. An extension is added before its rules are acknowledged.`,
    );
  }
}
