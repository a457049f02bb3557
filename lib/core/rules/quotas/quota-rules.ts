import { Rule } from '../rule';
import { accountInventory } from './account-inventory';
import { batchWindow } from './batch-window';
import { busesPerRegion } from './buses-per-region';
import { concurrentTasks } from './concurrent-tasks';
import { oneRulePerTopic } from './one-rule-per-topic';
import { policySize } from './policy-size';
import { rulesPerBus } from './rules-per-bus';
import { rulesPerMqttInstance } from './rules-per-mqtt-instance';
import { streamsPerRegion } from './streams-per-region';
import { targetsPerRule } from './targets-per-rule';

/** The rules of quotas, in the order of the catalogue. */
export const QUOTA_RULES: readonly Rule[] = [
  streamsPerRegion,
  busesPerRegion,
  rulesPerBus,
  targetsPerRule,
  rulesPerMqttInstance,
  oneRulePerTopic,
  concurrentTasks,
  batchWindow,
  policySize,
  accountInventory,
];
