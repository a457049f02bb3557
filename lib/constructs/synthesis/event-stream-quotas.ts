import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { IConstruct } from 'constructs';
import { entryProblem } from '../../core/rules/configuration/check-configuration';
import { toExisting, toRaised } from '../../core/rules/configuration/to-configuration';
import { isUnresolved } from '../engine';
import { settingsFor } from './rule-settings';
import { checkCalls } from '../types/check-calls';

/**
 * What a quota of Alibaba Cloud is counted over: each quota over one of region, instance and event bus, in each account.
 */
export interface QuotaPlace {
  /**
   * The region, for example `cn-hangzhou`, where the quota is one a region.
   *
   * @default - all regions
   */
  readonly region?: string;

  /**
   * The id of the instance, for example `post-cn-example`, where the quota is one an instance.
   *
   * @default - all instances
   */
  readonly instance?: string;

  /**
   * The name of the event bus, where the quota is one an event bus.
   *
   * @default - all event buses
   */
  readonly eventBus?: string;

  /**
   * The id of the account, in an app with several: 16 digits. Something else throws.
   *
   * @default - each account of the app
   */
  readonly account?: string;
}

/**
 * A quota that Alibaba Cloud has raised.
 */
export interface RaisedQuota extends QuotaPlace {
  /** The id of the rule that checks the quota, for example `streams-per-region`. */
  readonly quota: string;

  /** The new figure: a whole number, at least the documented one. */
  readonly maximum: number;
}

/**
 * What exists already beside the app, and is counted too.
 */
export interface ExistingCount extends QuotaPlace {
  /** The id of the rule that counts them, for example `streams-per-region`. */
  readonly quota: string;

  /** How many: a whole number of at least 0. */
  readonly count: number;
}

/**
 * What is said to the rules about the quotas of the account. The same can stand in the `context` of `cdktf.json`,
 * as it does in `.event-streams.yaml`:
 * `{ "event-streams": { "quotas": [{ "quota": "streams-per-region", "maximum": 200 }] } }`.
 */
export class EventStreamQuotas {
  /**
   * The quotas of the account. They count for the whole app, whichever construct they are given on.
   *
   * @param scope a construct of the app, usually the app itself
   */
  public static of(scope: IConstruct): EventStreamQuotas {
    return new EventStreamQuotas(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Says that Alibaba Cloud has raised a quota; of several figures for one quota the highest counts. A rule without a
   * quota that can be raised, a figure below the documented one, or a place that the quota is not counted over throws.
   *
   * @param props the quota, its new figure, and what it was raised for
   */
  public increase(props: RaisedQuota): void {
    this.refuse(() => entryProblem('quotas', props, say`the raised quota`), props);
    settingsFor(this.scope).raised.push(toRaised(props));
  }

  /**
   * Says how many exist already in the account beside those of the app: they count too, and several counts add up. A
   * rule without a quota, a figure that is not a count, or a place that is missing throws.
   *
   * @param props the quota, how many, and where
   */
  public existing(props: ExistingCount): void {
    this.refuse(() => entryProblem('existing', props, say`the count`), props);
    settingsFor(this.scope).existing.push(toExisting(props));
  }

  private refuse(problem: () => string | undefined, props: QuotaPlace): void {
    const { region, instance, eventBus, account } = props;
    const reference = Object.entries({ region, instance, eventBus, account }).find(([, value]) =>
      isUnresolved(value),
    );
    // A reference equals no region that is known, and would say nothing.
    if (reference !== undefined)
      throw mistakeAt(
        this.scope,
        () => say`${reference[0]} is a Terraform reference. Allowed: text that is known at synthesis.`,
      );
    if (problem() !== undefined) throw mistakeAt(this.scope, () => problem()!);
  }
}

checkCalls(EventStreamQuotas, 'EventStreamQuotas');
