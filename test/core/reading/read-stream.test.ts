import { readJsonText } from '../../../lib/core/reading/json-text';
import { readStream } from '../../../lib/core/reading/read-stream';
import { contract } from '../../../lib/core/rules/contract/contract';
import { unknown } from '../../../lib/core/model/stream-definition';
import { check } from '../../support/rules';

const GOOD = {
  event_streaming_name: 'stream',
  source:
    '{"SourceMQTTParameters":{"RegionId":"cn-hangzhou","InstanceId":"post-cn-1","Topic":"t","BodyDataType":"JSON"}}',
  sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"},"Body":{"Form":"ORIGINAL"},"IsBase64Encode":{"Form":"CONSTANT","Value":"true"}}}',
  filter_pattern: '{}',
};
const read = (change: Record<string, unknown> = {}) =>
  readStream(
    { ...GOOD, ...change },
    { text: (value) => value, json: readJsonText },
    { region: 'cn-hangzhou', location: {} },
  );
const problems = (change: Record<string, unknown>) =>
  (read(change).textProblems ?? []).map(({ pointer, message }) => `${pointer}: ${message}`);

describe('readStream', () => {
  it('reads a stream without a problem, and what is not given as the service would', () => {
    expect(read()).toMatchObject({ name: 'stream', transforms: [], runOptions: {}, tags: {} });
    expect(read().textProblems).toBeUndefined();
    expect(read({ description: null, run_options: null })).not.toHaveProperty('description');
  });

  it('takes null for the absence of a parameter, and for itself in a pattern', () => {
    const source = GOOD.source.replace(
      '{"SourceMQTTParameters":{',
      '{"SourceKafkaParameters":null,"SourceMQTTParameters":{"VpcId":null,',
    );
    const stream = read({
      source,
      sink: GOOD.sink.replace('"Form":"ORIGINAL"', '"Form":"ORIGINAL","Value":null'),
      run_options: '{"DeadLetterQueue":null,"BatchWindow":{"CountBasedWindow":null,"TimeBasedWindow":3}}',
      filter_pattern: '{"data":{"a":[null]}}',
    });
    expect(stream.textProblems).toBeUndefined();
    expect(stream.source).toEqual(read().source);
    expect(stream.sink).toEqual(read().sink);
    expect(stream.runOptions).toEqual({ BatchWindow: { TimeBasedWindow: 3 } });
    expect(stream.filterPattern).toEqual({ data: { a: [null] } });
    expect(check(contract, stream)).toEqual([]);
  });

  it.each([
    [{ filter_pattern: 'null' }, '/FilterPattern: the text of FilterPattern is null'],
    // The provider sends an empty text, which is a change in every plan where the service answers {}.
    [{ filter_pattern: '' }, '/FilterPattern: the text of FilterPattern is not JSON, it is empty'],
    [{ filter_pattern: ' ' }, '/FilterPattern: the text of FilterPattern is not JSON, it is empty'],
    [{ tags: ['a'] }, '/Tags: the text of Tags is not an object'],
    [{ source: 'nope' }, '/Source: the text of Source is not JSON from character 1 on'],
    [{ source: undefined }, '/Source: the text of Source is missing'],
    [{ source: '[]' }, '/Source: the text of Source is not an object'],
    [{ source: 'null' }, '/Source: the text of Source is not an object'],
    [{ source: '{}' }, '/Source: the text of Source names no kind'],
    [{ source: '{"A":{},"B":{}}' }, '/Source: the text of Source names 2 kinds, of which only one can be'],
    [{ sink: '{"A":7}' }, '/Sink/A: the text of Sink is not an object of parameters'],
    [{ sink: 7 }, '/Sink: the text of Sink is not a text of JSON'],
    [{ transforms: '{}' }, '/Transforms: the text of Transforms is not a list'],
    [{ run_options: '[]' }, '/RunOptions: the text of RunOptions is not an object'],
    [{ event_streaming_name: [] }, '/EventStreamingName: the text of EventStreamingName is not text'],
    [
      { filter_pattern: '{"data":{"a":["b"],"a":[]}}' },
      '/FilterPattern/data/a: the text of FilterPattern has the key "a" twice, of which the last counts',
    ],
  ])('says what is wrong with %j', (change, problem) => expect(problems(change)).toContain(problem));

  it('keeps the spelling of numbers that JavaScript spells in another way', () => {
    const spelt = '{"data":{"a":[300.0]}}';
    expect(read({ filter_pattern: spelt })).toMatchObject({
      filterPattern: { data: { a: [300] } },
      spelt: { '/FilterPattern/data/a/0': '300.0' },
    });
    for (const plain of ['{"data":{"a":[300]}}', 'no 1.0'])
      expect(read({ filter_pattern: plain })).not.toHaveProperty('spelt');
  });

  it('makes text of a number, as Terraform does', () =>
    expect(read({ event_streaming_name: 5 }).name).toBe('5'));

  it('keeps apart what is not known and what cannot be read', () => {
    const later = read({ source: unknown('later') });
    expect(later.source).toEqual({ kind: '', parameters: {}, unknown: unknown('later') });
    expect(check(contract, later)).toEqual(['not evaluated: /Source (later)']);
    expect(check(contract, read({ source: 'nope' }))).toMatchObject([
      { pointer: '/Source', rule: 'contract' },
    ]);
  });
});
