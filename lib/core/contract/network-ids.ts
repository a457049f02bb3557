/** How the ids of the parts of a network begin (`provider-vpc`, `provider-vswitch`, `provider-security-group`). */
export const NETWORK_IDS = {
  vpc: { what: 'VPC', beginning: 'vpc-', type: 'alicloud_vpc' },
  vSwitch: { what: 'vSwitch', beginning: 'vsw-', type: 'alicloud_vswitch' },
  securityGroup: { what: 'security group', beginning: 'sg-', type: 'alicloud_security_group' },
} as const;

/** A part of a network that has an id. */
export type NetworkIdKind = keyof typeof NETWORK_IDS;

/** The attributes of resources that hold such ids: `block.attribute` stands in a block. */
export const NETWORK_ID_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, NetworkIdKind>>>> = {
  alicloud_vswitch: { vpc_id: 'vpc' },
  alicloud_security_group: { vpc_id: 'vpc' },
  alicloud_security_group_rule: {
    security_group_id: 'securityGroup',
    source_security_group_id: 'securityGroup',
  },
  alicloud_nat_gateway: { vpc_id: 'vpc', vswitch_id: 'vSwitch' },
  alicloud_snat_entry: { source_vswitch_id: 'vSwitch' },
  alicloud_fcv3_function: {
    'vpc_config.vpc_id': 'vpc',
    'vpc_config.vswitch_ids': 'vSwitch',
    'vpc_config.security_group_id': 'securityGroup',
  },
  alicloud_event_bridge_connection: {
    'network_parameters.vpc_id': 'vpc',
    'network_parameters.vswitche_id': 'vSwitch',
    'network_parameters.security_group_id': 'securityGroup',
  },
  alicloud_event_bridge_event_source_v2: {
    'source_kafka_parameters.vpc_id': 'vpc',
    'source_kafka_parameters.vswitch_ids': 'vSwitch',
    'source_kafka_parameters.security_group_id': 'securityGroup',
    'source_rocketmq_parameters.instance_vpc_id': 'vpc',
    'source_rocketmq_parameters.instance_vswitch_ids': 'vSwitch',
    'source_rocketmq_parameters.instance_security_group_id': 'securityGroup',
  },
};
