import { TerraformStack, Testing } from 'cdktf';
import { EventPattern, EventStream, KafkaSink, MqttSource } from '../../../lib';
import { testStack, readBack } from '../../support/synth';

const GOOD = {
  source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
  sink: new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic' }),
};

const make = (props: object) =>
  new EventStream(new TerraformStack(Testing.app(), 'S'), 'E', { ...GOOD, ...props } as never);

describe('a program without a compiler', () => {
  it.each<[object, string]>([
    [{ sink: undefined }, 'sink is missing; give a StreamSink, for example new KafkaSink({ ... })'],
    [{ source: {} }, 'source is an object; give a StreamSource'],
    [{ source: null }, 'source is null; give a StreamSource'],
    [{ source: MqttSource }, 'source is a function or class; give a StreamSource'],
    [{ filter: 'x' }, 'filter is the text "x"; give an EventPattern'],
    [{ streamName: {} }, 'streamName is an object; give text'],
    [{ description: 5 }, 'description is 5; give text'],
    [{ tags: ['a'] }, 'tags is a list; give an object of texts'],
    [{ tags: { a: 1 } }, 'tags is an object; give an object of texts'],
    [{ transforms: [,] }, 'transforms is a list; give a list of StreamTransform'],
    [{ concurrency: NaN }, 'concurrency is NaN; give a number'],
    [
      { batchWindow: { interval: 5 } },
      'batchWindow.interval is 5; give a Duration, for example Duration.seconds(3)',
    ],
    [{ timeouts: { create: '5m' } }, 'timeouts.create is the text "5m"; give a Duration'],
    [{ retryPolicy: 'BACKOFF_RETRY' }, 'retryPolicy is the text "BACKOFF_RETRY"; give a RetryPolicy'],
    [{ sinkOverrides: { A: NaN } }, 'sinkOverrides is an object; give an object of JSON values'],
    [{ sourceOverrides: { A: new Map() } }, 'sourceOverrides is an object; give an object of JSON values'],
    [{ sourceOverrides: { A: 10n } }, 'sourceOverrides is an object; give an object of JSON values'],
    [{ streamname: 'x' }, 'there is no property streamname; did you mean streamName?'],
    [
      { batchWindow: { message: 5 } },
      'there is no property batchWindow.message; did you mean batchWindow.messages?',
    ],
    [{ protect: 'yes' }, 'protect is the text "yes"; give true or false'],
  ])('%j is one error with path, property, what came and what is wanted', (props, sentence) => {
    expect(() => make(props)).toThrow(/^S\/E: /);
    expect(() => make(props)).toThrow(sentence);
  });

  it('hears everything at once', () =>
    expect(() => make({ sink: undefined, description: 5, filtr: {} })).toThrow(
      /^S\/E: sink is missing.*; description is 5.*; there is no property filtr; did you mean filter\?\.$/,
    ));

  it('hears of a circle, not of the stack of calls', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => make({ sinkOverrides: circle })).toThrow(
      /sinkOverrides is an object; give an object of JSON values/,
    );
  });

  it('may give properties that resemble none, and a pattern as a plain object', () => {
    const stack = testStack();
    const filter = { data: { level: ['WARN'] } };
    new EventStream(stack, 'E', { ...GOOD, filter, somethingElse: 1 } as never);
    expect(readBack(stack).filterPattern).toEqual(EventPattern.fromObject(filter).toApi());
  });
});
