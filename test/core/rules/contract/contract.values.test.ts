import { contract } from '../../../../lib/core/rules/contract/contract';
import { check, definition } from '../../../support/rules';
import { EVERY_SINK } from '../../../support/every-sink';
import { EVERY_SOURCE } from '../../../support/every-source';

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const jsonPathTo = (Value: string) => ({ Form: 'JSONPATH', Value });
const TEMPLATE = { Form: 'TEMPLATE', Value: '{"a":"$.data.a"}', Template: '${a}' };
const ORIGINAL = { Form: 'ORIGINAL' };
const ABSENT = undefined;

/** The sample of a kind that is used first. */
function sample(kind: string): Record<string, unknown> {
  const all = [...EVERY_SOURCE, ...EVERY_SINK].map(([, api]) => api as Record<string, any>);
  return all.find((api) => kind in api)![kind];
}

/** What the contract says of a sample with other values. */
function said(kind: string, change: Record<string, unknown>): string[] {
  const entries = Object.entries({ ...sample(kind), ...change }).filter(([, value]) => value !== ABSENT);
  const part = { kind, parameters: Object.fromEntries(entries) };
  const stream = kind.startsWith('Source') ? { source: part } : { sink: part };
  return check(contract, definition(stream)).map(({ severity, pointer }) => `${severity} ${pointer}`);
}

