import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, MqttSource, StreamStatus } from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { isUnknown } from '../../../lib/core/model/stream-definition';
import { testStream } from '../../support/synth';

describe('readSynthesizedStack', () => {
  it('reads every stream back, with its region and where it came from', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const abroad = new AlicloudProvider(stack, 'abroad', { region: 'us-west-1', alias: 'abroad' });
    const topic = new TerraformVariable(stack, 'topic', {}).stringValue;
    testStream(
      stack,
      { streamName: 'one', description: 'costs ${5}', status: StreamStatus.PAUSED, tags: { a: 'b' } },
      'One',
    );
    testStream(stack, { provider: abroad, source: new MqttSource({ instanceId: 'i', topic }) }, 'Two');
    // Metadata is what cdktf writes to cdk.tf.json; Testing.synth drops it.
    const [one, two] = readSynthesizedStack(stack.toTerraform()).streams;
    expect(one).toMatchObject({ name: 'one', region: 'cn-hangzhou', status: 'PAUSED', tags: { a: 'b' } });
    expect(one.location.constructPath).toBe('Stack/One');
    expect(one.location.address).toMatch(/^alicloud_event_bridge_event_streaming\.One_[0-9A-F]+$/);
    expect(two.region).toBe('us-west-1');
    expect(isUnknown(two.source.parameters.Topic)).toBe(true);
  });

  it('reads a stack without streams as none', () =>
    expect(readSynthesizedStack({})).toEqual({ streams: [], resources: [] }));
});
