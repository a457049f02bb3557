import { ArnShape } from '../model/arn';
import { cite, DocumentId } from './documents';

/** A metric of CloudMonitor that says something of a stream. */
export interface MetricFacts {
  /** What it counts, for people. */
  readonly title: string;
  readonly namespace: string;
  readonly metric: string;
  /**
   * What tells its series apart, by the names of CloudMonitor; each with what says it: a parameter of the source, a name in
   * the ARN, or `@region`. The id of the account, which every series has, is not given.
   */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Those that it has; the first is taken. CloudMonitor refuses others. */
  readonly statistics: readonly string[];
  /** The shortest period, in seconds; others are multiples of it. */
  readonly period: number;
  readonly unit: string;
  /** Where it was read. */
  readonly document: DocumentId;
  /** What of it no document says today: an alarm on it may never fire. */
  readonly inferred?: string;
}

/** What is asked of the source of a stream. */
export type MetricUse = 'lag' | 'delay' | 'throttled';

/** What is asked of a stream. */
export type StreamMetricUse = MetricUse | 'deadLetters';

/** ApsaraMQ for RocketMQ 4.0 and 5.0 share the namespace; `acs_rocketmq5` is empty. */
const ROCKETMQ = {
  namespace: 'acs_rocketmq',
  dimensions: { instanceId: 'InstanceId', groupId: 'GroupID' },
  period: 60,
  document: 'rocketmq-metrics',
} as const;

/** Of sources, by the ids that cards give. Every other kind has none that a document names. */
export const SOURCE_METRICS = {
  rocketMqLag: {
    ...ROCKETMQ,
    title: 'messages that the consumer group has not consumed yet',
    metric: 'ConsumerLag',
    statistics: ['Sum'],
    unit: 'messages',
  },
  rocketMqDelay: {
    ...ROCKETMQ,
    title: 'how long messages wait for the consumer group',
    metric: 'ConsumerLagLatencyPerGid',
    statistics: ['Maximum'],
    unit: 'milliseconds',
  },
  rocketMqThrottled: {
    ...ROCKETMQ,
    title: 'requests of the consumer group that were throttled',
    metric: 'ThrottledReceiveRequestsPerGid',
    statistics: ['Sum'],
    unit: 'requests a minute',
  },
  kafkaLag: {
    title: 'messages that the consumer group has not consumed yet',
    namespace: 'acs_kafka',
    metric: 'message_accumulation',
    dimensions: { instanceId: 'InstanceId', consumerGroup: 'ConsumerGroup' },
    statistics: ['Maximum', 'Average', 'Minimum', 'Value', 'Sum'],
    period: 60,
    unit: 'messages',
    document: 'cloudmonitor-exporter',
    inferred: 'its dimensions and statistics, and whether V3 instances have it',
  },
  slsDelay: {
    title: 'how far the slowest consumer group of the logstore is behind',
    namespace: 'acs_sls_dashboard',
    metric: 'ConsumerGroupFallBehind',
    dimensions: { project: 'Project', logstore: 'LogStore' },
    statistics: ['Maximum', 'Average'],
    period: 60,
    unit: 'seconds',
    document: 'sls-metrics',
  },
} as const satisfies Record<string, MetricFacts>;

export type MetricId = keyof typeof SOURCE_METRICS;

/** By the shape of the ARN of a dead-letter queue. No document names one of an event bus. */
export const DEAD_LETTER_METRICS: Readonly<Partial<Record<ArnShape, MetricFacts>>> = {
  mnsQueue: {
    title: 'messages in the dead-letter queue',
    namespace: 'acs_mns_new',
    metric: 'ActiveMessages',
    dimensions: { region: 'region', queue: 'queue' },
    statistics: ['Maximum', 'Average', 'Minimum'],
    period: 300,
    unit: 'messages',
    document: 'cloudmonitor-preset-metrics',
    inferred: 'whether it is still as in that copy, for queues have a second namespace today, acs_smq',
  },
  rocketMqTopic: {
    title: 'messages sent to the dead-letter topic',
    namespace: 'acs_rocketmq',
    metric: 'SendMessageCountPerTopic',
    dimensions: { instanceId: 'instance', topic: 'topic' },
    statistics: ['Sum'],
    period: 60,
    unit: 'messages a minute',
    document: 'rocketmq-metrics',
    inferred: 'whether dead letters of EventBridge count as messages that a producer sends',
  },
};

const FUNCTION = {
  namespace: 'acs_fc',
  dimensions: { region: '@region', functionName: 'function' },
  statistics: ['Value'],
  period: 60,
  document: 'cloudmonitor-metrics-of-functions',
  inferred: 'the dimensions of Function Compute 3.0, which has no services',
} as const;

/** Of a function that transforms or receives events. */
export const FUNCTION_METRICS = {
  errors: {
    ...FUNCTION,
    title: 'errors of the code of the function',
    metric: 'FunctionFunctionErrors',
    unit: 'errors',
  },
  throttled: {
    ...FUNCTION,
    title: 'calls of the function that were throttled',
    metric: 'FunctionThrottles',
    document: 'cloudmonitor-preset-metrics',
    unit: 'calls',
  },
  duration: {
    ...FUNCTION,
    title: 'how long calls of the function take',
    metric: 'FunctionAvgDuration',
    unit: 'milliseconds',
  },
} as const satisfies Record<string, MetricFacts>;

export type FunctionMetric = keyof typeof FUNCTION_METRICS;

/** The namespace of the metrics of event streams and event buses; no document lists their ids. */
export const STREAM_NAMESPACE = 'acs_eventbridge';

/** The statistics of CloudMonitor, of which each metric has some. */
export const STATISTICS = ['Average', 'Maximum', 'Minimum', 'Sum', 'Count', 'Value'] as const;

/** Namespaces that look right and hold nothing: an alarm in one never fires, and nothing says so. */
export const EMPTY_NAMESPACES: Readonly<
  Record<string, { readonly instead: string; readonly document: DocumentId }>
> = { acs_rocketmq5: { instead: 'acs_rocketmq', document: 'rocketmq-metrics' } };

/** Where the list of namespaces, and what lists their metrics, was read. */
export const METRICS_SOURCES = [cite('cloudmonitor-metrics'), cite('cloudmonitor-metric-metadata')] as const;

/** Every metric that the library knows. */
export const METRICS: readonly MetricFacts[] = [
  ...Object.values(SOURCE_METRICS),
  ...Object.values(DEAD_LETTER_METRICS),
  ...Object.values(FUNCTION_METRICS),
].filter((facts) => facts !== undefined);

/** The known metrics of a namespace by their id; several where one says more than one thing. */
export function metricsNamed(namespace: unknown, metric: unknown): MetricFacts[] {
  return METRICS.filter((facts) => facts.namespace === namespace && facts.metric === metric);
}
