import { StreamCase } from './valid-streams';

/** One way to break one constraint that every stream has. */
export interface CommonBreakage {
  readonly label: string;
  readonly apply: (stream: StreamCase) => StreamCase;
}

const ACCOUNT = '1234567890123456';

/** Section 6.1. */
const NAMES = ['', '-first', 'with_underscore', 'with space', 'ü', 'x'.repeat(128)];

/** Section 4.1. */
const PATTERNS: readonly unknown[] = [
  [],
  'text',
  { unknownattribute: ['a'] },
  { source: 'acs.mns' },
  { source: { prefix: 'acs' } },
  { data: ['a'] },
  { data: {} },
  { data: { a: {} } },
  { data: { a: 'text' } },
  { data: { a: 1 } },
  { data: { a: null } },
  { data: { a: [] } },
  { data: { a: [['b']] } },
  { data: { a: [{}] } },
  { data: { a: [{ prefix: 'a', suffix: 'b' }] } },
  { data: { a: [{ 'no-operator': 'a' }] } },
  { data: { a: [{ prefix: '' }] } },
  { data: { a: [{ prefix: 1 }] } },
  { data: { a: [{ suffix: '' }] } },
  { data: { a: [{ suffix: ['b'] }] } },
  { data: { a: [{ contains: 5 }] } },
  { data: { a: [{ exists: 'true' }] } },
  { data: { a: [{ cidr: '10.0.0.0/33' }] } },
  { data: { a: [{ cidr: '10.0.0.256' }] } },
  { data: { a: [{ cidr: '10.0.0.01/8/9' }] } },
  { data: { a: [{ cidr: '2001:db8::/32' }] } },
  { data: { a: [{ cidr: 10 }] } },
  { data: { a: [{ numeric: 5 }] } },
  { data: { a: [{ numeric: ['>'] }] } },
  { data: { a: [{ numeric: ['>', 1, '<'] }] } },
  { data: { a: [{ numeric: ['=>', 1] }] } },
  { data: { a: [{ numeric: ['>', '1'] }] } },
  { data: { a: [{ numeric: ['>', 1_000_000_001] }] } },
  { data: { a: [{ numeric: ['<', -1_000_000_001] }] } },
  { data: { a: [{ 'anything-but': [['b']] }] } },
  { data: { a: [{ 'anything-but': [{ prefix: 'b' }] }] } },
  { data: { a: [{ 'anything-but': { contains: 'b' } }] } },
  { data: { a: [{ 'anything-but': { prefix: '' } }] } },
  { data: { a: [{ 'anything-but': { prefix: 'a', suffix: 'b' } }] } },
  { data: { a: [{ 'anything-but': {} }] } },
];

