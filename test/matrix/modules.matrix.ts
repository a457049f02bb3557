import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAssemblyFromPath } from '@jsii/spec';
import { sync as spawnSync } from 'cross-spawn';
import { runTool } from '../support/run-tool';
import { APP, emptyProject, npm, pack, synthesized } from './packages';

const PACKAGE = 'cdktf-alicloud-event-streams';
const archive = pack();
const project = emptyProject();
const TOOLS = [
  'typescript@5',
  'tsx@4',
  'jest@30',
  'ts-jest@29',
  '@types/node@20',
  '@types/jest@30',
  'esbuild@0',
  'webpack@5',
  'publint@0',
  '@arethetypeswrong/cli@0',
];
npm(['install', '--silent', archive, 'cdktf', 'constructs', ...TOOLS], project);
const bin = (name: string) => join(project, 'node_modules', '.bin', name);

/** Every class and enum, by jsii's own list; an interface is nothing at run time. */
const NAMES: readonly string[] = Object.values<{ kind: string; name: string; namespace?: string }>(
  loadAssemblyFromPath(join(project, 'node_modules', PACKAGE)).types!,
)
  .filter(({ kind, namespace }) => kind !== 'interface' && namespace === undefined)
  .map(({ name }) => name);

const LIST = NAMES.join(', ');
const MISSING = `Object.entries({ ${LIST} }).filter(([, value]) => value === undefined).map(([name]) => name)`;
const IMPORT = `import { ${LIST} } from '${PACKAGE}';\n`;

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

function write(name: string, text: string): string {
  writeFileSync(join(project, name), text);
  return name;
}

describe('every name can be imported', () => {
  it('there are some hundred', () => expect(NAMES.length).toBeGreaterThan(100));

  it.each([
    ['an ES module', 'names.mjs', IMPORT],
    ['CommonJS', 'names.cjs', `const { ${LIST} } = require('${PACKAGE}');\n`],
  ])('from %s', (_, file, head) => {
    expect(run(process.execPath, write(file, `${head}console.log(${MISSING}.join() || 'all');`))).toBe(
      'all\n',
    );
  });

  it.each([
    ['nodenext, as an ES module', 'names-next.mts', 'nodenext', 'nodenext', 'names-next.mjs'],
    ['nodenext, as CommonJS', 'names-next.cts', 'nodenext', 'nodenext', 'names-next.cjs'],
    ['commonjs', 'names-common.ts', 'commonjs', 'node10', 'names-common.js'],
  ])('from TypeScript with %s', (_, file, module, resolution, compiled) => {
    write(file, `${IMPORT}console.log(${MISSING}.join() || 'all');`);
    const options = ['--strict', '--skipLibCheck', '--target', 'es2022', '--module', module];
    run(bin('tsc'), ...options, '--moduleResolution', resolution, file);
    expect(run(process.execPath, compiled)).toBe('all\n');
  });

  it('from TypeScript with bundler', () => {
    const file = write('names-bundler.mts', `${IMPORT}console.log(${MISSING}.join() || 'all');`);
    const options = [
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
    ];
    run(bin('tsc'), ...options, file);
    expect(run(process.execPath, 'names-bundler.mjs')).toBe('all\n');
  });

  it.each(['names-tsx.ts', 'names-tsx.mts'])('from tsx, in %s', (file) => {
    expect(run(bin('tsx'), write(file, `${IMPORT}console.log(${MISSING}.join() || 'all');`))).toBe('all\n');
  });

  it('from a test of jest', () => {
    write('jest.config.json', JSON.stringify({ preset: 'ts-jest', testMatch: ['**/names.test.ts'] }));
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          module: 'commonjs',
          target: 'es2022',
          strict: true,
          skipLibCheck: true,
          types: ['jest'],
        },
      }),
    );
    write('names.test.ts', `${IMPORT}it('has all', () => expect(${MISSING}).toEqual([]));`);
    run(bin('jest'), '--config', 'jest.config.json');
  });
});

describe('a bundle runs where there are no modules', () => {
  const ESM = APP.replace(/const (\{.*\}) = require\((.*)\);/g, 'import $1 from $2;');

  /** Runs a bundle alone in a folder, and compares what it writes with what the project writes. */
  function expectSame(bundle: string): void {
    const folder = mkdtempSync(join(tmpdir(), 'matrix-bundle-'));
    copyFileSync(join(project, bundle), join(folder, 'main.js'));
    expect(synthesized(process.execPath, folder)).toEqual(synthesized(process.execPath, project));
  }

  it.each([
    ['CommonJS', 'app.cjs', APP],
    ['an ES module', 'app.mjs', ESM],
  ])('made by esbuild from %s', (_, file, text) => {
    run(
      bin('esbuild'),
      write(file, text),
      '--bundle',
      '--platform=node',
      '--outfile=esbuild.js',
      '--log-level=error',
    );
    expectSame('esbuild.js');
  });

  it.each([
    ['CommonJS', 'web.cjs', APP],
    ['an ES module', 'web.mjs', ESM],
  ])('made by webpack from %s', (_, file, text) => {
    write(file, text);
    const config = {
      mode: 'production',
      target: 'node',
      entry: `./${file}`,
      output: { filename: 'webpack.js', path: project },
    };
    write(
      'build.cjs',
      `require('webpack')(${JSON.stringify(config)}, (error, stats) => {
      if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exit(1); }
    });`,
    );
    run(process.execPath, 'build.cjs');
    expectSame('webpack.js');
  });
});

describe('two copies of the library in one app', () => {
  it('do the same as one', () => {
    const folder = emptyProject();
    npm(['install', '--silent', archive, `second@file:${archive}`, 'cdktf', 'constructs'], folder);
    const both = APP.replace(
      'app.synth();',
      `
      const other = require('second');
      new other.MqttToKafkaOutflow(stack, 'Other', {
        streamName: 'installed-out-2',
        mqtt: { instanceId: 'post-cn-example', topic: 'other' },
        kafka: { instanceId: 'alikafka_post-cn-example', topic: 'other' },
      });
      app.synth();`,
    );
    const one = both.replace("require('second')", `require('${PACKAGE}')`);
    const stacks = [both, one].map((text) => {
      writeFileSync(join(folder, 'main.js'), text);
      return synthesized(process.execPath, folder);
    });
    expect(stacks[0]).toEqual(stacks[1]);
  });
});

describe('the package is one that others can resolve', () => {
  it('says publint', () => {
    const folder = join(project, 'node_modules', PACKAGE);
    const said = runTool(bin('publint'), ['run', folder, '--strict', '--pack', 'false'], { cwd: project });
    expect(said).toContain('All good!');
  });

  it('says arethetypeswrong', () => {
    const withoutCode = ['package.json', '.jsii', '.jsii.gz', 'schema/*'];
    const said = spawnSync(
      bin('attw'),
      [archive, '--format', 'ascii', '--exclude-entrypoints', ...withoutCode],
      { cwd: project, encoding: 'utf8' },
    );
    expect({ status: said.status, stdout: said.stdout + said.stderr }).toMatchObject({ status: 0 });
  });
});
