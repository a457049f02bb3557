import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { testing } from '../../../lib';
import { Build, CANARY_APPS } from '../../support/canaries/apps';
import { printedSightings, sightingsIn } from '../../support/canaries/commands';
import { HIDING_APPS } from '../../support/canaries/hiding-apps';
import { STREAM } from '../../support/canaries/shapes';
import { runCommand } from '../../support/cli';
import { sampleOf } from '../../support/sampling';
import { testStack } from '../../support/synth';

jest.setTimeout(900_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'canary-app-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What a person sees of the synthesis of an app: the error, the annotations, and what its own tests see. */
function synthesized(build: Build, canary: string): string {
  const app = new App({ outdir: join(folder, 'refused') });
  let said = '';
  try {
    build(testStack('cn-hangzhou', app), canary);
    app.synth();
  } catch (error) {
    said = String(error);
  }
  const annotations = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => /info|warn|error/.test(type)))
    .map(({ data }) => data);
  let tested = '';
  try {
    // A path is what the tests of an app look for.
    tested = JSON.stringify(testing.TestedStreams.of(app).findings.map(({ path: _, ...rest }) => rest));
  } catch (error) {
    tested = String(error);
  }
  return [said, ...annotations, tested].join('\n');
}

/** The folder that the same app writes where nobody asks the rules. */
function written(build: Build, canary: string): string {
  const outdir = join(folder, 'cdktf.out');
  const app = new App({ outdir, skipValidation: true });
  build(testStack('cn-hangzhou', app), canary);
  app.synth();
  return outdir;
}

/** Reports, evidence and drawings in files, and what a baseline says of a review. */
async function filesOf(outdir: string): Promise<string> {
  const at = (name: string) => join(folder, name);
  const files = ['report.json', 'report.sarif', 'evidence.json', 'streams.html'].map(at);
  const printed = [
    ['review', outdir, '--format', 'json', '--output', files[0], '--evidence', files[2]],
    ['review', outdir, '--format', 'sarif', '--output', files[1]],
    ['graph', outdir, '--format', 'html', '--output', files[3]],
    ['review', outdir, '--baseline', files[0]],
  ].map((args) => runCommand([...args, '--no-config']));
  const said = (await Promise.all(printed)).map(({ out, err }) => out + err);
  return [
    ...said,
    ...files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')),
  ].join('\n');
}

async function problemsOf([place, build]: (typeof CANARY_APPS)[number], i: number, isFound: boolean) {
  const canary = `C4nary${i}zz${i}app`;
  const said = synthesized(build, canary);
  const problems = sightingsIn(said, canary, 'synthesis');
  if (isFound && !said.includes('plaintext-secret')) problems.push(`nothing is said: ${said.slice(0, 300)}`);
  rmSync(join(folder, 'cdktf.out'), { recursive: true, force: true });
  const outdir = written(build, canary);
  const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  const [{ synthesizedStackPath }] = Object.values<any>(stacks);
  const { resource } = JSON.parse(readFileSync(join(outdir, synthesizedStackPath), 'utf8'));
  const stream = `${STREAM}.${Object.keys(resource[STREAM])[0]}`;
  problems.push(...(await printedSightings(outdir, canary, { stream, isSlow: i % 20 === 0 })));
  if (i % 10 === 0) problems.push(...sightingsIn(await filesOf(outdir), canary, 'files'));
  const { out } = await runCommand(['review', outdir, '--no-config', '--format', 'json']);
  if (isFound && !out.includes('"plaintext-secret"')) problems.push('the review says nothing');
  return problems.map((problem) => `${place}: ${problem}`);
}

it('shows no credential of an app, at synthesis and after it, and says where each stands', async () => {
  const problems: string[] = [];
  for (const [i, app] of sampleOf(CANARY_APPS, 3).entries())
    problems.push(...(await problemsOf(app, i, true)));
  expect(problems).toEqual([]);
});

it('shows none in what people say', async () => {
  const problems: string[] = [];
  for (const [i, app] of HIDING_APPS.entries()) problems.push(...(await problemsOf(app, i * 10, false)));
  expect(problems).toEqual([]);
});
