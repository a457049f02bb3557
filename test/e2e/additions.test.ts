import { TerraformStack } from 'cdktf';
import {
  ApacheRocketMqCheckpointSource,
  DtsSource,
  MnsSink,
  SlsConsumePosition,
  SlsSource,
  StreamSource,
} from '../../lib';
import { Cloud } from '../../stand-in/cloud/server';
import { testStream } from '../support/synth';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

const SLS = { project: 'p', logstore: 'l', roleName: 'reader', consumePosition: SlsConsumePosition.begin() };
const DTS = {
  ...{ brokerUrl: 'dts-cn-hangzhou.aliyuncs.com:18001', taskId: 'dts1', topic: 'orders' },
  ...{ consumerGroupId: 'dtsgroup', username: 'reader', password: 'p', initialCheckpoint: 1_620_962_769 },
};

/** Each source to whose parameters the answer of GetEventStreaming adds what no request can say. */
const SOURCES: Readonly<Record<string, () => StreamSource>> = {
  Sls: () => new SlsSource(SLS),
  Dts: () => new DtsSource(DTS),
  Checkpoint: () => new ApacheRocketMqCheckpointSource({ endpoint: '10.0.0.1:9876', topics: ['orders'] }),
};

describeDeployment('what the service adds to a source', (setup) => {
  // Without judges: that a password stands in the stack is not what this is about.
  const cloud = new Cloud({ judges: [] });
  let workspace: Workspace;

  const streams =
    (lifecycle?: { ignoreChanges: string[] }, more: Record<string, object> = {}) =>
    (stack: TerraformStack) => {
      for (const [name, source] of Object.entries(SOURCES)) {
        const props = {
          streamName: name,
          source: source(),
          sink: new MnsSink({ queueName: 'out' }),
          lifecycle,
        };
        testStream(stack, { ...props, ...more[name] }, name);
      }
    };
  const planned = async (...given: Parameters<typeof streams>) => {
    await workspace.write(streams(...given));
    const plan = await workspace.plan();
    return plan.map((line) => line.replace('alicloud_event_bridge_event_streaming.', ''));
  };

  beforeAll(async () => {
    workspace = new Workspace(cloud, setup().binary, setup().env);
    await workspace.write(streams());
    await workspace.apply();
  });
  afterAll(async () => {
    await cloud.stop();
    workspace.remove();
  });

  const ignoring = { ignoreChanges: ['source'] };
  const every = (action: string) =>
    Object.keys(SOURCES)
      .map((name) => `${name}: ${action}`)
      .sort();

  it('is a change in every plan, until changes of the source are left alone', async () => {
    expect(await planned()).toEqual([]);
    cloud.behave({ echoAdditions: true });
    expect((await planned()).sort()).toEqual(every('update'));
    expect(await planned(ignoring)).toEqual([]);
  });

  it('does not keep a source from being replaced where it has to be, nor anything else from being changed', async () => {
    const moved = { source: new SlsSource({ ...SLS, project: 'other' }) };
    expect(await planned(ignoring, { Sls: moved })).toEqual([
      'Sls: delete,create',
      'terraform_data.Sls: update',
    ]);
    expect(await planned(ignoring, { Dts: { description: 'new' } })).toEqual(['Dts: update']);
  });

  it('is not a change where an override says the number as the text that comes back', async () => {
    const text = { sourceOverrides: { InitCheckPoint: '1620962769' } };
    expect((await planned(undefined, { Dts: text })).sort()).toEqual(['Checkpoint: update', 'Sls: update']);
  });
});
