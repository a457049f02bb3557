import { say } from '../../language/say';
import { factsOf } from '../../contract/kinds';
import { describeRange, isWithin, LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { PROPERTY } from '../property-label';
import { StreamRule } from '../rule';

const LIMIT = LIMITS.concurrentTasks;
/** The service whose page gives the range. */
const DOCUMENTED = 'kafka';

/** How many tasks of a stream run at the same time: a range that one document gives, for the connectors of Kafka. */
export const concurrentTasks: StreamRule = {
  id: 'concurrent-tasks',
  since: '2026-11-21',
  title: 'A stream runs 1 to 32 tasks at the same time',
  severity: 'error',
  documents: [LIMIT.source],
  protectsFrom: 'EventBridge refuses the stream at deployment.',
  check({ source, sink, runOptions: { MaximumTasks: tasks } }, output) {
    const pointer = '/RunOptions/MaximumTasks';
    if (isUnknown(tasks)) return output.skip(pointer, tasks.$unknown);
    // What is not a whole number is the contract's to report.
    if (!Number.isInteger(tasks) || isWithin(LIMIT, tasks as number)) return;
    const isCovered = [source, sink].some(({ kind }) => factsOf(kind)?.service === DOCUMENTED);
    output.report({
      ...(!isCovered && { severity: 'warning' as const }),
      pointer,
      message: isCovered
        ? say`${PROPERTY} is out of its range`
        : say`${PROPERTY} is out of the range that is documented for Kafka alone`,
      got: String(tasks),
      limit: describeRange(LIMIT),
      source: LIMIT.source,
      fix: say`Set ${PROPERTY} within the range.`,
    });
  },
};
