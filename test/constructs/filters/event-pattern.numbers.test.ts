import { Testing } from 'cdktf';
import { EventPattern, EventStream, KafkaSink, MqttSource } from '../../../lib';
import { testStack } from '../../support/synth';

function written(text: string): string {
  const stack = testStack();
  new EventStream(stack, 'E', {
    source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
    sink: new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic' }),
    filter: EventPattern.fromJson(text),
  });
  const { resource } = JSON.parse(Testing.synth(stack, true));
  const [{ filter_pattern }] = Object.values<any>(resource.alicloud_event_bridge_event_streaming);
  return filter_pattern;
}

describe('numbers in the text of a pattern', () => {
  it.each([
    '{"data":{"price":[300.0],"sci":[3.0e2]}}',
    '{"data":{"orderId":[1234567890123456789,-0,0.10]}}',
    '{"data":{"n":[{"numeric":[">",10.50,"<=",20.0]}]}}',
    '{"data":{"n":[{"anything-but":[1.0]}],"a.b":[1e5]}}',
  ])('keep their spelling: %s', (text) => expect(written(text)).toBe(text));

  it('are compared by it', () => {
    const pattern = EventPattern.fromJson('{"data":{"price":[300.0],"id":[1234567890123456789]}}');
    const outcome = (event: string) => pattern.evaluate(event).outcome;
    expect(outcome('{"data":{"price":300.0,"id":1234567890123456789}}')).toBe('MATCH');
    expect(outcome('{"data":{"price":300,"id":1234567890123456789}}')).toBe('NO_MATCH');
    expect(outcome('{"data":{"price":300.0,"id":1234567890123456788}}')).toBe('NO_MATCH');
  });
});
