import { fc } from '../../support/sampling';
import { Fn, Lazy, TerraformCount, TerraformIterator } from 'cdktf';
import * as lib from '../../../lib';
import { PARTS, validParameters } from '../../support/arbitrary';
import { EVERY_SINK } from '../../support/every-sink';
import { EVERY_SOURCE } from '../../support/every-source';
import { RawSink, RawSource } from '../../support/raw-parts';
import { plausible } from '../streams/plausible';
import { Building, maybe, number, record, region, Step, text, Value } from './building';

const ACCOUNT = '1234567890123456';
const names = fc.constantFrom('orders', 'orders-2', 'a_b', 'x');
export const topic = text(fc.constantFrom('orders', 'telemetry', 'out'));
export const instance = text(fc.constantFrom('post-cn-1', 'alikafka_post-cn-1', 'rmq-cn-1', 'MQ_INST_1_2'));
const duration = number(fc.constantFrom(0, 1, 15, 16, 3, 100000)).map(
  (seconds) => (b: Building) => lib.Duration.seconds(seconds(b)),
);

/** One change to the parameters of a part: what nobody would write, and what only Terraform knows. */
interface Breakage {
  readonly at: number;
  readonly to: Value<unknown>;
}

const breakage: fc.Arbitrary<Breakage> = fc.record({
  at: fc.nat(100),
  to: fc.oneof(
    topic as fc.Arbitrary<Value<unknown>>,
    number(fc.integer({ min: -1, max: 70000 })) as fc.Arbitrary<Value<unknown>>,
    fc.jsonValue({ maxDepth: 1 }).map((value) => () => value),
    fc.constant(() => undefined),
    topic.map((value) => (b: Building) => ({ Form: 'CONSTANT', Value: value(b) })),
    topic.map((value) => (b: Building) => Fn.split(',', value(b))),
    topic.map((value) => (b: Building) => ({ Form: 'TEMPLATE', Value: value(b), Template: '${a} and ${b' })),
    fc.constantFrom('$unknown', '$reference').map((key) => () => ({ [key]: 'x' })),
    fc.constant(() => Lazy.listValue({ produce: () => ['a', 'b'] })),
  ),
});

function broken(parameters: Record<string, any>, changes: readonly Breakage[], b: Building) {
  const result = { ...parameters };
  for (const { at, to } of changes) {
    const keys = [...Object.keys(result), 'Unknown'];
    const key = keys[at % keys.length];
    result[key] = to(b);
  }
  return result;
}

const rawPart = (prefix: string) =>
  fc
    .constantFrom(...PARTS.map(({ kind }) => kind).filter((kind) => kind.startsWith(prefix)))
    .chain((kind) => fc.tuple(fc.constant(kind), validParameters(kind)))
    .chain(([kind, parameters]) =>
      fc.tuple(
        fc.constant({ kind, parameters: plausible(kind, parameters) }),
        fc.array(breakage, { maxLength: 3 }),
      ),
    );

const samples = <T>(all: readonly (readonly [T, unknown])[]) =>
  fc.constantFrom(...all.map(([part]) => part)).map((part) => () => part);

export const source: fc.Arbitrary<Value<lib.StreamSource>> = fc.oneof(
  samples(EVERY_SOURCE),
  rawPart('Source').map(
    ([{ kind, parameters }, changes]) =>
      (b: Building) =>
        new RawSource({ kind, parameters: broken(parameters, changes, b) }),
  ),
  record<lib.MqttSourceProps>({ instanceId: instance, topic, region: maybe(region) }).map(
    (props) => (b: Building) => new lib.MqttSource(props(b)),
  ),
  record<lib.KafkaSourceProps>({
    instanceId: instance,
    topic,
    consumerGroup: topic,
    region: maybe(region),
  }).map((props) => (b: Building) => new lib.KafkaSource(props(b))),
  record<lib.MnsSourceProps>({ queueName: topic, region: maybe(region) }).map(
    (props) => (b: Building) => new lib.MnsSource(props(b)),
  ),
);

const field: fc.Arbitrary<Value<lib.SinkField>> = fc.oneof(
  fc.constantFrom('$.data', '$.data.a', 'nonsense', '$..*').map((path) => () => lib.SinkField.jsonPath(path)),
  topic.map((value) => (b: Building) => lib.SinkField.constant(value(b))),
  fc.tuple(topic, topic).map(
    ([template, variable]) =>
      (b: Building) =>
        lib.SinkField.template(`\${a} ${template(b)} \${c}`, { a: '$.data.a', b: variable(b) }),
  ),
  topic.map((value) => (b: Building) => lib.SinkField.json({ a: value(b), b: { c: [1, value(b)] } })),
);

