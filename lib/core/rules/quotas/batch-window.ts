import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { checkNumber } from '../check-number';
import { StreamRule } from '../rule';
import { isComposite } from '../../model/json-object';

const POINTER = '/RunOptions/BatchWindow';

/** The bounds of the two thresholds of a batch. */
export const batchWindow: StreamRule = {
  id: 'batch-window',
  since: '2026-11-21',
  title: 'The batch window is within its bounds',
  severity: 'error',
  documents: [LIMITS.batchWindowMessages.source],
  protectsFrom: 'EventBridge refuses the stream at deployment, after other resources were created.',
  check({ runOptions }, output) {
    if (isUnknown(runOptions)) return output.skip('/RunOptions', runOptions.$unknown);
    const window = runOptions.BatchWindow;
    // What is not an object is the contract's to report.
    if (!isComposite(window)) return;
    if (isUnknown(window)) return output.skip(POINTER, window.$unknown);
    const { CountBasedWindow, TimeBasedWindow } = window;
    const messages = { pointer: `${POINTER}/CountBasedWindow` };
    checkNumber(CountBasedWindow, LIMITS.batchWindowMessages, messages, output);
    const interval = { pointer: `${POINTER}/TimeBasedWindow` };
    checkNumber(TimeBasedWindow, LIMITS.batchWindowSeconds, interval, output);
  },
};
