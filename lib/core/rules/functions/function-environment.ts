import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule } from '../rule';
import { show } from '../show';

const ENVIRONMENT = cite('function-compute-environment');

/** Names that Function Compute keeps for itself. */
const RESERVED = /^(FC_.*|accessKeyID|accessKeySecret|securityToken|topic)$/;

/** The names of the environment variables of a function. */
export const functionEnvironment: ResourceRule = {
  id: 'function-environment',
  since: '2026-11-26',
  title: 'The environment variables of a function have names that Function Compute accepts',
  severity: 'error',
  documents: [ENVIRONMENT],
  protectsFrom: 'Function Compute refuses the function at deployment, after other resources were made.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values: { environment_variables: variables } }, output) {
    if (isUnknown(variables)) return output.skip('/environment_variables', variables.$unknown);
    if (!isObject(variables)) return;
    for (const name of Object.keys(variables)) {
      const isName = /^[A-Za-z]\w*$/.test(name);
      if (isName && !RESERVED.test(name)) continue;
      output.report({
        pointer: `/environment_variables/${escapePointer(name)}`,
        message: isName
          ? say`the name of the environment variable is taken by Function Compute`
          : say`the name of the environment variable has characters that are not allowed`,
        got: show(name),
        limit: say`letters, digits and _, the first a letter; not FC_…, accessKeyID, accessKeySecret, securityToken, topic`,
        source: ENVIRONMENT,
        fix: say`Give the variable another name.`,
      });
    }
  },
};
