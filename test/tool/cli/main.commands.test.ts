import { fuzzDocuments } from '../../../scripts/parts/fuzz-documents';
import { commandsOn, moreCommandsOn } from '../../support/canaries/commands';
import { WAYS } from '../../support/canaries/ways';
import { runCommand } from '../../support/cli';
import { commandNames } from '../../support/command-names';
import { OFFLINE } from '../../support/offline';

const CONFIGURED = {
  rules: 'reads a configuration alone: main.canaries.property.test.ts',
  explain: 'reads a configuration alone: main.canaries.property.test.ts',
};
const ASKING = {
  'live policy': 'reads nothing',
  'live export': 'asks the cloud: live-export-command.test.ts',
};
const EVENTS = { evaluate: 'reads events alone: main.canaries.property.test.ts' };

const words = ([first, second]: readonly string[]) => (first === 'live' ? `${first} ${second}` : first);

/** Where every command is tried; a new one has to join, or say here why it does not. */
const LISTS: readonly [string, readonly (readonly string[])[], Readonly<Record<string, string>>][] = [
  [
    'the canaries in this process',
    [...commandsOn('.', 's', 'export', 'i.json'), ...moreCommandsOn('.', 'export', 'i.json'), ['adopt']],
    { ...CONFIGURED, ...ASKING, ...EVENTS },
  ],
  ['the canaries in processes', WAYS, { ...CONFIGURED, ...ASKING, ...EVENTS }],
  ['npm run fuzz', fuzzDocuments().flatMap(({ calls }) => calls), ASKING],
  ['what makes no call', OFFLINE, { 'live export': 'asks the cloud' }],
];

it.each(LISTS)('every command is in the list of %s', async (_, calls, others) => {
  const tried = new Set(calls.map(words));
  const missing = (await commandNames()).filter((name) => !tried.has(name) && !(name in others));
  expect(missing).toEqual([]);
  expect(Object.keys(others).filter((name) => tried.has(name))).toEqual([]);
});

/** What a command prints, as its help lists it. */
async function formatsOf(name: string): Promise<string[]> {
  const { out } = await runCommand([...name.split(' '), '--help']);
  const [, choices = ''] = /--format <format>[^]*?\(choices:([^)]*?)(?:,\s*default|\))/.exec(out) ?? [];
  return [...choices.matchAll(/"(\w+)"/g)].map(([, format]) => format);
}

it.each(LISTS.slice(0, 2))('every format of it is, too: %s', async (_, calls, others) => {
  const missing: string[] = [];
  for (const name of (await commandNames()).filter((one) => !(one in others))) {
    const given = calls
      .filter((call) => words(call) === name)
      .map((call) => call[call.indexOf('--format') + 1]);
    missing.push(
      ...(await formatsOf(name))
        .filter((format) => !given.includes(format))
        .map((format) => `${name} ${format}`),
    );
  }
  expect(missing).toEqual([]);
});

it.each([['inventory'], ['live', 'export']])(
  'says of %s that 2 may follow what is written',
  async (...name) =>
    expect((await runCommand([...name, '--help'])).out.replace(/\s+/g, ' ')).toContain(
      '2 nothing was written, or the report could not be printed.',
    ),
);
