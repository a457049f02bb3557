import { PartProps } from '../contract/prop-facts';
import { PART_PROPS } from '../contract/part-props';
import { constantOf, StreamPart } from '../model/stream-definition';
import { Code, create, object } from './code';
import { networkCode, vpcCode } from './network-code';
import { parameterProps } from './prop-code';
import { rocketMqProps } from './rocketmq-code';

/** What is made of a source, a sink or a transform. */
export interface PartCode {
  /** The class, `MqttSource`. */
  readonly className: string;
  /** The property of each parameter, and what it is given. */
  readonly props: Code;
}

/**
 * The properties that give the parameters of a part; undefined where the library has no class for it, or where it lacks
 * what the class wants. What no property gives is left out.
 *
 * @param region of the stream, which a source takes where it names none
 */
export function partCode({ kind, parameters }: StreamPart, region?: unknown): PartCode | undefined {
  const facts = Object.hasOwn(PART_PROPS, kind) ? PART_PROPS[kind] : undefined;
  if (facts === undefined) return undefined;
  const { className } = facts;
  if (/RocketMq(Source|Sink)$/.test(className) && !className.startsWith('Apache')) {
    const props = rocketMqProps(kind, parameters, facts, region);
    return props && { className, props };
  }
  const props = { ...parameterProps(parameters, facts, region), ...networkProps(parameters, facts) };
  const isWhole = facts.needed.every((name) => props[facts.parameters[name].prop] !== undefined);
  return isWhole ? { className, props: object(props) } : undefined;
}

/** The class with its properties. */
export function newPart(part: PartCode): Code {
  const isBare = part.props.is === 'object' && part.props.members.length === 0;
  return isBare ? create(part.className, object({})) : create(part.className, part.props);
}

/** The four parameters of a network as one property. */
function networkProps(
  parameters: StreamPart['parameters'],
  { network }: PartProps,
): Record<string, Code | undefined> {
  if (network === undefined) return {};
  const value = (name: string) => constantOf(parameters[name]);
  const type = value(network.type);
  const access = vpcCode(value(network.vpc), value(network.vSwitch), value(network.securityGroup));
  if (network.prop === 'vpc') return { vpc: type === network.private ? access : undefined };
  return { network: networkCode(type, access) };
}
