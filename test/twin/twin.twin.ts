import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { loadAssemblyFromPath } from '@jsii/spec';
import { ENGINES } from '../../lib/tool/adopt/engine';
import { CDKTF_CLI, runCli } from '../../scripts/command-line';
import { exampleNames } from '../../scripts/examples';
import { stageConstructs, stageTwin } from '../../scripts/packages';
import { forTwin } from '../../scripts/packages/rewrite';
import { PEERS, TWIN } from '../../scripts/packages/twin';
import { otherNode } from '../matrix/packages';
import { emptyFolder, install, pack, Packed, ROOT } from '../package/installed';
import { runCommand } from '../support/cli';
import { say } from '../support/real-tools';

/** The only line of Node.js that both command lines run on: 22.19 to the last 22. */
const NODE = otherNode(22);
const binary = 'binary' in NODE ? NODE.binary : '';
const itThere = 'binary' in NODE ? it : it.skip;
if ('missing' in NODE) say(`SKIPPED: examples with the command lines of both engines: ${NODE.missing}`);

const COMMAND_LINES = {
  cdktf: CDKTF_CLI,
  cdktn: join(TWIN, 'node_modules/cdktn-cli/bundle/bin/cdktn'),
};

let folder: string;
let twin: Packed;
let constructs: Packed;

