import { LIMITS } from '../../contract/limits';
import { StreamRule } from '../rule';
import { checkLength } from './field-length';
import { sinkFields } from '../../model/sink-fields';

/** The length of a value, on which documents disagree: the newer figure errs, the stricter older one warns. */
export const valueSize: StreamRule = {
  id: 'value-size',
  since: '2026-11-21',
  title: 'The value of a sink field is within the length that EventBridge allows',
  severity: 'error',
  documents: [LIMITS.valueLength.source, LIMITS.valueLengthOfConnectors.source],
  protectsFrom: 'EventBridge refuses the stream at deployment, or truncates the value.',
  check(stream, output) {
    for (const { pointer, value } of sinkFields(stream)) {
      const fits = checkLength(`${pointer}/Value`, value, LIMITS.valueLength, 'error', 'value', output);
      if (fits)
        checkLength(`${pointer}/Value`, value, LIMITS.valueLengthOfConnectors, 'warning', 'value', output);
    }
  },
};
