import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { RocketMqInstance, RocketMqSink, RocketMqSource } from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { main } from '../../../lib/tool/cli/main';
import { answerOf, EXPORT, ORDERS, scratchFolder, writeJson } from '../../support/export-folder';
import { synth, testStack, testStream } from '../../support/synth';
import { synthesizeText } from '../../support/typecheck';

const folder = scratchFolder('adopt-command');
const SECRET = 'Zx81-canary-Passw0rd';

const ALARMS = {
  ...ORDERS,
  EventStreamingName: 'alarms',
  FilterPattern: '{"data":{"value":{"level":["ERROR",{"prefix":"WARN"}]}}}',
  Sink: {
    SinkRabbitMQParameters: {
      InstanceId: { Form: 'CONSTANT', Value: 'rabbitmq-cn-1' },
      VirtualHostName: { Form: 'CONSTANT', Value: 'v' },
      TargetType: { Form: 'CONSTANT', Value: 'Queue' },
      QueueName: { Form: 'CONSTANT', Value: 'alarms' },
      Body: { Form: 'TEMPLATE', Value: '{"l":"$.data.value.level"}', Template: 'level ${l}' },
      Password: { Form: 'CONSTANT', Value: SECRET },
    },
  },
};

/** Runs the command: its exit code, and what it prints. */
async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 120,
    environment: {},
    folder,
    now: () => new Date('2026-11-27'),
  });
  return { code, out, err };
}

function textsIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const whole = join(file.parentPath, file.name);
      return [whole.slice(path.length + 1), readFileSync(whole, 'utf8')];
    }),
  );
}

