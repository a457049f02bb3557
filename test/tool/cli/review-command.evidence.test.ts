import Ajv from 'ajv/dist/2020';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const isEvidence = new Ajv({ strict: false }).compile(require('../../../schema/review-evidence.schema.json'));

describe('--evidence', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path(name)))
      .digest('hex');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    copyFileSync(planFile('hcl-modules'), path('plan.json'));
    writeFileSync(
      path('.event-streams.yaml'),
      'rulesAsOf: 2099-12-31\nacknowledgements: [{ rule: concurrent-tasks, reason: agreed, owner: team-iot, ticket: OPS-12, expires: 2099-12-31 }]\n',
    );
    lock('1.293.0');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function lock(version: string): void {
    const text = `provider "registry.terraform.io/aliyun/alicloud" {\n  version     = "${version}"\n}\n`;
    writeFileSync(path('.terraform.lock.hcl'), text);
  }

  async function evidence(...args: string[]) {
    const run = await runCommand(['review', path('plan.json'), '--evidence', 'evidence.json', ...args], {
      folder,
    });
    const text = readFileSync(path('evidence.json'), 'utf8');
    return { ...run, text, written: JSON.parse(text) };
  }

  it('says what was reviewed, by what, and what came of it, and is what its schema says', async () => {
    const { code, err, text, written } = await evidence('--fail-on', 'loss');
    expect([code, err]).toEqual([1, '']);
    isEvidence(written);
    expect(isEvidence.errors ?? []).toEqual([]);
    expect(written).toMatchObject({
      version: 1,
      on: '2026-11-21',
      rulesAsOf: '2099-12-31',
      trust: 'app',
      failOn: ['error', 'loss'],
      exitCode: 1,
    });
    expect(written.files).toMatchObject([
      { file: path('plan.json'), role: 'reviewed', sha256: hashOf('plan.json'), provider: '1.293.0' },
      { role: 'beside', sha256: hashOf('.terraform.lock.hcl') },
      { role: 'configuration', sha256: hashOf('.event-streams.yaml') },
    ]);
    expect(written.files[0].terraform).toMatch(/^\d+\.\d+/);
    expect(written.acknowledged[0]).toMatchObject({
      reason: 'agreed',
      owner: 'team-iot',
      ticket: 'OPS-12',
      expires: '2099-12-31',
    });
    expect(written.findings).toHaveLength(
      written.summary.errors + written.summary.warnings + written.summary.infos,
    );
    expect(text).not.toContain('s3cr3t');
    expect((await evidence('--fail-on', 'loss')).text).toBe(text);
  });

  it('has the exit code and the losses that were allowed', async () => {
    copyFileSync(planFile('hcl-changes'), path('plan.json'));
    const name = 'alicloud_event_bridge_event_streaming.removed';
    const { written } = await evidence('--fail-on', 'never', '--allow-loss', name);
    expect(written).toMatchObject({ exitCode: 0, allowLoss: [name] });
    expect(written.losses.filter(({ allowed }: any) => allowed)).toMatchObject([
      { address: name, action: 'delete' },
    ]);
  });

  it('needs files', async () =>
    expect(await runCommand(['review', '-', '--evidence', 'e.json'], { folder, stdin: '{}' })).toMatchObject({
      code: 2,
      err: 'error: --evidence needs files to name and to hash: standard input is none.\n',
    }));

  it.each<[string, string[]]>([
    ['1.293.7', []],
    ['1.292.9', ['version 1.292.9, by the lock file']],
    ['2.0.0', ['version 2.0.0, by the lock file']],
  ])('a plan of provider %s is a warning where it was not tried', async (version, got) => {
    lock(version);
    const { written, err } = await evidence();
    const found = written.findings.filter(({ rule }: any) => rule === 'provider-version');
    expect(found.map((finding: any) => finding.got)).toEqual(got);
    expect(err).toBe('');
  });

  it('has the hashes of modules, of values for variables, of links, and of the baseline as it was', async () => {
    const stack = join(folder, 'stack');
    for (const name of ['stack', 'stack/m', 'common']) mkdirSync(join(folder, name));
    const files = {
      'stack/cdk.tf.json': '{"module":{"a":{"source":"./m"},"b":{"source":"../common"}}}',
      'stack/terraform.tfvars.json': '{"size":1}',
      'stack/m/x.tf.json': '{}',
      'common/y.tf.json': '{}',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
    writeFileSync(path('linked'), '# linked');
    symlinkSync('../linked', path('stack/.terraform.lock.hcl'));
    const json = await runCommand(['review', stack, '--format', 'json', '--output', 'old.json'], { folder });
    expect(json.code).toBe(0);
    const old = hashOf('old.json');
    const args = [
      '--baseline',
      'old.json',
      '--format',
      'sarif',
      '--output',
      'old.json',
      '--evidence',
      'e.json',
    ];
    expect(await runCommand(['review', stack, ...args], { folder })).toMatchObject({ code: 0 });
    const { files: hashed } = JSON.parse(readFileSync(path('e.json'), 'utf8'));
    const hashes = new Map(
      hashed.map(({ file, sha256 }: any) => [realpathSync(resolve(folder, file)), sha256]),
    );
    for (const name of [...Object.keys(files), 'linked'])
      expect(hashes.get(realpathSync(path(name)))).toBe(hashOf(name));
    expect(hashes.get(realpathSync(path('old.json')))).toBe(old);
    expect(old).not.toBe(hashOf('old.json'));
  });

  it('cannot be had of a pipe, and the report is complete', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const writer = spawn('sh', ['-c', 'cat "$0" > "$1"', path('plan.json'), path('pipe')]);
    const { code, out, err } = await runCommand(
      ['review', path('pipe'), '--format', 'json', '--evidence', 'e.json'],
      { folder },
    );
    writer.kill();
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('pipe: is not a regular file, and --evidence needs files to hash.'),
    ]);
    expect(JSON.parse(out).streams.length).toBeGreaterThan(0);
  });

  it.each<[string, string[], string]>([
    [
      'in a folder that is not there',
      ['--evidence', 'none/e.json'],
      'none/e.json: there is no such file or folder.',
    ],
    ['in place of a folder', ['--evidence', '.'], '.: it is a folder.'],
  ])('that cannot be written %s ends with 2, and the report is complete', async (_, args, sentence) => {
    const run = await runCommand(['review', path('plan.json'), '--format', 'json', ...args], { folder });
    expect([run.code, run.err]).toEqual([2, `error: ${sentence}\n`]);
    expect(JSON.parse(run.out).streams.length).toBeGreaterThan(0);
  });

  it.each<[string[], string]>([
    [['--output', 'x', '--evidence', './x'], '--evidence would write over the file of --output.'],
    [['--output', 'plan.json'], '--output would write over what is read ('],
    [['--evidence', 'link'], '--evidence would write over what is read ('],
    [['--output', ''], '--output names no file.'],
  ])('and the report are not written where %j', async (args, sentence) => {
    symlinkSync('plan.json', path('link'));
    const before = hashOf('plan.json');
    const run = await runCommand(['review', path('plan.json'), ...args], { folder });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(`error: ${sentence}`);
    expect([hashOf('plan.json'), readdirSync(folder).includes('x')]).toEqual([before, false]);
    if (!args.includes('--evidence'))
      expect((await runCommand(['graph', path('plan.json'), ...args], { folder })).code).toBe(2);
  });
});
