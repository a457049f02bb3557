import { factsOf } from '../../contract/kinds';
import { Complaint } from './schema-errors';

/** A JSONPath that does not begin with $: the rule json-path says more. */
const JSON_PATH = '^\\$';

/** What has a rule of its own is reported by that rule and not also as contract, by pointer. */
const OWNERS: readonly [owner: string, pointer: RegExp][] = [
  ['stream-name', /^\/EventStreamingName$/],
  ['batch-window', /^\/RunOptions\/BatchWindow\//],
  ['concurrent-tasks', /^\/RunOptions\/MaximumTasks$/],
  ['retry-policy', /^\/RunOptions\/RetryStrategy(\/|$)/],
  ['dead-letter-arn', /^\/RunOptions\/DeadLetterQueue\/Arn$/],
  ['function-arn', /^\/Transforms\/\d+\/Arn$/],
  ['topic-name', /^\/Source\/Source(MQTT|Kafka|RocketMQ)Parameters\/Topic$/],
  ['topic-name', /^\/Sink\/Sink(Kafka|RocketMQ)Parameters\/Topic\/Value$/],
  ['topic-name', /^\/Sink\/SinkMQTTParameters\/ParentTopic$/],
  ['group-name', /^\/Source\/Source(Kafka\w*\/ConsumerGroup|RocketMQ\w*\/GroupID)$/],
  ['queue-name', /^\/Source\/Source(MNS|RabbitMQ)Parameters\/QueueName$/],
  ['queue-name', /^\/Sink\/Sink(MNS|RabbitMQ)Parameters\/QueueName\/Value$/],
];

/** The rule that reports a complaint; undefined where it is the contract. */
export function ownerOf({ error, pointer, missing, value }: Complaint): string | undefined {
  if (error.params.pattern === JSON_PATH) return 'json-path';
  const [, attribute, kind, parameter] = pointer.split('/');
  const facts = attribute === 'Source' || attribute === 'Sink' ? factsOf(kind) : undefined;
  if (facts !== undefined) {
    if (parameter === facts.roleParameter && (missing !== undefined || value === '')) return 'role-missing';
    const isNetwork = facts.networkParameters.includes(parameter) && !/Network(Type)?$/.test(parameter);
    if (isNetwork && (missing !== undefined || value === '')) return 'network-complete';
  }
  const isQueueNetwork = /^\/RunOptions\/DeadLetterQueue\/(VpcId|VSwitchIds|SecurityGroupId)$/.test(pointer);
  if (isQueueNetwork && (missing !== undefined || value === '')) return 'network-complete';
  // What is missing is the contract's to say, and what is no text too: a name rule looks at names.
  const isName = /-name$/.test(OWNERS.find(([, pattern]) => pattern.test(pointer))?.[0] ?? '');
  if (isName && (missing !== undefined || typeof value !== 'string')) return undefined;
  return OWNERS.find(([, pattern]) => pattern.test(pointer))?.[0];
}
