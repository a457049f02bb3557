import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Tests of several files that share their cases, and so have the name of none. */
const FAMILIES: Readonly<Record<string, string>> = {
  'constructs/addresses.test.ts': 'the addresses of all constructs, a contract of their own',
  'constructs/synthesis/two-accounts.property.test.ts':
    'an app with two accounts, from its constructs to a review',
  'core/rules/delivery/dead-letters.test.ts': 'one table for the two rules, each the reverse of the other',
  'tool/graph/many-streams.property.test.ts': 'each form of a drawing, with more streams than anyone has',
  'core/rules/transformation/sink-field-rules.test.ts': 'one sink field, judged by four rules',
};

const tests = ['core', 'tool', 'constructs'].flatMap((root) =>
  (readdirSync(join(ROOT, 'test', root), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${root}/${name.replaceAll('\\', '/')}`),
);

/** What a test may be a test of: its name without the last words between dots, which say which part of it. */
function subjects(test: string): string[] {
  const [name, ...words] = test.replace(/\.test\.ts$/, '').split('.');
  return words.map((_, i) => [name, ...words.slice(0, words.length - i)].join('.')).concat(name);
}

function isInLib(subject: string): boolean {
  return existsSync(join(ROOT, 'lib', `${subject}.ts`)) || existsSync(join(ROOT, 'lib', subject));
}

it.each(tests.filter((test) => !(test in FAMILIES)))(
  'test/%s has the place and name of what it tests',
  (test) => expect([test, subjects(test).some(isInLib)]).toEqual([test, true]),
);

it('knows no family that is gone', () =>
  expect(Object.keys(FAMILIES).filter((test) => !tests.includes(test))).toEqual([]));
