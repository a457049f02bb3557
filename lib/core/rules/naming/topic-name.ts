import { words } from '../../language/say';
import { partNameRule } from './part-names';

/** The names of topics, in streams and where they are made. */
export const topicName = partNameRule(
  'topic-name',
  '2026-11-26',
  'topic',
  words`The name of a topic is one that its broker accepts`,
  words`The broker refuses the topic or truncates its name, and the stream waits for a topic that does not exist.`,
);
