import { Fn, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { EventPattern, EventStream, EventStreamProps, StreamSink, StreamSource } from '../../../lib';
import { StreamTransform, testing } from '../../../lib';
import { KINDS } from '../../../lib/core/contract/kinds';
import { attributes, kafka, mqtt, problems, readBack, synth, testStack } from '../../support/synth';

const build = (props: (variable: TerraformVariable, stack: TerraformStack) => object) => {
  const stack = testStack();
  const variable = new TerraformVariable(stack, 'x', { type: 'any' });
  const given = { source: mqtt, sink: kafka, ...props(variable, stack) } as EventStreamProps;
  const stream = new EventStream(stack, 'E', given);
  return { stack, stream };
};

const MERGED_OPTIONS =
  '${jsonencode(merge(jsondecode("{\\"ErrorsTolerance\\":\\"ALL\\",\\"RetryStrategy\\":{\\"PushRetryStrategy\\":\\"BACKOFF_RETRY\\"}}"), var.x))}';

describe('a whole part of a stream that is one reference', () => {
  it.each<[string, (variable: TerraformVariable) => object, string, string]>([
    ['the text of a source', ({ stringValue }) => ({ source: stringValue }), 'source', '${var.x}'],
    ['a file', () => ({ source: Fn.file('s.json') }), 'source', '${file("s.json")}'],
    ['a source', ({ value }) => ({ source: value }), 'source', '${jsonencode(var.x)}'],
    [
      'a source in a map',
      ({ value }) => ({ source: Token.asAnyMap(value) }),
      'source',
      '${jsonencode(var.x)}',
    ],
    [
      'a source of the API',
      ({ value }) => ({ source: StreamSource.fromApi(Token.asAny(value) as never) }),
      'source',
      '${jsonencode(var.x)}',
    ],
    [
      'the parameters of a source',
      ({ value }) => ({ source: StreamSource.fromApi({ kind: 'SourceMNSParameters', parameters: value }) }),
      'source',
      '{"SourceMNSParameters":${jsonencode(var.x)}}',
    ],
    [
      'the parameters of a sink, in a map',
      ({ value }) => ({
        sink: StreamSink.fromApi({ kind: 'SinkMNSParameters', parameters: Token.asAnyMap(value) }),
      }),
      'sink',
      '{"SinkMNSParameters":${jsonencode(var.x)}}',
    ],
    ['the text of a sink', ({ stringValue }) => ({ sink: stringValue }), 'sink', '${var.x}'],
    ['a sink', ({ value }) => ({ sink: value }), 'sink', '${jsonencode(var.x)}'],
    ['a list of transforms', ({ value }) => ({ transforms: value }), 'transforms', '${jsonencode(var.x)}'],
    [
      'transforms in a list',
      ({ listValue }) => ({ transforms: listValue }),
      'transforms',
      '${jsonencode(var.x)}',
    ],
    ['the text of transforms', ({ stringValue }) => ({ transforms: stringValue }), 'transforms', '${var.x}'],
    ['a transform', ({ value }) => ({ transforms: [value] }), 'transforms', '[${jsonencode(var.x)}]'],
    [
      'a transform of the API',
      ({ value }) => ({ transforms: [StreamTransform.fromApi(value)] }),
      'transforms',
      '[${jsonencode(var.x)}]',
    ],
    ['a filter', ({ value }) => ({ filter: value }), 'filter_pattern', '${jsonencode(var.x)}'],
    ['the text of a filter', ({ stringValue }) => ({ filter: stringValue }), 'filter_pattern', '${var.x}'],
    [
      'the text of a filter as an object',
      ({ stringValue }) => ({ filter: EventPattern.fromObject(stringValue as never) }),
      'filter_pattern',
      '${var.x}',
    ],
    ['all run options', ({ value }) => ({ runOptionsOverrides: value }), 'run_options', MERGED_OPTIONS],
    [
      'all run options in a map',
      ({ value }) => ({ runOptionsOverrides: Token.asAnyMap(value) }),
      'run_options',
      MERGED_OPTIONS,
    ],
    [
      'all overrides of a source',
      ({ value }) => ({
        source: StreamSource.fromApi({ kind: 'SourceMNSParameters', parameters: { QueueName: '${q}"' } }),
        sourceOverrides: Token.asAnyMap(value),
      }),
      'source',
      '{"SourceMNSParameters":${jsonencode(merge(jsondecode("{\\"QueueName\\":\\"$${q}\\\\\\"\\"}"), var.x))}}',
    ],
  ])('is %s', (_, props, attribute, text) => {
    const { stack, stream } = build(props);
    expect(problems(stack)).toBe('');
    expect(attributes(synth(stack))[attribute]).toBe(text);
    expect(JSON.stringify(stream._definition())).toContain('$unknown');
    expect(JSON.stringify(readBack(stack))).toContain('$unknown');
  });

  it('replaces the stream when its kind changes', () => {
    const record = (props: (variable: TerraformVariable) => object) => {
      const { stack } = build(props);
      return Object.values<any>(synth(stack).resource.terraform_data)[0].input;
    };
    expect(record(({ value }) => ({ source: value }))).toBe('${join(" ", keys(var.x))} SinkKafkaParameters');
    expect(record(({ stringValue }) => ({ sink: stringValue }))).toBe(
      'SourceMQTTParameters ${join(" ", keys(jsondecode(var.x)))}',
    );
    expect(
      record(({ value }) => ({
        source: StreamSource.fromApi({ kind: 'SourceSLSParameters', parameters: value }),
      })),
    ).toContain('SourceSLSParameters ${try(var.x.Project, "")} ');
  });

  it.each(Object.keys(KINDS))('is judged in nothing, and said not to be evaluated: %s', (kind) => {
    const side = kind.startsWith('Source') ? 'source' : 'sink';
    const { stack } = build(({ value }) => ({
      [side]: { bind: () => ({ kind, parameters: value }) },
      sourceOverrides: undefined,
    }));
    const { findings } = testing.TestedStreams.of(stack);
    const about = findings.filter(({ pointer = '' }) =>
      pointer.startsWith(side === 'source' ? '/Source' : '/Sink'),
    );
    expect(about.filter(({ severity }) => severity !== 'not-evaluated')).toEqual([]);
    expect(about).not.toEqual([]);
  });

  it('is judged in nothing where not even the kind is known, nor the options or transforms', () => {
    const { stack } = build(({ value }) => ({
      source: value,
      sink: value,
      transforms: value,
      filter: value,
      runOptionsOverrides: value,
      tags: value,
    }));
    const { findings } = testing.TestedStreams.of(stack);
    expect(findings.filter(({ severity }) => severity !== 'not-evaluated')).toEqual([]);
    expect(findings.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/Source', '/Sink', '/FilterPattern', '/RunOptions', '/Transforms/0', '/Tags']),
    );
  });

  it('leaves open what the stream makes of a message', () => {
    const { stream } = build(({ value }) => ({ sink: value, transforms: value }));
    expect(stream.simulate({ body: '{}' }).outcome).toBe('UNKNOWN');
  });
});
