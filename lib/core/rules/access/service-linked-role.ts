import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { SERVICE_LINKED_ROLES_SOURCE } from '../../contract/service-linked-roles';
import { AccountGroup, byAccount, mayBeOne } from '../../model/account-key';
import {
  roleMadeBy,
  rolesMadeBy,
  rolesOfResource,
  rolesOfStream,
} from '../../permissions/service-linked-roles';
import { ResourceDefinition } from '../../model/app-definition';
import { isUnknown } from '../../model/stream-definition';
import { AppRule, RuleOutput, Subject, THE_APP } from '../rule';

/** The roles that must exist in each account, where the app does not make them. */
export const serviceLinkedRole: AppRule = {
  id: 'service-linked-role',
  since: '2026-11-21',
  title: 'The service-linked roles that EventBridge needs are created, or known to exist',
  severity: 'info',
  documents: [SERVICE_LINKED_ROLES_SOURCE],
  protectsFrom: 'A stream whose service-linked role is missing does not start.',
  checkApp({ streams, resources }, about) {
    const needs = [
      ...streams.map((stream) => ({ ...needOf(stream), roles: rolesOfStream(stream) })),
      ...resources.map((resource) => ({ ...needOf(resource), roles: rolesOfResource(resource) })),
    ].filter(({ roles }) => roles.length > 0);
    const makers = byAccount(resources.filter((resource) => roleMadeBy(resource) !== undefined));
    const accounts = asOne(byAccount(needs));
    for (const account of accounts) {
      const own = makers.filter((maker) => mayBeOne(maker, account)).flatMap(({ items }) => items);
      const made = new Set(own.flatMap(rolesMadeBy));
      const lacking = new Set(account.items.flatMap(({ roles }) => roles).filter((role) => !made.has(role)));
      if (lacking.size === 0 || own.filter((maker) => isUnclear(maker, about(maker))).length > 0) continue;
      const where = accounts.length === 1 || !account.isTold ? say`the account` : account.account;
      about(THE_APP).report({
        message: say`the app needs service-linked roles that it does not make; they must exist in ${where}`,
        got: listed([...lacking].sort()),
        source: SERVICE_LINKED_ROLES_SOURCE,
        fix: say`Make those that are missing once for the account, with ServiceLinkedRoles; acknowledge this where all exist.`,
      });
    }
  },
};

/** Whether a resource makes a role of which it is not known which one; it may be what is lacking. */
function isUnclear(maker: ResourceDefinition, output: RuleOutput): boolean {
  const { role, pointer } = roleMadeBy(maker)!;
  if (!isUnknown(role)) return false;
  output.skip(pointer, role.$unknown);
  return true;
}

function needOf({ account, credentials, location }: Subject): Subject {
  return { account, credentials, location };
}

/** Accounts of which nothing is said as one: there is one thing to say of them. */
function asOne<T>(accounts: readonly AccountGroup<T>[]): AccountGroup<T>[] {
  const untold = accounts.filter(({ isTold }) => !isTold);
  if (untold.length < 2) return [...accounts];
  const items = untold.flatMap((group) => group.items);
  return [{ ...untold[0], items }, ...accounts.filter(({ isTold }) => isTold)];
}
