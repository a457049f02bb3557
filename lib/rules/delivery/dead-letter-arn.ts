import { FactSource } from '../../contract/limits';
import { schemaRule } from '../contract/schema-rule';

const QUEUES: FactSource = {
  title:
    'EventBridge: Retry policies and dead-letter queues; SDK notes of PutTargets on the shapes of the ARN',
  date: '2024-10-22',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
};

/** The ARN of a dead-letter queue. */
export const deadLetterArn = schemaRule(
  {
    id: 'dead-letter-arn',
    title: 'The dead-letter queue is named by an ARN that EventBridge takes',
    severity: 'error',
    scope: 'stream',
    documents: [QUEUES],
    protectsFrom: 'EventBridge refuses the stream, or events that failed for good are lost.',
  },
  'Use one of the functions of DeadLetterQueue, which write the ARN.',
);
