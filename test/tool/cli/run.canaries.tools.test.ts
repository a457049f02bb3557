import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'cdktf';
import { expectBuilt } from '../../support/built';
import { CANARY_APPS } from '../../support/canaries/apps';
import { fileSightings, SAVED_EXPORT, sightingsIn } from '../../support/canaries/commands';
import { BASELINES, CONFIGURATIONS, EVENTS, EXTENSIONS } from '../../support/canaries/configurations';
import { CANARIES, CanaryDocument, HIDDEN_CANARIES } from '../../support/canaries/documents';
import { STREAM } from '../../support/canaries/shapes';
import { PATH, SAVED, WAYS } from '../../support/canaries/ways';
import { fc, runs } from '../../support/sampling';
import { testStack } from '../../support/synth';

const COMMAND = join(__dirname, '../../../bin/alicloud-event-streams.js');
const TOGETHER = 2;

jest.setTimeout(1_200_000);

let folder: string;
beforeAll(() => {
  expectBuilt();
  folder = mkdtempSync(join(tmpdir(), 'canary-processes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A call of the command in a folder of its own, with a canary in what it reads. */
interface Call {
  readonly place: string;
  readonly canary: string;
  readonly args: readonly string[];
  /** The files beside it. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether the report has to say where the credential is. */
  readonly isFound?: boolean;
}

let count = 0;

/** What is wrong with the process of a call: a trace, another exit code, or where its canary is seen. */
async function problemsOf({ place, canary, args, files, isFound }: Call): Promise<string[]> {
  count += 1;
  const own = join(folder, String(count));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, 'in', name)), { recursive: true });
    writeFileSync(join(own, 'in', name), text);
  }
  mkdirSync(join(own, 'out'));
  const { code, out, err } = await run(args, join(own, 'in'));
  const problems = [
    ...sightingsIn(out, canary, 'standard output'),
    ...sightingsIn(err, canary, 'standard error'),
    ...fileSightings(join(own, 'out'), canary),
    ...(/^\s+at .*:\d+/m.test(err) || err.includes('defect') ? [err] : []),
    ...([0, 1, 2, 3].includes(code) ? [] : [`the exit code ${code}`]),
    ...(isFound && code < 2 && !out.includes('plaintext-secret') ? [`nothing is said: ${err}`] : []),
  ];
  rmSync(own, { recursive: true });
  return problems.map((problem) => `${place}: ${args.join(' ')}: ${problem}`);
}

function run(args: readonly string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { cwd, maxBuffer: 1e9 }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end();
  });
}

