import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neededActions } from '../../lib/core/permissions/needed-actions';
import { rpc } from '../../stand-in/cloud/client';
import { covers } from '../../stand-in/cloud/permissions';
import { ramName } from '../../stand-in/cloud/ram-names';
import { runCommand as runProgram } from '../../stand-in/cloud/run-command';
import { runCommand } from '../support/cli';
import { synthesizedExample } from '../support/example-stacks';
import { appOf, ACCOUNT } from './policy';
import { describeDeployment, endScene, newScene, Scene, streamsOf } from './describe-deployment';

/**
 * What stands for the command line of Alibaba Cloud: it does nothing but call the address that is named for the region, by
 * Alibaba Cloud's own client, and print the answer.
 */
const CALLER = (versions: string, endpoints: string) => `#!${process.execPath}
const Client = require(${JSON.stringify(require.resolve('@alicloud/pop-core'))});
const [product, action, ...rest] = process.argv.slice(2);
const given = Object.fromEntries(rest.flatMap((name, i) => (i % 2 === 0 ? [[name.slice(2), rest[i + 1]]] : [])));
const { region, ...parameters } = given;
const endpoint = 'http://' + ${endpoints}[region];
const client = new Client({ accessKeyId: 'x', accessKeySecret: 'y', endpoint, apiVersion: ${versions}[product] });
client.request(action, parameters, { method: 'POST' }).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error) => { console.error(error.message); process.exitCode = 1; },
);
`;

const VERSIONS = { eventbridge: '2020-04-01', 'mns-open': '2022-01-19' };

/** The commands of a runbook, with the permission that it says each takes. */
function commandsIn(runbook: string): { command: string; action: string; resource: string }[] {
  const pattern = /takes <code>(.*?)<\/code> on <code>(.*?)<\/code>.*\n\n```sh\n(.*)\n```/g;
  const plain = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return [...runbook.matchAll(pattern)].map(([, action, resource, command]) => ({
    ...{ command, action: plain(action), resource: plain(resource) },
  }));
}

describeDeployment('the runbook of examples/multi-region', (setup) => {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-'));
  let scene: Scene;
  let runbook: string;

  beforeAll(async () => {
    scene = newScene(setup(), 'multi-region');
    await scene.deployment.synth();
    await scene.deployment.deploy();
    const regions = [...new Set(streamsOf(scene.deployment).map(({ region }) => region))];
    const endpoints: Record<string, string> = {};
    for (const region of regions) {
      endpoints[region] = await scene.cloud.endpoint(region);
      // The queue that the app names and does not make.
      await rpc(endpoints[region], VERSIONS['mns-open'], 'CreateQueue', { QueueName: 'dead-letters' });
    }
    const caller = join(folder, 'aliyun');
    writeFileSync(caller, CALLER(JSON.stringify(VERSIONS), JSON.stringify(endpoints)));
    chmodSync(caller, 0o755);
    const { code, out } = await runCommand(['runbook', synthesizedExample('multi-region')]);
    expect(code).toBe(0);
    runbook = out;
  });
  afterAll(async () => {
    await endScene(scene);
    rmSync(folder, { recursive: true });
  });

  it('has every stream with the commands that see, pause and start it and count its dead letters', () => {
    const commands = commandsIn(runbook).map(({ command }) => command);
    for (const { name, region } of streamsOf(scene.deployment)) {
      const own = commands.filter((command) => command.endsWith(`--EventStreamingName ${name}`));
      expect(own).toHaveLength(3);
      for (const command of own) expect(command).toContain(`--region ${region} `);
    }
    expect(commands).toHaveLength(4 * streamsOf(scene.deployment).length);
    expect(readFileSync(join(folder, 'aliyun'), 'utf8')).toContain('pop-core');
  });

  it('has commands that do what it says, each with the permission that it says', async () => {
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, NO_PROXY: '127.0.0.1' };
    for (const { command, action, resource } of commandsIn(runbook)) {
      const before = scene.cloud.calls.length;
      const { code, output } = await runProgram('sh', ['-c', command], { cwd: folder, env });
      expect({ command, code, output: code === 0 ? '' : output }).toEqual({ command, code: 0, output: '' });
      const [call, ...others] = scene.cloud.calls.slice(before);
      expect(others).toEqual([]);
      expect([ramName(call.version, call.action), covers(resource, call, ACCOUNT)]).toEqual([action, true]);
      if (/GetQueueAttributes/.test(command)) expect(JSON.parse(output).Data).toHaveProperty('QueueName');
      const wanted = /Pause/.test(command)
        ? /^PAUSED$/
        : /Start/.test(command)
          ? /^(STARTING|RUNNING)$/
          : undefined;
      const name = command.split(' ').at(-1)!;
      const region = / --region (\S+)/.exec(command)![1];
      if (wanted !== undefined) expect(scene.cloud.streams.get(region, name)!.life.status).toMatch(wanted);
    }
  });

  it('asks for nothing that its deployer may not do', () => {
    const allowed = neededActions(appOf(scene.deployment), { account: ACCOUNT });
    for (const { action, resource } of commandsIn(runbook).filter((one) =>
      /GetEventStreaming/.test(one.action),
    ))
      expect(allowed).toContainEqual(expect.objectContaining({ action, resource }));
  });
});
