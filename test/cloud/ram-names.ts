/** The API version behind a RAM code. */
export const VERSIONS: Readonly<Record<string, string>> = {
  eventbridge: '2020-04-01',
  vpc: '2016-04-28',
  ecs: '2014-05-26',
  ram: '2015-05-01',
  alikafka: '2019-09-16',
  fc: '2023-03-30',
};

/** Actions that the API calls otherwise than RAM. */
const NAMES: Readonly<Record<string, string>> = {
  'alikafka:CreateGroup': 'CreateConsumerGroup',
  'alikafka:ListGroup': 'GetConsumerList',
  'alikafka:DeleteGroup': 'DeleteConsumerGroup',
  'fc:CreateFunction': 'POST /2023-03-30/functions',
  'fc:GetFunction': 'GET /2023-03-30/functions/*',
  'fc:UpdateFunction': 'PUT /2023-03-30/functions/*',
  'fc:DeleteFunction': 'DELETE /2023-03-30/functions/*',
};

/** What the API calls an action of RAM. */
export function apiName(action: string): string {
  return NAMES[action] ?? action.split(':')[1];
}

/** What RAM calls an operation of the API: `eventbridge:CreateEventStreaming`. */
export function ramName(version: string, operation: string): string {
  // Service-linked roles are ResourceManager's to delete, and RAM's to allow.
  if (version === '2020-03-31') return `ram:${operation}`;
  const renamed = Object.entries(NAMES).find(([, name]) => name === operation);
  if (renamed !== undefined) return renamed[0];
  const service = Object.entries(VERSIONS).find(([, known]) => known === version)?.[0];
  return `${service ?? version}:${operation}`;
}
