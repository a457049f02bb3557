import { TerraformOutput, TerraformProvider, TerraformVariable, Testing } from 'cdktf';
import { Duration, EventStream, MqttSource, provider, StreamStatus } from '../../../lib';
import { RawSource } from '../../support/raw-parts';
import { attributes, problems, readBack, synth, testStack, testStream } from '../../support/synth';

class OtherProvider extends TerraformProvider {}

describe('EventStream', () => {
  it('writes every attribute, defaults included', () => {
    const stack = testStack();
    testStream(stack, {
      streamName: 'a',
      description: 'why',
      tags: { team: 'iot' },
      status: StreamStatus.RUNNING,
    });
    const { lifecycle, ...written } = attributes(synth(stack));
    expect(written).toEqual({
      event_streaming_name: 'a',
      description: 'why',
      source: JSON.stringify({
        SourceMQTTParameters: {
          BodyDataType: 'JSON',
          InstanceId: 'post-cn-1',
          RegionId: 'cn-hangzhou',
          Topic: 'telemetry',
        },
      }),
      filter_pattern: '{}',
      sink: JSON.stringify({
        SinkKafkaParameters: {
          Acks: { Form: 'CONSTANT', Value: '1' },
          InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-1' },
          Topic: { Form: 'CONSTANT', Value: 'telemetry' },
          Value: { Form: 'JSONPATH', Value: '$.data.body' },
        },
      }),
      run_options: '{"ErrorsTolerance":"ALL","RetryStrategy":{"PushRetryStrategy":"BACKOFF_RETRY"}}',
      transforms: '[]',
      status: 'RUNNING',
      tags: { team: 'iot' },
    });
    expect(lifecycle).toEqual({
      replace_triggered_by: [expect.stringMatching(/^terraform_data\.Stream_[0-9A-F]+$/)],
    });
  });

  it('trap 11: sends no status unless asked to run or pause', () => {
    const stack = testStack();
    testStream(stack, { status: StreamStatus.UNMANAGED });
    expect(attributes(synth(stack))).not.toHaveProperty('status');
  });

  it('trap 4: writes documented defaults and an empty list of transforms', () => {
    const stack = testStack();
    testStream(stack);
    const stream = readBack(stack);
    expect(stream.runOptions).toEqual({
      ErrorsTolerance: 'ALL',
      RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
    });
    expect(stream.source.parameters.BodyDataType).toBe('JSON');
    expect(stream.transforms).toEqual([]);
  });

  it('derives a stable, unique name from the construct path, with a shared prefix', () => {
    const app = Testing.app();
    const stack = testStack('cn-hangzhou', app);
    const one = testStream(stack, {}, 'One');
    const two = testStream(stack, { streamNamePrefix: 'iot-' }, 'Two');
    expect(one.streamName).toMatch(/^Stack0-One-[0-9a-f]{8}$/);
    expect(two.streamName).toMatch(/^iot-Stack0-Two-[0-9a-f]{8}$/);
    expect(testStream(testStack(), {}, 'One').streamName).toBe(one.streamName);
    expect(problems(stack)).toBe('');
  });

  it('throws all contradictions at once', () => {
    const stack = testStack();
    const other = new OtherProvider(stack, 'other', { terraformResourceType: 'aws' });
    expect(() => testStream(stack, { streamName: 'a', streamNamePrefix: 'b', provider: other })).toThrow(
      /Stack0\/Stream: contradictory props: streamName and streamNamePrefix .*; provider is a "aws" provider; give an AlicloudProvider/,
    );
  });

  it('lets references through everywhere, as references', () => {
    const stack = testStack();
    const ref = new TerraformVariable(stack, 'ref', { type: 'any' });
    testStream(stack, {
      streamName: ref.stringValue,
      description: ref.stringValue,
      source: new MqttSource({
        instanceId: ref.stringValue,
        topic: ref.stringValue,
        region: ref.stringValue,
      }),
      batchWindow: { messages: ref.numberValue, interval: Duration.seconds(ref.numberValue) },
      concurrency: ref.numberValue,
      tags: { team: ref.stringValue },
    });
    const written = attributes(synth(stack));
    expect(written.event_streaming_name).toBe('${var.ref}');
    expect(written.source).toContain('"RegionId":${jsonencode(var.ref)},"Topic":${jsonencode(var.ref)}');
    expect(written.run_options).toContain(
      '"CountBasedWindow":${jsonencode(var.ref)},"TimeBasedWindow":${jsonencode(var.ref)}',
    );
    expect(written.tags).toEqual({ team: '${var.ref}' });
  });

  it('is an escape hatch away from the resource', () => {
    const stack = testStack();
    const stream = testStream(stack);
    stream.resource.addOverride('description', 'overridden');
    stream.resource.importFrom('existing');
    const config = synth(stack);
    expect(attributes(config).description).toBe('overridden');
    expect(config.import).toEqual([
      { id: 'existing', to: stream.resource.terraformResourceType + '.' + stream.resource.friendlyUniqueId },
    ]);
    expect(stream.resource.node.id).toBe('Resource');
    expect(EventStream.isEventStream(stream)).toBe(true);
    expect(EventStream.isEventStream(stream.resource)).toBe(false);
  });

  it('takes parameters that are not typed yet by name', () => {
    const stack = testStack();
    const stream = testStream(stack, {
      sourceOverrides: { Qos: 1, Topic: 'other' },
      sinkOverrides: { Linger: 5 },
    });
    const { source, sink } = readBack(stack);
    expect(source.parameters).toMatchObject({ Qos: 1, Topic: 'other', InstanceId: 'post-cn-1' });
    expect(sink.parameters.Linger).toBe(5);
    expect(stream.node.metadata.filter(({ data }) => data.includes('[contract]'))).toEqual([]);
  });

  it('refuses a kind that EventBridge does not have', () => {
    const stack = testStack();
    testStream(stack, { source: new RawSource({ kind: 'SourceFax', parameters: {} }) });
    expect(problems(stack)).toMatch(
      /SourceFax is not a kind of source known here at \/Source\/SourceFax\..*SourceMQTTParameters/,
    );
  });

  it('has time-outs, attributes and an ARN', () => {
    const stack = testStack();
    const stream = testStream(stack, {
      streamName: 'a',
      timeouts: { create: Duration.minutes(20), delete: Duration.seconds(90) },
    });
    new TerraformOutput(stack, 'status', { value: stream.streamStatus });
    new TerraformOutput(stack, 'id', { value: stream.streamId });
    const config = synth(stack);
    expect(attributes(config).timeouts).toEqual({ create: '1200s', delete: '90s' });
    const other = testStack();
    const seconds = new TerraformVariable(other, 'seconds', { type: 'number' }).numberValue;
    testStream(other, { timeouts: { update: Duration.seconds(seconds) } });
    expect(attributes(synth(other)).timeouts).toEqual({ update: '${tostring(var.seconds)}s' });
    expect(config.output.status.value).toMatch(
      /^\$\{alicloud_event_bridge_event_streaming\.Stream_\w+\.status\}$/,
    );
    expect(config.output.id.value).toMatch(/\.id\}$/);
    expect(stream.streamArn).toBe('acs:eventbridge:cn-hangzhou:*:eventstreaming/a');
  });

  it('takes over a stream that exists, or only refers to it', () => {
    const stack = testStack();
    const stream = testStream(stack, { streamName: 'existing' });
    stream.importExisting();
    expect(synth(stack).import).toEqual([
      { id: 'existing', to: expect.stringContaining(stream.resource.friendlyUniqueId) },
    ]);
    expect(EventStream.fromEventStreamName(stack, 'Elsewhere', 'other').streamName).toBe('other');
  });

  it('can be moved from another id', () => {
    const stack = testStack();
    const stream = testStream(stack);
    stream.resource.moveFromId('alicloud_event_bridge_event_streaming.old');
    expect(synth(stack).moved).toEqual([
      { from: 'alicloud_event_bridge_event_streaming.old', to: expect.stringContaining('Stream_') },
      { from: 'terraform_data.old', to: expect.stringMatching(/^terraform_data\.Stream_/) },
    ]);
  });

  it('comes after what it depends on, and can be referred to from another stack', () => {
    const app = Testing.app();
    const one = testStack('cn-hangzhou', app);
    const bus = new provider.EventBridgeEventBus(one, 'bus', { eventBusName: 'bus' });
    const stream = testStream(one, { dependsOn: [bus] });
    const two = testStack('cn-hangzhou', app);
    new TerraformOutput(two, 'id', { value: stream.resource.getStringAttribute('id') });
    testStream(two, { streamName: `copy-of-${bus.id}` });
    app.synth();
    expect(attributes(synth(one)).depends_on).toEqual(['alicloud_event_bridge_event_bus.bus']);
    expect(attributes(synth(two)).event_streaming_name).toMatch(
      /^copy-of-\$\{data\.terraform_remote_state\./,
    );
  });
});
