import { TerraformProvider } from 'cdktf';
import { AlarmComparison } from '../values/alarm-comparison';
import { AlarmLevel } from '../values/alarm-level';
import { Duration } from '../values/duration';
import { MetricStatistic } from '../values/metric-statistic';
import { IAlarmContactGroup } from './alarm-contact-group';
import { AlarmTarget } from './alarm-target';

/**
 * A metric of CloudMonitor: a `StreamMetric`, or an object that says the same.
 */
export interface IStreamMetric {
  /** The namespace, for example `acs_rocketmq`. */
  readonly namespace: string;

  /** The id of the metric, for example `ConsumerLag`. */
  readonly metricId: string;

  /** What tells the series of the metric apart, but for the id of the account. */
  readonly dimensions: Record<string, string>;

  /** What CloudMonitor makes of the values of a period. */
  readonly statistic: MetricStatistic;

  /** The period. */
  readonly period: Duration;
}

/**
 * When an alarm fires.
 */
export interface AlarmCondition {
  /** What the metric is compared with, in the unit of the metric. */
  readonly threshold: number;

  /**
   * How it is compared.
   *
   * @default AlarmComparison.GREATER
   */
  readonly comparison?: AlarmComparison;

  /**
   * How bad it is.
   *
   * @default AlarmLevel.CRITICAL
   */
  readonly level?: AlarmLevel;

  /**
   * In how many periods that follow each other it has to be so: 1 or more.
   *
   * @default 3
   */
  readonly consecutivePeriods?: number;

  /**
   * The period, a multiple of the shortest one of the metric.
   *
   * @default - that of the metric
   */
  readonly period?: Duration;

  /**
   * What is made of the values of a period: a statistic that the metric has.
   *
   * @default - that of the metric
   */
  readonly statistic?: MetricStatistic;
}

/**
 * Whom an alarm tells, and how often.
 */
export interface AlarmOptions {
  /** Who is told: one group at least. */
  readonly contactGroups: IAlarmContactGroup[];

  /**
   * What is told beside people: queues, functions, logstores.
   *
   * @default - nothing
   */
  readonly targets?: AlarmTarget[];

  /**
   * The web hook that is called, by HTTP. Who has it can call it: give a sensitive `TerraformVariable`, or
   * `UnsafeSecret.plainText`. Text is an error at synthesis (rule `plaintext-secret`).
   *
   * @default - none
   */
  readonly webhook?: string;

  /**
   * How long nobody is told again of an alarm that goes on: 300–86,400 seconds. Another length is reported at synthesis
   * (rule `alarm-condition`).
   *
   * @default - a day
   */
  readonly silence?: Duration;

  /**
   * The hours in which it fires, `hh:mm-hh:mm`.
   *
   * @default - `00:00-23:59`
   */
  readonly effectiveInterval?: string;

  /**
   * Whether it fires at all.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether a metric is taken of which a part is inferred, so that the alarm may never fire: the lag of Kafka, dead
   * letters, functions. Without it such an alarm throws; with it the rule `alarm-metric` warns. Look into CloudMonitor
   * whether the metric has values once it is deployed, and acknowledge the warning then.
   *
   * @default false
   */
  readonly allowUnverified?: boolean;

  /**
   * Tags of the alarm.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * An alarm on a metric.
 */
export interface AlarmProps extends AlarmCondition, AlarmOptions {
  /**
   * The name of the alarm.
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly alarmName?: string;
}

/**
 * An alarm, and its metric.
 */
export interface StreamAlarmProps extends AlarmProps {
  /** What is watched. */
  readonly metric: IStreamMetric;
}
