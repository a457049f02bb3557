import { LIMITS } from '../../contract/limits';
import { schemaRule } from '../contract/schema-rule';

/** How many tasks of a stream run at the same time. */
export const concurrentTasks = schemaRule(
  {
    id: 'concurrent-tasks',
    title: 'A stream runs 1 to 32 tasks at the same time',
    severity: 'error',
    documents: [LIMITS.concurrentTasks.source],
    protectsFrom: 'EventBridge refuses the stream at deployment.',
  },
  'Set concurrency within the range.',
);
