import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { OrdersStack } from './orders-stack';

describe('Both regions have the same orders', () => {
  const streams = testing.TestedStreams.of(new OrdersStack(Testing.app(), 'disaster-recovery'));
  const ways = ['cn-hangzhou', 'cn-shanghai'].map(
    (region) => [region, streams.stream(`orders-from-${region}`)] as const,
  );
  const body = { id: 'o-1', amount: 5 };

  it.each(ways)('an order that %s took goes to the other, with its origin', (region, stream) =>
    expect(stream.delivered({ body, key: 'o-1' })).toMatchObject({
      Body: '{"id":"o-1","amount":5}',
      Keys: 'o-1',
      Properties: `{"origin":"${region}"}`,
    }),
  );

  it.each(ways)('a copy that came to %s goes nowhere', (region, stream) => {
    for (const [origin] of ways)
      expect(stream.dropped({ body, properties: { origin } })).toContain('data.userProperties.origin');
    // Not even one that this stream delivered itself.
    const { Properties } = stream.delivered({ body });
    expect(stream.dropped({ body, properties: JSON.parse(Properties) })).toContain(region);
  });

  it('by streams that EventBridge takes', () => expect(streams.errors).toEqual([]));
});
