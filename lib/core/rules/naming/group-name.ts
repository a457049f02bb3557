import { words } from '../../language/say';
import { partNameRule } from './part-names';

/** The names of consumer groups, in streams and where they are made. */
export const groupName = partNameRule(
  'group-name',
  '2026-11-26',
  'group',
  words`The name of a consumer group is one that its broker accepts`,
  words`The broker refuses the group or truncates its name, and the stream cannot start.`,
);