/** Section 2. */
const RUN_OPTIONS: readonly Record<string, unknown>[] = [
  { MaximumTasks: '2' },
  { MaximumTasks: 1.5 },
  { ErrorsTolerance: 'SOME' },
  { RetryStrategy: 'BACKOFF_RETRY' },
  { RetryStrategy: { PushRetryStrategy: 'BACKOFFRETRY' } },
  { RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY', MaximumRetryAttempts: '3' } },
  { RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY', MaximumEventAgeInSeconds: 1.5 } },
  { BatchWindow: { CountBasedWindow: 0 } },
  { BatchWindow: { CountBasedWindow: 10_001 } },
  { BatchWindow: { CountBasedWindow: '10' } },
  { BatchWindow: { TimeBasedWindow: -1 } },
  { BatchWindow: { TimeBasedWindow: 16 } },
  { BatchWindow: 10 },
  { Throttling: '100' },
  { BusinessOption: 'text' },
  { BusinessOption: { BusinessMode: 1 } },
  { BusinessOption: { MinCapacityUnitCount: '1' } },
  { BusinessOption: { MaxCapacityUnitCount: 1.5 } },
  { BusinessOption: { BusinessMode: 'Free' } },
  { BusinessOption: { MinCapacityUnitCount: 0 } },
  { BusinessOption: { MaxCapacityUnitCount: 0 } },
  { DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:${ACCOUNT}:/queues/dead`, Network: 1 } },
  { DeadLetterQueue: {} },
  { DeadLetterQueue: { Arn: '' } },
  { DeadLetterQueue: { Arn: `acs:ram::${ACCOUNT}:role/dead` } },
  { DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:${ACCOUNT}:topics/dead` } },
  { DeadLetterQueue: { Arn: `acs:mq:cn-hangzhou:${ACCOUNT}:dead` } },
  { DeadLetterQueue: { Arn: 5 } },
];

/** Section 3; names and types from appendix A. */
const TRANSFORMS: readonly unknown[][] = [
  [{ Arn: 'mask' }],
  [{ Arn: `acs:fc:cn-hangzhou:${ACCOUNT}:mask` }],
  [{ Arn: `acs:mns:cn-hangzhou:${ACCOUNT}:functions/mask` }],
  [{ Arn: 5 }],
  ['text'],
  [{ BaiLianAgentTransformParameters: { ApiKey: 'k', ApplicationId: 'a', Prompt: 'text' } }],
  [{ DashScopeTransformParameters: { ApiKey: 'k', Model: 'm', Messages: 'text' } }],
  [{ DashScopeTransformParameters: { ApiKey: 'k', Model: 'm', Messages: [{ Role: 1, Form: 'ORIGINAL' }] } }],
  [{ DashScopeTransformParameters: { ApiKey: 'k', Model: 5, Messages: [] } }],
  [{ DashScopeTransformParameters: { ApiKey: 'k', Model: 'm', RequestPerMinute: '1', Messages: [] } }],
  [{ BaiLianAgentTransformParameters: { ApiKey: 'k', ApplicationId: 1, Prompt: { Form: 'ORIGINAL' } } }],
  [
    {
      BaiLianAgentTransformParameters: {
        ApiKey: 'k',
        ApplicationId: 'a',
        Prompt: { Form: 'JSONPATH', Value: '$..a' },
      },
    },
  ],
  [
    {
      EmbeddingTransformParameters: { ApiKey: 'k', EmbeddingModel: 'm', EmbeddingData: { Form: 'NO_FORM' } },
    },
  ],
];

/** Section 5, on the body of the sink. */
const BODIES: Readonly<Record<string, unknown>> = {
  'a path without $': { Form: 'JSONPATH', Value: 'data.v' },
  'a path with a wildcard': { Form: 'JSONPATH', Value: '$.data.*' },
  'a path with a deep scan': { Form: 'JSONPATH', Value: '$..v' },
  'a path with a filter': { Form: 'JSONPATH', Value: '$.data[?(@.v>1)]' },
  'a path with a slice': { Form: 'JSONPATH', Value: '$.data[0:2]' },
  'a path with a choice': { Form: 'JSONPATH', Value: "$.data['a','b']" },
  'no path': { Form: 'JSONPATH' },
  'no constant': { Form: 'CONSTANT' },
  'variables that are no JSON': { Form: 'TEMPLATE', Value: 'v', Template: 'a' },
  'variables in a list': { Form: 'TEMPLATE', Value: '["$.data.v"]', Template: 'a' },
  'a variable that is an object': { Form: 'TEMPLATE', Value: '{"v":{"a":1}}', Template: '${v}' },
  'no template': { Form: 'TEMPLATE', Value: '{"v":"$.data.v"}' },
  'no variables': { Form: 'TEMPLATE', Template: 'text' },
  'a variable in a variable': { Form: 'TEMPLATE', Value: '{"v":"$.data.v"}', Template: '${a${v}}' },
  'a template that is too long': {
    Form: 'TEMPLATE',
    Value: '{"v":"$.data.v"}',
    Template: `\${v}${'x'.repeat(10_240)}`,
  },
  'a value that is too long': { Form: 'CONSTANT', Value: 'x'.repeat(10_241) },
};

/** Section 0.1: exactly one source and one sink, of kinds there are; what resembles none is a warning of the rules. */
const PARTS: Readonly<Record<string, (stream: StreamCase) => Partial<StreamCase>>> = {
  'a source there is not': () => ({ Source: { SourceMMSParameters: { RegionId: 'cn-hangzhou' } } }),
  'a sink there is not': () => ({ Sink: { SinkMMSParameters: {} } }),
  'a sink as its source': ({ Sink }) => ({ Source: Sink }),
  'a source as its sink': ({ Source }) => ({ Sink: Source }),
};

function withBody(stream: StreamCase, body: unknown): StreamCase {
  const [[kind, parameters]] = Object.entries(stream.Sink);
  return { ...stream, Sink: { [kind]: { ...parameters, Body: body } } };
}

/** Every constraint around source and sink, broken once. */
export const AROUND_BREAKAGES: readonly CommonBreakage[] = [
  ...NAMES.map((name) =>
    change(`name "${name.slice(0, 20)}" of ${name.length}`, { EventStreamingName: name }),
  ),
  ...PATTERNS.map((pattern) => change(`pattern ${JSON.stringify(pattern)}`, { FilterPattern: pattern })),
  ...RUN_OPTIONS.map((options) => change(`run options ${JSON.stringify(options)}`, { RunOptions: options })),
  ...TRANSFORMS.map((list) => change(`transforms ${JSON.stringify(list)}`, { Transforms: list })),
];

/** Every constraint that is the same for all kinds, broken once. */
export const COMMON_BREAKAGES: readonly CommonBreakage[] = [
  ...AROUND_BREAKAGES,
  ...Object.entries(BODIES).map(([label, body]) => ({
    label,
    apply: (stream: StreamCase) => withBody(stream, body),
  })),
  ...Object.entries(PARTS).map(([label, part]) => ({
    label,
    apply: (stream: StreamCase) => ({ ...stream, ...part(stream) }),
  })),
];

function change(label: string, changed: Partial<StreamCase>): CommonBreakage {
  return { label, apply: (stream) => ({ ...stream, ...changed }) };
}
