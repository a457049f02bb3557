import { LIMITS } from '../../contract/limits';
import { StreamDefinition } from '../../model/stream-definition';
import { valueOf } from '../../model/stream-parts';
import { partNameRule, Shape } from './part-names';

const KAFKA: Shape = {
  what: 'Kafka topic',
  ...LIMITS.kafkaTopicLength,
  pattern: /^[A-Za-z0-9_-]+$/,
  characters: 'letters, digits, - and _',
};

const MQTT: Shape = {
  what: 'MQTT parent topic',
  ...LIMITS.mqttTopicLength,
  pattern: /^[A-Za-z0-9_-]+$/,
  characters: 'letters, digits, - and _, without sub topics',
};

const ROCKETMQ_4: Shape = {
  what: 'RocketMQ topic',
  ...LIMITS.rocketMq4TopicLength,
  pattern: /^[A-Za-z0-9_-]+$/,
  characters: 'letters, digits, _ and -, not beginning with CID or GID',
  reserved: (name) => (/^[CG]ID/.test(name) ? 'begins as that of a consumer group' : undefined),
};

const RESERVED = [
  'TBW102',
  'BenchmarkTest',
  'SELF_TEST_TOPIC',
  'OFFSET_MOVED_EVENT',
  'SCHEDULE_TOPIC_XXXX',
  'RMQ_SYS_TRANS_HALF_TOPIC',
  'RMQ_SYS_TRACE_TOPIC',
  'RMQ_SYS_TRANS_OP_HALF_TOPIC',
];

const ROCKETMQ_5: Shape = {
  what: 'RocketMQ topic',
  ...LIMITS.rocketMq5TopicLength,
  pattern: /^[A-Za-z0-9_-]+$/,
  characters: 'letters, digits, _ and -; none that RocketMQ keeps for itself',
  reserved: (name) =>
    RESERVED.includes(name) ||
    /^(rmq_sys_|rocketmq-broker-|rocketmq-proxy-)/.test(name) ||
    name.endsWith('_REPLY_TOPIC')
      ? 'is one that RocketMQ keeps for itself'
      : undefined,
};

/** A cluster of one's own may be set up otherwise: a name there only has to be one. */
const SELF_HOSTED: Shape = {
  ...ROCKETMQ_5,
  maximum: 255,
  pattern: /[^]/,
  characters: 'whatever the cluster takes',
  reserved: undefined,
};

function rocketMq({ source, sink }: StreamDefinition, side: 'source' | 'sink'): Shape {
  const type = valueOf(side === 'source' ? source : sink, 'InstanceType');
  if (type === 'Cloud_5') return ROCKETMQ_5;
  return type === undefined || type === 'Cloud_4' ? ROCKETMQ_4 : SELF_HOSTED;
}

/** The names of topics, in streams and where they are made. */
export const topicName = partNameRule(
  'topic-name',
  'The name of a topic is one that its broker takes',
  'The broker refuses the topic, or cuts its name; the stream then waits for a topic that does not exist.',
  {
    SourceMQTTParameters: ['Topic', () => MQTT],
    SinkMQTTParameters: ['ParentTopic', () => MQTT],
    SourceKafkaParameters: ['Topic', () => KAFKA],
    SinkKafkaParameters: ['Topic', () => KAFKA],
    SourceRocketMQParameters: ['Topic', (stream) => rocketMq(stream, 'source')],
    SinkRocketMQParameters: ['Topic', (stream) => rocketMq(stream, 'sink')],
  },
  [
    { type: 'alicloud_alikafka_topic', attributes: ['topic'], ...KAFKA },
    { type: 'alicloud_ons_topic', attributes: ['topic_name'], ...ROCKETMQ_4 },
    { type: 'alicloud_rocketmq_topic', attributes: ['topic_name'], ...ROCKETMQ_5 },
  ],
);
