import { say, words } from '../../language/say';
import { cite } from '../../contract/documents';
import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { isObject } from '../../model/json-object';
import { reportMissingPlace } from '../contract/placed-arn';
import { schemaRule } from '../contract/schema-rule';
import { StreamRule } from '../rule';

const inSchema = schemaRule(
  {
    id: 'dead-letter-arn',
    since: '2026-11-21',
    title: 'The ARN of a dead-letter queue is one that EventBridge accepts',
    severity: 'error',
    documents: [cite('eventbridge-retries')],
    protectsFrom: 'EventBridge refuses the stream, or events that failed for good are lost.',
  },
  words`Use one of the functions of DeadLetterQueue, which write the ARN.`,
);

/** The ARN of a dead-letter queue; where its account or region is missing, that is all there is to say. */
export const deadLetterArn: StreamRule = {
  ...inSchema,
  check(stream, output) {
    const { DeadLetterQueue: queue } = stream.runOptions;
    const placed = {
      arn: isObject(queue) ? queue.Arn : undefined,
      pointer: '/RunOptions/DeadLetterQueue/Arn',
      shapes: DEAD_LETTER_ARNS,
      what: say`the dead-letter queue`,
      giveTo: say`the function of DeadLetterQueue`,
      source: inSchema.documents[0],
    };
    if (!reportMissingPlace(placed, output)) inSchema.check(stream, output);
  },
};
