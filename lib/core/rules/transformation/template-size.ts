import { LIMITS } from '../../contract/limits';
import { StreamRule } from '../rule';
import { checkLength } from './field-length';
import { sinkFields } from '../../model/sink-fields';

/** The length of a template. */
export const templateSize: StreamRule = {
  id: 'template-size',
  since: '2026-11-21',
  title: 'A template is within the length that EventBridge allows',
  severity: 'error',
  documents: [LIMITS.templateLength.source],
  protectsFrom: 'EventBridge refuses the stream at deployment.',
  check(stream, output) {
    for (const { pointer, template } of sinkFields(stream))
      checkLength(`${pointer}/Template`, template, LIMITS.templateLength, 'error', 'template', output);
  },
};
