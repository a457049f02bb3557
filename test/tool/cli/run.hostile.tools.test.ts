import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expectBuilt } from '../../support/built';
import { SAVED_EXPORT, sightingsIn } from '../../support/canaries/commands';
import { planned, stack, stream, STREAM } from '../../support/canaries/shapes';
import { HOSTILE_INPUTS } from '../../support/hostile-inputs';
import { sampleOf } from '../../support/sampling';

const COMMAND = join(__dirname, '../../../bin/alicloud-event-streams.js');
const CANARY = 'C4naryk7zz5';
/** What a process may take, so that it is ended where it would not end: seconds of the processor, megabytes. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1_500;
/** Nobody waits so long for anything; on a machine with much else to do it is less. */
const LONGEST_WAIT_MS = 300_000;
const TOGETHER = 2;

jest.setTimeout(3_600_000);

const json = (value: unknown) => JSON.stringify(value);
const STACK = json(stack());
const EXPORT = Object.fromEntries(
  Object.entries(SAVED_EXPORT).map(([name, value]) => [join('export', name), json(value)]),
);
const MANIFEST = json({
  version: '0.21.0',
  stacks: {
    a: { name: 'a', synthesizedStackPath: 'stacks/a/cdk.tf.json', constructPath: 'a', dependencies: [] },
  },
});
const REVIEW = ['review', 'cdk.tf.json', '--no-config'];

