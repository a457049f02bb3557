import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import {
  EventStreamOptions,
  KafkaSink,
  MnsSink,
  MnsSource,
  RocketMqConsumePosition,
  RocketMqInstance,
  RocketMqSource,
  SinkField,
  StreamSink,
  StreamSource,
  StreamStatus,
  UnsafeSecret,
} from '../../lib';
import { Cloud } from '../../stand-in/cloud/server';
import { testStream } from '../support/synth';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

const TYPE = 'alicloud_event_bridge_event_streaming';
const KAFKA = new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'orders' });
const QUEUE = new MnsSink({ queueName: 'orders', body: SinkField.jsonPath('$.data.body') });
const { RUNNING, PAUSED } = StreamStatus;

function orders(
  groupId: string,
  more: { position?: RocketMqConsumePosition; password?: string } = {},
): StreamSource {
  const { position: consumePosition, password } = more;
  const credentials =
    password === undefined ? undefined : { username: 'stream', password: UnsafeSecret.plainText(password) };
  const instance = RocketMqInstance.cloud5('rmq-cn-1', { credentials });
  return new RocketMqSource({ instance, topic: 'orders', groupId, consumePosition, region: 'cn-hangzhou' });
}

interface Version extends EventStreamOptions {
  readonly source?: StreamSource;
  readonly sink?: StreamSink;
}

