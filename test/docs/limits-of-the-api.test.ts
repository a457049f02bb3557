import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../../lib';
import { LIMITS } from '../../lib/core/contract/limits';
import { CATALOGUE } from '../../lib/core/rules/catalogue';

const ROOT = join(__dirname, '..', '..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8').replace(/\s+/g, ' ');

/** Where something that the documents of message integration say is answered. */
type Answer =
  | { readonly rule: string }
  | { readonly export: string }
  | { readonly limit: [keyof typeof LIMITS, number] }
  | { readonly example: string }
  | { readonly page: string; readonly says: string };

const LIMITS_PAGE = 'docs/limits-of-the-api.md';
const limits = (says: string): Answer => ({ page: LIMITS_PAGE, says });
const sources = (says: string): Answer => ({ page: 'docs/sources-and-sinks.md', says });
const deploy = (says: string): Answer => ({ page: 'docs/deploy.md', says });

/** Each statement of the documents of message integration, by document, and what the library makes of it. */
const STATEMENTS: Readonly<Record<string, readonly (readonly [statement: string, ...Answer[]])[]>> = {
  'message integration, overview': [
    ['forwards across regions', { export: 'RocketMqRoute' }, { example: 'rocketmq-cross-region' }],
    ['forwards across instances and applications', { export: 'MqttToKafkaOutflow' }],
    ['EventBridge is activated', limits('EventBridge always'), deploy('Activate EventBridge')],
    ['Function Compute is activated for transforms', limits('Function Compute for a transform')],
    ['the destination service is activated', limits('the service of the destination')],
    ['EventBridge is billed', limits('Event streams by events')],
    ['Function Compute and the destination are billed', limits('Function Compute, the brokers, VPC traffic')],
    [
      'system policies of a RAM user, those for logs among them',
      { export: 'DeployerPolicy' },
      { page: 'docs/deployer-policies.md', says: 'AliyunLogFullAccess' },
      { page: 'docs/deployer-policies.md', says: 'AliyunVPCFullAccess' },
    ],
    ['the account owner grants on the screen', limits("Grants on the screen of the account's owner")],
  ],
  'importing data into MQTT': [
    ['RocketMQ to MQTT', { export: 'RocketMqInflow' }, { example: 'rocketmq-to-mqtt' }],
    ['latency while a broker is updated', limits('Latency while a broker is updated')],
    ['100 rules an instance', { rule: 'rules-per-mqtt-instance' }],
    ['more rules on request', { export: 'EventStreamQuotas' }],
    ['one rule of a direction for a topic', { rule: 'one-rule-per-topic' }],
    ['status notifications of clients, one rule a group', limits('client status notifications')],
    ['one region', { rule: 'same-region' }],
    ['RocketMQ 4.0 alone', { rule: 'rocketmq-version' }],
    ['the parent topic is mapped, the sub topic a property', { export: 'MqttSink' }],
    ['other properties of messages', limits('`qoslevel`, `clientId`, message expiry, content type')],
  ],
  'connectors of Kafka, overview': [
    ['inflow into Kafka and outflow from it', { export: 'KafkaInflow' }, { export: 'KafkaOutflow' }],
    ['free in public preview', limits('free during public preview is outdated')],
    ['20 tasks a region, more on request', { rule: 'streams-per-region' }],
    ['names: 127 characters, then cut', { rule: 'stream-name' }, { limit: ['streamNameLength', 127] }],
    ['five expressions a field', { rule: 'filter-expressions' }],
    ['a template of 10,240 characters', { rule: 'template-size' }],
    ['a value of 1,024 characters', { rule: 'value-size' }],
    ['data loss in extreme cases', { rule: 'dead-letter-missing' }],
    ['seven ways to match', { export: 'Match' }, { export: 'EventPattern' }],
    ['five transformers', { export: 'SinkField' }, { export: 'StreamFunction' }],
    ['code of one’s own in Function Compute', { export: 'FunctionTransform' }],
    ['the type of a resource cannot change', deploy('the kind of the source or sink')],
    ['old and new connectors', limits('The older connectors of ApsaraMQ for Kafka')],
    ['threads of old connectors', limits('1, 2, 3, 6 or 12 threads')],
    ['up to 32 threads', { rule: 'concurrent-tasks' }],
    ['dead-letter queues of MNS and RocketMQ, and of Kafka', { export: 'DeadLetterQueue' }],
    ['retries on every sink', { export: 'RetryPolicy' }, { rule: 'retry-policy' }],
    [
      'tolerance of failures',
      { export: 'ErrorTolerance' },
      limits('Error tolerance of a target of an event rule'),
    ],
    ['topics for offsets are not needed', limits('no topics for offsets')],
    ['no other account', { rule: 'same-account' }, limits('Another account as the source or the sink')],
    ['consumer groups made or used again', { export: 'KafkaOutflow' }, { rule: 'competing-streams' }],
  ],
  'MQTT to Kafka': [
    ['an MQTT instance that is Running', limits('The state of the instances')],
    ['name and description', { export: 'EventStream' }, { rule: 'stream-name' }],
    ['the region of the instance', { export: 'AlicloudProvider' }],
    ['JSON, Text or Binary', { export: 'DataFormat' }],
    [
      'batches by messages and by interval',
      { rule: 'batch-window' },
      { limit: ['batchWindowMessages', 10_000] },
    ],
    ['splitting, mapping, enrichment, routing', { export: 'ContentSplitting' }, { export: 'ContentMapping' }],
    [
      'splitting, mapping, enrichment, routing: more',
      { export: 'DynamicRouting' },
      { export: 'ContentEnrichment' },
    ],
    ['acknowledgement of the broker', { export: 'KafkaSink' }, sources('`Acks`')],
    [
      'value and key by JSONPath, as MQTT events have them',
      { example: 'mqtt-to-kafka' },
      sources('`$.data.body`'),
    ],
    ['a new task is disabled', { export: 'StreamStatus' }, deploy('A new stream is `READY`')],
    ['it takes 30 to 60 seconds to start', deploy('30 to 60 seconds')],
    ['pause, resume, edit and delete', deploy('`PAUSED` pauses'), deploy('Use `PAUSED` to pause it')],
    ['monitoring metrics', { export: 'EventStreamAlarms' }, limits('Metrics of EventBridge itself')],
  ],
  'RocketMQ 4.0, 5.0 and self-hosted': [
    ['versions 4.x and 5.x, and clusters of one’s own', { export: 'RocketMqInstance' }],
    ['tags and SQL', { export: 'RocketMqFilter' }, { rule: 'rocketmq-filter' }],
    ['a consume position', { export: 'RocketMqConsumePosition' }],
    ['VPC, vSwitch and security group', { export: 'PrivateNetwork' }, { rule: 'network-complete' }],
    [
      'they are filled in by themselves',
      limits('VPC, vSwitch and security group of a RocketMQ 5.0 instance'),
    ],
    ['a proxy in the future', { rule: 'proxy-endpoint' }, limits('A proxy of a self-hosted RocketMQ 5')],
    ['roles for network and RocketMQ', { export: 'ServiceLinkedRoles' }, { rule: 'service-linked-role' }],
    ['custom event buses and sources', { export: 'EventBus' }, { export: 'CustomEventSource' }],
    ['a route across the border wants a NAT gateway', { export: 'NatEgress' }, { rule: 'cross-border' }],
    ['disaster recovery in both directions', { example: 'disaster-recovery' }, { rule: 'loop' }],
    ['load balancing by message, tiered storage', limits('Message-level load balancing, tiered storage')],
  ],
};

