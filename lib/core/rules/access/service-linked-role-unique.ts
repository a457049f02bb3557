import { SERVICE_LINKED_ROLES_SOURCE } from '../../contract/service-linked-roles';
import { byAccount, mayBeOne } from '../../model/account-key';
import { rolesMadeBy } from '../../permissions/service-linked-roles';
import { countBy } from '../count-by';
import { TELL_ACCOUNTS } from '../quotas/check-quota';
import { AppRule } from '../rule';
import { inOrder } from '../subject-order';

/** A service-linked role belongs to the whole account. */
export const serviceLinkedRoleUnique: AppRule = {
  id: 'service-linked-role-unique',
  title: 'An account has each service-linked role once',
  severity: 'error',
  documents: [SERVICE_LINKED_ROLES_SOURCE],
  protectsFrom:
    'The second one fails at deployment, and whoever destroys one takes the role from all streams of the account.',
  checkApp({ resources }, about) {
    const makers = inOrder(resources.filter((resource) => rolesMadeBy(resource).length > 0));
    for (const [role, same] of countBy(makers, (resource) => rolesMadeBy(resource)[0], about)) {
      const finding = {
        got: role,
        limit: 'each role once an account',
        source: SERVICE_LINKED_ROLES_SOURCE,
      };
      const accounts = byAccount(same);
      accounts.forEach((account, i) => {
        const [first, ...others] = account.items;
        for (const resource of others) {
          about(resource).report({
            ...finding,
            message: `the role is made twice in one account, by ${nameOf(first)} too`,
            fix: 'Make the roles of an account once: keep one ServiceLinkedRoles for it, or list the role in existing of the other.',
          });
        }
        const possible = accounts.slice(0, i).find((other) => mayBeOne(other, account));
        if (possible === undefined) return;
        about(first).report({
          ...finding,
          severity: 'warning',
          message: `the role is made twice, by ${nameOf(possible.items[0])} too, if these are one account: ${possible.account} and ${account.account}`,
          fix: TELL_ACCOUNTS,
        });
      });
    }
  },
};

function nameOf({
  location,
}: {
  readonly location: { readonly constructPath?: string; readonly address?: string };
}) {
  return location.constructPath ?? location.address ?? 'another resource';
}
