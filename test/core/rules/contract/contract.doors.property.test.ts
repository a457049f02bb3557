import { findingsOf, planOf, Resources, reviewText, stackOf } from '../../../support/doors';

const TYPE = 'alicloud_event_bridge_event_streaming';
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });

/** The file of HCL with these resources: what is JSON in them is made by jsonencode, as people write it. */
function hclOf(resources: Resources): string {
  const blocks = Object.entries(resources).flatMap(([type, all]) =>
    Object.entries(all).map(([name, body]) => {
      const lines = Object.entries(body).map(([key, value]) =>
        String(value).startsWith('{')
          ? `  ${key} = jsonencode(${value})`
          : `  ${key} = ${JSON.stringify(value)}`,
      );
      return `resource "${type}" "${name}" {\n${lines.join('\n')}\n}\n`;
    }),
  );
  return [
    'provider "alicloud" {\n  region = "cn-hangzhou"\n  account_id = "1234567890123456"\n}\n',
    ...blocks,
  ].join('\n');
}

const WAYS: readonly [string, string, (resources: Resources) => object | string][] = [
  ['a stack', 'cdk.tf.json', stackOf],
  ['a plan', 'plan.json', planOf],
  ['HCL', 'main.tf', hclOf],
];

type Parameters = Readonly<Record<string, unknown>>;

function streamWith(side: 'source' | 'sink', kind: string, parameters: Parameters): Resources {
  const stream = {
    event_streaming_name: 'orders',
    filter_pattern: '{}',
    source: { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'orders', IsBase64Decode: true } },
    sink: {
      SinkMNSParameters: {
        ...{ QueueName: constant('copies'), Body: { Form: 'ORIGINAL' } },
        IsBase64Encode: constant('false'),
      },
    },
    [side]: { [kind]: parameters },
  };
  const texts = Object.entries(stream).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { [TYPE]: { s: Object.fromEntries(texts) } };
}

const ROCKETMQ = {
  RegionId: 'cn-hangzhou',
  InstanceId: 'MQ_INST_1_a',
  Topic: 'orders',
  GroupID: 'GID_orders',
};
const RABBITMQ = {
  ...{ InstanceId: constant('amqp-cn-1'), VirtualHostName: constant('v') },
  Body: { Form: 'ORIGINAL' },
};
const OPEN_RABBITMQ = {
  Endpoint: 'rabbit.example.com:5672',
  VirtualHostName: 'v',
  Body: { Form: 'ORIGINAL' },
};
const JDBC = {
  JdbcUrl: 'jdbc:mysql://db.example:3306/shop',
  Username: 'u',
  Password: 'p',
  QueryMode: 'bulk',
};
const EXCHANGE = { TargetType: 'Exchange', Exchange: 'x', RoutingKey: { Form: 'ORIGINAL' } };

/** Parameters that have no effect, or no place, beside others: each that the cards have. */
const CASES: readonly [string, 'source' | 'sink', Parameters, 'warning' | 'error', string][] = [
  ['SourceRocketMQParameters', 'source', { ...ROCKETMQ, Timestamp: 1 }, 'warning', 'Timestamp'],
  ...['CONSUME_FROM_LAST_OFFSET', 'CONSUME_FROM_FIRST_OFFSET'].map((Offset): (typeof CASES)[number] => [
    'SourceRocketMQParameters',
    'source',
    { ...ROCKETMQ, Offset, Timestamp: 1 },
    'warning',
    'Timestamp',
  ]),
  [
    'SourceRocketMQParameters',
    'source',
    { ...ROCKETMQ, FilterType: 'Tag', Tag: 'a', FilterSql: 'b > 1' },
    'warning',
    'FilterSql',
  ],
  [
    'SourceRocketMQParameters',
    'source',
    { ...ROCKETMQ, FilterType: 'SQL', Tag: 'a', FilterSql: 'b > 1' },
    'warning',
    'Tag',
  ],
  [
    'SinkRabbitMQParameters',
    'sink',
    {
      ...RABBITMQ,
      TargetType: constant('Exchange'),
      Exchange: constant('x'),
      RoutingKey: constant('k'),
      QueueName: constant('q'),
    },
    'error',
    'QueueName',
  ],
  ...['Exchange', 'RoutingKey'].map((name): (typeof CASES)[number] => [
    'SinkRabbitMQParameters',
    'sink',
    { ...RABBITMQ, TargetType: constant('Queue'), QueueName: constant('q'), [name]: constant('x') },
    'error',
    name,
  ]),
  [
    'SinkOpenSourceRabbitMQParameters',
    'sink',
    { ...OPEN_RABBITMQ, ...EXCHANGE, QueueName: 'q' },
    'error',
    'QueueName',
  ],
  ...['Exchange', 'RoutingKey'].map((name): (typeof CASES)[number] => [
    'SinkOpenSourceRabbitMQParameters',
    'sink',
    {
      ...OPEN_RABBITMQ,
      TargetType: 'Queue',
      QueueName: 'q',
      [name]: EXCHANGE[name as keyof typeof EXCHANGE],
    },
    'error',
    name,
  ]),
  [
    'SourceJDBCParameters',
    'source',
    { ...JDBC, TableName: 't', CustomQuery: 'select 1' },
    'error',
    'CustomQuery',
  ],
];

function label([kind, , parameters, , name]: (typeof CASES)[number]): string {
  return `${kind}: ${name} among ${Object.keys(parameters).join(', ')}`;
}

describe.each(WAYS)('parameters beside others, in %s', (_, file, door) => {
  it.each(CASES.map((item) => [label(item), ...item] as const))(
    '%s',
    async (_label, kind, side, parameters, severity, name) => {
      const { findings } = await reviewText(file, door(streamWith(side, kind, parameters)));
      const found = findings.filter(({ rule }: { rule: string }) => rule === 'contract');
      expect(found.map((finding: any) => [finding.severity, finding.pointer])).toEqual([
        [severity, `/${side === 'source' ? 'Source' : 'Sink'}/${kind}/${name}`],
      ]);
      const without = { ...parameters, [name]: null };
      const { findings: rest } = await reviewText(file, door(streamWith(side, kind, without)));
      expect(findingsOf({ findings: rest }).filter((line) => line.startsWith('contract'))).toEqual([]);
    },
  );
});
