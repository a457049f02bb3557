import { Answer, ApiCall, failure } from './api';
import { ramName } from './ram-names';

/** A RAM policy, as far as the stand-in goes by it. */
export interface CallerPolicy {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: readonly string[];
    readonly Resource: readonly string[];
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  }[];
}

/** Who asks for the id of his own account needs no policy. */
const FREE = ['sts:GetCallerIdentity'];

/** The refusal of a call that no policy of the caller allows; undefined where one does. */
export function refusalOf(
  call: ApiCall,
  policies: readonly CallerPolicy[] | undefined,
  account: string,
): Answer | undefined {
  if (policies === undefined) return undefined;
  const action = ramName(call.version, call.action);
  if (FREE.includes(action) || policies.some((policy) => allows(policy, call, account))) return undefined;
  const arn = arnOf(call, account) ?? '*';
  return failure(403, 'NoPermission', `You are not authorized to do this action. ${action} on ${arn}`);
}

/** Whether a policy allows a call. */
export function allows({ Statement }: CallerPolicy, call: ApiCall, account: string): boolean {
  const name = ramName(call.version, call.action);
  return Statement.some(
    ({ Effect, Action, Resource, Condition }) =>
      Effect === 'Allow' &&
      isMet(Condition, call) &&
      Action.some((action) => matches(action, name)) &&
      Resource.some((resource) => covers(resource, call, account)),
  );
}

/** Whether a condition holds: that of the service which a service-linked role trusts is the only one known here. */
function isMet(condition: CallerPolicy['Statement'][number]['Condition'], { parameters }: ApiCall): boolean {
  if (condition === undefined) return true;
  const { 'ram:ServiceName': services, ...others } = condition.StringEquals ?? {};
  const isKnown = Object.keys(condition).length === 1 && Object.keys(others).length === 0;
  return isKnown && services?.includes(serviceOfRole(parameters.RoleName ?? '') ?? '') === true;
}

/** `source-kafka.eventbridge.aliyuncs.com` for `AliyunServiceRoleForEventBridgeSourceKafka`. */
function serviceOfRole(role: string): string | undefined {
  const [, does, what] = /^AliyunServiceRoleForEventBridge(SendTo|Source|Connect)(\w+)$/.exec(role) ?? [];
  if (what === undefined) return undefined;
  const verbs: Readonly<Record<string, string>> = {
    SendTo: 'sendevent',
    Source: 'source',
    Connect: 'connect',
  };
  return `${verbs[does]}-${what.toLowerCase()}.eventbridge.aliyuncs.com`;
}

/** Whether a resource of a policy is what a call is about, as far as the call says it. */
export function covers(resource: string, call: ApiCall, account: string): boolean {
  if (resource === '*') return true;
  const arn = arnOf(call, account);
  return arn === undefined
    ? resource.split(':')[2] === call.region || ['', '*'].includes(resource.split(':')[2])
    : matches(resource, arn);
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

/** The ARN of what a call is about; undefined where only an id says it that the cloud gave. */
function arnOf(
  { version, action, region, parameters, path, body }: ApiCall,
  account: string,
): string | undefined {
  const { EventStreamingName, ResourceType, EventBusName, RuleName, InstanceId } = parameters;
  const eventBridge = `acs:eventbridge:${region}:${account}`;
  const service = ramName(version, action).split(':')[0];
  if (service === 'eventbridge') {
    const stream = ResourceType === 'eventstreaming' ? parameters['ResourceId.1'] : EventStreamingName;
    if (stream !== undefined) return `${eventBridge}:eventstreaming/${stream}`;
    if (RuleName !== undefined) return `${eventBridge}:eventbus/${EventBusName}/rule/${RuleName}`;
    if (EventBusName !== undefined) return `${eventBridge}:eventbus/${EventBusName}`;
  }
  if (service === 'alikafka') return `acs:alikafka:${region}:${account}:${InstanceId}`;
  if (service === 'mq') {
    const name = parameters.Topic ?? parameters.GroupId ?? parameters['ResourceId.1'];
    return `acs:mq:${region}:${account}:${InstanceId}%${name}`;
  }
  if (service === 'rocketmq') return `acs:rocketmq:${region}:${account}:${path.join('/')}`;
  if (service === 'mns')
    return `acs:mns:${region}:${account}:/queues/${parameters.QueueName ?? parameters['ResourceId.1']}`;
  if (service === 'fc') return `acs:fc:${region}:${account}:functions/${path[0] ?? body?.functionName}`;
  if (service !== 'ram') return undefined;
  const { RoleName, PolicyName } = parameters;
  if (RoleName !== undefined) return `acs:ram::${account}:role/${RoleName.toLowerCase()}`;
  return PolicyName === undefined ? undefined : `acs:ram::${account}:policy/${PolicyName}`;
}
