import { fc, runs } from '../../support/sampling';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { definition, resource } from '../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const RUNS = runs(300, 20);

const word = fc.stringMatching(/^[a-z][a-z0-9-]{4,20}[a-z0-9]$/);
const mainland = fc.constantFrom('cn-hangzhou', 'cn-beijing', 'cn-shanghai', 'cn-shenzhen');

/** A stream within every limit, with a dead-letter queue, between places of its own. */
const stream = (i: number) =>
  fc
    .record({
      name: word,
      topic: word,
      region: mainland,
      tasks: fc.integer({ min: 1, max: 32 }),
      messages: fc.integer({ min: 1, max: 10000 }),
      seconds: fc.integer({ min: 0, max: 15 }),
    })
    .map(({ name, topic, region, tasks, messages, seconds }) =>
      definition({
        name: `${name}-${i}`,
        region,
        source: {
          kind: 'SourceMQTTParameters',
          parameters: { RegionId: region, InstanceId: `post-cn-${i}`, Topic: topic, BodyDataType: 'JSON' },
        },
        sink: {
          kind: 'SinkKafkaParameters',
          parameters: {
            InstanceId: constant(`alikafka_post-cn-${i}`),
            Topic: constant(topic),
            Acks: constant('1'),
            Value: { Form: 'JSONPATH', Value: '$.data.body' },
          },
        },
        runOptions: {
          MaximumTasks: tasks,
          ErrorsTolerance: 'ALL',
          BatchWindow: { CountBasedWindow: messages, TimeBasedWindow: seconds },
          DeadLetterQueue: { Arn: `acs:mns:${region}:1234567890123456:/queues/dead` },
        },
        location: { constructPath: `Stack/S${i}`, address: `x.S${i}`, stack: 'Stack' },
      }),
    );

const app: fc.Arbitrary<AppDefinition> = fc.integer({ min: 1, max: 15 }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, i) => stream(i))).map((streams) => ({
    streams,
    resources: [
      resource('alicloud_event_bridge_event_bus', { event_bus_name: 'orders' }),
      resource('alicloud_ram_policy', {
        policy_name: 'p',
        policy_document: { Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: '*' }] },
      }),
    ],
  })),
);

const part = (
  stream: StreamDefinition,
  side: 'source' | 'sink',
  change: object,
): Partial<StreamDefinition> => ({
  [side]: { kind: stream[side].kind, parameters: { ...stream[side].parameters, ...change } },
});
const options = (stream: StreamDefinition, change: object) => ({
  runOptions: { ...stream.runOptions, ...change },
});

/** One broken limit each: what is changed in a stream, and which rule says so where. */
const BREAKS: [
  rule: string,
  pointer: string | undefined,
  (stream: StreamDefinition) => Partial<StreamDefinition>,
][] = [
  ['stream-name', '/EventStreamingName', () => ({ name: 'x'.repeat(128) })],
  ['stream-name', '/EventStreamingName', () => ({ name: 'a_b' })],
  ['topic-name', '/Source/SourceMQTTParameters/Topic', (s) => part(s, 'source', { Topic: 'a/b' })],
  ['topic-name', '/Sink/SinkKafkaParameters/Topic/Value', (s) => part(s, 'sink', { Topic: constant('ab') })],
  [
    'instance-id',
    '/Source/SourceMQTTParameters/InstanceId',
    (s) => part(s, 'source', { InstanceId: 'rmq-1' }),
  ],
  ['cross-border', '/Source/SourceMQTTParameters', (s) => part(s, 'source', { RegionId: 'ap-southeast-1' })],
  ['stream-region', '/Sink/SinkKafkaParameters', () => ({ sinkRegion: 'cn-qingdao' })],
  [
    'contract',
    '/Source/SourceMQTTParameters/BodyDataType',
    (s) => part(s, 'source', { BodyDataType: 'XML' }),
  ],
  ['contract', '/Sink/SinkKafkaParameters/InstanceId', (s) => part(s, 'sink', { InstanceId: undefined })],
  [
    'network-complete',
    '/Source/SourceMQTTParameters/SecurityGroupId',
    (s) => part(s, 'source', { NetworkType: 'PrivateNetwork', VpcId: 'v', VSwitchIds: 's' }),
  ],
  [
    'json-path',
    '/Sink/SinkKafkaParameters/Value/Value',
    (s) => part(s, 'sink', { Value: { Form: 'JSONPATH', Value: '$..a' } }),
  ],
  [
    'template-size',
    '/Sink/SinkKafkaParameters/Value/Template',
    (s) => part(s, 'sink', { Value: { Form: 'TEMPLATE', Value: '{}', Template: 'x'.repeat(10241) } }),
  ],
  [
    'value-size',
    '/Sink/SinkKafkaParameters/Value/Value',
    (s) => part(s, 'sink', { Value: { Form: 'CONSTANT', Value: 'x'.repeat(10241) } }),
  ],
  [
    'template-variables',
    '/Sink/SinkKafkaParameters/Value',
    (s) => part(s, 'sink', { Value: { Form: 'TEMPLATE', Value: '{}', Template: '${a}' } }),
  ],
  ['function-arn', '/Transforms/0/Arn', () => ({ transforms: [{ Arn: 'f' }] })],
  ['filter-pattern', '/FilterPattern/data/a', () => ({ filterPattern: { data: { a: 'x' } } })],
  ['concurrent-tasks', '/RunOptions/MaximumTasks', (s) => options(s, { MaximumTasks: 33 })],
  [
    'batch-window',
    '/RunOptions/BatchWindow/TimeBasedWindow',
    (s) => options(s, { BatchWindow: { CountBasedWindow: 1, TimeBasedWindow: 16 } }),
  ],
  [
    'retry-policy',
    '/RunOptions/RetryStrategy/PushRetryStrategy',
    (s) => options(s, { RetryStrategy: { PushRetryStrategy: 'X' } }),
  ],
  [
    'dead-letter-arn',
    '/RunOptions/DeadLetterQueue/Arn',
    (s) => options(s, { DeadLetterQueue: { Arn: 'x' } }),
  ],
];

describe('random apps', () => {
  it('within all limits have no error and no warning', () => {
    fc.assert(
      fc.property(app, (given) => {
        const { findings } = evaluateAll(given);
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(BREAKS)('with %s broken have that finding alone, at its place %s', (rule, pointer, change) => {
    fc.assert(
      fc.property(app, fc.nat(), (given, pick) => {
        const i = pick % given.streams.length;
        const streams = given.streams.map((item, j) => (i === j ? { ...item, ...change(item) } : item));
        const { findings } = evaluateAll({ ...given, streams });
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors.map((finding) => [finding.rule, finding.pointer, finding.constructPath])).toEqual([
          [rule, pointer, `Stack/S${i}`],
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  it('with two streams of one name have that finding alone', () => {
    fc.assert(
      fc.property(
        app.filter(({ streams }) => streams.length > 1),
        (given) => {
          const [first, second, ...rest] = given.streams;
          const twin = {
            ...second,
            name: first.name,
            region: first.region,
            source: { ...second.source, parameters: { ...second.source.parameters, RegionId: first.region } },
          };
          const errors = evaluateAll({ ...given, streams: [first, twin, ...rest] }).findings.filter(
            ({ severity }) => severity === 'error',
          );
          expect(errors.map(({ rule, constructPath }) => [rule, constructPath])).toEqual([
            ['stream-name-unique', 'Stack/S1'],
          ]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
