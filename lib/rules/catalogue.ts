import { batchWindow } from './batch-window';
import { contract } from './contract';
import { crossBorder } from './cross-border';
import { busName, ruleName, sourceName } from './event-bus-names';
import { busesPerRegion, rulesPerBus, targetsPerRule } from './event-bus-quotas';
import { templateSize, valueSize } from './field-size';
import { filterPattern } from './filter-pattern';
import { jsonPath } from './json-path';
import { oneRulePerTopic } from './one-rule-per-topic';
import { functionName, policyName, roleName } from './resource-names';
import { rocketMqVersion } from './rocketmq-version';
import { Rule } from './rule';
import { rulesPerMqttInstance } from './rules-per-mqtt-instance';
import { sameRegion } from './same-region';
import { serviceLinkedRole } from './service-linked-role';
import { streamName } from './stream-name';
import { streamRegion } from './stream-region';
import { streamsPerRegion } from './streams-per-region';
import { templateVariables } from './template-variables';

/** Every rule, in the order of the catalogue. Ids are part of the public contract. */
export const CATALOGUE: readonly Rule[] = [
  streamName,
  busName,
  ruleName,
  sourceName,
  roleName,
  policyName,
  functionName,
  streamsPerRegion,
  busesPerRegion,
  rulesPerBus,
  targetsPerRule,
  rulesPerMqttInstance,
  oneRulePerTopic,
  batchWindow,
  sameRegion,
  streamRegion,
  crossBorder,
  contract,
  rocketMqVersion,
  filterPattern,
  jsonPath,
  templateVariables,
  templateSize,
  valueSize,
  serviceLinkedRole,
];
