import { DOORS, findingsOf, reviewText } from '../../support/doors';

const V2 = 'alicloud_event_bridge_event_source_v2';
const KAFKA = {
  region_id: 'cn-hangzhou',
  instance_id: 'alikafka_post-cn-1',
  topic: 'orders',
  consumer_group: 'of-the-bus',
  offset_reset: 'latest',
  network: 'Default',
};
const ROCKET_MQ = {
  region_id: 'cn-hangzhou',
  instance_type: 'CLOUD_5',
  instance_id: 'rmq-cn-1',
  topic: 'orders',
  group_id: 'of-the-bus',
  offset: 'CONSUME_FROM_LAST_OFFSET',
  instance_network: 'PrivateNetwork',
  instance_vpc_id: 'vpc-1',
  instance_vswitch_ids: 'vsw-1',
  instance_security_group_id: 'sg-1',
};
const RABBIT_MQ = {
  region_id: 'cn-hangzhou',
  instance_id: 'amqp-cn-1',
  virtual_host_name: '/',
  queue_name: 'orders',
};
const MNS = { region_id: 'cn-hangzhou', queue_name: 'orders', is_base64_decode: true };

const source = (block: string, values: object) => ({
  event_bus_name: 'bus',
  event_source_name: 'orders',
  linked_external_source: true,
  [block]: [values],
});

describe.each(DOORS)('a source of an event bus in %s', (_, door) => {
  const found = async (block: string, values: object) =>
    findingsOf(await reviewText('x.tf.json', door({ [V2]: { s: source(block, values) } }))).filter(
      (line) => !line.startsWith('service-linked-role'),
    );

  it.each<[string, object]>([
    ['source_kafka_parameters', KAFKA],
    ['source_rocketmq_parameters', ROCKET_MQ],
    ['source_rocketmq_parameters', { ...ROCKET_MQ, instance_type: 'Cloud_5' }],
    ['source_rocketmq_parameters', { ...ROCKET_MQ, instance_type: 'CLOUD_4', instance_id: 'MQ_INST_1_2' }],
    ['source_rabbit_mq_parameters', RABBIT_MQ],
    ['source_mns_parameters', MNS],
    ['source_mns_parameters', { queue_name: 'orders' }],
  ])('is in order: %s %j', async (block, values) => expect(await found(block, values)).toEqual([]));

  it.each<[string, object, string]>([
    [
      'source_kafka_parameters',
      { ...KAFKA, instance_id: 'rmq-cn-1' },
      'instance-id /source_kafka_parameters/instance_id',
    ],
    ['source_kafka_parameters', { ...KAFKA, topic: 'a/b' }, 'topic-name /source_kafka_parameters/topic'],
    [
      'source_kafka_parameters',
      { ...KAFKA, consumer_group: 'a b' },
      'group-name /source_kafka_parameters/consumer_group',
    ],
    [
      'source_kafka_parameters',
      { ...KAFKA, region_id: 'cn-hangzou' },
      'region-known /source_kafka_parameters/region_id',
    ],
    [
      'source_kafka_parameters',
      { ...KAFKA, offset_reset: 'newest' },
      'contract /source_kafka_parameters/offset_reset',
    ],
    [
      'source_kafka_parameters',
      { ...KAFKA, consumer_group: null },
      'contract /source_kafka_parameters/consumer_group',
    ],
    [
      'source_kafka_parameters',
      { ...KAFKA, network: 'Private' },
      'contract /source_kafka_parameters/network',
    ],
    [
      'source_kafka_parameters',
      { ...KAFKA, network: 'PublicNetwork', vpc_id: 'vpc-1' },
      'network-complete /source_kafka_parameters/security_group_id',
    ],
    ['source_kafka_parameters', { ...KAFKA, vpc_id: 'vsw-1' }, 'network-ids /source_kafka_parameters/vpc_id'],
    [
      'source_rocketmq_parameters',
      { ...ROCKET_MQ, instance_id: 'alikafka_post-cn-1' },
      'instance-id /source_rocketmq_parameters/instance_id',
    ],
    [
      'source_rocketmq_parameters',
      { ...ROCKET_MQ, instance_type: 'CLOUD_6' },
      'contract /source_rocketmq_parameters/instance_type',
    ],
    [
      'source_rocketmq_parameters',
      { ...ROCKET_MQ, group_id: 'a.b' },
      'group-name /source_rocketmq_parameters/group_id',
    ],
    [
      'source_rocketmq_parameters',
      { ...ROCKET_MQ, offset: 'LAST' },
      'contract /source_rocketmq_parameters/offset',
    ],
    [
      'source_rocketmq_parameters',
      {
        ...ROCKET_MQ,
        instance_type: 'SELF_BUILT',
        instance_endpoint: '10.0.0.7:9876',
        instance_network: 'PublicNetwork',
      },
      'private-address /source_rocketmq_parameters/instance_endpoint',
    ],
    [
      'source_rabbit_mq_parameters',
      { ...RABBIT_MQ, instance_id: 'rmq-cn-1' },
      'instance-id /source_rabbit_mq_parameters/instance_id',
    ],
    [
      'source_rabbit_mq_parameters',
      { ...RABBIT_MQ, virtual_host_name: '' },
      'contract /source_rabbit_mq_parameters/virtual_host_name',
    ],
    ['source_mns_parameters', { ...MNS, queue_name: 'a b' }, 'queue-name /source_mns_parameters/queue_name'],
    [
      'source_mns_parameters',
      { ...MNS, region_id: 'cn-shangai' },
      'region-known /source_mns_parameters/region_id',
    ],
    [
      'source_sls_parameters',
      { project: 'p', log_store: 'logs', role_name: 'r' },
      'storage-name /source_sls_parameters/project',
    ],
  ])('is judged as the source of a stream: %s %j', async (block, values, expected) =>
    expect(await found(block, values)).toContain(expected),
  );

  it('shares no consumer group with a stream, and no queue', async () => {
    const group = {
      RegionId: 'cn-hangzhou',
      InstanceId: 'alikafka_post-cn-1',
      Topic: 'orders',
      ConsumerGroup: 'of-the-bus',
    };
    const stream = {
      event_streaming_name: 'orders',
      source: JSON.stringify({
        SourceKafkaParameters: { ...group, OffsetReset: 'latest', ValueDataType: 'JSON' },
      }),
      sink: JSON.stringify({
        SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'q' }, Body: { Form: 'ORIGINAL' } },
      }),
    };
    const both = door({
      [V2]: { s: source('source_kafka_parameters', KAFKA) },
      alicloud_event_bridge_event_streaming: { s: stream },
    });
    expect(findingsOf(await reviewText('x.tf.json', both)).join()).toContain('competing-streams');
    const queues = { a: source('source_mns_parameters', MNS), b: source('source_mns_parameters', MNS) };
    const report = await reviewText('x.tf.json', door({ [V2]: queues }));
    expect(findingsOf(report)).toContain('competing-streams /source_mns_parameters/queue_name');
  });

  it('is judged where the older resource has it', async () => {
    const older = {
      event_bus_name: 'bus',
      event_source_name: 'a_b',
      linked_external_source: true,
      external_source_type: 'RocketMQ',
      external_source_config: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'amqp-cn-1',
        Topic: 'a b',
        GroupID: 'GID_1',
      },
    };
    const report = await reviewText('x.tf.json', door({ alicloud_event_bridge_event_source: { s: older } }));
    expect(findingsOf(report)).toEqual(
      expect.arrayContaining([
        'instance-id /external_source_config/InstanceId',
        'topic-name /external_source_config/Topic',
        'source-name /event_source_name',
      ]),
    );
  });
});
