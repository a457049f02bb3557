import { say, words } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { ResourceDefinition } from '../../model/app-definition';
import { isAbsent } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';
import { policyDocumentOf, Statement, statementBlocksOf, statementsOf } from './policy-documents';

const LEAST_PRIVILEGE = cite('ram-policy-syntax');

/** The system policy that allows everything. */
const EVERYTHING = 'AdministratorAccess';

const POLICY = 'alicloud_ram_policy';
const ATTACHMENTS = ['role', 'user', 'group'].map((to) => `alicloud_ram_${to}_policy_attachment`);

/** A policy that allows every action of a service, or of all. */
export const policyWildcard: ResourceRule = {
  id: 'policy-wildcard',
  since: '2026-11-21',
  title: 'A RAM policy names the actions it allows',
  severity: 'warning',
  documents: [LEAST_PRIVILEGE],
  protectsFrom: 'The policy grants far more than the app needs.',
  types: [POLICY, ...ATTACHMENTS],
  checkResource(resource, output) {
    if (resource.type !== POLICY) return checkAttachment(resource, output);
    const { values } = resource;
    for (const statement of statementBlocksOf(values)) checkStatement('', statement, output);
    const { pointer, document } = policyDocumentOf(values);
    if (isAbsent(document)) return;
    if (isUnknown(document)) return output.skip(pointer, document.$unknown);
    if (!isObject(document)) return output.skip(pointer, say`it is not a policy document`);
    // What RAM makes of names in another spelling no document says.
    if (document.Statement === undefined) return output.skip(pointer, say`it has no Statement`);
    if (isUnknown(document.Statement))
      return output.skip(`${pointer}/Statement`, document.Statement.$unknown);
    for (const statement of statementsOf(document)) checkStatement(pointer, statement, output);
  },
};

function checkStatement(place: string, statement: Statement, output: RuleOutput): void {
  const { effect, actions, notActions } = statement;
  const pointer = place + statement.pointer;
  if (isUnknown(effect)) return output.skip(`${pointer}/Effect`, effect.$unknown);
  if (typeof effect !== 'string') return output.skip(`${pointer}/Effect`, say`it is not said`);
  // How RAM takes another spelling of it no document says.
  if (effect.toLowerCase() !== 'allow') return;
  if (notActions.length > 0)
    output.report({
      pointer: `${pointer}/NotAction`,
      message: say`the policy allows every action but some`,
      got: say`NotAction ${show(notActions)}`,
      ...REMEDY,
    });
  const wide = actions.filter((action) => typeof action === 'string' && isWide(action));
  if (wide.length > 0)
    output.report({
      pointer: `${pointer}/Action`,
      message: say`the policy allows every action`,
      got: listed(wide),
      ...REMEDY,
    });
  const unclear = actions.find((action) => typeof action !== 'string');
  if (unclear !== undefined)
    output.skip(`${pointer}/Action`, isUnknown(unclear) ? unclear.$unknown : say`it is not a text`);
}

const REMEDY = {
  limit: words`the actions that are needed, by name`,
  source: LEAST_PRIVILEGE,
  fix: words`Name the actions; DeployerPolicy.explain lists those that deploying takes.`,
};

/** Whether an action stands for all of a service, or of all: `*`, `ram:*`, `*:*`. */
function isWide(action: string): boolean {
  const [service, name, ...more] = action.trim().split(':');
  if (more.length > 0) return false;
  return name === undefined ? isAny(service) : isAny(name) && service !== '';
}

function isAny(name: string): boolean {
  return name.includes('*') && /^[*?]+$/.test(name);
}

function checkAttachment({ values }: ResourceDefinition, output: RuleOutput): void {
  const { policy_name: name, policy_type: type } = values;
  if (type === 'Custom') return;
  if (isUnknown(name)) {
    // A policy that the app makes is judged where it is made.
    if (name.$reference === undefined) output.skip('/policy_name', name.$unknown);
    return;
  }
  if (name !== EVERYTHING) return;
  output.report({
    pointer: '/policy_name',
    message: say`the system policy that is attached allows everything`,
    got: EVERYTHING,
    ...REMEDY,
  });
}
