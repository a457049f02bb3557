/** The Terraform type of a rule of an event bus. */
export const EVENT_RULE = 'alicloud_event_bridge_rule';

/** The Terraform types of a trigger of a function, of Function Compute 3.0 and 2.0. */
export const FUNCTION_TRIGGERS = ['alicloud_fcv3_trigger', 'alicloud_fc_trigger'] as const;

/** The Terraform type of an alarm on a metric. */
export const ALARM = 'alicloud_cms_alarm';
