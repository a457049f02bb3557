import { rpc } from '../cloud/client';
import { Cloud } from '../cloud/server';

const REQUEST = {
  EventStreamingName: 's',
  Source: '{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"in"}}',
  Sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"out"},"Body":{"Form":"ORIGINAL"}}}',
  FilterPattern: '{}',
};

describe('faults of the stand-in', () => {
  let cloud: Cloud;
  let endpoint: string;
  const create = () => rpc(endpoint, '2020-04-01', 'CreateEventStreaming', REQUEST);
  const get = () => rpc(endpoint, '2020-04-01', 'GetEventStreaming', REQUEST);

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(() => cloud.stop());

  it('throttles as often as told, doing nothing', async () => {
    cloud.faults.add({ kind: 'throttle', times: 2 });
    expect([(await create()).Code, (await create()).Code]).toEqual(['Throttling.User', 'Throttling.User']);
    expect(cloud.left()).toEqual([]);
    expect((await create()).Code).toBe('Success');
  });

  it('answers 500 to the action it is told, after those that pass', async () => {
    cloud.faults.add({ kind: 'server-error', action: 'GetEventStreaming', after: 1 });
    await create();
    expect((await get()).HttpStatus).toBe(200);
    expect(await get()).toMatchObject({ HttpStatus: 500, Code: 'InternalError' });
    expect((await get()).HttpStatus).toBe(200);
  });

  it('drops the connection before anything happened', async () => {
    cloud.faults.add({ kind: 'drop-before' });
    await expect(create()).rejects.toThrow();
    expect(cloud.left()).toEqual([]);
  });

  it('drops the connection after it happened, so that asking again finds the name taken', async () => {
    cloud.faults.add({ kind: 'drop-after' });
    await expect(create()).rejects.toThrow();
    expect(cloud.left()).toEqual(['cn-hangzhou/s']);
    expect((await create()).Code).toBe('EventStreamingAlreadyExisted');
  });

  it('answers late', async () => {
    cloud.faults.add({ kind: 'delay', milliseconds: 50 });
    const start = performance.now();
    expect((await create()).Code).toBe('Success');
    expect(performance.now() - start).toBeGreaterThan(45);
  });

  it('can be told that all is well again', async () => {
    cloud.faults.add({ kind: 'throttle', times: 100 });
    cloud.faults.clear();
    expect((await create()).Code).toBe('Success');
  });

  it('records every call and what came of it', async () => {
    cloud.faults.add({ kind: 'throttle', action: 'CreateEventStreaming' });
    await create();
    await create();
    await get();
    expect(cloud.calls.map(({ action, fault, answer }) => [action, fault, answer.body.Code])).toEqual([
      ['CreateEventStreaming', 'throttle', 'Throttling.User'],
      ['CreateEventStreaming', undefined, 'Success'],
      ['GetEventStreaming', undefined, 'Success'],
    ]);
    expect(cloud.changes()).toEqual(['CreateEventStreaming', 'CreateEventStreaming']);
  });

  it('says of an action that it does not play that it does not', async () => {
    const { HttpStatus, Code } = await rpc(endpoint, '2020-04-01', 'CreateConnection');
    expect([HttpStatus, Code]).toEqual([404, 'InvalidAction.NotFound']);
    expect(cloud.calls).toHaveLength(1);
  });
});
