import { PLAIN_STREAM } from './adopted';
import { sampleOf } from './sampling';

type Json = Readonly<Record<string, unknown>>;

export const named = (name: string): Json => ({ ...PLAIN_STREAM, EventStreamingName: name });
const source = (more: Json): Json => ({
  ...PLAIN_STREAM,
  Source: { SourceKafkaParameters: { ...PLAIN_STREAM.Source.SourceKafkaParameters, ...more } },
});
const sink = (more: Json): Json => ({
  ...PLAIN_STREAM,
  Sink: { SinkMNSParameters: { ...PLAIN_STREAM.Sink.SinkMNSParameters, ...more } },
});
const filter = (text: string): Json => ({ ...PLAIN_STREAM, FilterPattern: text });

/** A text wherever a stream can have one. */
const everywhere = (text: string): Json[] => [
  { ...PLAIN_STREAM, Description: text },
  { ...PLAIN_STREAM, Tags: [{ Key: text, Value: text }] },
  filter(JSON.stringify({ data: { [text]: [text, { prefix: text }, { 'anything-but': [text, 'x'] }] } })),
  sink({ Body: { Form: 'CONSTANT', Value: text } }),
  sink({ Body: { Form: 'TEMPLATE', Value: '{"v":"$.data"}', Template: `${text} \${v}` } }),
  sink({ Body: { Form: 'JSONPATH', Value: `$.data['${text}']` } }),
  source({ Topic: text }),
  source({ New: { [text]: [text] } }),
  { ...PLAIN_STREAM, Transforms: [{ Arn: `acs:fc:cn-hangzhou:1:functions/${text}` }] },
];

const someEverywhere = (texts: readonly string[]) => sampleOf(texts, 1).flatMap(everywhere);

/** A number wherever a stream can have one, as it is spelt. */
const numbers = (number: string): (Json | string)[] => [
  filter(`{"data":{"a":[${number},{"numeric":[">",${number}]},{"anything-but":[${number},1]}]}}`),
  JSON.stringify(source({ New: 'NUMBER' })).replace('"NUMBER"', number),
  JSON.stringify({ ...PLAIN_STREAM, RunOptions: { MaximumTasks: 'NUMBER' } }).replace('"NUMBER"', number),
];

const WORDS =
  'class new default constructor __proto__ toString this super scope id Construct EventStream App import await ' +
  'arguments eval undefined null true false public private protected interface package implements static let yield ' +
  'async of instanceof debugger continue finally extends alicloud instanceId network lambda None def self pass';

