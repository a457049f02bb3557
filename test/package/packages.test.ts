import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { ENGINES } from '../../lib/tool/adopt/engine';
import { stageCommand, stageConstructs } from '../../scripts/packages';
import { sampleOf } from '../support/sampling';
import { emptyFolder, install, pack, Packed, ROOT } from './installed';

const MB = 1_000_000;
const PLAN = join(ROOT, 'test/core/reading/data/plans/mqtt-to-kafka.json');

let folder: string;
beforeAll(() => (folder = emptyFolder()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PACKAGES = [
  ['the constructs', stageConstructs, 1.6],
  ['the command', stageCommand, 2],
] as const;

describe.each(sampleOf(PACKAGES, 1))('%s', (name, stage, most) => {
  let packed: Packed;
  let manifest: Record<string, any>;

  beforeAll(() => {
    packed = pack(stage, join(emptyFolderIn(name)));
    manifest = JSON.parse(readFileSync(join(folder, name, 'staged', packed.name, 'package.json'), 'utf8'));
  });

  const read = (path: string) => readFileSync(join(folder, name, 'staged', packed.name, path), 'utf8');

  it(`takes at most ${most} MB packed and 8 MB unpacked`, () => {
    expect(packed.size).toBeLessThanOrEqual(most * MB);
    expect(packed.unpackedSize).toBeLessThanOrEqual(8 * MB);
  });

  it('is packed the same a second time', () => {
    const again = emptyFolder();
    expect(pack(stage, again).integrity).toBe(packed.integrity);
    rmSync(again, { recursive: true });
  });

  it('has the license of everything inside it', () => {
    const notices = read('THIRD-PARTY-NOTICES');
    const bundled = packed.files
      .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1])
      .filter((inside) => inside !== undefined);
    expect(bundled.length).toBeGreaterThan(4);
    for (const inside of bundled) {
      const { version } = JSON.parse(read(`node_modules/${inside}/package.json`));
      const [, text] = notices.split(`\n${inside} ${version} (`);
      expect([inside, text?.split('-'.repeat(80))[0]]).toEqual([
        inside,
        expect.stringMatching(/Permission is hereby granted|Permission to use|^MIT\)\n\n$/),
      ]);
    }
    if (!bundled.includes('@viz-js/viz')) return;
    expect(notices).toMatch(/^Graphviz .*\(EPL-2\.0\)\n\nGraphviz .*Eclipse Public License, version 2\.0/m);
    expect(notices).toMatch(/^Expat \d+\.\d+\.\d+, compiled into .*\n\nCopyright .*Thai Open Source/m);
    expect(notices).toMatch(/^@viz-js\/viz: its license\n\nMIT License\n\nCopyright \(c\) Michael Daines/m);
    // Another version may have another license: licenses/README.md says of which ones it was looked up.
    const lookedUp = readFileSync(join(ROOT, 'licenses', 'README.md'), 'utf8');
    const versions = [...notices.matchAll(/^(Graphviz|Expat|Emscripten) (\d[\d.]*\d), /gm)];
    expect(versions).toHaveLength(3);
    for (const [, program, version] of versions) expect(lookedUp).toContain(`${program} ${version}`);
  });

  it('brings all that it loads, and says whence it comes', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(manifest.bundleDependencies);
    const { version, homepage, bugs, repository } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    for (const address of [homepage, bugs]) expect(address).toMatch(/^https:\/\/github\.com\//);
    expect(manifest).toMatchObject({
      ...{ version, homepage, bugs, repository },
      publishConfig: { access: 'public', provenance: true },
    });
    expect(manifest).not.toHaveProperty('private');
    expect(manifest).not.toHaveProperty('scripts');
  });
});

function emptyFolderIn(name: string): string {
  const inside = join(folder, name);
  cpSync(emptyFolder(), inside, { recursive: true });
  return inside;
}

describe('the command alone', () => {
  let project: string;
  const run = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'alicloud-event-streams', ...args], { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    project = emptyFolder();
    install(project, [pack(stageCommand, project).archive]);
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('needs no engine and nothing else', () => {
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
    const own = Object.entries<any>(packages).filter(
      ([path, { inBundle }]) => path !== '' && inBundle !== true,
    );
    expect(own.map(([path]) => path)).toEqual(['node_modules/alicloud-event-streams']);
    expect(own[0][1]).not.toHaveProperty('peerDependencies');
  });

  it('says its version and what it does', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run('--version').stdout.trim()).toBe(version);
    expect(run('--help').stdout).toContain('$ cdktf synth && npx alicloud-event-streams review cdktf.out');
  });

  it.each(sampleOf(['table', 'json', 'junit', 'sarif', 'markdown'], 2))('reviews a plan as %s', (format) => {
    const { status, stdout, stderr } = run('review', PLAN, '--fail-on', 'never', '--format', format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    expect(stdout).toMatch(/service-linked/);
  });

  it.each(sampleOf(['svg', 'html', 'mermaid', 'dot'], 2))('draws it as %s', (format) => {
    const { status, stdout } = run('graph', PLAN, '--format', format);
    expect({ status, length: stdout.length > 500 }).toEqual({ status: 0, length: true });
  });

  it('reads a configuration in YAML, and rules of an organization that import from it', () => {
    const run2 = run('rules', '--no-config');
    expect(run2.status).toBe(0);
    const code =
      "console.log(Object.keys(require('alicloud-event-streams/rules')).includes('evaluateExtension'))";
    expect(spawnSync(process.execPath, ['-e', code], { cwd: project, encoding: 'utf8' }).stdout).toBe(
      'true\n',
    );
  });

  it('says how to install the constructs where it adopts', () => {
    const { status, stderr } = run('adopt', PLAN, '--output', 'adopted');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'Install them: npm install cdktf-alicloud-event-streams cdktf constructs, or npm install cdktn-alicloud-event-streams cdktn constructs.',
    );
  });
});

describe('the repository', () => {
  it('is not packed or published, built or not', () => {
    const clone = emptyFolder();
    for (const path of ['package.json', 'scripts/refuse-pack.js', 'lib/rules.ts'])
      cpSync(join(ROOT, path), join(clone, path));
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
    for (const args of [['pack'], ['publish', '--dry-run']]) {
      const { status, stderr } = spawnSync('npm', args, { cwd: clone, encoding: 'utf8' });
      expect([args, status === 0]).toEqual([args, false]);
      expect(stderr).toMatch(/npm run packages|EPRIVATE/);
    }
    rmSync(clone, { recursive: true });
  });

  it('names the peers of the packages once', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(peerDependencies).toEqual({ cdktf: ENGINES[0].range, constructs: ENGINES[0].constructs });
  });
});
