/** The API version behind a RAM code. */
export const VERSIONS: Readonly<Record<string, string>> = {
  eventbridge: '2020-04-01',
  vpc: '2016-04-28',
  ecs: '2014-05-26',
  ram: '2015-05-01',
  alikafka: '2019-09-16',
  mq: '2019-02-14',
  rocketmq: '2022-08-01',
  mns: '2022-01-19',
  cms: '2019-01-01',
  fc: '2023-03-30',
  sts: '2015-04-01',
};

/** Actions that the API calls otherwise than RAM. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'alikafka:CreateGroup': ['CreateConsumerGroup'],
  'alikafka:ListGroup': ['GetConsumerList'],
  'alikafka:DeleteGroup': ['DeleteConsumerGroup'],
  'alikafka:ListTopic': ['GetTopicList'],
  'alikafka:UpdateTopic': ['ModifyTopicRemark', 'UpdateTopicConfig', 'ModifyPartitionNum'],
  ...byMethod('rocketmq', 'Topic', '/instances/*/topics/*', 'PATCH'),
  ...byMethod('rocketmq', 'ConsumerGroup', '/instances/*/consumerGroups/*', 'PATCH'),
  ...byMethod('fc', 'Function', '/2023-03-30/functions/*', 'PUT'),
  'fc:CreateFunction': ['POST /2023-03-30/functions'],
};

/** The four actions on a thing that has a path. */
function byMethod(service: string, thing: string, path: string, update: string): Record<string, string[]> {
  return {
    [`${service}:Create${thing}`]: [`POST ${path}`],
    [`${service}:Get${thing}`]: [`GET ${path}`],
    [`${service}:Update${thing}`]: [`${update} ${path}`],
    [`${service}:Delete${thing}`]: [`DELETE ${path}`],
  };
}

/** What the API calls an action of RAM; several operations where one action is for all of them. */
export function apiNames(action: string): readonly string[] {
  return NAMES[action] ?? [action.split(':')[1]];
}

/** What RAM calls an operation of the API: `eventbridge:CreateEventStreaming`. */
export function ramName(version: string, operation: string): string {
  // Service-linked roles are ResourceManager's to delete, and RAM's to allow.
  if (version === '2020-03-31') return `ram:${operation}`;
  const renamed = Object.entries(NAMES).find(([, names]) => names.includes(operation));
  if (renamed !== undefined) return renamed[0];
  const service = Object.entries(VERSIONS).find(([, known]) => known === version)?.[0];
  return `${service ?? version}:${operation}`;
}