/** Each row: a kind, what its SDK takes, and what it does not. */
const ROWS: [kind: string, taken: Record<string, unknown>[], refused: [object, parameter: string][]][] = [
  ...(
    [
      ['SourceRocketMQParameters', 'BodyDataType'],
      ['SourceKafkaParameters', 'ValueDataType'],
    ] as const
  ).map(([kind, name]): (typeof ROWS)[number] => [
    kind,
    ['JSON', 'Json', 'Text', 'Binary'].map((value) => ({ [name]: value })),
    [
      [{ [name]: 'XML' }, name],
      [{ [name]: 5 }, name],
    ],
  ]),
  ...(
    [
      ['SinkKafkaParameters', constant('orders')],
      ['SinkApacheKafkaParameters', 'orders'],
    ] as const
  ).map(([kind, topic]): (typeof ROWS)[number] => [
    kind,
    [
      { Topic: ABSENT, DynamicTopic: jsonPathTo('$.data.topic') },
      { Topic: ABSENT, DynamicTopic: constant('orders') },
      { Topic: topic, DynamicTopic: ABSENT },
      { Topic: topic, DynamicTopic: constant('orders') },
    ],
    [[{ Topic: ABSENT, DynamicTopic: ABSENT }, 'Topic']],
  ]),
  [
    'SinkDashVectorParameters',
    [
      { Operation: 'Upsert' },
      { Operation: 'Delete' },
      { Operation: 'Delete', Vector: ABSENT },
      { Network: 'PublicNetwork' },
      { Partition: constant('p') },
      { Partition: jsonPathTo('$.data.p') },
      { PrimaryKeyId: jsonPathTo('$.data.id') },
      { PrimaryKeyId: TEMPLATE },
    ],
    [
      [{ Operation: 'Foo' }, 'Operation'],
      [{ Operation: 'Upsert', Vector: ABSENT }, 'Vector'],
      [{ Partition: TEMPLATE }, 'Partition'],
      [{ PrimaryKeyId: constant('1') }, 'PrimaryKeyId'],
    ],
  ],
  [
    'SinkApiDestinationParameters',
    [{ Timeout: 1 }, { Timeout: 60 }, { Timeout: ABSENT }],
    [
      [{ Timeout: 0 }, 'Timeout'],
      [{ Timeout: 61 }, 'Timeout'],
      [{ Timeout: '5' }, 'Timeout'],
      [{ Timeout: 1.5 }, 'Timeout'],
    ],
  ],
  [
    'SourceOSSParameters',
    'txt md markdown html htm pdf doc docx ppt pptx xls xlsx'
      .split(' ')
      .map((end) => ({ FileExtensions: [end] })),
    [
      [{ FileExtensions: 'txt' }, 'FileExtensions'],
      [{ FileExtensions: ['exe'] }, 'FileExtensions/0'],
    ],
  ],
  ['SourceRabbitMQMetaParameters', [{ SyncMetaType: 'Exchange' }], [[{ SyncMetaType: 5 }, 'SyncMetaType']]],
  [
    'SourceRabbitMQMsgSyncParameters',
    'Regex SyncMetaType SrcClusterHost SrcClusterType DstClusterHost DstClusterType CloudMigrationTaskId'
      .split(' ')
      .map((name) => ({ [name]: 'x' })),
    [[{ Regex: 5 }, 'Regex']],
  ],
  [
    'SinkRocketMQParameters',
    [
      { DeliveryOrderType: constant('Concurrently') },
      { DeliveryOrderType: constant('Orderly'), ShardingKey: jsonPathTo('$.data.id') },
    ],
    [
      [{ DeliveryOrderType: constant('Sorted') }, 'DeliveryOrderType'],
      [{ DeliveryOrderType: constant('Orderly'), ShardingKey: ABSENT }, 'ShardingKey'],
    ],
  ],
  [
    'SourceRocketMQCheckpointParameters',
    ['Cloud_4', 'Cloud_5', 'SelfBuilt'].map((InstanceType) => ({ InstanceType })),
    [[{ InstanceType: '2' }, 'InstanceType']],
  ],
  [
    'SinkRocketMQCheckpointParameters',
    ['Cloud_4', 'Cloud_5'].map((InstanceType) => ({ InstanceType })),
    [[{ InstanceType: 'SelfBuilt' }, 'InstanceType']],
  ],
  ...['SourceOpenSourceRabbitMQParameters', 'SinkOpenSourceRabbitMQParameters'].map(
    (kind): (typeof ROWS)[number] => [
      kind,
      [{ AuthType: 'ACL' }, { AuthType: ABSENT }],
      [
        [{ AuthType: 'Basic' }, 'AuthType'],
        [{ NetworkType: 'VpcNetwork' }, 'NetworkType'],
      ],
    ],
  ),
  [
    'SinkPrometheusParameters',
    [
      { HeaderParameters: constant('{"a":"b"}') },
      { HeaderParameters: jsonPathTo('$.data.headers') },
      { HeaderParameters: TEMPLATE },
    ],
    [[{ HeaderParameters: ORIGINAL }, 'HeaderParameters']],
  ],
  [
    'SinkFcParameters',
    [
      { DataFormat: constant('Object') },
      { DataFormat: ORIGINAL },
      { DataFormat: jsonPathTo('$.data') },
      { DataFormat: TEMPLATE },
    ],
    [[{ DataFormat: { Form: 'SOMETHING' } }, 'DataFormat']],
  ],
  [
    'SourceSLSParameters',
    ['begin', 'end', '1', '1764201600'].map((ConsumePosition) => ({ ConsumePosition })),
    ['middle', '17642016000'].map((ConsumePosition) => [{ ConsumePosition }, 'ConsumePosition']),
  ],
];

describe('values that the SDK 8.7.0 names', () => {
  it.each(ROWS.flatMap(([kind, taken]) => taken.map((change) => [kind, change] as const)))(
    'of %s are taken: %j',
    (kind, change) => expect(said(kind, change)).toEqual([]),
  );

  it.each(
    ROWS.flatMap(([kind, , refused]) =>
      refused.map(([change, parameter]) => [kind, change as Record<string, unknown>, parameter] as const),
    ),
  )('of %s are refused: %j', (kind, change, parameter) => {
    const at = `/${kind.startsWith('Source') ? 'Source' : 'Sink'}/${kind}/${parameter}`;
    const found = said(kind, change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^error ${at}(/|$)`));
  });
});
