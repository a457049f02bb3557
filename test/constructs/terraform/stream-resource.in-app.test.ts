import { Aspects, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, EventPattern, KafkaSink, MqttSource, SinkField } from '../../../lib';
import { attributes, readBack, synth, testStack, testStream } from '../../support/synth';

describe('StreamResource in an app', () => {
  it('keeps EventBridge template variables away from Terraform', () => {
    const stack = testStack();
    const value = SinkField.template('{"id":"${id}","n":${n}}', { id: '$.data.id', n: '$.data.n' });
    testStream(stack, { sink: new KafkaSink({ instanceId: 'k', topic: 'abc', value }) });
    expect(attributes(synth(stack)).sink).toContain('"Template":"{\\"id\\":\\"$${id}\\",\\"n\\":$${n}}"');
    expect(readBack(stack).sink.parameters.Value).toEqual({
      Form: 'TEMPLATE',
      Value: '{"id":"$.data.id","n":"$.data.n"}',
      Template: '{"id":"${id}","n":${n}}',
    });
  });

  it('renders the same on every synthesis', () => {
    const stack = testStack();
    testStream(stack);
    stack.prepareStack();
    expect(Testing.synth(stack)).toBe(Testing.synth(stack));
  });

  it('shows what an aspect overrides after the app was prepared', () => {
    const stack = testStack();
    const stream = testStream(stack);
    stack.prepareStack();
    Aspects.of(stack).add({
      visit: (node) => node === stream.resource && stream.resource.addOverride('description', 'late'),
    });
    expect(attributes(synth(stack)).description).toBe('late');
  });

  it('finds references to other stacks while the app is prepared', () => {
    const app = Testing.app();
    const one = testStack('cn-hangzhou', app);
    const two = testStack('cn-hangzhou', app);
    const other = new AlicloudProvider(one, 'other', { alias: 'other', region: 'cn-beijing' });
    const stream = testStream(one, { provider: other });
    testStream(two, {
      source: new MqttSource({ instanceId: stream.resource.getStringAttribute('id'), topic: 't' }),
    });
    app.synth();
    expect(attributes(synth(two)).source).toMatch(
      /"InstanceId":\$\{jsonencode\(data\.terraform_remote_state\.[^)]+\)\}/,
    );
  });

  it('accepts a variable of the same stack', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const topic = new TerraformVariable(stack, 'topic', {}).stringValue;
    testStream(stack, { sink: new KafkaSink({ instanceId: 'k', topic: `prefix-${topic}` }) });
    expect(attributes(synth(stack)).sink).toContain('"Value":${jsonencode("prefix-${var.topic}")}');
  });

  it('keeps a number that is known later a reference, in every text', () => {
    const stack = testStack();
    const number = new TerraformVariable(stack, 'n', { type: 'number' }).numberValue;
    const text = `n-${number}`;
    testStream(stack, {
      streamName: text,
      description: text,
      tags: { text },
      source: new MqttSource({ instanceId: 'post-cn-1', topic: text }),
      sink: new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: text }),
    });
    const written = attributes(synth(stack));
    expect(written).toMatchObject({
      event_streaming_name: 'n-${tostring(var.n)}',
      description: 'n-${tostring(var.n)}',
      tags: { text: 'n-${tostring(var.n)}' },
    });
    expect(written.source).toContain('"Topic":${jsonencode("n-${tostring(var.n)}")}');
    expect(JSON.stringify(written)).not.toContain('e+298');
  });

  it('names itself where a list that is known later is spread', () => {
    const stack = testStack();
    const list = new TerraformVariable(stack, 'l', { type: 'list(string)' }).listValue;
    const filter = EventPattern.fromObject({ data: { a: [...list, 'x'] } });
    testStream(stack, { filter });
    expect(() => synth(stack)).toThrow(
      /^Stack0\/Stream: \w+ holds a list or map that is only known after apply and was spread/,
    );
  });

  it('synthesizes to HCL too', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a', tags: { t: 'v' } });
    const hcl = Testing.synthHcl(stack);
    expect(hcl).toContain('event_streaming_name = "a"');
    expect(hcl).toMatch(
      /resource "terraform_data" "Stream_[0-9A-F]+" \{\s*input = "SourceMQTTParameters SinkKafkaParameters"/,
    );
  });
});
