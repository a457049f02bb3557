import { say } from '../../language/say';
import { SERVICE_LINKED_ROLES_SOURCE } from '../../contract/service-linked-roles';
import { roleMadeBy } from '../../permissions/service-linked-roles';
import { countBy } from '../count-by';
import { checkOnceAnAccount } from '../once-an-account';
import { AppRule } from '../rule';

/** A service-linked role belongs to the whole account. */
export const serviceLinkedRoleUnique: AppRule = {
  id: 'service-linked-role-unique',
  since: '2026-11-26',
  title: 'An account has each service-linked role once',
  severity: 'error',
  documents: [SERVICE_LINKED_ROLES_SOURCE],
  protectsFrom:
    'The second one fails at deployment, and destroying either removes the role for all streams of the account.',
  checkApp({ resources }, about) {
    const makers = resources.filter((resource) => roleMadeBy(resource) !== undefined);
    if (makers.length < 2) return;
    const roles = countBy(
      makers,
      (resource) => roleMadeBy(resource)?.role,
      about,
      (resource) => roleMadeBy(resource)?.pointer ?? '',
    );
    for (const [role, same] of roles) {
      checkOnceAnAccount(
        same,
        {
          message: (other) => say`the role is made by ${other} too`,
          got: role,
          limit: say`each role once an account`,
          source: SERVICE_LINKED_ROLES_SOURCE,
          fix: say`Keep one ServiceLinkedRoles an account, or list the role in existing of the other.`,
        },
        about,
      );
    }
  },
};
