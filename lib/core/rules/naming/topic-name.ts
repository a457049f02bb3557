import { partNameRule } from './part-names';

/** The names of topics, in streams and where they are made. */
export const topicName = partNameRule(
  'topic-name',
  '2026-11-26',
  'topic',
  'The name of a topic is one that its broker takes',
  'The broker refuses the topic, or cuts its name; the stream then waits for a topic that does not exist.',
);
