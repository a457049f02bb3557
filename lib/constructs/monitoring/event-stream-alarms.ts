import { sayingAt } from '../language';
import { said, say } from '../../core/language/say';
import { Annotations, Op, Token } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { StreamMetricUse } from '../../core/contract/metrics';
import { isUnresolved } from '../engine';
import { isEventStream } from '../synthesis/app-description';
import { IFunction } from '../resources/function';
import { checkCalls } from '../types/check-calls';
import { checkProps, checkScope } from '../types/check-types';
import { Duration } from '../values/duration';
import { AlarmCondition, AlarmOptions } from './alarm-props';
import { AlarmLevel } from '../values/alarm-level';
import { IMonitoredStream } from './monitored-stream';
import { StreamAlarm } from './stream-alarm';
import { Measured, StreamMetric } from './stream-metric';

/**
 * How long something may take before an alarm fires.
 */
export interface DelayCondition {
  /** How long it may take. */
  readonly longest: Duration;

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
}

/**
 * Alarms on the functions of a stream.
 */
export interface FunctionAlarms {
  /** The functions: those that transform the events of the stream, or receive them. */
  readonly functions: IFunction[];

  /**
   * Errors of their code in a period.
   *
   * @default - no alarm
   */
  readonly errors?: AlarmCondition;

  /**
   * Calls that were throttled in a period.
   *
   * @default - no alarm
   */
  readonly throttled?: AlarmCondition;

  /**
   * How long calls take on average.
   *
   * @default - no alarm
   */
  readonly duration?: DelayCondition;
}

/**
 * Alarms that are made for every stream. Each is made only where it is named: a new version of the library adds none.
 */
export interface EventStreamAlarmDefaults extends AlarmOptions {
  /**
   * How far the stream may be behind its source, in the unit of its metric: messages, or seconds of Simple Log Service.
   *
   * @default - no alarm
   */
  readonly consumerLag?: AlarmCondition;

  /**
   * How long messages may wait for the stream.
   *
   * @default - no alarm
   */
  readonly consumerDelay?: DelayCondition;

  /**
   * How many reads a minute the source may throttle.
   *
   * @default - no alarm
   */
  readonly throttledReads?: AlarmCondition;

  /**
   * How much may be in the dead-letter queue.
   *
   * @default - no alarm
   */
  readonly deadLetters?: AlarmCondition;
}

/**
 * The alarms of one stream.
 */
export interface EventStreamAlarmsProps extends EventStreamAlarmDefaults {
  /** The stream, of which Terraform makes one. */
  readonly stream: IMonitoredStream;

  /**
   * Alarms on its functions.
   *
   * @default - none
   */
  readonly functions?: FunctionAlarms;
}

/**
 * The alarms of a stream: those that are named, and no others.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm
 */
export class EventStreamAlarms extends Construct {
  /**
   * Makes the same alarms for every event stream that stands in a scope by now: call it when they are made. Alarms that a
   * stream cannot have, for its source has no metric or an inferred one that is not allowed, are left out; `leftOut` and an
   * annotation at the stream say which and why.
   *
   * @param scope a stack, the app, or any other construct; the alarms of a stream stand in it, under the id `Alarms`
   * @param props the alarms, and whom they tell
   */
  public static forEach(scope: IConstruct, props: EventStreamAlarmDefaults): EventStreamAlarms[] {
    const streams = scope.node.findAll().filter(isEventStream);
    return streams.map((found) => {
      const stream = found as unknown as IMonitoredStream & Measured & Construct;
      const leftOut = sayingAt(stream, () => leftOutOf(stream, props));
      const conditions = Object.fromEntries(leftOut.map(({ name }) => [name, undefined]));
      const alarms = new EventStreamAlarms(stream, 'Alarms', { ...props, ...conditions, stream });
      for (const { name, reason } of leftOut)
        alarms.leaveOut(
          stream,
          sayingAt(stream, () => say`${name}: ${reason}`),
        );
      return alarms;
    });
  }

