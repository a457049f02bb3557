import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { commandNames } from '../../support/command-names';
import { planFile } from '../../support/plans';

let folder: string;
const path = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overwriting-'));
  copyFileSync(planFile('orders'), path('plan.json'));
  copyFileSync(planFile('orders'), path('other.json'));
  for (const name of ['event.json', 'result.json', 'list.json', 'traffic.json', 'prices.json', 'i.json'])
    writeFileSync(path(name), '{}');
  writeFileSync(path('.event-streams.yaml'), '{}\n');
  mkdirSync(path('export'));
  writeFileSync(path('export/export.json'), '{}');
  writeFileSync(path('export/answer.json'), '{}');
  mkdirSync(path('hcl'));
  writeFileSync(path('hcl/main.tf'), 'locals {}\n');
  writeFileSync(path('hcl/prod.tfvars'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Calls whose last word is what they read; `--output` names the same. */
const CALLS: readonly (readonly string[])[] = [
  ['review', 'plan.json'],
  ['review', 'plan.json', '--compare', 'other.json'],
  ['review', 'plan.json', '--compare', 'other.json', '--allow-differences', 'list.json'],
  ['review', 'plan.json', '--inventory', 'i.json'],
  ['review', 'plan.json', '--config', 'list.json'],
  ['graph', 'plan.json'],
  ['graph', 'plan.json', '--config', 'list.json'],
  ['simulate', 'plan.json'],
  ['simulate', 'plan.json', '--event', 'event.json'],
  ['simulate', 'plan.json', '--function-result', 'result.json'],
  ['sample', 'plan.json'],
  ['runbook', 'plan.json'],
  ['usage', 'plan.json'],
  ['usage', 'plan.json', '--traffic', 'traffic.json'],
  ['usage', 'plan.json', '--prices', 'prices.json'],
  ['inventory', 'plan.json'],
  ['rules', '--config', 'list.json'],
];

/** Commands that write no file, or a folder, which has to be new. */
const OTHERS = ['adopt', 'drift', 'evaluate', 'explain', 'live export', 'live policy', 'live status'];

it('is tried of every command that writes a file', async () =>
  expect([...new Set([...CALLS.map(([name]) => name), ...OTHERS])].sort()).toEqual(
    (await commandNames()).sort(),
  ));

async function refused(call: readonly string[], output: string): Promise<void> {
  const before = readFileSync(path(output), 'utf8');
  const run = await runCommand([...call, '--output', output], { folder });
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toContain('--output would write over what is read (');
  expect(readFileSync(path(output), 'utf8')).toBe(before);
}

it.each(CALLS.map((call) => [call.join(' '), call]))('%s is not written over', (_, call) =>
  refused(call, call.at(-1)!),
);

it.each([
  [['drift', 'plan.json', 'export'], 'plan.json'],
  [['drift', 'plan.json', 'export'], 'export/answer.json'],
  [['simulate', 'plan.json', '--message', '@event.json'], 'event.json'],
  [['review', 'plan.json'], '.event-streams.yaml'],
  [['review', 'hcl'], 'hcl/main.tf'],
  [['review', 'hcl'], 'hcl/prod.tfvars'],
  [['inventory', 'export'], 'export/export.json'],
  [['review', 'plan.json', '--compare', 'hcl'], 'hcl/main.tf'],
] as const)('of %j %s is not written over', (call, output) => refused(call, output));

it('writes a report anew, in a folder that is read too, and the baseline', async () => {
  writeFileSync(path('hcl/report.json'), 'old');
  const call = ['review', 'hcl', '--no-config', '--format', 'json', '--output', 'hcl/report.json'];
  for (const more of [[], ['--baseline', 'hcl/report.json']]) {
    expect((await runCommand([...call, ...more], { folder })).err).toBe('');
    expect(JSON.parse(readFileSync(path('hcl/report.json'), 'utf8'))).toBeInstanceOf(Object);
  }
});

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('writes into a log that is deleted and still open', async () => {
  const log = openSync(path('log'), 'a');
  const reader = openSync(path('log'), 'r');
  rmSync(path('log'));
  const call = ['review', 'plan.json', '--no-config', '--format', 'json', '--output', `/dev/fd/${log}`];
  expect((await runCommand(call, { folder })).err).toBe('');
  expect(JSON.parse(readFileSync(reader, 'utf8'))).toBeInstanceOf(Object);
  [log, reader].forEach((descriptor) => closeSync(descriptor));
});

onLinux('does not write over what is read through the descriptor that has it open', async () => {
  const open = openSync(path('plan.json'), 'a');
  symlinkSync(`/dev/fd/${open}`, path('link'));
  await refused(['review', 'plan.json'], 'link');
  closeSync(open);
});

describe('two outputs', () => {
  const review = (output: string, evidence: string) =>
    runCommand(['review', 'plan.json', '--no-config', '--output', output, '--evidence', evidence], {
      folder,
    });

  it.each([
    ['the same name', 'new.json', 'new.json'],
    ['a folder and a link to it', 'export/new.json', 'link/new.json'],
    ['a folder below a link', 'link/new.json', './link/../link/new.json'],
    ['a file and a link to it', 'other.json', 'to-other'],
  ])('that are %s are refused', async (_, output, evidence) => {
    symlinkSync('export', path('link'));
    symlinkSync('other.json', path('to-other'));
    const run = await review(output, evidence);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('--evidence would write over the file of --output.');
  });

  it('that are links to nothing are refused, before anything is written', async () => {
    symlinkSync('nowhere', path('l1'));
    symlinkSync('nowhere', path('l2'));
    for (const [output, evidence] of [
      ['l1', 'l2'],
      ['l1', 'new.json'],
      ['new.json', 'l2'],
    ] as const) {
      const run = await review(output, evidence);
      expect([run.code, run.out]).toEqual([2, '']);
      expect(run.err).toContain(': is a link to a file that is not there, and is not followed.');
      expect(['nowhere', 'new.json'].filter((name) => existsSync(path(name)))).toEqual([]);
    }
  });
});
