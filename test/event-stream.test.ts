import { TerraformOutput, TerraformProvider, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, Duration, EventStream, MqttSource, provider, StreamStatus } from '../lib';
import { attributes, kafka, mqtt, problems, readBack, synth, testStack, testStream } from './support/synth';

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
          Value: { Form: 'ORIGINAL' },
        },
      }),
      run_options: '{"ErrorsTolerance":"ALL","RetryStrategy":{"PushRetryStrategy":"BACKOFF_RETRY"}}',
      transforms: '[]',
      status: 'RUNNING',
      tags: { team: 'iot' },
    });
    expect(lifecycle).toEqual({
      replace_triggered_by: [
        expect.stringMatching(/^terraform_data\.EventStreamKinds\.input\.Stream_[0-9A-F]+$/),
      ],
    });
  });

  it('trap 11: sends no status unless asked to run or pause', () => {
    const stack = testStack();
    testStream(stack, { status: StreamStatus.NOT_STARTED });
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

  describe('trap 9: regions', () => {
    it('a source without a region is in the region of the stream, which is that of its provider', () => {
      const stack = testStack('cn-beijing');
      testStream(stack);
      expect(readBack(stack).source.parameters.RegionId).toBe('cn-beijing');
      expect(readBack(stack).region).toBe('cn-beijing');
    });

    it('a source names its own region; the sink has none', () => {
      const stack = testStack('cn-beijing');
      testStream(stack, { source: new MqttSource({ instanceId: 'i', topic: 't', region: 'cn-shanghai' }) });
      const { source, sink, region } = readBack(stack);
      expect(source.parameters.RegionId).toBe('cn-shanghai');
      expect(region).toBe('cn-beijing');
      expect(sink.parameters).not.toHaveProperty('RegionId');
    });

    it('takes the region of the provider it is given, and of a provider made after it', () => {
      const stack = new TerraformStack(Testing.app(), 'Stack');
      testStream(stack);
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      const abroad = new AlicloudProvider(stack, 'abroad', { region: 'ap-southeast-1', alias: 'abroad' });
      testStream(stack, { provider: abroad }, 'Abroad');
      const { alicloud_event_bridge_event_streaming: streams } = synth(stack).resource;
      const [here, there] = Object.values<any>(streams);
      const sources = [here, there].map(({ source }) => JSON.parse(source).SourceMQTTParameters.RegionId);
      expect(sources.sort()).toEqual(['ap-southeast-1', 'cn-hangzhou']);
      expect([here.provider, there.provider].sort()).toEqual(['alicloud.abroad', undefined]);
    });

    it('says what to do where no region is known', () => {
      const stack = testStack();
      new EventStream(stack, 'NoRegion', {
        source: mqtt,
        sink: kafka,
        provider: new AlicloudProvider(stack, 'env', { alias: 'env' }),
      });
      expect(problems(stack)).toMatch(
        /Stack0\/NoRegion: RegionId is missing at \/Source\/SourceMQTTParameters\/RegionId\. Set the source's region, or a region on the AlicloudProvider/,
      );
    });

    it('passes a region that is a reference on', () => {
      const stack = new TerraformStack(Testing.app(), 'Stack');
      const region = new TerraformVariable(stack, 'region', {}).stringValue;
      new AlicloudProvider(stack, 'alicloud', { region });
      testStream(stack);
      expect(attributes(synth(stack)).source).toContain('"RegionId":${jsonencode(var.region)}');
    });
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

  it('comes after what it depends on, and can be referred to from another stack', () => {
    const app = Testing.app();
    const one = testStack('cn-hangzhou', app);
    const bus = new provider.EventBridgeEventBus(one, 'bus', { eventBusName: 'b' });
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

  it('synthesizes to HCL too', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a', tags: { t: 'v' } });
    const hcl = Testing.synthHcl(stack);
    expect(hcl).toContain('event_streaming_name = "a"');
    expect(hcl).toContain('resource "terraform_data" "EventStreamKinds"');
  });
});
