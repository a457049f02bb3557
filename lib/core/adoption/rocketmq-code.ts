import { PartProps } from '../contract/prop-facts';
import { ownMember } from '../model/json-object';
import { constantOf, StreamPart } from '../model/stream-definition';
import { call, Code, isEmpty, literal, object, shared } from './code';
import { networkCode, vpcCode } from './network-code';
import { parameterProps } from './prop-code';
import { valueCode } from './value-code';

/** The function that makes an instance, by how EventBridge spells its type, and the parameter that it takes. */
const INSTANCES: Readonly<Record<string, readonly [name: string, parameter: string]>> = {
  Cloud_4: ['RocketMqInstance.cloud4', 'InstanceId'],
  Cloud_5: ['RocketMqInstance.cloud5', 'InstanceId'],
  SelfBuilt: ['RocketMqInstance.selfHosted', 'InstanceEndpoint'],
};

/** What another property than that of its own name gives. */
const OTHERS = /^(Instance|Network|VpcId|VSwitchIds|SecurityGroupId|AuthType|Filter|Tag$|Offset|Timestamp)/;

/** The properties of the RocketMQ source and sink, whose classes are written by hand. */
export function rocketMqProps(
  kind: string,
  parameters: StreamPart['parameters'],
  facts: PartProps,
  region: unknown,
): Code | undefined {
  const value = (name: string) => constantOf(parameters[name]);
  const isSource = kind.startsWith('Source');
  const instance = instanceCode(value, isSource);
  const own = Object.fromEntries(Object.entries(facts.parameters).filter(([name]) => !OTHERS.test(name)));
  const props = { instance, ...parameterProps(parameters, { parameters: own }, region) };
  const needed = ['instance', 'topic', ...(isSource ? ['groupId'] : [])] as const;
  if (needed.some((name) => (props as Record<string, Code | undefined>)[name] === undefined))
    return undefined;
  if (!isSource) return object(props);
  return object({
    ...props,
    filter: filterCode(value),
    consumePosition: positionCode(value),
    crossBorderNetwork: networkCode(
      value('Network'),
      vpcCode(value('VpcId'), value('VSwitchIds'), value('SecurityGroupId')),
    ),
  });
}

type Values = (parameter: string) => unknown;

function instanceCode(value: Values, isSource: boolean): Code | undefined {
  const [name, parameter] = ownMember(INSTANCES, String(value('InstanceType') ?? 'Cloud_4')) ?? [];
  const id = parameter === undefined ? undefined : value(parameter);
  if (name === undefined || typeof id !== 'string' || id === '') return undefined;
  const prefix = isSource ? 'Instance' : '';
  const network = networkCode(
    value(isSource ? 'InstanceNetwork' : 'Network'),
    vpcCode(value(`${prefix}VpcId`), value(`${prefix}VSwitchIds`), value(`${prefix}SecurityGroupId`)),
  );
  const [username, password] = [value('InstanceUsername'), value('InstancePassword')];
  const hasUser = username !== undefined && password !== undefined;
  const credentials = hasUser
    ? object({ username: valueCode(username), password: valueCode(password) })
    : undefined;
  const options = object({ network, credentials });
  return shared('instance', call(name, literal(id), ...(isEmpty(options) ? [] : [options])));
}

function filterCode(value: Values): Code | undefined {
  const [type, tag, sql] = [value('FilterType'), value('Tag'), value('FilterSql')];
  if (type === 'Tag' && typeof tag === 'string') return call('RocketMqFilter.tag', literal(tag));
  return type === 'SQL' && typeof sql === 'string' ? call('RocketMqFilter.sql', literal(sql)) : undefined;
}

function positionCode(value: Values): Code | undefined {
  const millis = value('Timestamp');
  switch (value('Offset')) {
    case 'CONSUME_FROM_LAST_OFFSET':
      return call('RocketMqConsumePosition.latest');
    case 'CONSUME_FROM_FIRST_OFFSET':
      return call('RocketMqConsumePosition.earliest');
    case 'CONSUME_FROM_TIMESTAMP':
      return typeof millis === 'number'
        ? call('RocketMqConsumePosition.timestamp', literal(millis))
        : undefined;
    default:
      return undefined;
  }
}
