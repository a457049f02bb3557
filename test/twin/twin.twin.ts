import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { loadAssemblyFromPath } from '@jsii/spec';
import { ENGINES } from '../../lib/tool/adopt/engine';
import { exampleNames } from '../../scripts/examples';
import { stageConstructs, stageTwin } from '../../scripts/packages';
import { forTwin } from '../../scripts/packages/rewrite';
import { PEERS, TWIN } from '../../scripts/packages/twin';
import { emptyFolder, install, pack, Packed, ROOT } from '../package/installed';
import { Cloud } from '../../stand-in/cloud/server';
import { BOTH_JUDGES } from '../agreement/judges';
import { describeDeployment } from '../e2e/describe-deployment';
import { Workspace } from '../e2e/workspace';
import { runCommand } from '../support/cli';
import { say } from '../support/real-tools';
import { Engine, installEngines, NODE, synthesize } from './two-engines';

const itThere = 'binary' in NODE ? it : it.skip;
if ('missing' in NODE) say(`SKIPPED: examples with the command lines of both engines: ${NODE.missing}`);

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
    installEngines(apps, constructs, twin);
  }, 300_000);

  for (const name of exampleNames()) {
    itThere(`${name} is the same Terraform from both, and is reviewed the same`, async () => {
      const outs = [synthesize(apps, name, 'cdktf'), synthesize(apps, name, 'cdktn')];
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

  describeDeployment('a deployed stack', (setup) => {
    const cloud = new Cloud({ judges: BOTH_JUDGES });
    const workspaces: Workspace[] = [];

    afterAll(async () => {
      await cloud.stop();
      for (const workspace of workspaces) workspace.remove();
    });

    /** The stack of an example of one stack, as both engines write it. */
    function written(name: string, engine: Engine): Record<string, any> {
      const out = synthesize(apps, name, engine);
      const [stack] = readdirSync(join(out, 'stacks'));
      return JSON.parse(readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
    }

    for (const name of ['mqtt-to-kafka', 'event-bus']) {
      itThere(
        `${name} plans no change when its app moves to the other engine, and none on the way back`,
        async () => {
          const stacks = { cdktf: written(name, 'cdktf'), cdktn: written(name, 'cdktn') };
          for (const [from, to] of [
            ['cdktf', 'cdktn'],
            ['cdktn', 'cdktf'],
          ] as const) {
            const workspace = new Workspace(cloud, setup().binary, setup().env);
            workspaces.push(workspace);
            await workspace.writeStack(stacks[from]);
            const codes = [await workspace.planCode()];
            await workspace.apply();
            for (const engine of [from, to, from]) {
              await workspace.writeStack(stacks[engine]);
              codes.push(await workspace.planCode());
            }
            expect([from, codes]).toEqual([from, [2, 0, 0, 0]]);
            await workspace.destroy();
          }
        },
      );
    }
  });
});
