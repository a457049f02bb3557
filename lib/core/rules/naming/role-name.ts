import { words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a RAM role. */
export const roleName = nameRule(
  'role-name',
  '2026-11-26',
  words`The name of a RAM role is one that RAM accepts`,
  words`RAM refuses the role at deployment.`,
  [
    {
      type: 'alicloud_ram_role',
      attributes: ['role_name', 'name'],
      what: words`role`,
      isOptional: true,
      ...LIMITS.roleNameLength,
      pattern: /^[A-Za-z0-9.-]+$/,
      characters: words`letters, digits, . and -`,
    },
  ],
);
