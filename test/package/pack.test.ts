import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAssemblyFromPath } from '@jsii/spec';
import { sync as spawnSync } from 'cross-spawn';
import { stageCommand, stageConstructs } from '../../scripts/packages';
import { emptyFolder, install, lockedPeers, pack } from './installed';

const MAIN = `
const { App, TerraformStack } = require('cdktf');
const { AlicloudProvider, ContentSplitting, MqttToKafkaOutflow, provider } = require('cdktf-alicloud-event-streams');
const app = new App();
const stack = new TerraformStack(app, 'installed');
new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
new MqttToKafkaOutflow(stack, 'Out', {
  mqtt: { instanceId: 'post-cn-example', topic: process.argv[2] ?? 'telemetry' },
  kafka: { instanceId: 'alikafka_post-cn-example', topic: 'telemetry' },
});
new ContentSplitting(stack, 'Split', { field: 'data.body', separator: ';' });
new provider.Vpc(stack, 'vpc', { vpcName: 'vpc' });
app.synth();
`;

describe('the package', () => {
  let folder: string;
  let files: readonly string[];

  beforeAll(() => {
    folder = emptyFolder();
    const packed = pack(stageConstructs, folder);
    const command = pack(stageCommand, folder);
    files = packed.files;
    // As an app has them: the command beside the constructs.
    install(folder, [packed.archive, command.archive, ...lockedPeers()]);
    writeFileSync(join(folder, 'main.js'), MAIN);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what users need and nothing else', () => {
    for (const path of [
      'package.json',
      'README.md',
      'LICENSE',
      'API.md',
      '.jsii',
      '.jsii.gz',
      'THIRD-PARTY-NOTICES',
      'lib/index.js',
      'lib/index.d.ts',
      'lib/rules.js',
      'lib/rules.d.ts',
      'schema/event-stream.schema.json',
    ]) {
      expect(files).toContain(path);
    }
    const unwanted =
      /^(bin|policy|lib\/tool|test|bench|scripts|examples|docs|provider-schema|lib\/core\/contract\/cards|stand-in|\.ci)\/|(?<!\.d)\.ts$|_test\.rego$|tsconfig|jest\.config|\.prettier/;
    const own = files.filter((path) => !path.startsWith('node_modules/'));
    expect(own.filter((path) => unwanted.test(path))).toEqual([]);
  });

  it('opens what is public and nothing else', () => {
    const code = (path: string) =>
      `try { require('cdktf-alicloud-event-streams/${path}'); } catch (error) { console.log(error.code); }`;
    const run = (path: string) =>
      spawnSync(process.execPath, ['-e', code(path)], { cwd: folder, encoding: 'utf8' }).stdout.trim();
    for (const path of ['lib/index', 'lib/index.js', 'lib/core/rules/evaluate'])
      expect([path, run(path)]).toEqual([path, 'ERR_PACKAGE_PATH_NOT_EXPORTED']);
    for (const path of ['rules', 'package.json', 'schema/event-stream.schema.json'])
      expect([path, run(path)]).toEqual([path, '']);
  });

  it('brings what it depends on inside itself', () => {
    const { dependencies, bundleDependencies } = JSON.parse(
      readFileSync(join(folder, 'node_modules/cdktf-alicloud-event-streams/package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies)).toEqual(bundleDependencies);
    for (const name of bundleDependencies) expect(files).toContain(`node_modules/${name}/package.json`);
  });

  it('works in an empty project', () => {
    execFileSync(process.execPath, ['main.js'], { cwd: folder, stdio: 'pipe' });
    const config = JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks/installed/cdk.tf.json'), 'utf8'));
    expect(Object.keys(config.resource).sort()).toEqual([
      'alicloud_event_bridge_event_streaming',
      'alicloud_fcv3_function',
      'alicloud_vpc',
      'terraform_data',
    ]);
  });

  it('gives every class and enum by name, to CommonJS and to ES modules', () => {
    const assembly = loadAssemblyFromPath(join(folder, 'node_modules/cdktf-alicloud-event-streams'));
    const types = Object.values(assembly.types!);
    // jsii's own list of what there is; an interface is nothing at run time.
    const names = types.filter(({ kind, namespace }) => kind !== 'interface' && namespace === undefined);
    const list = names.map(({ name }) => name).join(', ');
    const check = `console.log(Object.entries({ ${list} }).filter(([, value]) => value === undefined).join() || 'all')`;
    writeFileSync(
      join(folder, 'names.mjs'),
      `import { ${list} } from 'cdktf-alicloud-event-streams';\n${check}`,
    );
    writeFileSync(
      join(folder, 'names.cjs'),
      `const { ${list} } = require('cdktf-alicloud-event-streams');\n${check}`,
    );
    for (const file of ['names.mjs', 'names.cjs'])
      expect(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })).toBe('all\n');
    expect(names.length).toBeGreaterThan(100);
  });

  it('brings every type that its declarations name', () => {
    writeFileSync(
      join(folder, 'types.ts'),
      "import * as streams from 'cdktf-alicloud-event-streams';\nvoid streams;\n",
    );
    const tsc = [
      require.resolve('typescript/bin/tsc'),
      'types.ts',
      '--noEmit',
      '--strict',
      '--typeRoots',
      'none',
    ];
    const { stdout } = spawnSync(
      process.execPath,
      [...tsc, '--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout.split('\n').filter((line) => line.includes('cdktf-alicloud-event-streams'))).toEqual([]);
  });

  it('judges by an extension in TypeScript, which compiles against it', () => {
    const extension = `import type { Extension } from 'cdktf-alicloud-event-streams/rules';
      import { isUnknown } from 'cdktf-alicloud-event-streams/rules';
      const extension: Extension = { mandatory: ['acme/named'], rules: [{
        id: 'acme/named', title: 'Named', severity: 'error',
        check({ name }, output) {
          if (!isUnknown(name) && !name.startsWith('acme-'))
            output.report({ message: 'not ours', got: name, fix: 'Name it acme-...' });
        },
      }] };
      export = extension;`;
    writeFileSync(join(folder, 'rules.ts'), extension);
    const args = [
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--outDir',
      'compiled',
      '--typeRoots',
      'none',
    ];
    for (const [resolution, module] of [
      ['node10', 'commonjs'],
      ['node16', 'node16'],
    ]) {
      const tsc = [require.resolve('typescript/bin/tsc'), 'rules.ts', ...args];
      const { status, stdout } = spawnSync(
        process.execPath,
        [...tsc, '--moduleResolution', resolution, '--module', module],
        { cwd: folder, encoding: 'utf8' },
      );
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    }
    const names = MAIN.replace(
      'const app = new App();',
      `const app = new App();
      require('cdktf-alicloud-event-streams').EventStreamRules.of(app).addExtension('./compiled/rules.js');`,
    );
    writeFileSync(join(folder, 'named.js'), names);
    const outdir = join(folder, 'named');
    const { status, stderr } = spawnSync(process.execPath, ['named.js'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CDKTF_OUTDIR: outdir },
    });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(
      /installed\/Out: not ours\. Got installed-Out-\w+\. Name it acme-\.\.\. \[acme\/named\]/,
    );
  });

  it('is reviewed there by the command beside it', () => {
    const command = (...args: string[]) =>
      spawnSync('npx', ['--no-install', 'alicloud-event-streams', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    const { status, stdout } = command('review', 'cdktf.out', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).streams).toMatchObject([{ constructPath: 'installed/Out' }]);
    expect(command('graph', 'cdktf.out', '--format', 'svg').stdout).toContain('<svg');
    expect(command('review', 'none').status).toBe(2);
  });

  it('checks there too, and writes nothing when it refuses', () => {
    const out = join(folder, 'refused');
    const { status, stderr } = spawnSync(process.execPath, ['main.js', 'not/a/topic'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CDKTF_OUTDIR: out },
    });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(
      /installed\/Out: topic \(Topic\): the name of the MQTT parent topic has characters that are not allowed at \/Source\/SourceMQTTParameters\/Topic\. Got "not\/a\/topic" \(11 characters\)\. Allowed: 1–64/,
    );
    expect(existsSync(out) ? readdirSync(join(out, 'stacks')) : []).toEqual([]);
  });
});
