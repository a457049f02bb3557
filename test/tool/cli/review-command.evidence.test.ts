import Ajv from 'ajv/dist/2020';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});
