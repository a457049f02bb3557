type Parameters = Record<string, any>;

/** What a text stands for where a parameter is not just any text: by kind, or for all kinds under `*`. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, (parameters: Parameters) => string>>>> = {
  '*': {
    RegionId: () => 'cn-hangzhou',
    ...ids('vpc-1a2b', 'VpcId', 'InstanceVpcId'),
    ...ids('vsw-1a2b', 'VSwitchId', 'VSwitchIds', 'InstanceVSwitchIds'),
    ...ids('sg-1a2b', 'SecurityGroupId', 'InstanceSecurityGroupId'),
  },
  SourceMQTTParameters: { InstanceId: () => 'post-cn-1a2b', Topic: () => 'telemetry' },
  SinkMQTTParameters: { InstanceId: () => 'mqtt-cn-1a2b', ParentTopic: () => 'commands' },
  SourceKafkaParameters: {
    InstanceId: () => 'alikafka_post-cn-1a2b',
    Topic: () => 'orders_in',
    ConsumerGroup: () => 'GID_EVENTBRIDGE_orders',
  },
  SinkKafkaParameters: { InstanceId: () => 'alikafka_pre-cn-1a2b', Topic: () => 'orders-out' },
  SourceApacheKafkaParameters: { Bootstraps: () => 'kafka-1.example.com:9092,kafka-2.example.com:9092' },
  SinkApacheKafkaParameters: { Bootstraps: () => 'kafka-1.example.com:9092' },
  SourceRocketMQParameters: {
    InstanceId: rocketMqInstance,
    Topic: () => 'orders_in',
    GroupID: () => 'GID_orders',
    Tag: () => 'paid || shipped',
    FilterSql: () => "region = 'east' AND level > 3",
  },
  SinkRocketMQParameters: { InstanceId: rocketMqInstance, Topic: () => 'orders_out' },
  SinkFcParameters: { FunctionName: () => 'archive' },
  SourceMNSParameters: { QueueName: () => 'queue-in' },
  SinkMNSParameters: { QueueName: () => 'queue-out' },
  SourceRabbitMQParameters: { InstanceId: () => 'amqp-cn-1a2b', QueueName: () => 'orders.in' },
  SinkRabbitMQParameters: { InstanceId: () => 'amqp-cn-3c4d', QueueName: () => 'orders.out' },
  SourceDTSParameters: { BrokerUrl: () => 'dts-cn-hangzhou-vpc.aliyuncs.com:18001' },
  SourceSLSParameters: { Project: () => 'logs', LogStore: () => 'events_in' },
  SourceOSSParameters: { BucketName: () => 'events-in' },
  SinkOSSParameters: { BucketName: () => 'events-out', PathFormat: () => 'orders/{yyyy}/{MM}' },
  SinkSLSParameters: {
    Project: () => 'logs',
    LogStore: () => 'events_out',
    ContentSchema: () =>
      '{"Key_1":{"form":"CONSTANT","value":"k"},"Value_1":{"form":"JSONPATH","value":"$.data.v"}}',
  },
};

function ids(id: string, ...names: readonly string[]): Readonly<Record<string, () => string>> {
  return Object.fromEntries(names.map((name) => [name, () => id]));
}

function rocketMqInstance({ InstanceType }: Parameters): string {
  return (InstanceType?.Value ?? InstanceType) === 'Cloud_5'
    ? 'rmq-cn-1a2b'
    : 'MQ_INST_1234567890123456_1a2b';
}

/** Random parameters with names in them that a broker could have: both sides look at names, in their own ways. */
export function plausible(kind: string, parameters: Parameters): Parameters {
  const texts = { ...TEXTS['*'], ...TEXTS[kind] };
  return Object.fromEntries(
    Object.entries(withWholeNetworks(parameters)).map(([name, value]) => {
      const text = texts[name]?.(parameters);
      if (text === undefined) return [name, value];
      return [name, typeof value === 'string' ? text : { Form: 'CONSTANT', Value: text }];
    }),
  );
}

const NETWORKS = [
  ['VpcId', 'VSwitchIds', 'SecurityGroupId'],
  ['VpcId', 'VSwitchId', 'SecurityGroupId'],
  ['InstanceVpcId', 'InstanceVSwitchIds', 'InstanceSecurityGroupId'],
];

/** The rules want all ids of a network or none, of which the facts say nothing: a part of them goes. */
function withWholeNetworks(parameters: Parameters): Parameters {
  const isWhole = (ids: readonly string[]) => ids.every((id) => parameters[id] !== undefined);
  const whole = NETWORKS.filter(isWhole).flat();
  const partial = NETWORKS.flat().filter((id) => !whole.includes(id));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !partial.includes(name)));
}