const isAnswered = (answer: Answer): boolean => {
  if ('rule' in answer) return CATALOGUE.some(({ id }) => id === answer.rule);
  if ('export' in answer) return Object.hasOwn(library, answer.export);
  if ('limit' in answer) return LIMITS[answer.limit[0]].maximum === answer.limit[1];
  if ('example' in answer) return existsSync(join(ROOT, 'examples', answer.example, 'main.ts'));
  return text(answer.page).includes(answer.says);
};

describe.each(Object.entries(STATEMENTS))('what the library makes of each statement: %s', (_, statements) => {
  const all = statements.map(([statement, ...answers]) => ({ statement, answers: answers as Answer[] }));
  it.each(all)('$statement', ({ answers }) => {
    expect(answers).not.toEqual([]);
    expect(answers.filter((answer) => !isAnswered(answer))).toEqual([]);
  });
});

it('says of everything that the API cannot do why, and what helps', () => {
  const rows = readFileSync(join(ROOT, LIMITS_PAGE), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (what|mark|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const beforeCosts = rows.filter((cells) => cells.length === 5);
  expect(beforeCosts.length).toBeGreaterThan(15);
  for (const cells of beforeCosts) expect(cells.slice(1, 4).filter((cell) => cell.length < 2)).toEqual([]);
});
