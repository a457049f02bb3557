import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { DEFAULT_TOLERANCE } from '../../contract/retries';
import { isUnknown } from '../../model/stream-definition';
import { StreamRule } from '../rule';

/** A stream that stops at the first failure never puts an event into its dead-letter queue. */
export const deadLetterUnused: StreamRule = {
  id: 'dead-letter-unused',
  since: '2026-11-21',
  title: 'A stream with a dead-letter queue continues after a failure',
  severity: 'warning',
  documents: [cite('eventbridge-retries'), DEFAULT_TOLERANCE.source],
  protectsFrom:
    'With error tolerance NONE, the stream blocks after the last retry: the queue stays empty while events wait.',
  check({ runOptions }, output) {
    if (isUnknown(runOptions)) return output.skip('/RunOptions', runOptions.$unknown);
    const { DeadLetterQueue: queue, ErrorsTolerance: tolerance } = runOptions;
    if (queue === undefined) return;
    if (isUnknown(tolerance)) return output.skip('/RunOptions/ErrorsTolerance', tolerance.$unknown);
    const { value: usual, source } = DEFAULT_TOLERANCE;
    if ((tolerance ?? usual) !== 'NONE') return;
    output.report({
      pointer: '/RunOptions/DeadLetterQueue',
      message: say`the dead-letter queue is never used, because the stream stops at an event that fails for good`,
      got:
        tolerance === undefined ? say`no ErrorsTolerance, which is ${usual} then` : say`ErrorsTolerance NONE`,
      source: tolerance === undefined ? source : cite('eventbridge-retries'),
      fix: say`Set errorTolerance to ErrorTolerance.ALL, or remove the dead-letter queue.`,
    });
  },
};
