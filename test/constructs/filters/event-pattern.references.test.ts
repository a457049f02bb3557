import { Fn, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { AlicloudProvider, EventPattern, EventStream, KafkaSink, MqttSource } from '../../../lib';
import { readBack, testStack } from '../../support/synth';

const filterOf = (make: (variable: TerraformVariable) => EventPattern) => {
  const stack = testStack();
  const variable = new TerraformVariable(stack, 'filter', { type: 'any' });
  const stream = new EventStream(stack, 'E', {
    source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
    sink: new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic' }),
    filter: make(variable),
  });
  const { resource } = JSON.parse(Testing.synth(stack, true));
  const [{ filter_pattern }] = Object.values<Record<string, any>>(
    resource.alicloud_event_bridge_event_streaming,
  );
  expect(JSON.stringify(readBack(stack).filterPattern)).toContain('$unknown');
  return { written: filter_pattern, stream };
};

describe('a filter that is a reference', () => {
  it.each<[string, (variable: TerraformVariable) => EventPattern, string]>([
    ['the text of a file', () => EventPattern.fromJson(Fn.file('filter.json')), '${file("filter.json")}'],
    ['the text of a variable', ({ stringValue }) => EventPattern.fromJson(stringValue), '${var.filter}'],
    ['an object in a variable', ({ value }) => EventPattern.fromObject(value), '${jsonencode(var.filter)}'],
    [
      'a map in a variable',
      ({ value }) => EventPattern.fromObject(Token.asAnyMap(value)),
      '${jsonencode(var.filter)}',
    ],
  ])('is written as %s', (_, make, text) => expect(filterOf(make).written).toBe(text));

  it('keeps what is text around the reference', () =>
    expect(filterOf(({ stringValue }) => EventPattern.fromJson(`{"data":${stringValue}}`)).written).toBe(
      '{"data":${var.filter}}',
    ));

  it('leaves open whether an event matches', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    expect(EventPattern.fromJson(Fn.file('filter.json')).evaluate({ data: 1 }).outcome).toBe('UNKNOWN');
  });
});
