import { SECOND_NAMES } from '../../lib/core/contract/actions/other-names';
import { AppDefinition } from '../../lib/core/model/app-definition';
import { neededActions, NeededAction } from '../../lib/core/permissions/needed-actions';
import { PolicyDocument, policyDocuments } from '../../lib/core/permissions/policy-document';
import { mergeApps, readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { ApiCall } from '../../stand-in/cloud/api';
import { covers } from '../../stand-in/cloud/permissions';
import { Deployment } from '../support/deployment';
import { ramName } from '../../stand-in/cloud/ram-names';

export const ACCOUNT = '1234567890123456';

/** What the deployer of an app as it was written is allowed. */
export function policyOf(deployment: Deployment): NeededAction[] {
  return neededActions(appOf(deployment), { account: ACCOUNT });
}

export function appOf(deployment: Deployment): AppDefinition {
  const stacks = deployment.stacks().map((name) => readSynthesizedStack(deployment.stack(name), name));
  return mergeApps(stacks);
}

/** The policies of who plans an app as it was written, or deploys it, as DeployerPolicy writes them. */
export function documentsOf(deployment: Deployment, operation: 'plan' | 'deploy'): PolicyDocument[] {
  return policyDocuments(
    neededActions(appOf(deployment), { account: ACCOUNT, isPlan: operation === 'plan' }),
  );
}

/** Whether a policy allows a call, on what it is about as far as the call says it. */
export function allows(policy: readonly NeededAction[], call: ApiCall): boolean {
  const name = ramName(call.version, call.action);
  return policy.some(({ action, resource }) => action === name && covers(resource, call, ACCOUNT));
}

/** Why a policy has actions that a cycle over the streams of an example never needs. */
const EXPLAINED: readonly [pattern: RegExp, reason: string][] = [
  [/^ram:PassRole$/, 'no call: the service asks for it when a role is handed to it'],
  [/^ram:CreateServiceLinkedRole$/, 'no call: CreateServiceLinkedRoleForProduct asks for it'],
  [
    /^((vpc|ecs|fc|ram|alikafka):(Modify|Update)|mns:SetQueueAttributes$)/,
    'changes what stands around streams, which the cycle leaves alone',
  ],
  [
    /^eventbridge:(UpdateEventBus|UpdateEventSource|UpdateRule|PutTargets|EnableRule|DisableRule)$/,
    'changes buses',
  ],
  [/^ram:(CreatePolicyVersion|DeletePolicyVersion)$/, 'changes a policy, or deletes a changed one'],
  [/:(Tag|Untag|UnTag)Resources$/, 'changes tags'],
  [new RegExp(`^(${SECOND_NAMES.join('|')})$`), 'may be checked in the place of another'],
];

/** Actions of a policy that no call used and nothing explains. */
export function unexplained(policy: readonly NeededAction[], calls: readonly ApiCall[]): string[] {
  const used = new Set(calls.map(({ version, action }) => ramName(version, action)));
  const unused = policy.map(({ action }) => action).filter((action) => !used.has(action));
  return [...new Set(unused)].filter((action) => EXPLAINED.every(([pattern]) => !pattern.test(action)));
}
