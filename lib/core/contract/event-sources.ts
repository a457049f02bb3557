import { KINDS } from './kinds';

/** The Terraform types of a source of an event bus; the first is the older. */
export const EVENT_SOURCES = [
  'alicloud_event_bridge_event_source',
  'alicloud_event_bridge_event_source_v2',
] as const;

/** The blocks of an event source that say what a source of an event stream says. */
export const SOURCE_BLOCKS = [
  'source_rocketmq_parameters',
  'source_kafka_parameters',
  'source_mns_parameters',
  'source_rabbit_mq_parameters',
  'source_sls_parameters',
] as const;

/** What the older event source calls the kinds. */
const EXTERNAL_SOURCE_TYPES: readonly unknown[] = ['RocketMQ', 'RabbitMQ', 'MNS'];

/** The kind that the older event source names by a word; undefined where it names none. */
export function kindOfExternalSource(type: unknown): string | undefined {
  return EXTERNAL_SOURCE_TYPES.includes(type) ? kindOfBlock(`source_${String(type)}_parameters`) : undefined;
}

/** The kind of source that a block is: their names differ in capitals and underscores alone. */
export function kindOfBlock(block: string): string | undefined {
  const name = block.replaceAll('_', '').toLowerCase();
  return Object.keys(KINDS).find((kind) => kind.toLowerCase() === name);
}

/** Attributes whose words do not say how the API spells them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  group_id: 'GroupID',
  instance_vswitch_ids: 'InstanceVSwitchIds',
  vswitch_ids: 'VSwitchIds',
};

/** The parameter of the API that an attribute of such a block is: `instance_id` is `InstanceId`. */
export function parameterOfAttribute(attribute: string): string {
  return (
    SPELLINGS[attribute] ??
    attribute
      .split('_')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join('')
  );
}

/** Event sources spell the types of instances otherwise than event streams do, and the API takes both. */
export const INSTANCE_TYPES: Readonly<Record<string, string>> = {
  CLOUD_4: 'Cloud_4',
  CLOUD_5: 'Cloud_5',
  SELF_BUILT: 'SelfBuilt',
};
