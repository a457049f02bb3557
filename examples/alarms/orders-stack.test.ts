import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { OrdersStack } from './orders-stack';

describe('Analytics gets paid orders', () => {
  const stack = new OrdersStack(Testing.app(), 'alarms');
  const streams = testing.TestedStreams.of(stack);
  const orders = streams.stream('paid-orders');
  const order = (state: string) => ({ body: { id: 'o-1', state } });

  it('those that are paid', () =>
    expect(orders.delivered(order('paid'))).toMatchObject({ Value: '{"id":"o-1","state":"paid"}' }));

  it('and no others', () => expect(orders.dropped(order('open'))).toContain('data.body.state'));

  it('from a stream that EventBridge takes', () => expect(streams.errors).toEqual([]));

  it('whose alarms are those that are named', () => {
    const { resource } = JSON.parse(Testing.synth(stack));
    const alarms = Object.values<any>(resource.alicloud_cms_alarm);
    expect(alarms.map(({ metric }) => metric).sort()).toEqual([
      'ActiveMessages',
      'ConsumerLag',
      'ConsumerLagLatencyPerGid',
      'ThrottledReceiveRequestsPerGid',
    ]);
    // The same people are told of all.
    expect(new Set(alarms.map(({ contact_groups }) => String(contact_groups))).size).toBe(1);
  });
});
