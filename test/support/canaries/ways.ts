import { join } from 'node:path';
import { commandsOn, moreCommandsOn } from './commands';
import { STREAM } from './shapes';

/** What stands for the file or folder that is read. */
export const PATH = 'PATH';
/** Where the export is that stacks are compared with, from the folder that a process runs in. */
export const SAVED = join('..', 'export');

const at = (name: string) => join('..', 'out', name);
const ADOPT = ['adopt', PATH, '--region', 'cn-hangzhou', '--output', at('app')];

const PRINTED = [
  ...commandsOn(PATH, `${STREAM}.s`, SAVED, at('inventory')),
  ...moreCommandsOn(PATH, SAVED, at('inventory')),
];

/** Every way in which a document is read and something is printed or written, in processes of their own. */
export const WAYS: readonly (readonly string[])[] = [
  ...PRINTED.flatMap((call) => [
    call,
    [
      ...call,
      '--output',
      at('written'),
      ...(call[0] === 'review' ? ['--evidence', at('evidence.json')] : []),
    ],
  ]),
  ['review', PATH, '--no-config', '--baseline', 'baseline.json', '--fail-on', 'loss'],
  ADOPT,
  [...ADOPT, '--state', 'moved'],
];
