import { SECOND_NAMES } from '../../lib/core/contract/actions/other-names';
import { neededActions, NeededAction } from '../../lib/core/permissions/needed-actions';
import { mergeApps, readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { ApiCall } from '../../stand-in/cloud/api';
import { Deployment } from '../support/deployment';
import { ramName } from '../../stand-in/cloud/ram-names';

export const ACCOUNT = '1234567890123456';

/** What the deployer of an app as it was written is allowed. */
export function policyOf(deployment: Deployment): NeededAction[] {
  const stacks = deployment.stacks().map((name) => readSynthesizedStack(deployment.stack(name), name));
  return neededActions(mergeApps(stacks), { account: ACCOUNT });
}

/** Whether a policy allows a call, on what it is about as far as the call says it. */
export function allows(policy: readonly NeededAction[], call: ApiCall): boolean {
  const name = ramName(call.version, call.action);
  return policy.some(({ action, resource }) => action === name && covers(resource, call));
}

function covers(resource: string, call: ApiCall): boolean {
  if (resource === '*') return true;
  const arn = arnOf(call);
  const pattern = resource.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return arn === undefined
    ? resource.split(':')[2] === call.region || ['', '*'].includes(resource.split(':')[2])
    : new RegExp(`^${pattern.join('.*')}$`).test(arn);
}

/** The ARN of what a call is about; undefined where only an id says it that the cloud gave. */
function arnOf({ version, action, region, parameters, path, body }: ApiCall): string | undefined {
  const { EventStreamingName, ResourceType, EventBusName, RuleName, InstanceId } = parameters;
  const eventBridge = `acs:eventbridge:${region}:${ACCOUNT}`;
  const service = ramName(version, action).split(':')[0];
  if (service === 'eventbridge') {
    const stream = ResourceType === 'eventstreaming' ? parameters['ResourceId.1'] : EventStreamingName;
    if (stream !== undefined) return `${eventBridge}:eventstreaming/${stream}`;
    if (RuleName !== undefined) return `${eventBridge}:eventbus/${EventBusName}/rule/${RuleName}`;
    if (EventBusName !== undefined) return `${eventBridge}:eventbus/${EventBusName}`;
  }
  if (service === 'alikafka') return `acs:alikafka:${region}:${ACCOUNT}:${InstanceId}`;
  if (service === 'mq') {
    const name = parameters.Topic ?? parameters.GroupId ?? parameters['ResourceId.1'];
    return `acs:mq:${region}:${ACCOUNT}:${InstanceId}%${name}`;
  }
  if (service === 'rocketmq') return `acs:rocketmq:${region}:${ACCOUNT}:${path.join('/')}`;
  if (service === 'mns')
    return `acs:mns:${region}:${ACCOUNT}:/queues/${parameters.QueueName ?? parameters['ResourceId.1']}`;
  if (service === 'fc') return `acs:fc:${region}:${ACCOUNT}:functions/${path[0] ?? body?.functionName}`;
  if (service !== 'ram') return undefined;
  const { RoleName, PolicyName } = parameters;
  if (RoleName !== undefined) return `acs:ram::${ACCOUNT}:role/${RoleName.toLowerCase()}`;
  return PolicyName === undefined ? undefined : `acs:ram::${ACCOUNT}:policy/${PolicyName}`;
}

/** Why a policy has actions that a cycle over the streams of an example never needs. */
const EXPLAINED: readonly [pattern: RegExp, reason: string][] = [
  [/^ram:PassRole$/, 'no call: the service asks for it when a role is handed to it'],
  [/^ram:CreateServiceLinkedRole$/, 'no call: CreateServiceLinkedRoleForProduct asks for it'],
  [
    /^(vpc|ecs|fc|ram|alikafka):(Modify|Update)/,
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
