import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { blockOf, isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';

const FUNCTION = cite('provider-fcv3-function');

/** Who writes logs names where to. */
export const functionLogging: ResourceRule = {
  id: 'function-logging',
  since: '2026-11-26',
  title: 'A function that writes logs names the project and the Logstore',
  severity: 'error',
  documents: [FUNCTION],
  protectsFrom: 'Function Compute refuses the function, or it runs and nobody can see why it fails.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values }, output) {
    const logging = blockOf(values.log_config);
    if (isUnknown(logging)) return output.skip('/log_config', logging.$unknown);
    if (!isObject(logging)) return;
    const missing = ['project', 'logstore'].filter((name) => isAbsent(logging[name]));
    // A block without both is one that logs nowhere: a state has it of every function.
    if (missing.length !== 1) return;
    output.report({
      pointer: `/log_config/${missing[0]}`,
      message: say`the function names no ${missing[0]} for its logs`,
      limit: say`a project and a logstore of Simple Log Service`,
      source: FUNCTION,
      fix: say`Set both in logging, or leave logging out.`,
    });
  },
};
