import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { isObject } from '../../model/json-object';
import { finderOf } from '../../model/find-resource';
import { isUnknown, unknown, Unknown } from '../../model/stream-definition';
import { AppRule, Report } from '../rule';
import { isAbsent } from '../resource-values';
import { policyDocumentOf, Statement, statementBlocksOf, statementsOf } from './policy-documents';

const POLICY = cite('ram-policy-syntax');

/** A role whose policies allow nothing. What an app attaches to no role may be attached elsewhere. */
export const roleAllowsNothing: AppRule = {
  id: 'role-allows-nothing',
  since: '2026-11-26',
  title: 'A role that has policies is allowed something by them',
  severity: 'error',
  documents: [POLICY],
  protectsFrom: 'RAM refuses a policy without statements, and the role allows nothing.',
  checkApp(app, about) {
    const roleOf = finderOf(app, 'alicloud_ram_role', 'role_name', 'name', 'id');
    const policyOf = finderOf(app, 'alicloud_ram_policy', 'policy_name', 'name', 'id');
    const allowed = new Map<ResourceDefinition, (boolean | Unknown)[]>();
    let stray: Unknown | undefined;
    for (const attachment of resourcesOf(app, 'alicloud_ram_role_policy_attachment')) {
      const { values } = attachment;
      const role = roleOf(values.role_name, attachment);
      if (role === undefined) {
        const name = follow(app, values.role_name);
        if (!isUnknown(name)) continue;
        // It may be of any role.
        about(attachment).skip('/role_name', name.$unknown);
        stray = name;
        continue;
      }
      const before = allowed.get(role);
      const found = allows(follow(app, values.policy_type), policyOf(values.policy_name, attachment));
      if (before === undefined) allowed.set(role, [found]);
      else before.push(found);
    }
    for (const [role, all] of allowed) {
      if (all.includes(true)) continue;
      const unclear = all.find(isUnknown) ?? stray;
      if (unclear !== undefined) about(role).skip('', unclear.$unknown);
      else about(role).report(nothing(all.length));
    }
  },
};

/** Whether a policy that is attached allows something; unknown where the app does not show it. */
function allows(type: unknown, policy: ResourceDefinition | undefined): boolean | Unknown {
  // A system policy allows what its name says.
  if (type === 'System') return true;
  if (policy === undefined) return unknown(say`the app does not make the policy that is attached`);
  const { document } = policyDocumentOf(policy.values);
  if (isUnknown(document)) return document;
  if (!isAbsent(document) && !isObject(document))
    return unknown(say`an attached policy has no valid policy document`);
  const { Statement: statements } = isObject(document) ? document : {};
  if (isUnknown(statements)) return statements;
  const all = [...statementBlocksOf(policy.values), ...statementsOf(document)].map(allowsByStatement);
  return all.includes(true) || (all.find(isUnknown) ?? false);
}

/** How RAM takes another spelling of Allow no document says. */
function allowsByStatement({ effect, actions, notActions }: Statement): boolean | Unknown {
  if (isUnknown(effect)) return effect;
  const isAllowing = typeof effect === 'string' && effect.toLowerCase() === 'allow';
  return isAllowing && actions.length + notActions.length > 0;
}

function nothing(policies: number): Report {
  return {
    message: say`the role is allowed nothing`,
    got:
      policies === 1
        ? say`1 attached policy without an allowed action`
        : say`${policies} attached policies without an allowed action`,
    limit: say`at least one statement with Effect Allow and an Action`,
    source: POLICY,
    fix: say`Call one of its allow methods, or remove the role.`,
  };
}
