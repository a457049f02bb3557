import { SourceDocument } from './source-document';

/** The Terraform provider's pages and its source. */
export const PROVIDER_DOCUMENTS = {
  'provider-vpc': {
    title: 'terraform-provider-alicloud: alicloud_vpc',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpc',
    published: '2026-08-21',
  },
  'provider-vswitch': {
    title: 'terraform-provider-alicloud: alicloud_vswitch',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vswitch',
    published: '2026-08-21',
  },
  'provider-security-group': {
    title: 'terraform-provider-alicloud: alicloud_security_group',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/security_group',
    published: '2026-08-21',
  },
  'provider-security-group-rule': {
    title: 'terraform-provider-alicloud: alicloud_security_group_rule',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/security_group_rule',
    published: '2026-08-21',
  },
  'provider-nat-gateway': {
    title: 'terraform-provider-alicloud: alicloud_nat_gateway',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/nat_gateway',
    published: '2026-08-21',
  },
  'provider-eip-address': {
    title: 'terraform-provider-alicloud: alicloud_eip_address',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/eip_address',
    published: '2026-08-21',
  },
  'provider-snat-entry': {
    title: 'terraform-provider-alicloud: alicloud_snat_entry',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/snat_entry',
    published: '2026-08-21',
  },
  'provider-ons-topic': {
    title: 'terraform-provider-alicloud: alicloud_ons_topic',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ons_topic',
    published: '2026-08-21',
  },
  'provider-ons-group': {
    title: 'terraform-provider-alicloud: alicloud_ons_group',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ons_group',
    published: '2026-08-21',
  },
  'provider-amqp-queue': {
    title: 'terraform-provider-alicloud: alicloud_amqp_queue',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/amqp_queue',
    published: '2026-08-21',
  },
  'provider-fcv3-function': {
    title: 'terraform-provider-alicloud: alicloud_fcv3_function',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function',
    published: '2026-08-21',
  },
  'provider-ram-policy': {
    title: 'terraform-provider-alicloud: alicloud_ram_policy',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_policy',
    published: '2026-08-21',
  },
  'provider-event-streaming': {
    title: 'terraform-provider-alicloud: alicloud_event_bridge_event_streaming',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_event_streaming',
    published: '2026-09',
  },
  'provider-event-bridge-rule': {
    title: 'terraform-provider-alicloud: alicloud_event_bridge_rule',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_rule',
    read: '2026-11-27',
  },
  'provider-cms-alarm': {
    title: 'terraform-provider-alicloud: alicloud_cms_alarm',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm',
    published: '2026-08-21',
  },
  'provider-cms-alarm-contact': {
    title: 'terraform-provider-alicloud: alicloud_cms_alarm_contact',
    url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm_contact',
    published: '2026-08-21',
  },
  'provider-regions': {
    title: 'terraform-provider-alicloud: alicloud/connectivity/regions.go',
    url: 'https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/connectivity/regions.go',
    published: '2026-08-21',
  },
  'provider-client': {
    title: 'terraform-provider-alicloud: alicloud/connectivity/client.go, isInternationalRegion',
    url: 'https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/connectivity/client.go',
    published: '2026-08-21',
  },
  'terraform-json-syntax': {
    title: 'Terraform: JSON Configuration Syntax, comment properties',
    url: 'https://developer.hashicorp.com/terraform/language/syntax/json',
    read: '2026-11-26',
  },
  'provider-source': {
    title: 'terraform-provider-alicloud: the Go source of each resource',
    url: 'https://github.com/aliyun/terraform-provider-alicloud',
    published: '2026-09',
    read: '2026-11',
  },
} as const satisfies Record<string, SourceDocument>;