/** What each page says is done here, in its order; docs/changing-streams.md. */
describeDeployment('a stream that runs is changed', (setup) => {
  const workspaces: Workspace[] = [];
  let cloud: Cloud;
  let seen: number;

  beforeEach(() => {
    cloud = new Cloud({ startDelay: 50 });
    seen = 0;
  });
  afterEach(async () => {
    for (const workspace of workspaces.splice(0)) workspace.remove();
    await cloud.stop();
  });

  function newWorkspace(): Workspace {
    const workspace = new Workspace(cloud, setup().binary, setup().env);
    workspaces.push(workspace);
    return workspace;
  }

  /** Deploys streams by their construct ids, and says what was planned. */
  async function deploy(
    workspace: Workspace,
    streams: Readonly<Record<string, Version>>,
    region?: string,
  ): Promise<string[]> {
    const build = (stack: TerraformStack) => {
      for (const [id, version] of Object.entries(streams)) testStream(stack, version, id);
    };
    await workspace.write(build, region);
    const planned = (await workspace.plan()).filter((item) => item.startsWith(TYPE));
    await workspace.apply();
    expect(await workspace.plan()).toEqual([]);
    return planned.map((item) => item.slice(TYPE.length + 1)).sort();
  }

  /** What the cloud was asked to change since it was asked last. */
  function asked(): string[] {
    const changes = cloud.changes();
    const since = changes.slice(seen);
    seen = changes.length;
    return since;
  }

  const statuses = () =>
    Object.fromEntries(cloud.streams.all().map((stream) => [stream.name, stream.life.status]));

  it('to another kind, with a group of its own: both run for a while, and nothing is missed', async () => {
    const workspace = newWorkspace();
    const blue = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA };
    const position = RocketMqConsumePosition.latest();
    const green = { streamName: 'orders-2', source: orders('GID_orders_2', { position }), sink: QUEUE };
    await deploy(workspace, { Blue: { ...blue, status: RUNNING } });
    asked();
    // Both run: every message arrives at both.
    const second = { Blue: { ...blue, status: RUNNING }, Green: { ...green, status: RUNNING } };
    expect(await deploy(workspace, second)).toEqual(['Green: create']);
    expect(asked()).toEqual(['CreateEventStreaming', 'StartEventStreaming']);
    expect(statuses()).toEqual({ orders: 'RUNNING', 'orders-2': 'RUNNING' });
    // Back, if the new one is no good: nothing was taken away yet.
    const third = { Blue: { ...blue, status: PAUSED }, Green: { ...green, status: RUNNING } };
    expect(await deploy(workspace, third)).toEqual(['Blue: update']);
    expect(asked()).toEqual(['PauseEventStreaming']);
    expect(await deploy(workspace, { Green: { ...green, status: RUNNING } })).toEqual(['Blue: delete']);
    expect(asked()).toEqual(['DeleteEventStreaming']);
    expect(statuses()).toEqual({ 'orders-2': 'RUNNING' });
  });

  it('to another kind, with the same group: a gap, in which messages wait', async () => {
    const workspace = newWorkspace();
    const blue = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA };
    const green = { streamName: 'orders-2', source: orders('GID_orders'), sink: QUEUE };
    await deploy(workspace, { Blue: { ...blue, status: RUNNING } });
    asked();
    // The gap begins: two readers of a group would share the messages.
    expect(await deploy(workspace, { Blue: { ...blue, status: PAUSED } })).toEqual(['Blue: update']);
    expect(await deploy(workspace, { Blue: { ...blue, status: PAUSED }, Green: green })).toEqual([
      'Green: create',
    ]);
    expect(statuses()).toEqual({ orders: 'PAUSED', 'orders-2': 'READY' });
    // The gap ends.
    const last = { Green: { ...green, status: RUNNING } };
    expect(await deploy(workspace, last)).toEqual(['Blue: delete', 'Green: update']);
    expect(asked().sort()).toEqual([
      ...['CreateEventStreaming', 'DeleteEventStreaming', 'PauseEventStreaming', 'StartEventStreaming'],
    ]);
    expect(statuses()).toEqual({ 'orders-2': 'RUNNING' });
  });

  it('to another password, in place; a pause and a start have it taken for certain', async () => {
    const workspace = newWorkspace();
    const version = (password: string, status: StreamStatus) => ({
      ...{ streamName: 'orders', source: orders('GID_orders', { password }), sink: KAFKA, status },
    });
    await deploy(workspace, { Orders: version('first', RUNNING) });
    asked();
    expect(await deploy(workspace, { Orders: version('second', RUNNING) })).toEqual(['Orders: update']);
    expect(asked()).toEqual(['UpdateEventStreaming']);
    expect(statuses()).toEqual({ orders: 'RUNNING' });
    const [{ source }] = cloud.streams.all();
    expect(JSON.stringify(source)).toContain('second');
    await deploy(workspace, { Orders: version('second', PAUSED) });
    await deploy(workspace, { Orders: version('second', RUNNING) });
    expect(asked()).toEqual(['PauseEventStreaming', 'StartEventStreaming']);
  });

  it('to another stack, which takes it over; nothing happens to it', async () => {
    const [from, to] = [newWorkspace(), newWorkspace()];
    const version = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA, status: RUNNING };
    await deploy(from, { Orders: version });
    asked();
    await to.write((stack) => testStream(stack, version, 'Orders').importExisting());
    expect((await to.plan()).filter((item) => item.startsWith(TYPE))).toEqual([
      `${TYPE}.Orders: import,no-op`,
    ]);
    await to.apply();
    await from.forget(`${TYPE}.Orders`);
    expect(await deploy(from, {})).toEqual([]);
    expect(await deploy(to, { Orders: version })).toEqual([]);
    expect(asked()).toEqual([]);
    expect(statuses()).toEqual({ orders: 'RUNNING' });
  });

  it('to another region, as a second stream of another stack', async () => {
    const [from, to] = [newWorkspace(), newWorkspace()];
    const old = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA, status: RUNNING };
    await deploy(from, { Orders: old });
    const next = { ...old, source: orders('GID_orders_beijing') };
    expect(await deploy(to, { Orders: next }, 'cn-beijing')).toEqual(['Orders: create']);
    expect(cloud.streams.all()).toHaveLength(2);
    expect(await deploy(from, {})).toEqual(['Orders: delete']);
    expect(cloud.streams.get('cn-beijing', 'orders')!.life.status).toBe('RUNNING');
    expect(cloud.streams.all()).toHaveLength(1);
  });

  it('to another region of its provider: a second stream, and the first is left behind', async () => {
    const workspace = newWorkspace();
    const version = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA };
    await deploy(workspace, { Orders: version });
    expect(await deploy(workspace, { Orders: version }, 'cn-beijing')).toEqual(['Orders: create']);
    // Terraform looked for it in the other region, and forgot it.
    expect(cloud.streams.get('cn-hangzhou', 'orders')).toBeDefined();
    expect(cloud.streams.get('cn-beijing', 'orders')).toBeDefined();
  });

  it('so that its dead letters are tried again, by a stream that is paused in between', async () => {
    const workspace = newWorkspace();
    const stream = { streamName: 'orders', source: orders('GID_orders'), sink: KAFKA, status: RUNNING };
    const replay = {
      streamName: 'orders-replay',
      source: new MnsSource({ queueName: 'orders-dead' }),
      sink: KAFKA,
    };
    expect(await deploy(workspace, { Orders: stream, Replay: replay })).toHaveLength(2);
    asked();
    for (const [status, action] of [
      [RUNNING, 'StartEventStreaming'],
      [PAUSED, 'PauseEventStreaming'],
    ] as const) {
      const next = { Orders: stream, Replay: { ...replay, status } };
      expect(await deploy(workspace, next)).toEqual(['Replay: update']);
      expect(asked()).toEqual([action]);
    }
    expect(statuses()).toEqual({ orders: 'RUNNING', 'orders-replay': 'PAUSED' });
  });
});

it('docs/changing-streams.md has a part for each', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'changing-streams.md'), 'utf8');
  for (const part of [
    'Another kind of source or sink',
    'Another password',
    'Another stack',
    'Another region',
    'Replaying dead letters',
  ])
    expect(page).toContain(`\n## ${part}\n`);
});
