import { describeRange, Limit, LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { isComposite } from '../../model/json-object';

const POINTER = '/RunOptions/BatchWindow';

/** The bounds of the two thresholds of a batch. */
export const batchWindow: StreamRule = {
  id: 'batch-window',
  title: 'The batch window is within its bounds',
  severity: 'error',
  documents: [LIMITS.batchWindowMessages.source],
  protectsFrom: 'EventBridge refuses the stream at deployment, after other resources were created.',
  check({ runOptions }, output) {
    if (isUnknown(runOptions)) return output.skip('/RunOptions', runOptions.$unknown);
    const window = runOptions.BatchWindow;
    // What is no object is the contract's to report.
    if (!isComposite(window)) return;
    if (isUnknown(window)) return output.skip(POINTER, window.$unknown);
    const { CountBasedWindow, TimeBasedWindow } = window;
    checkRange(
      `${POINTER}/CountBasedWindow`,
      CountBasedWindow,
      LIMITS.batchWindowMessages,
      'batchWindow.messages',
      output,
    );
    checkRange(
      `${POINTER}/TimeBasedWindow`,
      TimeBasedWindow,
      LIMITS.batchWindowSeconds,
      'batchWindow.interval',
      output,
    );
  },
};

function checkRange(pointer: string, value: unknown, limit: Limit, prop: string, output: RuleOutput): void {
  if (value === undefined) return;
  if (isUnknown(value)) return output.skip(pointer, value.$unknown);
  if (
    Number.isInteger(value) &&
    (value as number) >= (limit.minimum ?? 0) &&
    (value as number) <= limit.maximum
  )
    return;
  output.report({
    pointer,
    message: `${prop} is out of its range`,
    got: `${JSON.stringify(value)} ${limit.unit}`,
    limit: `${describeRange(limit)}, whole numbers`,
    source: limit.source,
    fix: `Set ${prop} within the range.`,
  });
}
