/** The Terraform types of a source of an event bus; the first is the older. */
export const EVENT_SOURCES = [
  'alicloud_event_bridge_event_source',
  'alicloud_event_bridge_event_source_v2',
] as const;

/** The blocks of an event source that say what a source of an event stream says, and the kind of that. */
export const SOURCE_BLOCKS: Readonly<Record<string, string>> = {
  source_rocketmq_parameters: 'SourceRocketMQParameters',
  source_kafka_parameters: 'SourceKafkaParameters',
  source_mns_parameters: 'SourceMNSParameters',
  source_rabbit_mq_parameters: 'SourceRabbitMQParameters',
  source_sls_parameters: 'SourceSLSParameters',
};

/** What the older event source calls the kinds. */
export const EXTERNAL_SOURCE_TYPES: Readonly<Record<string, string>> = {
  RocketMQ: 'SourceRocketMQParameters',
  RabbitMQ: 'SourceRabbitMQParameters',
  MNS: 'SourceMNSParameters',
};

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
