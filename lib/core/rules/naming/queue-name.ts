import { LIMITS } from '../../contract/limits';
import { partNameRule, Shape } from './part-names';

const MNS: Shape = {
  what: 'queue',
  ...LIMITS.mnsQueueLength,
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
  characters: 'letters, digits and hyphens, the first a letter or digit',
};

const RABBITMQ: Shape = {
  what: 'RabbitMQ queue',
  ...LIMITS.rabbitMqQueueLength,
  pattern: /^[A-Za-z0-9_.#/@-]+$/,
  characters: 'letters, digits, - _ . # / and @',
};

/** The names of queues, in streams and where they are made. */
export const queueName = partNameRule(
  'queue-name',
  'The name of a queue is one that its service takes',
  'The service refuses the queue; the stream then waits for a queue that does not exist.',
  {
    SourceMNSParameters: ['QueueName', () => MNS],
    SinkMNSParameters: ['QueueName', () => MNS],
    SourceRabbitMQParameters: ['QueueName', () => RABBITMQ],
    SinkRabbitMQParameters: ['QueueName', () => RABBITMQ],
  },
  [
    { type: 'alicloud_message_service_queue', attributes: ['queue_name'], ...MNS },
    { type: 'alicloud_amqp_queue', attributes: ['queue_name'], ...RABBITMQ },
  ],
);
