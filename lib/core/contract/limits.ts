import { cite, FactSource } from './documents';

/** A documented bound of the service. */
export interface Limit {
  readonly minimum?: number;
  readonly maximum: number;
  readonly unit: string;
  /** What the count is taken over. */
  readonly scope: 'stream' | 'instance' | 'region' | 'app';
  /** Whether Alibaba Cloud raises it on request. */
  readonly canBeRaised: boolean;
  readonly source: FactSource;
}

function perStream<L extends Omit<Limit, 'scope' | 'canBeRaised'>>(limit: L) {
  return { ...limit, scope: 'stream', canBeRaised: false } as const;
}

/** Every bound that rules and the schema use, once, with where it was read. */
export const LIMITS = {
  streamNameLength: perStream({
    minimum: 1,
    maximum: 127,
    unit: 'characters',
    source: cite('eventbridge-limits-of-streams'),
  }),
  batchWindowMessages: perStream({
    minimum: 1,
    maximum: 10000,
    unit: 'messages',
    source: cite('mqtt-outflow-to-kafka'),
  }),
  batchWindowSeconds: perStream({
    minimum: 0,
    maximum: 15,
    unit: 'seconds',
    source: cite('mqtt-outflow-to-kafka'),
  }),
  templateLength: perStream({
    minimum: 0,
    maximum: 10240,
    unit: 'characters',
    source: cite('eventbridge-limits'),
  }),
  valueLength: perStream({
    minimum: 0,
    maximum: 10240,
    unit: 'characters',
    source: cite('eventbridge-limits'),
  }),
  /** The stricter figure of an older document: a warning, where `valueLength` is an error. */
  valueLengthOfConnectors: perStream({
    minimum: 0,
    maximum: 1024,
    unit: 'characters',
    source: cite('kafka-connectors-overview'),
  }),
  streamsPerRegion: {
    maximum: 50,
    unit: 'streams',
    scope: 'region',
    canBeRaised: true,
    source: cite('eventbridge-limits-of-streams'),
  },
  /** The stricter figure of an older document: a warning, where `streamsPerRegion` is an error. */
  connectorTasksPerRegion: {
    maximum: 20,
    unit: 'connector tasks',
    scope: 'region',
    canBeRaised: true,
    source: cite('kafka-connectors-overview'),
  },
  rulesPerMqttInstance: {
    maximum: 100,
    unit: 'rules',
    scope: 'instance',
    canBeRaised: true,
    source: cite('mqtt-data-import'),
  },
  busNameLength: perStream({
    minimum: 2,
    maximum: 127,
    unit: 'characters',
    source: cite('eventbridge-limits'),
  }),
  ruleNameLength: perStream({
    minimum: 1,
    maximum: 127,
    unit: 'characters',
    source: cite('eventbridge-limits'),
  }),
  eventSourceNameLength: perStream({
    minimum: 1,
    maximum: 127,
    unit: 'characters',
    source: cite('eventbridge-limits-of-streams'),
  }),
  busesPerRegion: {
    maximum: 50,
    unit: 'event buses',
    scope: 'region',
    canBeRaised: true,
    source: cite('eventbridge-limits'),
  },
  rulesPerBus: {
    maximum: 50,
    unit: 'rules',
    scope: 'instance',
    canBeRaised: true,
    source: cite('eventbridge-limits'),
  },
  targetsPerRule: {
    minimum: 1,
    maximum: 5,
    unit: 'targets',
    scope: 'instance',
    canBeRaised: false,
    source: cite('eventbridge-limits'),
  },
  networkNameLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: cite('provider-vpc'),
  }),
  kafkaTopicLength: perStream({
    minimum: 3,
    maximum: 64,
    unit: 'characters',
    source: cite('kafka-create-topic'),
  }),
  kafkaGroupLength: perStream({
    minimum: 3,
    maximum: 128,
    unit: 'characters',
    source: cite('kafka-create-consumer-group'),
  }),
  mqttTopicLength: perStream({ minimum: 1, maximum: 64, unit: 'characters', source: cite('mqtt-limits') }),
  rocketMq4TopicLength: perStream({
    minimum: 1,
    maximum: 64,
    unit: 'characters',
    source: cite('provider-ons-topic'),
  }),
  rocketMq4GroupLength: perStream({
    minimum: 7,
    maximum: 64,
    unit: 'characters',
    source: cite('provider-ons-group'),
  }),
  rocketMq5TopicLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: cite('rocketmq-5-limits'),
  }),
  rocketMq5GroupLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: cite('rocketmq-5-limits'),
  }),
  mnsQueueLength: perStream({ minimum: 1, maximum: 120, unit: 'characters', source: cite('mns-limits') }),
  rabbitMqQueueLength: perStream({
    minimum: 1,
    maximum: 255,
    unit: 'characters',
    source: cite('provider-amqp-queue'),
  }),
  filterExpressions: {
    maximum: 5,
    unit: 'expressions',
    scope: 'stream',
    canBeRaised: false,
    source: cite('eventbridge-limits'),
  },
  functionNameLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: cite('provider-fcv3-function'),
  }),
  roleNameLength: perStream({ minimum: 1, maximum: 64, unit: 'characters', source: cite('ram-create-role') }),
  policyNameLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: cite('provider-ram-policy'),
  }),
  policySize: {
    maximum: 6144,
    unit: 'bytes',
    scope: 'instance',
    canBeRaised: false,
    source: cite('provider-ram-policy'),
  },
  concurrentTasks: perStream({
    minimum: 1,
    maximum: 32,
    unit: 'tasks',
    source: cite('kafka-connectors-overview'),
  }),
} as const satisfies Record<string, Limit>;

/** `1–10,000 messages`, for messages to people. */
export function describeRange(limit: Limit): string {
  const maximum = limit.maximum.toLocaleString('en-US');
  return `${limit.minimum ?? 0}–${maximum} ${limit.unit}`;
}
