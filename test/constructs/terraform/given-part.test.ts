import { Fn } from 'cdktf';
import { StreamSink, StreamSource } from '../../../lib';
import { attributes, kafka, mqtt, synth, testStack, testStream } from '../../support/synth';

const written = (props: object) => {
  const stack = testStack();
  testStream(stack, { source: mqtt, sink: kafka, ...props });
  return attributes(synth(stack));
};

describe('a source or sink as the JSON text of EventBridge', () => {
  it('is written as it is, numbers as they are spelt', () => {
    const source = '{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"q","Odd":[300.0,"${t}"]}}';
    expect(written({ source: StreamSource.fromJson(source) }).source).toBe(source.replace('${', () => '$${'));
    const sink =
      '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"},"Body":{"Form":"ORIGINAL"}}}';
    expect(written({ sink: StreamSink.fromJson(sink) }).sink).toBe(sink);
  });

  it('may be a reference to the text', () => {
    expect(written({ source: StreamSource.fromJson(Fn.file('s.json')) }).source).toBe('${file("s.json")}');
    expect(written({ sink: StreamSink.fromJson(Fn.file('s.json')) }).sink).toBe('${file("s.json")}');
  });

  it.each(['', '[]', '{}', '{"A":1}', '{"A":{},"B":{}}', 'null', '{"A":{}', '5'])('is not %j', (text) => {
    expect(() => StreamSource.fromJson(text)).toThrow(
      'StreamSource.fromJson: the text is not a JSON object of one kind with its parameters; give one, for example {"KIND":',
    );
    expect(() => StreamSink.fromJson(text)).toThrow('for example {"KIND":{"PARAMETER":{"Form"');
  });
});
