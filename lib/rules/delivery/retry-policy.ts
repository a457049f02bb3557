import { FactSource } from '../../contract/limits';
import { schemaRule } from '../contract/schema-rule';

const RETRY: FactSource = {
  title: 'EventBridge: Retry policies and dead-letter queues',
  date: '2024-10-22',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
};

/** When a failed delivery is tried again. */
export const retryPolicy = schemaRule(
  {
    id: 'retry-policy',
    title: 'The retry policy is one that EventBridge has, with bounds that are counts',
    severity: 'error',
    scope: 'stream',
    documents: [RETRY],
    protectsFrom: 'EventBridge refuses the stream at deployment, or retries otherwise than was meant.',
  },
  'Use RetryPolicy.backoff or RetryPolicy.exponentialDecay.',
);
