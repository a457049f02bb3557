import { commandsOn, moreCommandsOn } from './canaries/commands';

/** What is called of each command that uses no network, in a folder with a stack, an export and lines of events. */
export const OFFLINE: readonly (readonly string[])[] = [
  ...commandsOn('cdk.tf.json', 'orders', 'export', 'inventory.json'),
  ...moreCommandsOn('cdk.tf.json', 'export', 'inventory.json'),
  ...['review', 'graph', 'runbook'].map((command) => [command, 'export']),
  ['adopt', 'cdk.tf.json', '--output', 'app'],
  ['adopt', 'export', '--output', 'app-of-export'],
  ['evaluate', '--jsonl', 'events.jsonl'],
  ['rules', '--no-config'],
  ['explain', 'stream-name', '--no-config'],
  ['live', 'policy'],
];
