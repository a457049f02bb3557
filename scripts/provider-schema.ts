import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/** The extract of the provider's schema, in the format of `terraform providers schema -json`. */
export const SCHEMA_FILE = join(ROOT, 'provider-schema', 'alicloud.schema.json');

export const PROVIDER_SOURCE = 'aliyun/alicloud';
export const PROVIDER_ADDRESS = `registry.terraform.io/${PROVIDER_SOURCE}`;

/** 1.293.0 is the first release with alicloud_event_bridge_event_streaming. */
export const VERSION_CONSTRAINT = '>= 1.293.0';

/** The resources this library uses and no others. */
export const RESOURCES = [
  'alicloud_alikafka_consumer_group',
  'alicloud_alikafka_topic',
  'alicloud_cms_alarm',
  'alicloud_cms_alarm_contact',
  'alicloud_cms_alarm_contact_group',
  'alicloud_cms_event_rule',
  'alicloud_eip_address',
  'alicloud_eip_association',
  'alicloud_event_bridge_api_destination',
  'alicloud_event_bridge_connection',
  'alicloud_event_bridge_event_bus',
  'alicloud_event_bridge_event_source_v2',
  'alicloud_event_bridge_event_streaming',
  'alicloud_event_bridge_rule',
  'alicloud_event_bridge_service_linked_role',
  'alicloud_fcv3_function',
  'alicloud_log_project',
  'alicloud_log_store',
  'alicloud_message_service_queue',
  'alicloud_nat_gateway',
  'alicloud_ons_group',
  'alicloud_ons_topic',
  'alicloud_ram_group_policy_attachment',
  'alicloud_ram_policy',
  'alicloud_ram_role',
  'alicloud_ram_role_policy_attachment',
  'alicloud_ram_user_policy_attachment',
  'alicloud_rocketmq_consumer_group',
  'alicloud_rocketmq_topic',
  'alicloud_security_group',
  'alicloud_security_group_rule',
  'alicloud_snat_entry',
  'alicloud_vpc',
  'alicloud_vswitch',
];

/** The data sources this library uses and no others. */
export const DATA_SOURCES = [
  'alicloud_account',
  'alicloud_event_bridge_service',
  'alicloud_regions',
  'alicloud_zones',
];
