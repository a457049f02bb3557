import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, EventStream, MqttSource } from '../../../lib';
import { regionOf } from '../../../lib/constructs/synthesis/provider-region';
import {
  attributes,
  kafka,
  mqtt,
  problems,
  readBack,
  synth,
  testStack,
  testStream,
} from '../../support/synth';

describe('regionOf', () => {
  it('is that of the given provider, else of the one without an alias', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    expect(regionOf(stack, undefined)).toBeUndefined();
    const abroad = new AlicloudProvider(stack, 'abroad', { alias: 'abroad', region: 'us-west-1' });
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    expect(regionOf(stack, undefined)).toBe('cn-hangzhou');
    expect(regionOf(stack, abroad)).toBe('us-west-1');
  });
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
      /Stack0\/NoRegion: region \(RegionId\) is missing at \/Source\/SourceMQTTParameters\/RegionId\. Set the source's region, or a region on the AlicloudProvider/,
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
