/**
 * The attributes of resources around streams that hold ARNs, and what those name: `block.attribute` stands in a block. The
 * ARNs of rules of event buses have rules of their own.
 */
export const ARN_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alicloud_event_bridge_event_source_v2: { 'source_oss_event_parameters.sts_role_arn': 'role' },
  alicloud_fcv3_function: { role: 'role' },
  alicloud_fcv3_trigger: { invocation_role: 'role', source_arn: 'source of the trigger' },
  alicloud_fc_trigger: { role: 'role', source_arn: 'source of the trigger' },
  alicloud_fcv3_async_invoke_config: {
    'destination_config.on_failure.destination': 'destination',
    'destination_config.on_success.destination': 'destination',
  },
  alicloud_cms_alarm: { 'targets.arn': 'target' },
};

/** What the ARN of a service names, for people, where nothing else says it. */
export const NAMED_BY_ARN: Readonly<Record<string, string>> = {
  alikafka: 'Kafka topic',
  eventbridge: 'event bus',
  fc: 'function',
  fnf: 'flow',
  kms: 'KMS secret',
  log: 'logstore',
  mns: 'queue',
  mq: 'RocketMQ topic',
  oss: 'bucket',
  ram: 'role',
};
