import { said, say, words } from '../language/say';
import { ArnShape } from '../model/arn';
import { isUnknown, StreamPart } from '../model/stream-definition';
import { plainValue, valueOf } from '../model/stream-parts';
import { titleOf } from './kind-lookups';
import { factsOf } from './kinds';
import { DEAD_LETTER_METRICS, MetricFacts, MetricUse, SOURCE_METRICS } from './metrics';

/** A metric of one stream: the values of its dimensions may be references, or unknown. */
export interface FoundMetric {
  readonly facts: MetricFacts;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

/** A metric, or why there is none: a clause to go on after the name of the stream. */
export type MetricOrProblem = FoundMetric | { readonly problem: string };

const WORDS: Readonly<Record<MetricUse, string>> = {
  lag: words`the lag of consumers`,
  delay: words`the delay of consumers`,
  throttled: words`throttled reads`,
};

/** What CloudMonitor has of the source of a stream. */
export function metricOfSource(source: StreamPart, use: MetricUse): MetricOrProblem {
  const { unless = {}, ...metrics } = factsOf(source.kind)?.metrics ?? {};
  const id = metrics[use];
  const service = titleOf(source.kind) ?? say`its source`;
  if (id === undefined)
    return { problem: say`no document names a metric for ${said(WORDS[use])} of ${said(service)}` };
  if (Object.entries(unless).some(([parameter, value]) => valueOf(source, parameter) === value))
    return { problem: say`CloudMonitor has no metrics of a self-hosted cluster` };
  const facts: MetricFacts = SOURCE_METRICS[id];
  const found = Object.entries(facts.dimensions).map(
    ([name, parameter]) => [name, plainValue(valueOf(source, parameter)), parameter] as const,
  );
  const missing = found.find(([, value]) => value === undefined || value === '');
  if (missing !== undefined)
    return {
      problem: say`its source does not set ${missing[2]}, which CloudMonitor needs to identify the metric`,
    };
  return { facts, dimensions: Object.fromEntries(found) };
}

/** What a dead-letter queue is: the shape of its ARN, and what that names. */
export interface NamedQueue {
  readonly shape: ArnShape;
  readonly names: Readonly<Record<string, string | undefined>>;
}

/** What CloudMonitor has of a dead-letter queue, by the shape of its ARN and what that names. */
export function metricOfDeadLetters(
  shape: ArnShape | undefined,
  names: Readonly<Record<string, unknown>>,
): MetricOrProblem {
  const facts = shape === undefined ? undefined : DEAD_LETTER_METRICS[shape];
  if (facts === undefined)
    return { problem: say`no document names a metric for a dead-letter queue of this kind` };
  const dimensions = Object.entries(facts.dimensions).map(([name, part]) => [name, names[part]]);
  return { facts, dimensions: Object.fromEntries(dimensions) };
}

/** Whether an alarm's dimension can be that of a metric: what is not known may be anything. */
export function mayBeSame(one: unknown, other: unknown): boolean {
  return isUnknown(one) || isUnknown(other) || String(one) === String(other);
}
