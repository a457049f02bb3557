import { FactSource } from '../../contract/limits';
import { isUnknown } from '../../stream-definition';
import { StreamRule } from '../rule';

const DROPPED: FactSource = {
  title: 'EventBridge: Retry policies and dead-letter queues',
  date: '2024-10-22',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
};

/** Events that fail for good are dropped where there is no queue for them. */
export const deadLetterMissing: StreamRule = {
  id: 'dead-letter-missing',
  title: 'A stream that goes on after a failure has a dead-letter queue',
  severity: 'warning',
  scope: 'stream',
  documents: [DROPPED],
  protectsFrom: 'An event that fails for good is dropped after the last retry, and nobody sees it.',
  check({ runOptions }, output) {
    const { DeadLetterQueue: queue, ErrorsTolerance: tolerance } = runOptions;
    if (queue !== undefined) return;
    if (isUnknown(tolerance)) return output.skip('/RunOptions/ErrorsTolerance', tolerance.$unknown);
    if (tolerance === 'NONE') return;
    output.report({
      pointer: '/RunOptions/DeadLetterQueue',
      message: 'events that fail for good are dropped after the last retry',
      source: DROPPED,
      fix: 'Give a deadLetterQueue; or acknowledge it where losing an event is acceptable.',
    });
  },
};
