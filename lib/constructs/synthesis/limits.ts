import { IConstruct } from 'constructs';
import { countProblem, raiseProblem } from '../../core/rules/quotas/quota-checks';
import { settingsFor } from './rule-settings';

/**
 * What a raised quota was raised for.
 */
export interface RaiseOptions {
  /**
   * The region, instance or event bus that it was raised for, for example `cn-hangzhou`.
   *
   * @default - all of them
   */
  readonly only?: string;
}

/**
 * What is said to the rules about the quotas of the account. The same can stand in the `context` of `cdktf.json`:
 * `{ "event-streams": { "limits": { "streams-per-region": 200 }, "existing": { "streams-per-region": { "cn-hangzhou": 30 } } } }`.
 */
export class Limits {
  /**
   * The limits of the account. They count for the whole app, whichever construct they are given on.
   *
   * @param scope a construct of the app, usually the app itself
   */
  public static of(scope: IConstruct): Limits {
    return new Limits(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Says that Alibaba Cloud has raised a quota; of several figures for one quota the highest counts. A rule without a
   * quota that can be raised, or a figure below the documented one, throws.
   *
   * @param ruleId the rule that checks the quota, for example `streams-per-region`
   * @param maximum the new figure
   * @param options what it was raised for
   */
  public raise(ruleId: string, maximum: number, options: RaiseOptions = {}): Limits {
    this.refuse(raiseProblem(ruleId, maximum));
    settingsFor(this.scope).raised.push({ rule: ruleId, maximum, key: options.only });
    return this;
  }

  /**
   * Says how many exist already in the account beside those of the app: they count too, and several counts add up. A
   * rule without a quota, or a figure that is not a count, throws.
   *
   * @param ruleId the rule that counts them, for example `streams-per-region`
   * @param key where they are: the region, instance or event bus, for example `cn-hangzhou`
   * @param count how many
   */
  public existing(ruleId: string, key: string, count: number): Limits {
    this.refuse(countProblem(ruleId, count));
    settingsFor(this.scope).existing.push({ rule: ruleId, key, count });
    return this;
  }

  private refuse(problem: string | undefined): void {
    if (problem !== undefined) throw new Error(`${this.scope.node.path || 'the app'}: ${problem}`);
  }
}
