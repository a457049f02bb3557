import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rpc } from '../../stand-in/cloud/client';
import { describeDeployment } from '../e2e/describe-deployment';
import { Workspace } from '../e2e/workspace';
import { runCommand } from '../support/cli';
import { PLAIN_STREAM, stackFilesIn } from '../support/adopted';
import { scratchFolder } from '../support/export-folder';
import { LiveTest } from '../support/live';
import { synthesizeText } from '../support/typecheck';

type Json = Record<string, any>;

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'adopt.md'), 'utf8');
const REGION = 'cn-hangzhou';
const STREAM = 'alicloud_event_bridge_event_streaming';
const PASSWORD = 'Zx81-canary-Passw0rd';
const BY_HAND = /^(mkdir|echo|aliyun) /;
const COMMAND = 'npx alicloud-event-streams ';

/** A stream that somebody made in the console. */
const ORDERS = {
  ...PLAIN_STREAM,
  EventStreamingName: 'orders',
  Source: {
    SourceRocketMQParameters: {
      RegionId: REGION,
      InstanceType: 'Cloud_4',
      InstanceId: 'MQ_INST_1234567890123456_BAAN1',
      Topic: 'orders',
      GroupID: 'GID_ORDERS',
      AuthType: 'ACL',
      InstanceUsername: 'user',
      InstancePassword: PASSWORD,
    },
  },
  RunOptions: undefined,
  Transforms: undefined,
};

/** The lines of the page that are run, in order. */
const LINES = [...PAGE.matchAll(/^ {4}(\S.*)$/gm)].map(([, line]) => line);

describeDeployment('docs/adopt.md', (setup) => {
  const live = new LiveTest();
  const root = scratchFolder('page-of-adopt');
  const workspaces: Workspace[] = [];
  afterEach(() => workspaces.splice(0).forEach((one) => one.remove()));

  /** Runs a line in a folder as the page has it: `aliyun` answers what the stand-in of the cloud does. */
  async function run(line: string, folder: string): Promise<void> {
    if (!line.startsWith(COMMAND)) {
      execFileSync('sh', ['-ec', line], {
        cwd: folder,
        env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      });
      return;
    }
    const [command, ...args] = line.slice(COMMAND.length).split(' ');
    const { code, err, out } =
      command === 'live'
        ? await live.run(args, [REGION], { folder })
        : await runCommand([command, ...args], { folder });
    expect([line, code, out.includes(PASSWORD), command === 'live' ? '' : err]).toEqual([line, 0, false, '']);
  }

  /** The stack that the lines of one way make of the stream. */
  async function stackBy(way: RegExp): Promise<Json> {
    const folder = mkdtempSync(join(root, 'way-'));
    await live.make(REGION, ORDERS);
    const answer = await rpc(await live.cloud.endpoint(REGION), '2020-04-01', 'GetEventStreaming', {
      EventStreamingName: 'orders',
    });
    writeFileSync(join(folder, 'answer.json'), JSON.stringify(answer));
    const wanted = `eventbridge GetEventStreaming --region ${REGION} --EventStreamingName orders`;
    writeFileSync(join(folder, 'aliyun'), `#!/bin/sh\n[ "$*" = "${wanted}" ] && cat answer.json\n`, {
      mode: 0o755,
    });
    const used = LINES.filter((line) => way.test(line) || line.includes(' adopt '));
    for (const line of used) await run(line, folder);
    const [file, ...others] = stackFilesIn(join(folder, 'event-streams'));
    expect(others).toEqual([]);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(PASSWORD);
    return synthesizeText(text, true);
  }

  function workspace(password = PASSWORD): Workspace {
    const env = { ...setup().env, TF_VAR_orders_source_instance_password: password };
    const made = new Workspace(live.cloud, setup().binary, env);
    workspaces.push(made);
    return made;
  }

  /** What the plan of a stack does to the stream, and what Terraform prints of it. */
  async function planned(stack: Json, made = workspace()) {
    await made.writeStack(stack);
    const { change } = (await made.changes()).find(({ type }) => type === STREAM);
    return { change, printed: await made.lastPlan(), workspace: made };
  }

  it('has two ways, and each line belongs to one of them', () =>
    expect(LINES.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'npx alicloud-event-streams live',
      'mkdir -p export/cn-hangzhou/GetEventStreaming',
      `echo '{ "format":`,
      'aliyun eventbridge GetEventStreaming',
      'npx alicloud-event-streams adopt',
    ]));

  it.each([/ live export /, BY_HAND])(
    'takes a stream of the console to code without a changing call, with %s',
    async (way) => {
      const stack = await stackBy(way);
      const changes = live.cloud.changes().length;
      const { change, printed, workspace: made } = await planned(stack);
      expect([change.importing, change.actions, change.after]).toEqual([
        { id: 'orders' },
        ['update'],
        change.before,
      ]);
      expect(printed).toContain('1 to import, 1 to add, 1 to change, 0 to destroy');
      expect(printed).toMatch(/The value is unchanged\.\n +~ source += \(sensitive value\)/);
      expect(printed).not.toContain(PASSWORD);
      await made.apply();
      expect(await made.plan()).toEqual([]);
      expect(live.cloud.changes().slice(changes)).toEqual([]);
    },
  );

  it('says what else plans of a stream with a credential show', async () => {
    const stack = await stackBy(BY_HAND);
    const [[id, resource]] = Object.entries<Json>(stack.resource[STREAM]);
    const withStream = (more: Json) => ({
      ...stack,
      resource: { ...stack.resource, [STREAM]: { [id]: { ...resource, ...more } } },
    });
    const ignored = withStream({ lifecycle: { ...resource.lifecycle, ignore_changes: ['source'] } });
    const unmarked = withStream({ source: resource.source.replace(/var\.\w+/, 'nonsensitive($&)') });
    for (const variant of [ignored, unmarked]) {
      const { change, printed } = await planned(variant);
      expect([change.actions, change.importing]).toEqual([['no-op'], { id: 'orders' }]);
      expect(printed).toContain(PASSWORD);
    }
    const [[name, variable]] = Object.entries<Json>(stack.variable);
    const ephemeral = { ...stack, variable: { [name]: { ...variable, ephemeral: true } } };
    await expect(planned(ephemeral)).rejects.toThrow(/Invalid use of ephemeral value/);
    const { change, printed } = await planned(stack, workspace('another'));
    expect([change.actions, change.after.source === change.before.source]).toEqual([['update'], false]);
    expect(printed).not.toMatch(/The value is unchanged/);
    expect(printed).not.toContain(PASSWORD);
  });
});
