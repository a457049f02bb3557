import { say } from '../../core/language/say';
import { StreamMetricUse } from '../../core/contract/metrics';
import { metricOfDeadLetters, metricOfSource, MetricOrProblem } from '../../core/contract/stream-metrics';
import { StreamPart } from '../../core/model/stream-definition';
import { StreamContext } from '../sources/stream-source';
import { EventStreamProps } from './event-stream-props';

/** What CloudMonitor has of a stream, or why it has nothing. */
export function foundMetric(
  use: StreamMetricUse,
  { count, forEach, deadLetterQueue }: EventStreamProps,
  context: StreamContext,
  source: () => StreamPart,
): MetricOrProblem {
  if (count !== undefined || forEach !== undefined)
    return { problem: say`Terraform makes several of the stream, each with a metric of its own` };
  if (use !== 'deadLetters') return metricOfSource(source(), use);
  if (deadLetterQueue === undefined) return { problem: say`the stream has no dead-letter queue` };
  const { shape, names } = deadLetterQueue._named(context) ?? { shape: undefined, names: {} };
  return metricOfDeadLetters(shape, names);
}
