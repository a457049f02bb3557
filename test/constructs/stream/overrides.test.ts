import { KafkaSource, RetryPolicy, StreamSink, StreamSource, StreamTransform } from '../../../lib';
import { readBack, synth, testStack, testStream } from '../../support/synth';

describe('a stream that is to stay as it was made elsewhere', () => {
  const source = new KafkaSource({
    instanceId: 'alikafka_post-cn-1',
    topic: 'incoming',
    consumerGroup: 'GID_IN',
  });

  it('has none of the defaults that it omits', () => {
    const stack = testStack();
    testStream(stack, {
      source,
      retryPolicy: RetryPolicy.exponentialDecay({ maximumRetryAttempts: 3 }),
      omit: [
        '/Source/SourceKafkaParameters/Network',
        '/Source/SourceMQTTParameters/Topic',
        '/RunOptions/RetryStrategy/MaximumRetryAttempts',
        '/RunOptions/ErrorsTolerance',
        '/RunOptions/Nothing/At/All',
      ],
    });
    const { source: read, runOptions } = readBack(stack);
    expect(Object.keys(read.parameters).sort()).toEqual([
      'ConsumerGroup',
      'InstanceId',
      'OffsetReset',
      'RegionId',
      'Topic',
      'ValueDataType',
    ]);
    expect(runOptions).toEqual({ RetryStrategy: { PushRetryStrategy: 'EXPONENTIAL_DECAY_RETRY' } });
  });

  it.each([
    [[], ['run_options', 'transforms']],
    [['/RunOptions/ErrorsTolerance', '/RunOptions/RetryStrategy', '/RunOptions', '/Transforms'], []],
    // Only while they are empty.
    [['/RunOptions', '/Transforms'], ['run_options']],
  ])('without %j sends %j', (omit, sent) => {
    const stack = testStack();
    testStream(stack, { source, omit });
    const [written] = Object.values(synth(stack).resource.alicloud_event_bridge_event_streaming);
    expect(['run_options', 'transforms'].filter((name) => name in (written as object))).toEqual(sent);
    const transform = StreamTransform.fromApi({ Arn: 'acs:fc:cn-hangzhou:1234567890123456:functions/mask' });
    const other = testStack();
    testStream(other, { source, omit, transforms: [transform] });
    expect(readBack(other).transforms).toHaveLength(1);
  });

  it('has run options that are not typed yet', () => {
    const stack = testStack();
    testStream(stack, { runOptionsOverrides: { Throttling: 7 }, omit: ['/RunOptions/RetryStrategy'] });
    expect(readBack(stack).runOptions).toEqual({ ErrorsTolerance: 'ALL', Throttling: 7 });
  });

  it('is given in the spelling of the API as a whole', () => {
    const stack = testStack();
    const parameters = { InstanceId: 'post-cn-1', Topic: 'telemetry', RegionId: 'cn-hangzhou' };
    const queue = { QueueName: { Form: 'CONSTANT', Value: 'out' }, Body: { Form: 'ORIGINAL' } };
    testStream(stack, {
      source: StreamSource.fromApi({ kind: 'SourceMQTTParameters', parameters }),
      sink: StreamSink.fromApi({ kind: 'SinkMNSParameters', parameters: queue }),
      transforms: [StreamTransform.fromApi({ Arn: 'acs:fc:cn-hangzhou:1234567890123456:functions/mask' })],
    });
    const read = readBack(stack);
    expect(read.source).toEqual({ kind: 'SourceMQTTParameters', parameters });
    expect(read.sink).toEqual({ kind: 'SinkMNSParameters', parameters: queue });
    expect(read.transforms).toEqual([{ Arn: 'acs:fc:cn-hangzhou:1234567890123456:functions/mask' }]);
  });
});
