import { words } from '../../language/say';
import { cite } from '../../contract/documents';
import { schemaRule } from '../contract/schema-rule';

/** When a failed delivery is tried again. */
export const retryPolicy = schemaRule(
  {
    id: 'retry-policy',
    since: '2026-11-21',
    title: 'The retry policy is one that EventBridge supports, with whole numbers as limits',
    severity: 'error',
    documents: [cite('eventbridge-retries')],
    protectsFrom: 'EventBridge refuses the stream at deployment, or retries differently than intended.',
  },
  words`Use RetryPolicy.backoff or RetryPolicy.exponentialDecay.`,
);