/** What reads something: where it stands, the call, and what stands beside it. */
interface Door {
  readonly at: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

/** Everything that reads something; a new one joins here. */
const DOORS: readonly (readonly [string, Door])[] = [
  ...['review', 'graph', 'sample', 'runbook', 'inventory'].map((command): [string, Door] => [
    `${command} of a file`,
    { at: 'x.json', args: [command, 'x.json'] },
  ]),
  ['usage of a file', { at: 'x.json', args: ['usage', 'x.json', '--events', '5'] }],
  [
    'adopt of a file',
    { at: 'x.json', args: ['adopt', 'x.json', '--output', 'app', '--region', 'cn-hangzhou'] },
  ],
  ['simulate of a file', { at: 'x.json', args: ['simulate', 'x.json', '--message', 'hello'] }],
  ['a stack of a folder', { at: 'cdk.tf.json', args: ['review', '.', '--no-config'], files: {} }],
  ['HCL', { at: 'main.tf', args: ['review', '.', '--no-config'], files: {} }],
  ['values of variables', { at: 'terraform.tfvars', args: ['review', '.', '--no-config'] }],
  ['values of variables in JSON', { at: 'a.auto.tfvars.json', args: ['review', '.', '--no-config'] }],
  ['a lock file', { at: '.terraform.lock.hcl', args: ['review', '.', '--no-config'] }],
  ['another file of a stack', { at: 'override.tf.json', args: ['review', '.', '--no-config'] }],
  [
    'a module',
    {
      at: join('m', 'main.tf.json'),
      args: ['review', '.', '--no-config'],
      files: { 'cdk.tf.json': json(stack({}, { module: { m: { source: './m' } } })) },
    },
  ],
  [
    'a manifest',
    {
      at: 'manifest.json',
      args: ['review', '.', '--no-config'],
      files: { [join('stacks', 'a', 'cdk.tf.json')]: STACK },
    },
  ],
  [
    'a stack of a manifest',
    {
      at: join('stacks', 'a', 'cdk.tf.json'),
      args: ['review', '.', '--no-config'],
      files: { 'manifest.json': MANIFEST },
    },
  ],
  ['settings of cdktf', { at: 'cdktf.json', args: ['review', 'cdk.tf.json'] }],
  [
    'a stack beside a plan',
    {
      at: 'cdk.tf.json',
      args: ['review', 'plan.json', '--no-config'],
      files: { 'plan.json': json(planned(STREAM, stream())) },
    },
  ],
  ['a configuration', { at: 'c.yaml', args: ['review', 'cdk.tf.json', '--config', 'c.yaml'] }],
  ['a configuration that is found', { at: '.event-streams.yaml', args: ['rules'] }],
  [
    'an extension',
    { at: 'x.js', args: ['rules', '--config', 'c.yaml'], files: { 'c.yaml': 'extensions: [./x.js]' } },
  ],
  ['a stage to compare with', { at: 'x.json', args: [...REVIEW, '--compare', 'x.json'] }],
  [
    'allowed differences',
    { at: 'd.yaml', args: [...REVIEW, '--compare', 'cdk.tf.json', '--allow-differences', 'd.yaml'] },
  ],
  ['a baseline', { at: 'b.json', args: [...REVIEW, '--baseline', 'b.json'] }],
  ['an inventory', { at: 'i.json', args: [...REVIEW, '--inventory', 'i.json'] }],
  ['an export', { at: 'export', args: ['drift', 'cdk.tf.json', 'export'] }],
  [
    'what an export says of itself',
    {
      at: join('export', 'export.json'),
      args: ['drift', 'cdk.tf.json', 'export'],
      files: { ...EXPORT, 'cdk.tf.json': STACK },
    },
  ],
  [
    'an answer of an export',
    {
      at: join('export', 'cn-hangzhou', 'GetEventStreaming', 'orders.json'),
      args: ['live', 'status', 'cdk.tf.json', '--from', 'export'],
      files: { ...EXPORT, 'cdk.tf.json': STACK },
    },
  ],
  ['lines to evaluate', { at: 'e.jsonl', args: ['evaluate', '--jsonl', 'e.jsonl'] }],
  ['an event', { at: 'e.json', args: ['simulate', 'cdk.tf.json', '--event', 'e.json'] }],
  ['the traffic', { at: 't.yaml', args: ['usage', 'cdk.tf.json', '--traffic', 't.yaml'] }],
  ['prices', { at: 'p.yaml', args: ['usage', 'cdk.tf.json', '--events', '5', '--prices', 'p.yaml'] }],
];

let folder: string;
beforeAll(() => {
  expectBuilt();
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

/** What is wrong with how a reader takes an input. */
async function problemsOf(
  [door, { at, args, files }]: (typeof DOORS)[number],
  [what, write]: (typeof HOSTILE_INPUTS)[number],
): Promise<string[]> {
  count += 1;
  const own = join(folder, String(count));
  const path = join(own, at);
  for (const [name, text] of Object.entries(files ?? { 'cdk.tf.json': STACK }))
    if (name !== at) {
      mkdirSync(dirname(join(own, name)), { recursive: true });
      writeFileSync(join(own, name), text);
    }
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
  write(path, CANARY);
  const { code, out, err } = await run(args, own, what === 'a FIFO' ? path : '');
  rmSync(own, { recursive: true });
  const lines = err.split('\n').filter((line) => line !== '');
  return [
    ...sightingsIn(out, CANARY, 'standard output'),
    // A name in code is no credential, and what an engine says of code has names of it.
    ...(door === 'an extension' ? [] : sightingsIn(err, CANARY, 'standard error')),
    ...(/^\s+at .*:\d+|defect|Error:/m.test(err) ? [err.slice(0, 400)] : []),
    ...([0, 1, 2].includes(code) ? [] : [`the exit code ${code}: ${err.slice(0, 200)}`]),
    ...(code === 2 && out !== '' ? ['something is printed of what cannot be used'] : []),
    ...(code === 2 && !lines.some((line) => line.startsWith('error: ')) ? [`nothing says why: ${err}`] : []),
    ...(lines.length > 21 ? [`${lines.length} lines`] : []),
    ...(lines.some((line) => line.length > 2_000) ? ['a line without end'] : []),
  ].map((problem) => `${door}, ${what}: ${problem}`);
}

/** Runs the command with a bound of what it takes; something opens a FIFO and says nothing. */
function run(
  args: readonly string[],
  cwd: string,
  fifo: string,
): Promise<{ code: number; out: string; err: string }> {
  const script =
    `ulimit -t ${MOST_SECONDS}; if [ -n "$FIFO" ]; then (: > "$FIFO") & fi; ` +
    `"$@"; code=$?; if [ -n "$FIFO" ]; then kill $! 2> /dev/null; fi; exit $code`;
  const node = [process.execPath, `--max-old-space-size=${MOST_MEGABYTES}`, COMMAND];
  return new Promise((done) => {
    const child = execFile(
      'sh',
      ['-c', script, 'sh', ...node, ...args],
      { cwd, maxBuffer: 1e9, timeout: LONGEST_WAIT_MS, env: { ...process.env, FIFO: fifo } },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
    child.stdin?.end();
  });
}

it('ends with a code of the contract and a sentence, whatever stands where something is read', async () => {
  const all = DOORS.flatMap((door) => HOSTILE_INPUTS.map((input) => [door, input] as const));
  const left = [...sampleOf(all, 10)];
  const problems: string[] = [];
  const work = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop())
      problems.push(...(await problemsOf(...next)));
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  expect(problems.sort()).toEqual([]);
});
