import { said, say } from '../language/say';
import { cite, DocumentId, FactSource } from './documents';

/** A documented bound of the service. */
export interface Limit {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  /** What it is a multiple of; 1 where it is not given. */
  readonly step?: number;
  /** Whether Alibaba Cloud raises it on request. */
  readonly canBeRaised?: boolean;
  readonly source: FactSource;
}

function bounds(minimum: number, maximum: number, unit: string, document: DocumentId): Limit {
  return { minimum, maximum, unit, source: cite(document) };
}

/** Bounds between which only some numbers are taken. */
function steps(step: number, limit: Limit): Limit {
  return { ...limit, step };
}

function characters(minimum: number, maximum: number, document: DocumentId): Limit {
  return bounds(minimum, maximum, 'characters', document);
}

/** A number that Alibaba Cloud raises on request. */
function quota(maximum: number, unit: string, document: DocumentId): Limit {
  return { ...bounds(0, maximum, unit, document), canBeRaised: true };
}

/** Every bound that rules and the schema use, once, with where it was read. */
export const LIMITS = {
  streamNameLength: characters(1, 127, 'eventbridge-limits-of-streams'),
  batchWindowMessages: bounds(1, 10000, 'messages', 'mqtt-outflow-to-kafka'),
  batchWindowSeconds: bounds(0, 15, 'seconds', 'mqtt-outflow-to-kafka'),
  templateLength: characters(0, 10240, 'eventbridge-limits'),
  valueLength: characters(0, 10240, 'eventbridge-limits'),
  /** The stricter figure of an older document: a warning, where `valueLength` is an error. */
  valueLengthOfConnectors: characters(0, 1024, 'kafka-connectors-overview'),
  /** Of an event on a bus: no document says that it holds for a stream. */
  eventSize: bounds(0, 262144, 'bytes', 'eventbridge-limits'),
  streamsPerRegion: quota(50, 'streams', 'eventbridge-limits-of-streams'),
  /** The stricter figure of an older document: a warning, where `streamsPerRegion` is an error. */
  connectorTasksPerRegion: quota(20, 'connector tasks', 'kafka-connectors-overview'),
  rulesPerMqttInstance: quota(100, 'rules', 'mqtt-data-import'),
  busNameLength: characters(2, 127, 'eventbridge-limits'),
  ruleNameLength: characters(1, 127, 'eventbridge-limits'),
  eventSourceNameLength: characters(1, 127, 'eventbridge-limits-of-streams'),
  busesPerRegion: quota(50, 'event buses', 'eventbridge-limits'),
  rulesPerBus: quota(50, 'rules', 'eventbridge-limits'),
  targetsPerRule: bounds(1, 5, 'targets', 'eventbridge-limits'),
  networkNameLength: characters(1, 128, 'provider-vpc'),
  /** On reserved instances. */
  kafkaTopicLength: characters(3, 64, 'kafka-sdk'),
  kafkaGroupLength: characters(3, 64, 'kafka-sdk'),
  kafkaServerlessNameLength: characters(1, 249, 'kafka-sdk'),
  mqttTopicLength: characters(1, 64, 'mqtt-limits'),
  rocketMq4TopicLength: characters(3, 64, 'rocketmq-4-sdk'),
  rocketMq4GroupLength: characters(2, 64, 'rocketmq-4-sdk'),
  /** The provider takes shorter topics, and groups with a prefix alone. */
  onsTopicLength: characters(1, 64, 'provider-ons-topic'),
  onsGroupLength: characters(7, 64, 'provider-ons-group'),
  rocketMq5NameLength: characters(1, 60, 'rocketmq-5-limits'),
  rocketMq5ServerlessTopicLength: characters(1, 128, 'rocketmq-5-limits'),
  /** What the same page said of groups before. */
  rocketMq5GroupLength: characters(1, 128, 'rocketmq-5-limits'),
  /** A cluster of one's own may be set up otherwise: a name there only has to be one. */
  selfHostedRocketMqNameLength: characters(1, 255, 'rocketmq-5-limits'),
  mnsQueueLength: characters(1, 120, 'mns-limits'),
  rabbitMqQueueLength: characters(1, 255, 'provider-amqp-queue'),
  logProjectLength: characters(3, 63, 'sls-projects'),
  logstoreLength: characters(3, 63, 'sls-logstores'),
  bucketLength: characters(3, 63, 'oss-buckets'),
  objectPathLength: bounds(1, 1023, 'bytes', 'oss-objects'),
  tagsPerResource: bounds(0, 20, 'tags', 'resource-tags'),
  tagKeyLength: characters(1, 128, 'resource-tags'),
  tagValueLength: characters(0, 128, 'resource-tags'),
  alarmSilence: bounds(300, 86400, 'seconds', 'provider-cms-alarm'),
  alarmContactNameLength: characters(2, 40, 'provider-cms-alarm-contact'),
  connectionNameLength: characters(2, 127, 'eventbridge-sdk'),
  connectionDescriptionLength: characters(0, 255, 'eventbridge-sdk'),
  connectionEndpointLength: characters(1, 127, 'eventbridge-sdk'),
  numericComparisons: bounds(1, 2, 'comparisons', 'eventbridge-event-patterns'),
  comparedNumber: bounds(-1_000_000_000, 1_000_000_000, 'in numeric', 'eventbridge-event-patterns'),
  /** The mask of a block in which there are addresses beside the first and the last. */
  comparedBlock: bounds(0, 30, 'the mask in cidr', 'rocketmq-eventbridge'),
  filterExpressions: bounds(0, 5, 'expressions', 'eventbridge-limits'),
  functionNameLength: characters(1, 64, 'function-compute-sdk'),
  /** What the page of the provider says. */
  functionNameLengthOfProvider: characters(1, 128, 'provider-fcv3-function'),
  triggerNameLength: characters(1, 128, 'function-compute-create-trigger'),
  roleNameLength: characters(1, 64, 'ram-create-role'),
  policyNameLength: characters(1, 128, 'provider-ram-policy'),
  policySize: bounds(0, 6144, 'bytes', 'provider-ram-policy'),
  concurrentTasks: bounds(1, 32, 'tasks', 'kafka-connectors-overview'),
  apiDestinationTimeout: bounds(1, 60, 'seconds', 'eventbridge-sdk'),
  /** No document gives a greatest number. */
  capacityUnits: bounds(1, Infinity, 'capacity units', 'eventbridge-billing-of-streams'),
  aiChunks: bounds(1, 1000, 'chunks', 'eventbridge-sdk'),
  tags: bounds(0, 20, 'tags', 'eventbridge-sdk'),
  functionMemory: steps(64, bounds(128, 32768, 'MB', 'provider-fcv3-function')),
  functionCpu: steps(0.05, bounds(0.05, 16, 'vCPU', 'provider-fcv3-function')),
  functionMemoryPerCpu: bounds(1024, 4096, 'MB for each vCPU', 'provider-fcv3-function'),
  /** There are these two sizes and none between. */
  functionDisk: bounds(512, 10240, 'MB', 'provider-fcv3-function'),
  functionTimeout: bounds(1, 86400, 'seconds', 'provider-fcv3-function'),
  functionConcurrency: bounds(1, 200, 'calls', 'provider-fcv3-function'),
  /** The mask of a block: a larger number is a smaller block. */
  vpcMask: bounds(8, 28, 'bits', 'provider-vpc'),
  vSwitchMask: bounds(16, 29, 'bits', 'provider-vswitch'),
  port: bounds(1, 65535, 'ports', 'provider-security-group-rule'),
  bandwidthByTraffic: bounds(1, 200, 'Mbit/s', 'provider-eip-address'),
  bandwidthByBandwidth: bounds(1, 500, 'Mbit/s', 'provider-eip-address'),
  bandwidthOfSubscription: bounds(1, 1000, 'Mbit/s', 'provider-eip-address'),
} satisfies Record<string, Limit>;

/** The name of a limit, as the cards write it. */
export type LimitId = keyof typeof LIMITS;

/** Whether a number is within a limit, and on one of its steps. */
export function isWithin({ minimum, maximum, step = 1 }: Limit, value: number): boolean {
  return value >= minimum && value <= maximum && isMultiple(value, step);
}

/** Without asking a binary fraction to be a decimal one. */
function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}

/** `1–10,000 messages`, for messages to people. */
export function describeRange(limit: Limit): string {
  const maximum = limit.maximum.toLocaleString('en-US');
  return say`${limit.minimum.toLocaleString('en-US')}–${maximum} ${said(limit.unit)}`;
}
