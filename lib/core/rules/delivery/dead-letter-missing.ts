import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { DEFAULT_TOLERANCE } from '../../contract/retries';
import { isUnknown } from '../../model/stream-definition';
import { PROPERTY } from '../property-label';
import { StreamRule } from '../rule';

/** Events that fail for good are dropped where there is no queue for them. */
export const deadLetterMissing: StreamRule = {
  id: 'dead-letter-missing',
  since: '2026-11-21',
  title: 'A stream that continues after a failure has a dead-letter queue',
  severity: 'warning',
  documents: [cite('eventbridge-retries'), DEFAULT_TOLERANCE.source],
  protectsFrom: 'An event that fails for good is dropped after the last retry, and nobody notices.',
  check({ runOptions }, output) {
    if (isUnknown(runOptions)) return output.skip('/RunOptions', runOptions.$unknown);
    const { DeadLetterQueue: queue, ErrorsTolerance: tolerance } = runOptions;
    if (queue !== undefined) return;
    if (isUnknown(tolerance)) return output.skip('/RunOptions/ErrorsTolerance', tolerance.$unknown);
    if (tolerance === 'NONE') return;
    if (tolerance === undefined) return output.report(unsaid());
    output.report({
      pointer: '/RunOptions/DeadLetterQueue',
      message: say`events that fail for good are dropped after the last retry`,
      source: cite('eventbridge-retries'),
      fix: say`Give a deadLetterQueue; or acknowledge it where losing an event is acceptable.`,
    });
  },
};

/** Nobody chose what becomes of an event: by the default it waits, and all others behind it. */
const unsaid = () => ({
  pointer: '/RunOptions/ErrorsTolerance',
  message: say`${PROPERTY} is not given: by the default the stream stops at an event that fails for good`,
  limit: say`the default is ${DEFAULT_TOLERANCE.value}`,
  source: DEFAULT_TOLERANCE.source,
  fix: say`Set ${PROPERTY} to ALL beside a dead-letter queue, or to NONE where the stream is to stop.`,
});
