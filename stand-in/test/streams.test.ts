import { rpc } from '../cloud/client';
import { Cloud } from '../cloud/server';

const SOURCE = { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'in' } };
const SINK = {
  SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'out' }, Body: { Form: 'ORIGINAL' } },
};

function request(name: string, change: Record<string, unknown> = {}): Record<string, string> {
  const parts = { Source: SOURCE, Sink: SINK, FilterPattern: {}, ...change };
  const texts = Object.entries(parts).map(([key, value]) => [key, JSON.stringify(value)]);
  return { EventStreamingName: name, ...Object.fromEntries(texts) };
}

describe('event streams of the stand-in', () => {
  let now = 0;
  let cloud: Cloud;
  let endpoint: string;

  async function open(options: ConstructorParameters<typeof Cloud>[0] = {}) {
    now = 0;
    cloud = new Cloud({ now: () => now, ...options });
    endpoint = await cloud.endpoint('cn-hangzhou');
  }
  const call = (action: string, parameters: Record<string, string>) =>
    rpc(endpoint, '2020-04-01', action, parameters);
  const status = async (name: string) =>
    (await call('GetEventStreaming', { EventStreamingName: name })).Data.Status;

  beforeEach(() => open());
  afterEach(() => cloud.stop());

  it('gives back what was sent, objects as objects and the pattern as text', async () => {
    const made = await call('CreateEventStreaming', request('s', { RunOptions: { MaximumTasks: 2 } }));
    expect(made).toMatchObject({
      Code: 'Success',
      Data: { EventStreamingARN: 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/s' },
    });
    const { Data } = await call('GetEventStreaming', { EventStreamingName: 's' });
    expect(Data).toEqual({
      EventStreamingName: 's',
      Description: '',
      Status: 'READY',
      Source: SOURCE,
      Sink: SINK,
      FilterPattern: '{}',
      RunOptions: { MaximumTasks: 2 },
    });
  });

  it('adds the documented defaults when told to', async () => {
    await cloud.stop();
    await open({ echoDefaults: true });
    await call('CreateEventStreaming', request('s'));
    const { Data } = await call('GetEventStreaming', { EventStreamingName: 's' });
    expect(Data.Source.SourceMNSParameters).toEqual({ ...SOURCE.SourceMNSParameters, IsBase64Decode: true });
    expect(Data.RunOptions).toEqual({ RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' } });
  });

  it('refuses a second stream of a name in a region, not in another', async () => {
    await call('CreateEventStreaming', request('s'));
    expect((await call('CreateEventStreaming', request('s'))).Code).toBe('EventStreamingAlreadyExisted');
    const other = await cloud.endpoint('cn-beijing');
    expect((await rpc(other, '2020-04-01', 'CreateEventStreaming', request('s'))).Code).toBe('Success');
  });

  it('refuses what its judges complain of, and says where and by which facts', async () => {
    const wrong = request('s', { Source: { SourceMNSParameters: { RegionId: 'cn-hangzhou' } } });
    const { Code, Message } = await call('CreateEventStreaming', wrong);
    expect([Code, Message]).toEqual([
      'InvalidArgument',
      '/Source/SourceMNSParameters/QueueName is missing [facts 1.2 SourceMNSParameters]',
    ]);
    expect((await call('CreateEventStreaming', { ...request('s'), Source: '{' })).Code).toBe(
      'InvalidArgument',
    );
    expect(cloud.streams.all()).toEqual([]);
  });

  it('cuts a name over 127 characters without a word', async () => {
    const name = 'x'.repeat(128);
    expect((await call('CreateEventStreaming', request(name))).Code).toBe('Success');
    expect((await call('GetEventStreaming', { EventStreamingName: name })).Code).toBe(
      'EventStreamingNotExisted',
    );
    expect(cloud.streams.all().map((stream) => stream.name.length)).toEqual([127]);
  });

  it('starts after a delay, and is RUNNING until it is PAUSED', async () => {
    await cloud.stop();
    await open({ startDelay: 30, pauseDelay: 10 });
    await call('CreateEventStreaming', request('s'));
    await call('StartEventStreaming', { EventStreamingName: 's' });
    expect(await status('s')).toBe('STARTING');
    now = 30;
    expect(await status('s')).toBe('RUNNING');
    await call('PauseEventStreaming', { EventStreamingName: 's' });
    expect(await status('s')).toBe('RUNNING');
    now = 40;
    expect(await status('s')).toBe('PAUSED');
    await call('StartEventStreaming', { EventStreamingName: 's' });
    expect(await status('s')).toBe('STARTING');
  });

  it('fails to start when told to, and starts the next time', async () => {
    await call('CreateEventStreaming', request('s'));
    cloud.streams.failStarts('s');
    await call('StartEventStreaming', { EventStreamingName: 's' });
    expect(await status('s')).toBe('STARTING_FAILED');
    await call('StartEventStreaming', { EventStreamingName: 's' });
    expect(await status('s')).toBe('RUNNING');
    cloud.streams.get('cn-hangzhou', 's')!.life.fall('RUNNING_FAILED');
    expect(await status('s')).toBe('RUNNING_FAILED');
  });

  it('updates in place, keeps the status, and refuses another kind unless told otherwise', async () => {
    await call('CreateEventStreaming', request('s', { RunOptions: { MaximumTasks: 2 } }));
    await call('StartEventStreaming', { EventStreamingName: 's' });
    const changed = { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'in-2' } };
    const update = { ...request('s', { Source: changed }), Description: 'new' };
    expect((await call('UpdateEventStreaming', update)).Code).toBe('Success');
    const { Data } = await call('GetEventStreaming', { EventStreamingName: 's' });
    expect(Data).toMatchObject({
      ...{ Source: changed, Description: 'new', Status: 'RUNNING', RunOptions: { MaximumTasks: 2 } },
    });
    const kind = { Source: { SourceEventBusParameters: { EventBusName: 'b' } } };
    expect((await call('UpdateEventStreaming', request('s', kind))).Code).toBe('InvalidArgument');
  });

  it('keeps project, Logstore and position of an SLS source through an update', async () => {
    const sls = (Project: string, RoleName: string) => ({
      Source: { SourceSLSParameters: { Project, LogStore: 'l', ConsumePosition: 'end', RoleName } },
    });
    await call('CreateEventStreaming', request('s', sls('p', 'r')));
    await call('UpdateEventStreaming', request('s', sls('other', 'r-2')));
    const { Data } = await call('GetEventStreaming', { EventStreamingName: 's' });
    expect(Data.Source).toEqual(sls('p', 'r-2').Source);
  });

  it('deletes, and says of what is not there that it is not there', async () => {
    await call('CreateEventStreaming', request('s'));
    expect((await call('DeleteEventStreaming', { EventStreamingName: 's' })).Code).toBe('Success');
    for (const action of ['Get', 'Delete', 'Start', 'Pause']) {
      const { Code } = await call(`${action}EventStreaming`, { EventStreamingName: 's' });
      expect([action, Code]).toEqual([action, 'EventStreamingNotExisted']);
    }
    expect(cloud.left()).toEqual([]);
  });

  it('lists by name, page by page', async () => {
    for (const name of ['a-1', 'b-1', 'a-2', 'a-3']) await call('CreateEventStreaming', request(name));
    const names = (answer: any) =>
      answer.Data.EventStreamings.map((stream: any) => stream.EventStreamingName);
    const first = await call('ListEventStreamings', { NamePrefix: 'a-', Limit: '2' });
    expect([names(first), first.Data.Total]).toEqual([['a-1', 'a-2'], 3]);
    const { NextToken } = first.Data;
    const second = await call('ListEventStreamings', { NamePrefix: 'a-', Limit: '2', NextToken });
    expect([names(second), second.Data.NextToken]).toEqual([['a-3'], undefined]);
  });

  it('has no more than the quota of streams in a region', async () => {
    for (let i = 0; i < 50; i += 1) await call('CreateEventStreaming', request(`s-${i}`));
    const { Code } = await call('CreateEventStreaming', request('one-more'));
    expect([Code, cloud.streams.all().length]).toEqual(['EventStreamingCountExceedLimit', 50]);
  });

  it('keeps tags apart from the stream, and ignores those of the create call', async () => {
    await call('CreateEventStreaming', request('s', { Tags: [{ Key: 'ignored', Value: 'x' }] }));
    const on = { ResourceType: 'eventstreaming', 'ResourceId.1': 's' };
    await call('TagResources', {
      ...on,
      'Tag.1.Key': 'team',
      'Tag.1.Value': 'a',
      'Tag.2.Key': 'env',
      'Tag.2.Value': 'b',
    });
    await call('UntagResources', { ...on, 'TagKey.1': 'env' });
    const { TagResources } = await call('ListTagResources', on);
    expect(TagResources.TagResource).toEqual([
      { ResourceType: 'eventstreaming', ResourceId: 's', TagKey: 'team', TagValue: 'a' },
    ]);
  });
});
