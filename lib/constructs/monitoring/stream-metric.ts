import { sayingAt } from '../language';
import { said, say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { Construct, IConstruct } from 'constructs';
import { MetricOrProblem } from '../../core/contract/stream-metrics';
import { FUNCTION_METRICS, FunctionMetric, StreamMetricUse } from '../../core/contract/metrics';
import { describeSource, cite } from '../../core/contract/documents';
import { IFunction } from '../resources/function';
import { regionOf } from '../synthesis/provider-region';
import { whereIs } from '../synthesis/where-is';
import { checkCalls } from '../types/check-calls';
import { checkProps } from '../types/check-types';
import { Duration } from '../values/duration';
import { MetricStatistic } from '../values/metric-statistic';
import { AlarmProps, IStreamMetric } from './alarm-props';
import { StreamAlarm } from './stream-alarm';

/** What can say of its metrics what there is. */
export interface Measured extends IConstruct {
  _foundMetric(use: StreamMetricUse): MetricOrProblem;
}

/**
 * What of a metric is asked for.
 */
export interface MetricOptions {
  /**
   * What CloudMonitor makes of the values of a period: one that the metric has. Another is refused by CloudMonitor, and
   * reported at synthesis where the metric is known (rule `alarm-metric`).
   *
   * @default - the usual one of the metric; `MetricStatistic.AVERAGE` of a metric that the library does not know
   */
  readonly statistic?: MetricStatistic;

  /**
   * The period: a multiple of the shortest one of the metric, 60 seconds of most.
   *
   * @default - the shortest one of the metric; 60 seconds of a metric that the library does not know
   */
  readonly period?: Duration;
}

/**
 * A metric of CloudMonitor by its ids.
 */
export interface MetricProps extends MetricOptions {
  /**
   * What tells the series of the metric apart, as CloudMonitor lists it, but for `userId`: for example
   * `{ instanceId: 'rmq-cn-example', groupId: 'GID_orders' }`.
   */
  readonly dimensions: Record<string, string>;
}

/**
 * A metric of any service.
 */
export interface StreamMetricProps extends MetricProps {
  /** The namespace, for example `acs_rocketmq`. */
  readonly namespace: string;

  /** The id of the metric, for example `ConsumerLag`. */
  readonly metricId: string;
}

/**
 * A metric of CloudMonitor, of which an alarm can be made. It never changes: ask for another period or statistic where you ask for the metric.
 *
 * @see https://help.aliyun.com/document_detail/163515.html
 */
export class StreamMetric implements IStreamMetric {
  /**
   * A metric that the library knows.
   *
   * @param where the construct it is asked of
   * @internal
   */
  public static _of(where: IConstruct, find: () => MetricOrProblem, options: MetricOptions): StreamMetric {
    const found = sayingAt(where, find);
    if ('problem' in found)
      throw mistakeAt(
        where,
        () =>
          say`${found.problem}. List what CloudMonitor has with DescribeMetricMetaList, and give the id: new StreamMetric({ namespace, metricId, dimensions }).`,
      );
    const { facts, dimensions } = found;
    const metric = new StreamMetric({
      namespace: facts.namespace,
      metricId: facts.metric,
      dimensions: dimensions as Record<string, string>,
      statistic: options.statistic ?? (facts.statistics[0] as MetricStatistic),
      period: options.period ?? Duration.seconds(facts.period),
    });
    const { inferred, document } = facts;
    metric.doubt =
      inferred &&
      sayingAt(where, () => say`${said(inferred)} (${describeSource(cite(document))} does not say it)`);
    metric.unitText = facts.unit;
    return metric;
  }

  /**
   * A metric of a stream.
   *
   * @internal
   */
  public static _on(stream: Measured, use: StreamMetricUse, options: MetricOptions): StreamMetric {
    return StreamMetric._of(stream, () => stream._foundMetric(use), options);
  }

  /**
   * A metric of a function, in the region of its provider.
   *
   * @internal
   */
  public static _ofFunction(
    scope: Construct,
    target: IFunction,
    which: FunctionMetric,
    options: MetricOptions,
  ): StreamMetric {
    const facts = FUNCTION_METRICS[which];
    const region = whereIs(target).region ?? regionOf(scope, undefined);
    return StreamMetric._of(
      scope,
      () =>
        region === undefined
          ? { problem: say`the region of the function is not known` }
          : { facts, dimensions: { region, functionName: target.functionName } },
      options,
    );
  }

  /** The namespace, for example `acs_rocketmq`. */
  public readonly namespace: string;

  /** The id of the metric, for example `ConsumerLag`. */
  public readonly metricId: string;

  /** What tells the series of the metric apart, but for the id of the account. */
  public readonly dimensions: Record<string, string>;

  /** What CloudMonitor makes of the values of a period. */
  public readonly statistic: MetricStatistic;

  /** The period. */
  public readonly period: Duration;

  private doubt?: string;
  private unitText?: string;

  constructor(props: StreamMetricProps) {
    checkProps(undefined as never, 'StreamMetric', 'StreamMetricProps', props);
    this.namespace = props.namespace;
    this.metricId = props.metricId;
    this.dimensions = Object.freeze({ ...props.dimensions });
    this.statistic = props.statistic ?? MetricStatistic.AVERAGE;
    this.period = props.period ?? Duration.seconds(60);
  }

  /** Whether a part of it is inferred, so that an alarm on it may never fire. Its alarm needs `allowUnverified: true`. */
  public get isUnverified(): boolean {
    return this.doubt !== undefined;
  }

  /** The unit of its values, for example `messages`; undefined of a metric that the library does not know. */
  public get unit(): string | undefined {
    return this.unitText;
  }

  /**
   * Makes an alarm that fires when the metric crosses a threshold.
   *
   * @param scope where to put it
   * @param id its id there
   * @param props threshold, and whom to tell
   */
  public createAlarm(scope: Construct, id: string, props: AlarmProps): StreamAlarm {
    return new StreamAlarm(scope, id, { ...props, metric: this });
  }

  /**
   * What of it no document says.
   *
   * @internal
   */
  public get _doubt(): string | undefined {
    return this.doubt;
  }
}

checkCalls(StreamMetric, 'StreamMetric');
