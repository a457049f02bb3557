import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { OrdersStack, STAGES } from './orders-stack';

describe.each(STAGES)('$name', (stage) => {
  const streams = testing.TestedStreams.of(new OrdersStack(Testing.app(), stage.name, stage));
  const stream = streams.stream(`orders-${stage.name}`);

  it('is taken by EventBridge', () => expect(streams.errors).toEqual([]));

  it('delivers large orders and drops small ones', () => {
    expect(stream.delivered({ body: { id: 'o-1', amount: 250 } })).toMatchObject({
      InstanceId: `alikafka_post-cn-${stage.name}`,
      Value: '{"id":"o-1","amount":250}',
    });
    expect(stream.dropped({ body: { id: 'o-2', amount: 5 } })).toContain('data.body.amount');
  });

  it('keeps its dead letters in its own account', () =>
    expect(stream.definition.RunOptions.DeadLetterQueue.Arn).toBe(
      `acs:mns:cn-hangzhou:${stage.account}:/queues/orders-dead`,
    ));
});
