import { FactSource } from '../limits';
import { BROKER_ACTIONS } from './brokers';
import { EVENTBRIDGE_ACTIONS } from './eventbridge';
import { FUNCTION_AND_LOG_ACTIONS } from './functions-and-logs';
import { NETWORK_ACTIONS } from './network';
import { RAM_ACTIONS } from './ram';
import { ResourceActions } from './resource-actions';

/**
 * Read in the provider's Go source: which API operations each resource calls. Operations whose attribute this library
 * never sets and few people do (resource groups, flow logs) come with that attribute.
 */
export const ACTIONS_SOURCE: FactSource = {
  title: 'terraform-provider-alicloud: the Go source of each resource',
  date: '2026-09 and earlier (stored versions, read in November 2026)',
  url: 'https://github.com/aliyun/terraform-provider-alicloud',
};

/** Where the RAM codes and the shapes of ARNs were read. */
export const ARN_SOURCE: FactSource = {
  title: 'RAM: services that work with RAM, and the policies that Alibaba Cloud publishes',
  date: '2026 (read by November 2026)',
};

/** By Terraform type. */
export const ACTIONS: Readonly<Record<string, ResourceActions>> = {
  ...EVENTBRIDGE_ACTIONS,
  ...NETWORK_ACTIONS,
  ...RAM_ACTIONS,
  ...BROKER_ACTIONS,
  ...FUNCTION_AND_LOG_ACTIONS,
};