/** What is odd about streams, and what cannot be written of it. */
export const ODD: readonly (readonly [
  what: string,
  streams: readonly (Json | string)[],
  left: readonly RegExp[],
])[] = [
  [
    'an unknown kind',
    [
      { ...PLAIN_STREAM, Source: { SourceFutureParameters: {} } },
      { ...PLAIN_STREAM, Source: { SourceFutureParameters: { A: 1, B: [1, 'x', null, true, { C: {} }] } } },
      { ...PLAIN_STREAM, Source: { sourceLowerParameters: { A: { Form: 'CONSTANT', Value: 'x' } } } },
      { ...PLAIN_STREAM, Source: { 'Source-Odd "Parameters"': { A: false } } },
      { ...PLAIN_STREAM, Sink: { SinkFutureParameters: { Url: { Form: 'CONSTANT', Value: 'http://x' } } } },
      {
        ...PLAIN_STREAM,
        Sink: {
          SinkFutureParameters: { Body: { Form: 'TEMPLATE', Value: '{"a":"$.data"}', Template: '${a}' } },
        },
      },
      { ...PLAIN_STREAM, Transforms: [{ AiFutureTransformParameters: { A: 1 } }] },
      {
        ...PLAIN_STREAM,
        Transforms: [{ A: { B: 1 }, C: { D: 2 } }, { Arn: 'acs:fc:cn-hangzhou:1:functions/f' }],
      },
      { ...PLAIN_STREAM, RunOptions: { FutureOption: { A: 1 }, Other: 'x' } },
      { ...PLAIN_STREAM, Source: { SourceFutureParameters: 'text' } },
    ],
    [/the text of Source is not an object of parameters/],
  ],
  [
    'an unknown parameter, or a known one with something else in it',
    [
      source({ New: [], 'new-param': {}, constructor: 'x', toString: 'x' }),
      JSON.stringify(source({ NEW: 'x' })).replace('"NEW"', '"__proto__"'),
      source({ Topic: 5, OffsetReset: 'none', InstanceId: ['a'], Network: 'Odd' }),
      sink({ QueueName: { Form: 'CONSTANT', Value: 'q', Extra: 1 } }),
      sink({ QueueName: 'plain', IsBase64Encode: 'false' }),
      sink({
        QueueName: { Form: 'JSONPATH', Value: '$.x' },
        IsBase64Encode: { Form: 'CONSTANT', Value: 'TRUE' },
      }),
      sink({ Body: { Form: 'FUTURE', Value: 'x' } }),
      sink({ Body: { Form: 'TEMPLATE', Value: '{"a": "$.b"}', Template: '${a}' } }),
      { ...PLAIN_STREAM, RunOptions: { MaximumTasks: '5', ErrorsTolerance: 'SOME', BatchWindow: { X: 1 } } },
      {
        ...PLAIN_STREAM,
        RunOptions: {
          RetryStrategy: { PushRetryStrategy: 'OTHER', X: 1 },
          DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1:queues/q', X: 1 },
          BusinessOption: { BusinessMode: 'x', Y: 1 },
        },
      },
    ],
    [],
  ],
  [
    'numbers that are spelt in another way',
    [
      '300.0',
      '3.0e2',
      '3E2',
      '-0',
      '-0.0',
      '0.10',
      '1659346376797',
      '1E-7',
      '12345678901234567890',
      '1e400',
    ].flatMap(numbers),
    [
      ...['12345678901234567890', '1e400'].flatMap(() => [
        /New has a number with more digits than JavaScript keeps/,
        /MaximumTasks has a number with more digits than JavaScript keeps/,
      ]),
    ],
  ],
  [
    'escapes',
    someEverywhere([
      '"q"',
      "it's",
      '\\',
      'a\nb',
      '\t',
      '`b`',
      '\r\n',
      '\u2028',
      '\u0000',
      '</script><!--',
      '*/',
      '\'\'\'"""',
      '{{x}}',
    ]),
    [],
  ],
  [
    'Chinese text',
    someEverywhere([
      '中文',
      '流 数据',
      '😀',
      'e\u0301',
      '全角：',
      '“引号”',
      '㊗️',
      '한글',
      '𠮷野家',
      '(不显示)',
    ]),
    [],
  ],
  [
    '${ and its like in texts',
    someEverywhere(['${x}', '%{if x}', '$${y}', '%%{z}', '$', 'a$', '${"$"}', '-8.1e+298', '${', '{$']),
    [],
  ],
  [
    'text that nothing can write',
    ['\ud800', '${TfToken[TOKEN.1]}', '#{TfToken[TOKEN.1]}'].flatMap(everywhere),
    [
      ...Array.from({ length: 9 }, () => /holds half of a character \(a lone surrogate\)/),
      ...Array.from({ length: 18 }, () => /holds the text "TfToken\["/),
    ],
  ],
  [
    'very long names',
    [
      'n'.repeat(127),
      'n'.repeat(128),
      `${'n'.repeat(126)}m`,
      'N'.repeat(127),
      'n-'.repeat(63),
      '1'.repeat(127),
    ].map(named),
    [],
  ],
  [
    'names that are alike',
    [
      'a-b',
      'a_b',
      'A-B',
      'ab',
      'AB',
      'aB',
      'A_B2',
      'a-b2',
      'a-b-2',
      'AB2',
      '-',
      '_',
      '1',
      'a.b',
      'a b',
      '中',
      '../x',
    ].map(named),
    [],
  ],
  ['names that are reserved words', WORDS.split(' ').map(named), []],
];