beforeAll(() => {
  folder = emptyFolder();
  constructs = pack(stageConstructs, folder);
  // What buildTwin made for this run stays where it is compiled.
  twin = pack((packages) => stageTwin(packages, join(TWIN, 'dist', 'build')), folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the twin', () => {
  it('takes at most 1.6 MB packed and 8 MB unpacked', () => {
    expect(twin.size).toBeLessThanOrEqual(1_600_000);
    expect(twin.unpackedSize).toBeLessThanOrEqual(8_000_000);
  });

  it('has the files of the constructs, the types of them, and names no engine but its own', () => {
    expect([...twin.files].sort()).toEqual([...constructs.files].sort());
    const staged = join(folder, 'staged');
    const [own, other] = [twin, constructs].map(({ name }) => loadAssemblyFromPath(join(staged, name)));
    const names = (types: object) => Object.keys(types).map((name) => forTwin(name));
    expect(names(own.types!).sort()).toEqual(names(other.types!).sort());
    expect(own.dependencies).toEqual(PEERS);
    for (const path of twin.files.filter((name) => /^lib\/.*\.(js|d\.ts)$|\.md$/.test(name))) {
      const text = readFileSync(join(staged, twin.name, path), 'utf8');
      expect([path, forTwin(text) === text]).toEqual([path, true]);
      expect([path, /(from|require\()\s*["']cdktf/.exec(text)]).toEqual([path, null]);
    }
    expect(ENGINES[1]).toMatchObject({ range: PEERS.cdktn, constructs: PEERS.constructs });
  });
});

const APP = (engine: string, library: string) => `
const { App, TerraformStack } = require('${engine}');
const streams = require('${library}');
const stack = new TerraformStack(new App(), 'orders');
${'//'} ORDER
`;
const FIRST = [
  "new streams.AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });",
  "new streams.provider.Vpc(stack, 'Vpc', {});",
  'new streams.ServiceLinkedRoles(stack, "Roles");',
  `new streams.MqttToKafkaOutflow(stack, 'Out', {
    mqtt: { instanceId: 'post-cn-example', topic: 'telemetry' },
    kafka: { instanceId: 'alikafka_post-cn-example', topic: 'telemetry' },
  });`,
];

describe('a package of the wrong engine', () => {
  let project: string;

  beforeAll(() => {
    project = emptyFolder();
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const engines = [`cdktf@${devDependencies.cdktf}`, 'cdktn@0.24.0', 'constructs@10.6.0'];
    install(project, [constructs.archive, twin.archive, ...engines]);
  }, 300_000);

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each(
    [
      ['cdktn', 'cdktf'],
      ['cdktf', 'cdktn'],
    ].flatMap(([app, own]) => FIRST.map((line) => [app, own, line] as const)),
  )('in an app of %s, that of %s says so in one sentence: %s', (app, own, line) => {
    writeFileSync(
      join(project, 'main.js'),
      APP(app, `${own}-alicloud-event-streams`).replace('// ORDER', line),
    );
    const { status, stderr } = spawnSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain(
      `Error: orders: this app is made with ${app}, and ${own}-alicloud-event-streams works with ${own} alone. Install ${app}-alicloud-event-streams and import from it instead.\n`,
    );
  });

  it.each(['cdktf', 'cdktn'])('is not there in an app of %s with its own', (engine) => {
    const own = APP(engine, `${engine}-alicloud-event-streams`).replace('// ORDER', FIRST.join('\n'));
    writeFileSync(join(project, 'main.js'), own);
    const { status, stderr } = spawnSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

/** Without the version of the engine that wrote it, and the folder it stands in. */
function stacksIn(out: string): Record<string, any> {
  const names = readdirSync(join(out, 'stacks'));
  return Object.fromEntries(
    names.map((name) => {
      const stack = JSON.parse(readFileSync(join(out, 'stacks', name, 'cdk.tf.json'), 'utf8'));
      delete stack['//'].metadata.version;
      delete stack.terraform.backend;
      return [name, stack];
    }),
  );
}

describe('every example', () => {
  let apps: string;

  beforeAll(() => {
    apps = join(folder, 'apps');
    mkdirSync(apps);
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const projects = {
      cdktf: [
        constructs.archive,
        `cdktf@${devDependencies.cdktf}`,
        `constructs@${devDependencies.constructs}`,
      ],
      cdktn: [twin.archive, 'cdktn@0.24.0', 'constructs@10.6.0'],
    };
    for (const [engine, packages] of Object.entries(projects)) {
      mkdirSync(join(apps, engine));
      install(join(apps, engine), packages);
      for (const name of ['tsx', 'typescript', '@types'])
        symlinkSync(join(ROOT, 'node_modules', name), join(apps, engine, 'node_modules', name));
      mkdirSync(join(apps, engine, 'node_modules', '.bin'), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules/.bin/tsx'), join(apps, engine, 'node_modules/.bin/tsx'));
    }
  }, 300_000);

  /** Synthesizes an example with the command line of an engine, as its user would have written it. */
  function synthesize(name: string, engine: 'cdktf' | 'cdktn'): string {
    const app = join(apps, engine, name);
    cpSync(join(ROOT, 'examples', name), app, {
      recursive: true,
      filter: (path) => !path.includes('cdktf.out'),
    });
    if (engine === 'cdktn') {
      for (const path of readdirSync(app, { recursive: true }) as string[]) {
        if (!/\.(ts|js)$/.test(path)) continue;
        writeFileSync(join(app, path), forTwin(readFileSync(join(app, path), 'utf8')));
      }
    }
    const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
    const path = [join(binary, '..'), process.env.PATH].join(':');
    const { status, stdout, stderr } = runCli(
      ['synth'],
      { cwd: app, env: { ...env, PATH: path } },
      { node: binary, cli: COMMAND_LINES[engine] },
    );
    if (status !== 0) throw new Error(`${engine} synth of ${name}:\n${stdout}${stderr}`);
    return join(app, 'cdktf.out');
  }

  for (const name of exampleNames()) {
    itThere(`${name} is the same Terraform from both, and is reviewed the same`, async () => {
      const outs = [synthesize(name, 'cdktf'), synthesize(name, 'cdktn')];
      const [before, after] = outs.map(stacksIn);
      expect(after).toEqual(JSON.parse(JSON.stringify(before)));
      const reports = [];
      for (const out of outs) {
        const args = ['review', out, '--no-config', '--fail-on', 'never', '--format', 'json'];
        reports.push(JSON.parse((await runCommand(args)).out.replaceAll(out, 'cdktf.out')));
      }
      expect(reports[1]).toEqual(reports[0]);
    });
  }
});