async function problemsOfAll(calls: readonly Call[]): Promise<string[]> {
  const problems: string[] = [];
  const left = [...calls];
  const work = async () => {
    for (let call = left.pop(); call !== undefined; call = left.pop())
      problems.push(...(await problemsOf(call)));
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return problems;
}

const REPORT = ['review', PATH, '--no-config', '--format', 'json'];
const BESIDE = {
  'baseline.json': '{"version":1,"findings":[]}',
  ...Object.fromEntries(
    Object.entries(SAVED_EXPORT).map(([name, json]) => [join(SAVED, name), JSON.stringify(json)]),
  ),
};
const onPath = (call: readonly string[], path: string) => call.map((word) => (word === PATH ? path : word));

/** Documents in turn with the ways, so that all ways have some. */
function callsOf(documents: readonly CanaryDocument[], waysEach: number, isFound = false): Call[] {
  return documents.flatMap(({ place, canary, files }, i) => {
    const path = 'document.json' in files ? 'document.json' : '.';
    // An Aspect of an app that is not synthesized has written nothing.
    const mayBeSilent = /marked|deletes/.test(place) || !Object.values(files).join().includes(canary);
    return [
      { place, canary, files, args: onPath(REPORT, path), isFound: isFound && !mayBeSilent },
      ...Array.from({ length: waysEach }, (_, n) => {
        const way = WAYS[(i * waysEach + n) % WAYS.length];
        return { place, canary, files: { ...files, ...BESIDE }, args: onPath(way, path) };
      }),
    ];
  });
}

const some = <T>(all: readonly T[], size: number): T[] =>
  fc.sample(fc.subarray([...all], { minLength: size, maxLength: size }), 1)[0];

it('shows no credential of a document, and says where it is', async () => {
  const calls = [
    ...callsOf(some(CANARIES, runs(60, 3)), 2, true),
    ...callsOf(some(HIDDEN_CANARIES, runs(30, 2)), 3),
  ];
  expect(await problemsOfAll(calls)).toEqual([]);
});

it('shows none of a document that is damaged', async () => {
  const damaged = some(CANARIES, runs(40, 2)).map((document) => ({
    ...document,
    files: Object.fromEntries(
      Object.entries(document.files).map(([name, text]) => {
        // Behind the canary, or somewhere else where it is not as it stands.
        const found = text.indexOf(document.canary);
        const [cut] = fc.sample(fc.nat({ max: text.length }), 1);
        return [name, text.slice(0, found < 0 ? cut : found + document.canary.length)];
      }),
    ),
  }));
  expect(await problemsOfAll(callsOf(damaged, 2))).toEqual([]);
});

it('shows none of an app', async () => {
  const documents = some(CANARY_APPS, runs(30, 2)).map(([place, build], i) => {
    const outdir = join(folder, `app-${i}`);
    const canary = `C4naryapp${i}zz${i}`;
    const app = new App({ outdir, skipValidation: true });
    const stack = testStack('cn-hangzhou', app);
    build(stack, canary);
    return { place, canary, files: { 'cdk.tf.json': JSON.stringify(stack.toTerraform()) } };
  });
  expect(await problemsOfAll(callsOf(documents, 3, true))).toEqual([]);
});

it('shows none of what is given beside a document', async () => {
  const [{ canary, files }] = CANARIES;
  const document = { canary, files };
  const configured = (args: string[]) => [...args, '--config', 'c.yaml'];
  const on = ['review', 'document.json'];
  const calls: Call[] = [
    ...some(CONFIGURATIONS, runs(CONFIGURATIONS.length, 2)).flatMap(([place, write]) =>
      [on, ['rules'], ['explain', 'stream-name'], ['graph', 'document.json']].map((args) => ({
        ...document,
        place,
        args: configured(args),
        files: { ...files, 'c.yaml': write(canary) },
      })),
    ),
    ...EXTENSIONS.map(([place, write]) => ({
      ...document,
      place,
      args: configured(on),
      files: { ...files, 'c.yaml': 'extensions: [./x.js]', 'x.js': write(canary) },
    })),
    ...some(BASELINES, 3).map(([place, write]) => ({
      ...document,
      place,
      args: [...on, '--no-config', '--baseline', 'b.json'],
      files: { ...files, 'b.json': write(canary) },
    })),
    ...some(EVENTS, 4).flatMap(([place, write]) =>
      [
        ['evaluate', '--jsonl', 'e.jsonl'],
        ['simulate', 'document.json', '--stream', `${STREAM}.s`, '--event', 'e.jsonl'],
      ].map((args) => ({ ...document, place, args, files: { ...files, 'e.jsonl': write(canary) } })),
    ),
  ];
  expect(await problemsOfAll(calls)).toEqual([]);
});

it('ends with 2 where a rule leaves behind what fails', async () => {
  const own = join(folder, 'left');
  mkdirSync(own);
  const [, write] = EXTENSIONS.find(([place]) => place === 'a rule that throws later')!;
  const files = { 'x.js': write('hunter2'), 'c.yaml': 'extensions: [./x.js]', ...CANARIES[0].files };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  const { code, err } = await run(['review', 'document.json', '--config', 'c.yaml'], own);
  expect(code).toBe(2);
  expect(err).toMatch(/^error: something failed that nothing waited for.*password=\(not shown\)\.$/m);
});
