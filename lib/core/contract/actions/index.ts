import { cite, FactSource } from '../documents';
import { BROKER_ACTIONS } from './brokers';
import { EVENTBRIDGE_ACTIONS } from './eventbridge';
import { FUNCTION_AND_LOG_ACTIONS } from './functions-and-logs';
import { MONITORING_ACTIONS } from './monitoring';
import { NETWORK_ACTIONS } from './network';
import { RAM_ACTIONS } from './ram';
import { ResourceActions } from './resource-actions';

/**
 * Which API operations each resource calls, and the RAM codes and shapes of ARNs. Operations whose attribute this library
 * never sets and few people do (resource groups, flow logs) come with that attribute.
 */
export const ACTIONS_SOURCES: readonly FactSource[] = [
  cite('provider-source'),
  cite('ram-services'),
  cite('cloudmonitor-ram'),
  // Triggers of Function Compute 2.0, those of 3.0, and the role by which their event streams are made.
  cite('serverless-devs-triggers'),
  cite('serverless-devs-fc3-triggers'),
  cite('function-compute-trigger-role'),
];

/** By Terraform type. */
export const ACTIONS: Readonly<Record<string, ResourceActions>> = {
  ...EVENTBRIDGE_ACTIONS,
  ...NETWORK_ACTIONS,
  ...RAM_ACTIONS,
  ...BROKER_ACTIONS,
  ...FUNCTION_AND_LOG_ACTIONS,
  ...MONITORING_ACTIONS,
};