export const sink: fc.Arbitrary<Value<lib.StreamSink>> = fc.oneof(
  samples(EVERY_SINK),
  rawPart('Sink').map(
    ([{ kind, parameters }, changes]) =>
      (b: Building) =>
        new RawSink({ kind, parameters: broken(parameters, changes, b) }),
  ),
  record<lib.KafkaSinkProps>({ instanceId: instance, topic, value: maybe(field), key: maybe(field) }).map(
    (props) => (b: Building) => new lib.KafkaSink(props(b)),
  ),
  record<lib.MqttSinkProps>({ instanceId: instance, parentTopic: topic, payload: maybe(field) } as any).map(
    (props) => (b: Building) => new lib.MqttSink(props(b) as lib.MqttSinkProps),
  ),
  record<lib.MnsSinkProps>({ queueName: topic, body: maybe(field) } as any).map(
    (props) => (b: Building) => new lib.MnsSink(props(b) as lib.MnsSinkProps),
  ),
);

const filter: fc.Arbitrary<Value<lib.EventPattern>> = fc.oneof(
  fc.constant(() => lib.EventPattern.matchAll()),
  fc.tuple(topic, fc.jsonValue({ maxDepth: 2 })).map(
    ([value, other]) =>
      (b: Building) =>
        lib.EventPattern.fromObject({
          source: [value(b)],
          data: { level: [{ prefix: value(b) }], other },
        } as any),
  ),
  fc.constantFrom('acs.mns', 'acs.mq').map((value) => () => lib.EventPattern.fromObject({ source: [value] })),
);

const transform: fc.Arbitrary<Value<lib.StreamTransform>> = fc.oneof(
  text(
    fc.constantFrom(
      `acs:fc:cn-hangzhou:${ACCOUNT}:functions/f`,
      'acs:fc:x',
      'acs:fc:cn-beijing:1:services/s.q/functions/f',
    ),
  ).map((arn) => (b: Building) => lib.FunctionTransform.fromArn(arn(b))),
  fc.tuple(topic, field).map(
    ([apiKey, data]) =>
      (b: Building) =>
        new lib.EmbeddingTransform({ apiKey: apiKey(b), model: 'm', data: data(b) }),
  ),
);

const deadLetters: fc.Arbitrary<Value<lib.DeadLetterQueue>> = fc.oneof(
  fc.tuple(topic, region).map(
    ([name, where]) =>
      (b: Building) =>
        lib.DeadLetterQueue.mnsQueue(name(b), { region: where(b), accountId: ACCOUNT }),
  ),
  text(fc.constantFrom(`acs:mns:cn-hangzhou:${ACCOUNT}:/queues/dead`, 'acs:kafka:x', 'no arn')).map(
    (arn) => (b: Building) => lib.DeadLetterQueue.fromArn(arn(b)),
  ),
);

const options = record<lib.EventStreamOptions>({
  streamName: maybe(text(names)),
  streamNamePrefix: fc.constant(() => undefined),
  description: maybe(topic),
  filter: maybe(filter),
  transforms: maybe(
    fc.array(transform, { maxLength: 2 }).map((all) => (b: Building) => all.map((one) => one(b))),
  ),
  status: maybe(fc.constantFrom(...Object.values(lib.StreamStatus)).map((status) => () => status)),
  tags: maybe(record<Record<string, string>>({ a: topic, $unknown: topic })),
  region: maybe(region),
  provider: fc.nat(8).map((n) => (b: Building) => (n < 4 ? undefined : b.pick(b.providers, n))),
  batchWindow: maybe(
    record({ messages: maybe(number(fc.integer({ min: 0, max: 10001 }))), interval: maybe(duration) }),
  ),
  concurrency: maybe(number(fc.integer({ min: 0, max: 200 }))),
  errorTolerance: maybe(fc.constantFrom(...Object.values(lib.ErrorTolerance)).map((value) => () => value)),
  retryPolicy: maybe(
    duration.map((age) => (b: Building) => lib.RetryPolicy.exponentialDecay({ maximumEventAge: age(b) })),
  ),
  deadLetterQueue: maybe(deadLetters),
  throttling: maybe(number(fc.integer({ min: -1, max: 1000 }))),
  sourceOverrides: maybe(record<any>({ Qos: topic, Topic: topic })),
  sinkOverrides: maybe(record<any>({ Linger: topic })),
  forEach: fc.nat(9).map((n) => () => (n < 2 ? TerraformIterator.fromList(['a', 'b'].slice(n)) : undefined)),
  count: fc.nat(9).map((n) => () => (n < 3 ? TerraformCount.of(n) : undefined)),
} as any);

/** An event stream with anything at both ends. */
export const stream: fc.Arbitrary<Step> = fc
  .record({ where: fc.nat(), id: fc.constantFrom('Stream', 'In', 'Out'), source, sink, options })
  .map(({ where, id, ...parts }) => (b: Building) => {
    const scope = b.scope(where);
    const stream = new lib.EventStream(scope, b.id(scope, id), {
      ...parts.options(b),
      source: parts.source(b),
      sink: parts.sink(b),
    });
    b.streams.push(stream);
    b.refer(stream.streamId, stream.streamName);
  });
