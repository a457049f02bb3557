import { isAnswer, streamsOf } from '../../../../lib/core/reading/export/answers';
import { answerOf, ORDERS } from '../../../support/export-folder';

describe('an answer of GetEventStreaming', () => {
  const [stream] = streamsOf(answerOf(ORDERS), { label: 'orders.json', region: 'cn-hangzhou' });

  it('is a stream in the spelling of CreateEventStreaming', () => {
    expect(stream).toMatchObject({
      name: 'orders',
      region: 'cn-hangzhou',
      status: 'RUNNING',
      source: { kind: 'SourceKafkaParameters', parameters: { ValueDataType: 'JSON' } },
      runOptions: {
        RetryStrategy: { PushRetryStrategy: 'EXPONENTIAL_DECAY_RETRY', MaximumRetryAttempts: 3 },
      },
      location: { address: 'cn-hangzhou/orders', stack: 'orders.json' },
    });
    expect(stream.textProblems).toBeUndefined();
  });

  it('keeps the spelling of numbers that EventBridge compares', () =>
    expect(stream.spelt).toEqual({ '/FilterPattern/data/value/price/0': '300.0' }));

  it('says what it has otherwise than a request', () => {
    expect(stream.answeredOtherwise).toEqual([
      '/Source/SourceMQTTParameters',
      '/Source/SourceKafkaParameters/ValueDataType',
      '/RunOptions/RetryStrategy/PushRetryStrategy',
      '/Tags',
    ]);
    const sls = { Project: 'p', LogStore: 'l', RoleName: 'r', ConsumerGroup: 'eventbridge-1' };
    const { RunOptions: _, Transforms: __, ...others } = ORDERS;
    const given = { ...others, Source: { SourceSLSParameters: sls }, FilterPattern: '' };
    const [bare] = streamsOf(answerOf(given), { label: 'a' });
    expect(bare.answeredOtherwise).toEqual([
      '/Source/SourceSLSParameters/ConsumerGroup',
      '/RunOptions',
      '/Transforms',
      '/FilterPattern',
      '/Tags',
    ]);
    const plain = { Source: { SourceMNSParameters: { QueueName: 'q' } }, RunOptions: {}, Tags: [] };
    expect(streamsOf(answerOf({ ...ORDERS, ...plain }), { label: 'a' })[0].answeredOtherwise).toBeUndefined();
  });

  it('is known by what it holds, also inside what a client gives around it', () => {
    expect([answerOf(ORDERS), { body: answerOf(ORDERS) }].map(isAnswer)).toEqual([true, true]);
    expect(isAnswer(answerOf({ EventStreamings: [] }))).toBe(true);
    expect([{}, null, { Data: {} }, [answerOf(ORDERS)]].map(isAnswer)).toEqual([false, false, false, false]);
  });

  it.each([
    [{ Metadata: '{"provider":"x"}', Source: {} }, /Metadata/],
    [{ Tags: [{ Key: 'acs:fc:trigger', Value: 'f' }] }, /another service/],
  ])('says of %j who owns it', (more, reason) => {
    const [owned] = streamsOf(answerOf({ ...ORDERS, ...more }), { label: 'a' });
    expect(owned.ownedBy).toMatch(reason);
    expect(owned.tags).toEqual({});
  });
});
