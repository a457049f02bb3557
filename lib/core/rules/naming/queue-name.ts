import { words } from '../../language/say';
import { partNameRule } from './part-names';

/** The names of queues, in streams and where they are made. */
export const queueName = partNameRule(
  'queue-name',
  '2026-11-26',
  'queue',
  words`The name of a queue is one that its service accepts`,
  words`The service refuses the queue, and the stream waits for a queue that does not exist.`,
);
