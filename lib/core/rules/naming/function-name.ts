import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

const GRAMMAR = {
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
  characters: 'letters, digits, _ and -, the first a letter or _',
};

/** The name of a function. */
export const functionName = nameRule(
  'function-name',
  '2026-11-26',
  'The name of a function is one that Function Compute takes',
  'Function Compute refuses the function at deployment.',
  [
    {
      type: 'alicloud_fcv3_function',
      attributes: ['function_name'],
      what: 'function',
      isOptional: true,
      ...LIMITS.functionNameLength,
      ...GRAMMAR,
      wider: {
        ...LIMITS.functionNameLengthOfProvider,
        ...GRAMMAR,
        by: 'the page of the Terraform provider alone allows it',
      },
    },
  ],
);
