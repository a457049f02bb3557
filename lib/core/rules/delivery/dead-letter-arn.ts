import { cite } from '../../contract/documents';
import { schemaRule } from '../contract/schema-rule';

/** The ARN of a dead-letter queue. */
export const deadLetterArn = schemaRule(
  {
    id: 'dead-letter-arn',
    title: 'The dead-letter queue is named by an ARN that EventBridge takes',
    severity: 'error',
    documents: [cite('eventbridge-retries')],
    protectsFrom: 'EventBridge refuses the stream, or events that failed for good are lost.',
  },
  'Use one of the functions of DeadLetterQueue, which write the ARN.',
);
