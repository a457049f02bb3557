import { TerraformVariable } from 'cdktf';
import { ErrorTolerance, KafkaSink, MqttSource } from '../../../lib';
import { attributes, problems, synth, testStack, testStream } from '../../support/synth';

describe('EventStream', () => {
  it('trap 14: takes the empty text of a parameter for its absence', () => {
    const stack = testStack();
    const source = new MqttSource({ instanceId: 'post-cn-1', topic: 'telemetry', region: '' });
    const sink = new KafkaSink({
      instanceId: 'alikafka_post-cn-1',
      topic: 'telemetry',
      compressionType: '',
    });
    const errorTolerance = '' as ErrorTolerance;
    testStream(stack, { source, sink, description: '', errorTolerance, sinkOverrides: { Extra: '' } });
    const written = attributes(synth(stack));
    expect(written).not.toHaveProperty('description');
    expect(JSON.parse(written.source).SourceMQTTParameters.RegionId).toBe('cn-hangzhou');
    expect(JSON.parse(written.sink).SinkKafkaParameters).toMatchObject({
      Extra: '',
    });
    expect(written.sink).not.toContain('CompressionType');
    expect(JSON.parse(written.run_options).ErrorsTolerance).toBe('ALL');
  });

  it('judges what is known of a name', () => {
    const stack = testStack();
    const variable = new TerraformVariable(stack, 'x', { type: 'string' }).stringValue;
    const sink = new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: `a b-${variable}` });
    testStream(stack, { streamName: `order events!-${variable}`, sink });
    expect(problems(stack)).toMatch(/streamName \(EventStreamingName\) has characters[^]*"order events!-…"/);
    expect(problems(stack)).toMatch(/topic has characters[^]*"a b-…"/);
  });
});
