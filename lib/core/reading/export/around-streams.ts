import { ResourceDefinition } from '../../model/app-definition';
import { listOf, objectOf } from '../../model/json-object';
import { readJsonText } from '../json-text';
import { AnswerPlace, bodyOf } from './answers';

type Json = Record<string, any>;

/** How the entries of a list are called, which type they are, and their attributes in Terraform's spelling. */
interface Listed {
  readonly list: string;
  readonly type: string;
  readonly name: string;
  attributes(entry: Json): Json;
}

const LISTED: Readonly<Record<string, Listed>> = {
  ListEventBuses: {
    list: 'EventBuses',
    type: 'alicloud_event_bridge_event_bus',
    name: 'EventBusName',
    attributes: ({ EventBusName, Description }) => ({
      event_bus_name: EventBusName,
      description: Description,
    }),
  },
  ListRules: {
    list: 'Rules',
    type: 'alicloud_event_bridge_rule',
    name: 'RuleName',
    attributes: ({ EventBusName, RuleName, Description, Status, FilterPattern, Targets }) => ({
      event_bus_name: EventBusName,
      rule_name: RuleName,
      description: Description,
      status: Status,
      filter_pattern: documentOf(FilterPattern),
      targets: listOf(Targets).map((target) => targetOf(objectOf(target))),
    }),
  },
  ListUserDefinedEventSources: {
    list: 'EventSourceList',
    type: 'alicloud_event_bridge_event_source',
    name: 'Name',
    attributes: ({ Name, EventBusName, Description }) => ({
      event_source_name: Name,
      event_bus_name: EventBusName,
      description: Description,
    }),
  },
  ListConnections: {
    list: 'Connections',
    type: 'alicloud_event_bridge_connection',
    name: 'ConnectionName',
    attributes: ({ ConnectionName, Description }) => ({
      connection_name: ConnectionName,
      description: Description,
    }),
  },
};

function targetOf({ Id, Type, Endpoint, PushRetryStrategy, DeadLetterQueue, ParamList }: Json): Json {
  const { Arn } = objectOf(DeadLetterQueue);
  return given({
    target_id: Id,
    type: Type,
    endpoint: Endpoint,
    push_retry_strategy: PushRetryStrategy,
    dead_letter_queue: Arn && [{ arn: Arn }],
    param_list: listOf(ParamList)
      .map((item) => objectOf(item))
      .map(({ ResourceKey, Form, Value, Template }) =>
        given({ resource_key: ResourceKey, form: Form, value: Value, template: Template }),
      ),
  });
}

function documentOf(text: unknown): unknown {
  return typeof text === 'string' ? (readJsonText(text).value ?? text) : text;
}

function given(attributes: Json): Json {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => (value ?? '') !== ''));
}

/** What an answer lists around streams, as Terraform calls it; nothing for what no rule looks at. */
export function resourcesOfAnswer(
  action: string,
  answer: Json,
  { label, region, account }: AnswerPlace,
): ResourceDefinition[] {
  const listed = Object.hasOwn(LISTED, action) ? LISTED[action] : undefined;
  if (listed === undefined) return [];
  return listOf(objectOf(bodyOf(answer).Data)[listed.list])
    .map((item) => objectOf(item))
    .map((entry) => ({
      type: listed.type,
      values: given(listed.attributes(entry)),
      region,
      ...(account !== undefined && { account }),
      location: { address: `${region}/${listed.list}/${entry[listed.name]}`, stack: label },
    }));
}
