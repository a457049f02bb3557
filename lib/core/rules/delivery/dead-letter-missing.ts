import { cite } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { StreamRule } from '../rule';

/** Events that fail for good are dropped where there is no queue for them. */
export const deadLetterMissing: StreamRule = {
  id: 'dead-letter-missing',
  title: 'A stream that goes on after a failure has a dead-letter queue',
  severity: 'warning',
  documents: [cite('eventbridge-retries')],
  protectsFrom: 'An event that fails for good is dropped after the last retry, and nobody sees it.',
  check({ runOptions }, output) {
    if (isUnknown(runOptions)) return output.skip('/RunOptions', runOptions.$unknown);
    const { DeadLetterQueue: queue, ErrorsTolerance: tolerance } = runOptions;
    if (queue !== undefined) return;
    if (isUnknown(tolerance)) return output.skip('/RunOptions/ErrorsTolerance', tolerance.$unknown);
    if (tolerance === 'NONE') return;
    output.report({
      pointer: '/RunOptions/DeadLetterQueue',
      message: 'events that fail for good are dropped after the last retry',
      source: cite('eventbridge-retries'),
      fix: 'Give a deadLetterQueue; or acknowledge it where losing an event is acceptable.',
    });
  },
};
