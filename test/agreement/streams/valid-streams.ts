import * as fc from 'fast-check';
import { validParameters } from '../../support/arbitrary';
import { plausible } from './plausible';

/** A CreateEventStreaming request as an object; FilterPattern is an object here and text on the wire. */
export interface StreamCase {
  readonly EventStreamingName: string;
  readonly Description?: string;
  readonly Source: Readonly<Record<string, Record<string, unknown>>>;
  readonly Sink: Readonly<Record<string, Record<string, unknown>>>;
  readonly FilterPattern: unknown;
  readonly RunOptions?: Readonly<Record<string, unknown>>;
  readonly Transforms?: readonly unknown[];
}

const word = fc.stringMatching(/^[A-Za-z0-9._ -]{1,12}$/);

const operator = fc.oneof(
  word.map((prefix) => ({ prefix })),
  word.map((suffix) => ({ suffix })),
  word.map((contains) => ({ contains })),
  fc.boolean().map((exists) => ({ exists })),
  fc.ipV4().map((address) => ({ cidr: address })),
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, mask]) => ({ cidr: `${address}/${mask}` })),
  fc.tuple(fc.constantFrom('=', '!=', '>', '>=', '<', '<='), number()).map((numeric) => ({ numeric })),
  fc.tuple(number(), number()).map(([from, to]) => ({ numeric: ['>', from, '<=', to] })),
  fc
    .oneof(word, number(), fc.array(word, { minLength: 1, maxLength: 3 }))
    .map((not) => ({ 'anything-but': not })),
  word.map((prefix) => ({ 'anything-but': { prefix } })),
);

function number() {
  return fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
}

const leaf = fc.array(fc.oneof(word, number(), fc.boolean(), fc.constant(null), operator), {
  minLength: 1,
  maxLength: 4,
});
const payload = fc.dictionary(word, fc.oneof(leaf, fc.dictionary(word, leaf, { minKeys: 1, maxKeys: 2 })), {
  minKeys: 1,
  maxKeys: 3,
});

const filterPattern = fc.oneof(
  fc.constant({}),
  payload.map((data) => ({ data })),
  fc.record({ subject: leaf, data: payload }, { requiredKeys: [] }),
);

const ACCOUNT = '1234567890123456';
const deadLetterArn = fc.constantFrom(
  `acs:mns:cn-hangzhou:${ACCOUNT}:/queues/dead`,
  `acs:mq:cn-hangzhou:${ACCOUNT}:/instances/MQ_INST_1/topic/dead`,
  `acs:alikafka:cn-hangzhou:${ACCOUNT}:instance/alikafka_post-cn-1/topic/dead`,
  `acs:eventbridge:cn-hangzhou:${ACCOUNT}:eventbus/dead`,
);

const runOptions = fc.record(
  {
    MaximumTasks: fc.integer({ min: 1, max: 32 }),
    ErrorsTolerance: fc.constant('ALL'),
    RetryStrategy: fc.record(
      {
        PushRetryStrategy: fc.constantFrom('BACKOFF_RETRY', 'EXPONENTIAL_DECAY_RETRY'),
        MaximumEventAgeInSeconds: fc.integer({ min: 60, max: 86_400 }),
        MaximumRetryAttempts: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['PushRetryStrategy'] },
    ),
    BatchWindow: fc.record({
      CountBasedWindow: fc.integer({ min: 1, max: 10_000 }),
      TimeBasedWindow: fc.integer({ min: 0, max: 15 }),
    }),
    DeadLetterQueue: deadLetterArn.map((Arn) => ({ Arn })),
  },
  { requiredKeys: [] },
);

const transforms = fc.constantFrom(
  [],
  [{ Arn: `acs:fc:cn-hangzhou:${ACCOUNT}:functions/mask` }],
  [{ Arn: `acs:fc:cn-hangzhou:${ACCOUNT}:services/demo.LATEST/functions/mask` }],
);

/** The other end of a stream whose one end is tried: a queue. */
const OTHER = {
  Source: { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'other-in', IsBase64Decode: true } },
  Sink: {
    SinkMNSParameters: {
      QueueName: { Form: 'CONSTANT', Value: 'other-out' },
      Body: { Form: 'ORIGINAL' },
      IsBase64Encode: { Form: 'CONSTANT', Value: 'false' },
    },
  },
};

/** Random streams of a kind of source or sink that the contract allows. */
export function validStreams(side: 'Source' | 'Sink', kind: string): fc.Arbitrary<StreamCase> {
  const part = validParameters(kind).map((parameters) => ({
    [side]: { [kind]: plausible(kind, parameters) },
  }));
  const around = fc.record(
    {
      EventStreamingName: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/),
      Description: word,
      FilterPattern: filterPattern,
      RunOptions: runOptions,
      Transforms: transforms,
    },
    { requiredKeys: ['EventStreamingName', 'FilterPattern'] },
  );
  return fc.tuple(around, part).map(([stream, given]) => ({ ...OTHER, ...stream, ...given }) as StreamCase);
}

/** Random streams with one AI transform that the contract allows. */
export function withTransform(kind: string): fc.Arbitrary<StreamCase> {
  return fc
    .tuple(validStreams('Sink', 'SinkMNSParameters'), validParameters(kind))
    .map(([stream, parameters]) => ({ ...stream, Transforms: [{ [kind]: parameters }] }));
}
