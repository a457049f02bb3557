import { KINDS } from '../../../lib/core/contract/kinds';
import { serviceTitle, sinkEnd, sourceEnd } from '../../../lib/tool/graph/end';
import { StreamPart, unknown, unknownPart } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';
import { rocketMqSink, rocketMqSource } from './samples';

const app = { streams: [], resources: [] };
const source = (part: StreamPart, region: string | undefined = 'cn-hangzhou') =>
  sourceEnd(app, definition({ source: part, region }));
const sink = (part: StreamPart, change = {}) => sinkEnd(app, definition({ sink: part, ...change }));

it('is the same for a topic that is read and one that is delivered to', () => {
  expect(source(rocketMqSource('rmq-1', 'a')).identity).toBe(sink(rocketMqSink('rmq-1', 'a')).identity);
  expect(source(rocketMqSource('rmq-1', 'a')).identity).not.toBe(
    source(rocketMqSource('rmq-1', 'b')).identity,
  );
  expect(source(rocketMqSource('rmq-1', 'a')).identity).not.toBe(
    source(rocketMqSource('rmq-2', 'a')).identity,
  );
});

it('knows the topic of MQTT by both of its names', () => {
  const MQTT = { InstanceId: 'post-1' };
  expect(source({ kind: 'SourceMQTTParameters', parameters: { ...MQTT, Topic: 't' } }).identity).toBe(
    sink({ kind: 'SinkMQTTParameters', parameters: { ...MQTT, ParentTopic: 't' } }).identity,
  );
});

it('tells queues of one name apart by their regions', () => {
  const queue = (RegionId: string) =>
    source({ kind: 'SourceMNSParameters', parameters: { RegionId, QueueName: 'q' } });
  expect(queue('cn-hangzhou').identity).not.toBe(queue('cn-beijing').identity);
});

it('is told apart by nothing where a part of its name is missing', () => {
  const parameters = { InstanceId: 'rmq-1' };
  expect(source({ kind: 'SourceRocketMQParameters', parameters }).identity).toBeUndefined();
});

it('is told apart by nothing where its kind is not known', () => {
  expect(source(unknownPart(unknown('a variable')))).toMatchObject({
    identity: undefined,
    lines: ['known after apply'],
  });
  expect(sink({ kind: 'SinkNewParameters', parameters: { A: 'b' } })).toMatchObject({
    identity: undefined,
    service: 'New',
    lines: [],
  });
});

it('never takes a text for a reference', () => {
  const reference = 'Stack:alicloud_rocketmq_topic.A.topic_name';
  expect(source(rocketMqSource('rmq-1', reference)).identity).not.toBe(
    source(rocketMqSource('rmq-1', unknown('later', reference))).identity,
  );
});

it('shortens long names in the middle', () => {
  const [, line] = source(rocketMqSource('rmq-1', `${'a'.repeat(60)}-end`)).lines;
  expect(line).toHaveLength(44);
  expect(line).toMatch(/^a+…a+-end$/);
});

it('shows no password of an address', () => {
  const parameters = { JdbcUrl: 'jdbc:mysql://root:hunter2@db.example/shop', TableName: 'orders' };
  expect(source({ kind: 'SourceJDBCParameters', parameters }).lines).toEqual([
    'jdbc:mysql://(not shown)@db.example/shop',
    'orders',
  ]);
});

it('is where its author says the sink is', () => {
  expect(sink(rocketMqSink('rmq-1', 'a'), { sinkRegion: 'cn-beijing' }).region).toBe('cn-beijing');
});

it('is outside when it is reached by its address through no VPC', () => {
  const kafka = (parameters: Record<string, unknown>) =>
    source({ kind: 'SourceApacheKafkaParameters', parameters }).isOutside;
  expect(kafka({ Bootstraps: 'kafka.example:9092', Topic: 't' })).toBe(true);
  expect(kafka({ Bootstraps: '10.0.0.1:9092', Topic: 't', VpcId: 'vpc-1' })).toBe(false);
});

it.each(Object.keys(KINDS))('has a title for %s', (kind) =>
  expect(serviceTitle(kind)).not.toMatch(/source$|sink$/),
);
