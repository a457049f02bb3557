import { ARN_BEGINNING } from '../model/arn';

/** How the keys of tags begin that Alibaba Cloud keeps for itself (`resource-tags`). */
export const RESERVED_TAG_KEYS: readonly string[] = ['aliyun', ARN_BEGINNING, 'http://', 'https://'];

/** How the keys of tags begin that the provider leaves out where it reads them (`provider-source`). */
export const HIDDEN_TAG_KEYS: readonly string[] = [...RESERVED_TAG_KEYS, 'sae.do.not.delete'];

/** What no key and no value of a tag has in it (`resource-tags`). */
export const REFUSED_IN_TAGS: readonly string[] = ['http://', 'https://'];

/** The Terraform types around streams that have tags. */
export const TAGGED_TYPES: readonly string[] = [
  'alicloud_alikafka_consumer_group',
  'alicloud_alikafka_topic',
  'alicloud_cms_alarm',
  'alicloud_eip_address',
  'alicloud_fcv3_function',
  'alicloud_log_project',
  'alicloud_message_service_queue',
  'alicloud_nat_gateway',
  'alicloud_ons_group',
  'alicloud_ons_topic',
  'alicloud_ram_policy',
  'alicloud_ram_role',
  'alicloud_security_group',
  'alicloud_vpc',
  'alicloud_vswitch',
];
