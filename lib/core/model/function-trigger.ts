import { say } from '../language/say';
import { listed } from '../language/lists';
import { ResourceDefinition } from './app-definition';
import { isObject, objectOf } from './json-object';
import { FUNCTION_TRIGGERS } from './resource-types';
import { isUnknown, StreamDefinition } from './stream-definition';

/** Where the resource of a trigger has what a stream is made of. */
export interface TriggerAttributes {
  readonly type: string;
  readonly config: string;
  readonly name: string;
  readonly functionName: string;
  /** Function Compute 2.0 alone has services. */
  readonly service?: string;
}

const ATTRIBUTES: Readonly<Record<(typeof FUNCTION_TRIGGERS)[number], TriggerAttributes>> = {
  alicloud_fcv3_trigger: {
    type: 'trigger_type',
    config: 'trigger_config',
    name: 'trigger_name',
    functionName: 'function_name',
  },
  alicloud_fc_trigger: {
    type: 'type',
    config: 'config',
    name: 'name',
    functionName: 'function',
    service: 'service',
  },
};

/** The attributes of a trigger of a function; undefined for any other type. */
export function triggerAttributes(type: string): TriggerAttributes | undefined {
  return Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type as keyof typeof ATTRIBUTES] : undefined;
}

/** The type of a trigger that goes through EventBridge. */
const EVENTBRIDGE = 'eventbridge';

/** How a trigger goes through EventBridge. */
export enum TriggerMode {
  STREAMING = 'event-streaming',
  DRIVEN = 'event-driven',
}

/**
 * What can be source in each mode, by the member of `eventSourceParameters`. A source that has one mode alone has it
 * whether the trigger says so or not.
 */
const SOURCES: Readonly<Record<string, { readonly type: string; readonly isStreamAlone?: true }>> = {
  sourceMNSParameters: { type: 'MNS' },
  sourceRocketMQParameters: { type: 'RocketMQ' },
  sourceRabbitMQParameters: { type: 'RabbitMQ' },
  sourceKafkaParameters: { type: 'Kafka', isStreamAlone: true },
  sourceMQTTParameters: { type: 'MQTT', isStreamAlone: true },
  sourceDTSParameters: { type: 'DTS', isStreamAlone: true },
};

/** Whether a trigger makes an event stream; undefined where that is not known. */
export function makesStream(type: unknown, config: unknown): boolean | undefined {
  if (!isUnknown(type) && type !== EVENTBRIDGE) return false;
  if (isUnknown(type) || isUnknown(config)) return undefined;
  if (!isObject(config)) return false;
  const { runOptions, eventSinkConfig, eventSourceConfig } = config;
  if ([runOptions, eventSourceConfig].some(isUnknown)) return undefined;
  // Its former place is the delivery option.
  const former = objectOf(objectOf(objectOf(eventSinkConfig).deliveryOption)).mode as unknown;
  const mode: unknown = objectOf(runOptions).mode ?? former;
  if (mode === TriggerMode.STREAMING) return true;
  const { eventSourceType, eventSourceParameters } = objectOf(eventSourceConfig);
  const isOfStreams = Object.entries(SOURCES).some(
    ([member, source]) =>
      source.isStreamAlone === true &&
      (eventSourceType === source.type || objectOf(eventSourceParameters)[member] !== undefined),
  );
  if (isOfStreams) return true;
  return [mode, eventSourceType, eventSourceParameters].some(isUnknown) ? undefined : false;
}

/** What is wrong with the source that a trigger names, beside what its parameters say. */
export function sourceProblem(type: unknown, member: string): string | undefined {
  const source = Object.hasOwn(SOURCES, member) ? SOURCES[member] : undefined;
  if (source === undefined)
    return say`has ${member}, and a trigger has ${listed(Object.keys(SOURCES))} alone`;
  if (type === undefined || isUnknown(type) || type === source.type) return undefined;
  return say`has the eventSourceType ${JSON.stringify(type)} with ${member}, which is of ${source.type}`;
}

/** Why it is not known whether a trigger makes a stream; undefined where that is known. */
export function unknownTrigger({
  type,
  values,
}: ResourceDefinition): { readonly pointer: string; readonly reason: string } | undefined {
  const attributes = triggerAttributes(type);
  if (attributes === undefined) return undefined;
  const config = values[attributes.config];
  if (makesStream(values[attributes.type], config) !== undefined) return undefined;
  const kind = values[attributes.type];
  if (isUnknown(kind)) return { pointer: `/${attributes.type}`, reason: kind.$unknown };
  const reason = isUnknown(config) ? config.$unknown : say`its source or its mode is not known`;
  return { pointer: `/${attributes.config}`, reason };
}

/** Whether Function Compute names a stream, as EventBridge likes it, and has not done so yet. */
export function isNamedLater({ madeBy, name }: StreamDefinition): boolean {
  return madeBy !== undefined && isUnknown(name);
}

/** The member of a trigger's configuration for a member of the request, and the reverse: only the first letter differs. */
export function memberOfTrigger(name: string): string {
  return name === '' ? '' : name[0].toLowerCase() + name.slice(1);
}

export function memberOfRequest(name: string): string {
  return name === '' ? '' : name[0].toUpperCase() + name.slice(1);
}

/** The place in a trigger of a JSON pointer into the request for the stream that it makes. */
export function pointerInTrigger(pointer: string, type: string): string {
  const { config, name, functionName, service } = triggerAttributes(type)!;
  const [, attribute = '', first, second = '', ...more] = pointer.split('/');
  const rest = more.map((part) => `/${part}`).join('');
  const below = second === '' ? '' : `/${second}`;
  if (attribute === 'Source')
    return first === undefined
      ? `/${config}/eventSourceConfig`
      : `/${config}/eventSourceConfig/eventSourceParameters/${memberOfTrigger(first)}${below}${rest}`;
  if (attribute === 'RunOptions')
    return first === undefined
      ? `/${config}/runOptions`
      : `/${config}/runOptions/${memberOfTrigger(first)}${below}${rest}`;
  if (attribute === 'FilterPattern')
    return `/${config}/eventRuleFilterPattern${pointer.slice('/FilterPattern'.length)}`;
  if (attribute === 'Sink')
    return (
      {
        Qualifier: '/qualifier',
        ServiceName: `/${service}`,
        Body: `/${config}/eventSinkConfig/deliveryOption/eventSchema`,
        Concurrency: `/${config}/eventSinkConfig/deliveryOption/concurrency`,
      }[second] ?? `/${functionName}`
    );
  if (attribute === 'Status') return `/${config}/triggerEnable`;
  return attribute === 'EventStreamingName' ? `/${name}` : pointer;
}