  /** The alarms that were made. */
  public readonly alarms: StreamAlarm[];

  /** The alarms that `forEach` left out, each with the reason: `consumerLag: no document names ...`. */
  public readonly leftOut: string[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EventStreamAlarmsProps,
  ) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'EventStreamAlarmsProps', props);
    const { stream } = props;
    this.alarms = [
      ...this.alarm('ConsumerLag', props.consumerLag, () => stream.metricConsumerLag()),
      ...this.delay('ConsumerDelay', props.consumerDelay, () => stream.metricConsumerDelay()),
      ...this.alarm('ThrottledReads', props.throttledReads, () => stream.metricThrottledReads()),
      ...this.alarm('DeadLetters', props.deadLetters, () => stream.metricDeadLetters()),
      ...this.functionAlarms(props.functions),
    ];
  }

  private functionAlarms({
    functions,
    errors,
    throttled,
    duration,
  }: FunctionAlarms = NO_FUNCTIONS): StreamAlarm[] {
    return functions.flatMap((target, i) => {
      const id = `Function${i + 1}`;
      const metric = (which: 'errors' | 'throttled' | 'duration') =>
        StreamMetric._ofFunction(this, target, which, {});
      return [
        ...this.alarm(`${id}Errors`, errors, () => metric('errors')),
        ...this.alarm(`${id}Throttled`, throttled, () => metric('throttled')),
        ...this.delay(`${id}Duration`, duration, () => metric('duration')),
      ];
    });
  }

  private alarm(
    id: string,
    condition: AlarmCondition | undefined,
    metric: () => StreamMetric,
  ): StreamAlarm[] {
    if (condition === undefined) return [];
    const { contactGroups, targets, webhook, silence, effectiveInterval } = this.props;
    const { enabled, allowUnverified, tags, provider } = this.props;
    const options: AlarmOptions = {
      ...{ contactGroups, targets, webhook, silence, effectiveInterval },
      ...{ enabled, allowUnverified, tags, provider },
    };
    return [metric().createAlarm(this, id, { ...condition, ...options })];
  }

  private delay(
    id: string,
    condition: DelayCondition | undefined,
    metric: () => StreamMetric,
  ): StreamAlarm[] {
    if (condition === undefined) return [];
    const { longest, ...rest } = condition;
    const threshold = amountOf(longest, metric().unit);
    return this.alarm(id, { ...rest, threshold }, metric);
  }

  private leaveOut(stream: IConstruct, reason: string): void {
    this.leftOut.push(reason);
    Annotations.of(stream).addInfo(sayingAt(stream, () => say`no alarm ${reason}`));
  }
}

checkCalls(EventStreamAlarms, 'EventStreamAlarms');

const NO_FUNCTIONS: FunctionAlarms = { functions: [] };

const USES = {
  consumerLag: 'lag',
  consumerDelay: 'delay',
  throttledReads: 'throttled',
  deadLetters: 'deadLetters',
} as const satisfies Partial<Record<keyof EventStreamAlarmDefaults, StreamMetricUse>>;

/** The alarms that a stream cannot have, and why. */
function leftOutOf(
  stream: Measured,
  props: EventStreamAlarmDefaults,
): { readonly name: string; readonly reason: string }[] {
  return Object.entries(USES).flatMap(([name, use]) => {
    if (props[name as keyof typeof USES] === undefined) return [];
    const found = stream._foundMetric(use);
    if ('problem' in found) return [{ name, reason: found.problem }];
    const { inferred } = found.facts;
    if (inferred === undefined || props.allowUnverified === true) return [];
    return [
      { name, reason: say`its metric is inferred (${said(inferred)}), and allowUnverified is not given` },
    ];
  });
}

/** A length of time in the unit of a metric. */
function amountOf(duration: Duration, unit: string | undefined): number {
  const seconds = duration.toSeconds();
  if (unit !== 'milliseconds') return seconds;
  return isUnresolved(seconds) ? Token.asNumber(Op.mul(seconds, 1000)) : seconds * 1000;
}
