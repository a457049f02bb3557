import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { endpointNames } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { ResourceDefinition } from '../../model/app-definition';
import { describeArn, isArn, knownArn } from '../../model/arn';
import { EVENT_RULE } from '../../model/resource-types';
import { StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { attributesAt, blocksAt } from '../resource-values';
import { Rule, RuleOutput } from '../rule';
import { show } from '../show';
import { giveName } from './give-name';

const API = cite('eventbridge-create-event-streaming');

/** The attributes of resources that hold names which no rule about names looks at. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  alicloud_event_bridge_rule: ['event_bus_name'],
  alicloud_event_bridge_event_source_v2: [
    'event_bus_name',
    'source_sls_parameters.role_name',
    'source_sls_parameters.project',
    'source_sls_parameters.log_store',
    'source_mns_parameters.queue_name',
    'source_kafka_parameters.topic',
    'source_kafka_parameters.consumer_group',
    'source_rocketmq_parameters.topic',
    'source_rocketmq_parameters.group_id',
    'source_rabbit_mq_parameters.queue_name',
  ],
  alicloud_event_bridge_api_destination: ['connection_name'],
  alicloud_ram_role_policy_attachment: ['role_name', 'policy_name'],
  alicloud_ram_user_policy_attachment: ['user_name', 'policy_name'],
  alicloud_ram_group_policy_attachment: ['group_name', 'policy_name'],
};

/** A name stands where EventBridge takes a name, and no ARN. What takes an ARN says itself that a name is none. */
export const arnOrName: Rule = {
  id: 'arn-or-name',
  since: '2026-11-26',
  title: 'A name is given where a name is expected, not an ARN',
  severity: 'error',
  documents: [API],
  protectsFrom: 'EventBridge looks for a resource with that name and finds none: the stream never starts.',
  types: Object.keys(NAMES),
  check({ source, sink }, output) {
    checkPart(source, 'Source', output);
    checkPart(sink, 'Sink', output);
  },
  checkResource(resource, output) {
    const { type, values } = resource;
    if (type === EVENT_RULE) checkTargets(resource, output);
    for (const path of NAMES[type])
      for (const { value, pointer } of attributesAt(values, path)) checkName(value, pointer, output);
  },
};

/** What a target of a rule of an event bus takes as the name of a role, or as its ARN. */
function checkTargets({ values }: ResourceDefinition, output: RuleOutput): void {
  for (const { block: target, pointer: place } of blocksAt(values.targets, '/targets', output)) {
    for (const { block, pointer: at } of blocksAt(target.param_list, `${place}/param_list`, output)) {
      const { resource_key: key, value } = block;
      const pointer = `${at}/value`;
      if (typeof key !== 'string' || !/^role(name|arn)$/i.test(key)) continue;
      if (/name$/i.test(key)) checkName(value, pointer, output);
      else if (typeof value === 'string' && value !== '' && !isArn(value))
        output.report({
          pointer,
          message: say`a name stands where the ARN of a role is meant`,
          got: show(value),
          limit: describeArn('role'),
          source: API,
          fix: say`Give the ARN of the role.`,
        });
    }
  }
}

function checkPart(part: StreamPart, side: string, output: RuleOutput): void {
  const facts = factsOf(part.kind);
  if (facts === undefined) return;
  const { topic = [], queue = [], group = [], instance = [] } = facts.parameters;
  // The rules about their names say it of these.
  const judged = new Set(
    facts.service === undefined ? instance : [...instance, ...topic, ...queue, ...group],
  );
  const names = (endpointNames(part.kind)?.parameters ?? []).flatMap((parameter) => parameter.names);
  for (const name of new Set([...names, ...topic, ...group, ...queue, facts.roleParameter ?? ''])) {
    if (name === '' || name.endsWith('Arn') || judged.has(name)) continue;
    checkName(valueOf(part, name), `/${side}/${part.kind}/${pointerOf(part, name)}`, output);
  }
}

function checkName(value: unknown, pointer: string, output: RuleOutput): void {
  const text = knownArn(value);
  if (text === undefined || !isArn(text)) return;
  output.report({
    pointer,
    message: say`an ARN stands where a name is meant`,
    got: show(text),
    limit: say`the name`,
    source: API,
    fix: giveName(text),
    cause: text,
  });
}
