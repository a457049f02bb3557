import { words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a RAM policy. */
export const policyName = nameRule(
  'policy-name',
  '2026-11-26',
  words`The name of a RAM policy is one that RAM accepts`,
  words`RAM refuses the policy at deployment.`,
  [
    {
      type: 'alicloud_ram_policy',
      attributes: ['policy_name', 'name'],
      what: words`policy`,
      isOptional: true,
      ...LIMITS.policyNameLength,
      pattern: /^[A-Za-z0-9-]+$/,
      characters: words`letters, digits and -`,
    },
  ],
);
