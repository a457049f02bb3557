import { partNameRule } from './part-names';

/** The names of consumer groups, in streams and where they are made. */
export const groupName = partNameRule(
  'group-name',
  '2026-11-26',
  'group',
  'The name of a consumer group is one that its broker accepts',
  'The broker refuses the group or truncates its name, and the stream cannot start.',
);
