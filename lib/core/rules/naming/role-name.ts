import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a RAM role. */
export const roleName = nameRule(
  'role-name',
  '2026-11-26',
  'The name of a RAM role is one that RAM accepts',
  'RAM refuses the role at deployment.',
  [
    {
      type: 'alicloud_ram_role',
      attributes: ['role_name', 'name'],
      what: 'role',
      isOptional: true,
      ...LIMITS.roleNameLength,
      pattern: /^[A-Za-z0-9.-]+$/,
      characters: 'letters, digits, . and -',
    },
  ],
);