describe('adopt', () => {
  const path = writeJson(join(folder, 'export'), {
    'export.json': EXPORT,
    'cn-hangzhou/GetEventStreaming/orders.json': answerOf(ORDERS),
    'cn-hangzhou/GetEventStreaming/alarms.json': answerOf(ALARMS),
    'cn-hangzhou/GetEventStreaming/trigger.json': answerOf({
      ...ORDERS,
      EventStreamingName: 'trigger',
      Tags: [{ Key: 'acs:fc:trigger', Value: 'f' }],
    }),
  });
  const output = join(folder, 'app');

  it('writes an app that imports what is there, and no credential', async () => {
    const { code, out, err } = await run('adopt', path, '--output', output);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 event streams adopted, 0 adopted before, 1 left alone.');
    expect(out).toContain('cn-hangzhou/trigger: another service of Alibaba Cloud made it');
    expect(out).toContain('alarms_sink_password');
    const texts = textsIn(output);
    expect(Object.keys(texts).sort()).toEqual([
      '.gitignore',
      'README.md',
      'cdktf.json',
      'main.ts',
      'package.json',
      'stacks/cn-hangzhou.adopted.json',
      'stacks/cn-hangzhou.ts',
      'tsconfig.json',
    ]);
    expect(JSON.stringify(texts) + out).not.toContain(SECRET);
    expect(texts['stacks/cn-hangzhou.ts']).toMatchSnapshot();
    const stack = synthesizeText(texts['stacks/cn-hangzhou.ts'], true);
    expect(stack.import).toHaveLength(2);
    expect(readSynthesizedStack(stack).streams.map(({ name }) => name)).toEqual(['alarms', 'orders']);
  });

  it('adds what is new, and keeps what is there', async () => {
    const before = textsIn(output);
    writeJson(path, {
      'cn-hangzhou/GetEventStreaming/new.json': answerOf({ ...ORDERS, EventStreamingName: 'new' }),
    });
    const { code, out } = await run('adopt', path, '--output', output);
    expect(code).toBe(0);
    expect(out).toContain('1 event stream adopted, 2 adopted before');
    expect(out).toContain("new CnHangzhou2Streams(app, 'cn-hangzhou-2');");
    const {
      'stacks/cn-hangzhou-2.ts': added,
      'stacks/cn-hangzhou-2.adopted.json': record,
      ...rest
    } = textsIn(output);
    expect(rest).toEqual(before);
    expect(added).toContain("streamName: 'new'");
    expect(record).toContain('new');
    expect((await run('adopt', path, '--output', output)).out).toContain(
      '0 event streams adopted, 3 adopted before',
    );
  });

  it('adopts nothing where it cannot read what was adopted before', async () => {
    const damaged = join(folder, 'damaged');
    writeJson(damaged, {});
    await run('adopt', path, '--output', damaged);
    writeFileSync(join(damaged, 'stacks', 'cn-hangzhou.adopted.json'), '{"streams":[');
    const before = textsIn(damaged);
    const { code, err } = await run('adopt', path, '--output', damaged);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('cn-hangzhou.adopted.json: is not JSON, so nobody'),
    ]);
    expect(textsIn(damaged)).toEqual(before);
  });

  it.each([
    [['--only', 'name:ord*'], ['orders']],
    [['--only', 'kind:RabbitMQ'], ['alarms']],
    [['--except', 'kind:SinkRabbitMQParameters', '--except', 'name:new'], ['orders']],
    [['--only', 'tag:team=data'], []],
  ])('with %j takes %j', async (selectors, names) => {
    const some = join(folder, `some-${selectors.join('').replace(/\W+/g, '')}`);
    await run('adopt', path, '--output', some, ...selectors);
    const file = join(some, 'stacks', 'cn-hangzhou.adopted.json');
    const { streams } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { streams: [] };
    expect((streams as { name: string }[]).map(({ name }) => name)).toEqual(names);
  });

  it('wants the region of an answer that does not say it', async () => {
    const single = writeJson(join(folder, 'single'), { 'orders.json': answerOf(ORDERS) });
    const args = ['adopt', join(single, 'orders.json'), '--output'];
    const { code, out } = await run(...args, join(folder, 'nowhere'));
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('nothing says its region; give it with --region'),
    ]);
    const given = await run(...args, join(folder, 'somewhere'), '--region', 'cn-shanghai');
    expect([given.code, given.out]).toEqual([0, expect.stringContaining('stacks/cn-shanghai.ts')]);
  });

  it('takes over a stack, with its region, and variables for what it refers to', async () => {
    const stack = testStack('cn-shanghai');
    const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
    testStream(stack, {
      streamName: 'written',
      source: new RocketMqSource({
        instance: RocketMqInstance.cloud4('MQ_INST_1', {
          credentials: { username: 'u', password: password.stringValue },
        }),
        topic: 'topic',
        groupId: 'GID_X',
      }),
      sink: new RocketMqSink({ instance: RocketMqInstance.cloud4('MQ_INST_2'), topic: 'topic' }),
    });
    const written = writeJson(join(folder, 'stack'), { 'cdk.tf.json': synth(stack) });
    const app = join(folder, 'from-stack');
    const { code, out } = await run(
      'adopt',
      join(written, 'cdk.tf.json'),
      '--output',
      app,
      '--state',
      'moved',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('1 event stream adopted')]);
    const text = textsIn(app)['stacks/cn-shanghai.ts'];
    expect(text).toContain('new RocketMqRoute(this');
    expect(text).toMatch(/password: \w+\.stringValue/);
    const made = synthesizeText(text);
    expect(made.moved[0]).toEqual({
      from: expect.stringMatching(/^alicloud_event_bridge_event_streaming\.Stream/),
      to: expect.stringMatching(/^alicloud_event_bridge_event_streaming\.Written/),
    });
    expect(made.variable).toEqual({
      written_source_instance_password: expect.objectContaining({ sensitive: true }),
    });
  });

  it('refuses a selector that says nothing', async () => {
    const { code, err } = await run('adopt', path, '--output', output, '--only', 'orders');
    expect([code, err]).toEqual([2, expect.stringContaining('orders: selects nothing. Give name:PATTERN')]);
  });
});
