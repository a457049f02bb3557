import { DOORS, findingsOf, reviewText } from '../../support/doors';

/** A VPC that everything private names. */
const PRIVATE = {
  network_type: 'PrivateNetwork',
  vpc_id: 'vpc-1',
  vswitche_id: 'vsw-1',
  security_group_id: 'sg-1',
};
const CONNECTION = {
  connection_name: 'crm',
  network_parameters: [{ network_type: 'PublicNetwork' }],
  auth_parameters: [],
};
const DESTINATION = {
  api_destination_name: 'crm',
  connection_name: 'crm',
  http_api_parameters: [{ endpoint: 'https://crm.example.com/events', method: 'POST' }],
};
const OTHER = '9999999999999999';
const rule = (target: object, more: object = {}) => ({
  event_bus_name: 'bus',
  rule_name: 'orders',
  filter_pattern: '{"source":["orders"]}',
  targets: [
    {
      target_id: 't',
      type: 'acs.mns.queue',
      endpoint: 'acs:mns:cn-hangzhou:1234567890123456:queues/q',
      param_list: [{ resource_key: 'Body', form: 'ORIGINAL' }],
      push_retry_strategy: 'BACKOFF_RETRY',
      ...target,
    },
  ],
  ...more,
});

const CASES: readonly [string, string, object, string[]][] = [
  // Event rules and their targets.
  ['a rule in order', 'alicloud_event_bridge_rule', rule({}), []],
  [
    'a filter that can match nothing',
    'alicloud_event_bridge_rule',
    rule({}, { filter_pattern: '{"data":{"a":[{"numeric":[">",50,"<",10]}]}}' }),
    ['filter-contradiction /filter_pattern/data/a/0/numeric'],
  ],
  [
    'an operator that there is not',
    'alicloud_event_bridge_rule',
    rule({}, { filter_pattern: '{"data":{"a":[{"prefx":"x"}]}}' }),
    ['filter-pattern /filter_pattern/data/a/0/prefx'],
  ],
  [
    'a JSONPath of a target',
    'alicloud_event_bridge_rule',
    rule({ param_list: [{ resource_key: 'Body', form: 'JSONPATH', value: 'data.x' }] }),
    ['json-path /targets/0/param_list/0/value'],
  ],
  [
    'a dead-letter queue of a target',
    'alicloud_event_bridge_rule',
    rule({ dead_letter_queue: [{ arn: 'acs:mns:cn-hangzhou:1234567890123456:/topics/q' }] }),
    ['dead-letter-arn /targets/0/dead_letter_queue/arn'],
  ],
  [
    'the account of a dead-letter queue',
    'alicloud_event_bridge_rule',
    rule({ dead_letter_queue: [{ arn: `acs:mns:cn-hangzhou:${OTHER}:/queues/q` }] }),
    ['same-account /targets/0/dead_letter_queue/arn'],
  ],
  [
    'the retries of a target',
    'alicloud_event_bridge_rule',
    rule({ push_retry_strategy: 'NEVER' }),
    ['retry-policy /targets/0/push_retry_strategy'],
  ],
  [
    'the region and the account of a target',
    'alicloud_event_bridge_rule',
    rule({ endpoint: `acs:mns:cn-beijing:${OTHER}:queues/q` }),
    ['same-account /targets/0/endpoint', 'same-region /targets/0/endpoint'],
  ],
  [
    'the ARN of a role where a target takes its name',
    'alicloud_event_bridge_rule',
    rule({
      param_list: [
        { resource_key: 'RoleName', form: 'CONSTANT', value: 'acs:ram::1234567890123456:role/r' },
        { resource_key: 'RoleArn', form: 'CONSTANT', value: 'r' },
      ],
    }),
    ['arn-or-name /targets/0/param_list/0/value', 'arn-or-name /targets/0/param_list/1/value'],
  ],
  [
    'the account of a role of a target',
    'alicloud_event_bridge_rule',
    rule({ param_list: [{ resource_key: 'RoleArn', form: 'CONSTANT', value: `acs:ram::${OTHER}:role/r` }] }),
    ['same-account /targets/0/param_list/0/value'],
  ],
  // Connections and API destinations.
  ['a connection in order', 'alicloud_event_bridge_connection', CONNECTION, []],
  [
    'a private connection in order',
    'alicloud_event_bridge_connection',
    { ...CONNECTION, network_parameters: [PRIVATE] },
    [],
  ],
  [
    'a private connection without its network',
    'alicloud_event_bridge_connection',
    { ...CONNECTION, network_parameters: [{ network_type: 'PrivateNetwork', vpc_id: 'vpc-1' }] },
    ['connection /network_parameters/security_group_id', 'connection /network_parameters/vswitche_id'],
  ],
  [
    'ids of another kind',
    'alicloud_event_bridge_connection',
    { ...CONNECTION, network_parameters: [{ ...PRIVATE, vpc_id: 'vsw-1', security_group_id: 'vpc-1' }] },
    ['network-ids /network_parameters/security_group_id', 'network-ids /network_parameters/vpc_id'],
  ],
  [
    'an authorization without what it needs',
    'alicloud_event_bridge_connection',
    { ...CONNECTION, auth_parameters: [{ authorization_type: 'BASIC_AUTH' }] },
    ['connection /auth_parameters/basic_auth_parameters'],
  ],
  ['an API destination in order', 'alicloud_event_bridge_api_destination', DESTINATION, []],
  [
    'a method and an endpoint that there are not',
    'alicloud_event_bridge_api_destination',
    { ...DESTINATION, http_api_parameters: [{ endpoint: 'crm.example.com', method: 'FETCH' }] },
    ['connection /http_api_parameters/endpoint', 'connection /http_api_parameters/method'],
  ],
  [
    'an ARN for the name of a connection',
    'alicloud_event_bridge_api_destination',
    { ...DESTINATION, connection_name: 'acs:eventbridge:cn-hangzhou:1234567890123456:connection/crm' },
    ['arn-or-name /connection_name'],
  ],
  // ARNs that other resources hold.
  [
    'the role of a function',
    'alicloud_fcv3_function',
    { function_name: 'f', runtime: 'nodejs20', handler: 'index.handler', role: `acs:ram::${OTHER}:role/r` },
    ['same-account /role'],
  ],
  [
    'the role of a trigger',
    'alicloud_fcv3_trigger',
    {
      function_name: 'f',
      trigger_name: 't',
      trigger_type: 'oss',
      invocation_role: `acs:ram::${OTHER}:role/r`,
    },
    ['same-account /invocation_role'],
  ],
  [
    'the role of an event source on OSS',
    'alicloud_event_bridge_event_source_v2',
    {
      event_bus_name: 'bus',
      event_source_name: 'oss',
      source_oss_event_parameters: [{ sts_role_arn: `acs:ram::${OTHER}:role/r` }],
    },
    ['same-account /source_oss_event_parameters/sts_role_arn'],
  ],
  // Tags.
  [
    'tags',
    'alicloud_message_service_queue',
    { queue_name: 'q', tags: { 'acs:x': '1', 'aliyun:y': '2', ok: 'x'.repeat(129), fine: 'yes' } },
    ['tags /tags/aliyun:y', 'tags /tags/acs:x', 'tags /tags/ok'],
  ],
  [
    'too many tags',
    'alicloud_vpc',
    { vpc_name: 'net', tags: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`t${i}`, 'x'])) },
    ['tags /tags'],
  ],
];

describe.each(DOORS)('what stands around streams, in %s', (_, door) => {
  it.each(CASES)('%s is judged: %s', async (_what, type, values, expected) => {
    const report = await reviewText('x.tf.json', door({ [type]: { one: values } }));
    const found = findingsOf(report).filter((line) => !line.startsWith('service-linked-role'));
    expect(found).toEqual([...expected].sort());
  });

  it('has an API destination at a private address', async () => {
    const values = {
      ...DESTINATION,
      http_api_parameters: [{ endpoint: 'https://10.1.2.3/x', method: 'POST' }],
    };
    const reviewed = async (network: object) =>
      findingsOf(
        await reviewText(
          'x.tf.json',
          door({
            alicloud_event_bridge_connection: { c: { ...CONNECTION, network_parameters: [network] } },
            alicloud_event_bridge_api_destination: { d: values },
          }),
        ),
      );
    expect(await reviewed({ network_type: 'PublicNetwork' })).toEqual([
      'private-address /http_api_parameters/endpoint',
    ]);
    expect(await reviewed(PRIVATE)).toEqual([]);
  });
});
