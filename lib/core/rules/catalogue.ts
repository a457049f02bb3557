import { alsoOfEventRules } from './around-streams';
import { policyWildcard } from './access/policy-wildcard';
import { roleMissing } from './access/role-missing';
import { roleAllowsNothing } from './access/role-allows-nothing';
import { sameAccount } from './access/same-account';
import { serviceLinkedRole } from './access/service-linked-role';
import { serviceLinkedRoleUnique } from './access/service-linked-role-unique';
import { connection } from './contract/connection';
import { credentialsMissing } from './contract/credentials-missing';
import { eventTarget } from './contract/event-target';
import { NETWORK_RULES } from './network/network-rules';
import { numberOrder } from './contract/number-order';
import { contract } from './contract/contract';
import { instanceId } from './contract/instance-id';
import { providerVersion } from './contract/provider-version';
import { rocketMqVersion } from './contract/rocketmq-version';
import { stackRecord } from './contract/stack-record';
import { streamStatus } from './contract/stream-status';
import { undefinedText } from './contract/undefined-text';
import { competingStreams } from './delivery/competing-streams';
import { deadLetterArn } from './delivery/dead-letter-arn';
import { deadLetterMissing } from './delivery/dead-letter-missing';
import { deadLetterSource } from './delivery/dead-letter-source';
import { deadLetterUnused } from './delivery/dead-letter-unused';
import { loop } from './delivery/loop';
import { retryPolicy } from './delivery/retry-policy';
import { streamExpectation } from './expectations/stream-expectation';
import { filterContradiction } from './filters/filter-contradiction';
import { filterExpressions } from './filters/filter-expressions';
import { filterExtension } from './filters/filter-extension';
import { filterKey } from './filters/filter-key';
import { filterNestedOperator } from './filters/filter-nested-operator';
import { filterPattern } from './filters/filter-pattern';
import { filterUnreachable } from './filters/filter-unreachable';
import { rocketMqFilter } from './filters/rocketmq-filter';
import { cleansingPattern } from './functions/cleansing-pattern';
import { functionEnvironment } from './functions/function-environment';
import { functionHandler } from './functions/function-handler';
import { functionLogging } from './functions/function-logging';
import { functionNetwork } from './functions/function-network';
import { functionRole } from './functions/function-role';
import { functionSize } from './functions/function-size';
import { arnOrName } from './naming/arn-or-name';
import { busName } from './naming/bus-name';
import { functionName } from './naming/function-name';
import { groupName } from './naming/group-name';
import { instanceNames } from './naming/instance-names';
import { networkName } from './naming/network-name';
import { policyName } from './naming/policy-name';
import { queueName } from './naming/queue-name';
import { roleName } from './naming/role-name';
import { ruleName } from './naming/rule-name';
import { sourceName } from './naming/source-name';
import { storageName } from './naming/storage-name';
import { streamName } from './naming/stream-name';
import { streamNameUnique } from './naming/stream-name-unique';
import { tags } from './naming/tags';
import { triggerName } from './naming/trigger-name';
import { topicName } from './naming/topic-name';
import { alarmCondition } from './monitoring/alarm-condition';
import { alarmMetric } from './monitoring/alarm-metric';
import { changedOutside } from './monitoring/changed-outside';
import { notMonitored } from './monitoring/not-monitored';
import { QUOTA_RULES } from './quotas/quota-rules';
import { crossBorder } from './regions/cross-border';
import { regionKnown } from './regions/region-known';
import { regionService } from './regions/region-service';
import { sameRegion } from './regions/same-region';
import { streamRegion } from './regions/stream-region';
import { Rule } from './rule';
import { alsoOfEventSources, warnsOfEventSources } from './event-sources';
import { plaintextSecret } from './secrets/plaintext-secret';
import { functionArn } from './transformation/function-arn';
import { jsonPath } from './transformation/json-path';
import { jsonPathUnreachable } from './transformation/json-path-unreachable';
import { objectPath } from './transformation/object-path';
import { templateSize } from './transformation/template-size';
import { templateVariables } from './transformation/template-variables';
import { valueSize } from './transformation/value-size';

/** Every rule by group, in the order of the catalogue. Ids are part of the public contract. */
export const GROUPS: Readonly<Record<string, readonly Rule[]>> = {
  naming: [
    streamName,
    streamNameUnique,
    instanceNames,
    busName,
    ruleName,
    sourceName,
    ...[topicName, groupName, queueName].map(alsoOfEventSources),
    storageName,
    arnOrName,
    tags,
    roleName,
    policyName,
    functionName,
    triggerName,
    networkName,
  ],
  quotas: QUOTA_RULES,
  regions: [regionKnown, alsoOfEventSources(regionService), sameRegion, streamRegion, crossBorder],
  contract: [
    warnsOfEventSources(contract),
    undefinedText,
    streamStatus,
    alsoOfEventSources(credentialsMissing),
    numberOrder,
    instanceId,
    rocketMqVersion,
    connection,
    eventTarget,
    stackRecord,
    providerVersion,
  ],
  filters: [
    ...[filterPattern, filterNestedOperator, filterExpressions, filterKey].map(alsoOfEventRules),
    ...[filterExtension, filterContradiction, filterUnreachable].map(alsoOfEventRules),
    rocketMqFilter,
  ],
  transformation: [
    ...[templateSize, valueSize, jsonPath, templateVariables].map(alsoOfEventRules),
    jsonPathUnreachable,
    functionArn,
    objectPath,
  ],
  expectations: [streamExpectation],
  delivery: [
    alsoOfEventRules(deadLetterArn),
    deadLetterUnused,
    deadLetterMissing,
    deadLetterSource,
    alsoOfEventRules(retryPolicy),
    loop,
    competingStreams,
  ],
  network: NETWORK_RULES,
  functions: [
    functionSize,
    functionHandler,
    functionEnvironment,
    functionRole,
    functionLogging,
    functionNetwork,
    cleansingPattern,
  ],
  access: [
    sameAccount,
    serviceLinkedRole,
    serviceLinkedRoleUnique,
    roleMissing,
    roleAllowsNothing,
    policyWildcard,
  ],
  monitoring: [alarmMetric, alarmCondition, notMonitored, changedOutside],
  secrets: [plaintextSecret],
};

export const CATALOGUE: readonly Rule[] = Object.values(GROUPS).flat();

/** Those that run for everybody. */
export const DEFAULT_RULES: readonly Rule[] = CATALOGUE.filter(({ isOptional }) => isOptional !== true);
