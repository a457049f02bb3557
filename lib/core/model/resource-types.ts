/** The Terraform type of a rule of an event bus. */
export const EVENT_RULE = 'alicloud_event_bridge_rule';

/** The Terraform type of a source of an event bus. */
export const EVENT_SOURCE = 'alicloud_event_bridge_event_source_v2';
