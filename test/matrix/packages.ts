import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { minVersion } from 'semver';
import { stageCommand, stageConstructs } from '../../scripts/packages';
import { expectBuilt } from '../support/built';
import { runTool } from '../support/run-tool';

const ROOT = join(__dirname, '..', '..');

/** An app in an empty project; CommonJS, so that it runs as it stands. */
export const APP = `
const { App, TerraformStack, TerraformVariable } = require('cdktf');
const { AlicloudProvider, EventPattern, MqttToKafkaOutflow, SinkField } = require('cdktf-alicloud-event-streams');
const app = new App();
const stack = new TerraformStack(app, 'installed');
new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
const topic = new TerraformVariable(stack, 'topic', { type: 'string' });
new MqttToKafkaOutflow(stack, 'Out', {
  mqtt: { instanceId: 'post-cn-example', topic: 'telemetry' },
  kafka: { instanceId: 'alikafka_post-cn-example', topic: topic.stringValue, key: SinkField.jsonPath('$.data.key') },
  filter: EventPattern.fromObject({ data: { level: ['WARN'] } }),
  protect: true,
});
app.synth();
`;

/** A version of each peer. */
export interface Peers {
  readonly cdktf: string;
  readonly constructs: string;
}

/** Both ends of the range of each peer: the oldest that it admits, and the newest that is published. */
export function endsOfRanges(): Readonly<
  Record<keyof Peers, { readonly oldest: string; readonly newest: string }>
> {
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const ends = (name: string) => {
    const range: string = peerDependencies[name];
    const published = JSON.parse(npm(['view', `${name}@${range}`, 'version', '--json'], ROOT));
    const newest: string = Array.isArray(published) ? published[published.length - 1] : published;
    return { oldest: minVersion(range)!.version, newest };
  };
  return { cdktf: ends('cdktf'), constructs: ends('constructs') };
}

/** The constructs as npm would publish them. */
export function pack(): string {
  return packed(stageConstructs);
}

/** The command as npm would publish it. */
export function packCommand(): string {
  return packed(stageCommand);
}

function packed(stage: (packages: string) => string): string {
  expectBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'matrix-pack-'));
  const staged = stage(join(folder, 'staged'));
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--silent', '--pack-destination', folder], staged),
  );
  return join(folder, filename);
}

/** A project with nothing in it but the app. */
export function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', private: true }),
  );
  writeFileSync(join(folder, 'main.js'), APP);
  return folder;
}

export function npm(args: string[], cwd: string): string {
  return runTool('npm', [...args, '--no-audit', '--no-fund'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A Node.js of another major version, from npm; what is wrong where there is none for this machine. */
export function otherNode(major: number): { readonly binary: string } | { readonly missing: string } {
  if (Number(process.versions.node.split('.')[0]) === major) return { binary: process.execPath };
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(mkdtempSync(join(tmpdir(), 'matrix-node-')), 'node');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${major}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return { missing: `npm has no ${name}@${major}: ${stderr.trim().split('\n')[0]}` };
  return {
    binary: join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}

/** What the app writes under a Node.js, without the version of cdktf that wrote it and the folder it stands in. */
export function synthesized(node: string, project: string): unknown {
  const { status, stderr } = spawnSync(node, ['main.js'], { cwd: project, encoding: 'utf8' });
  if (status !== 0 || stderr.includes('was not tried with')) throw new Error(stderr);
  const stack = JSON.parse(readFileSync(join(project, 'cdktf.out/stacks/installed/cdk.tf.json'), 'utf8'));
  delete stack['//'].metadata.version;
  delete stack.terraform.backend;
  return stack;
}
