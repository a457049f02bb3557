import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { CnHangzhouStreams } from './event-streams/stacks/cn-hangzhou';

const streams = testing.TestedStreams.of(new CnHangzhouStreams(Testing.app(), 'cn-hangzhou'));

it('EventBridge takes both streams', () => expect(streams.errors).toEqual([]));

describe('telemetry', () => {
  const stream = streams.stream('telemetry');

  it('delivers hot readings, with the device as key', () =>
    expect(stream.delivered({ body: { celsius: 95 }, properties: { clientId: 'boiler-1' } })).toMatchObject({
      Topic: 'telemetry',
      Value: '{"celsius":95}',
    }));

  it('drops the others', () =>
    expect(stream.dropped({ body: { celsius: 90 } })).toContain('data.body.celsius'));
});

describe('orders', () => {
  const stream = streams.stream('orders');

  it('sends the id of a large order to be shipped', () =>
    expect(stream.delivered({ body: { id: 'o-1', amount: 250 } })).toMatchObject({
      QueueName: 'orders-to-ship',
      Body: '{"order":"o-1"}',
    }));

  it('drops small orders', () =>
    expect(stream.dropped({ body: { id: 'o-2', amount: 99 } })).toContain('data.body.amount'));
});
