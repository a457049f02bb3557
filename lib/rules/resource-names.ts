import { LIMITS } from '../contract/limits';
import { nameRule } from './name-rule';

/** The name of a function. */
export const functionName = nameRule(
  'function-name',
  'The name of a function is one that Function Compute takes',
  'Function Compute refuses the function at deployment.',
  [
    {
      type: 'alicloud_fcv3_function',
      attributes: ['function_name'],
      what: 'function',
      ...LIMITS.functionNameLength,
      pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
      characters: 'letters, digits, _ and -, the first a letter or _',
    },
  ],
);

/** The name of a RAM role. */
export const roleName = nameRule(
  'role-name',
  'The name of a RAM role is one that RAM takes',
  'RAM refuses the role at deployment.',
  [
    {
      type: 'alicloud_ram_role',
      attributes: ['role_name', 'name'],
      what: 'role',
      ...LIMITS.roleNameLength,
      pattern: /^[A-Za-z0-9.-]+$/,
      characters: 'letters, digits, . and -',
    },
  ],
);

/** The name of a RAM policy. */
export const policyName = nameRule(
  'policy-name',
  'The name of a RAM policy is one that RAM takes',
  'RAM refuses the policy at deployment.',
  [
    {
      type: 'alicloud_ram_policy',
      attributes: ['policy_name', 'name'],
      what: 'policy',
      ...LIMITS.policyNameLength,
      pattern: /^[A-Za-z0-9-]+$/,
      characters: 'letters, digits and -',
    },
  ],
);
