import { sample, simulate } from '../../../../lib/tool/graph/html/simulator';
import { kafkaStream } from '../../../support/simulated';

const WARNINGS = kafkaStream({ filterPattern: { data: { value: { level: ['WARN'] } } } });
const withSource = (kind: string, changes = {}) =>
  kafkaStream({ source: { kind, parameters: { RegionId: 'cn-hangzhou', Topic: 'telemetry' } }, ...changes });
const MQTT = withSource('SourceMQTTParameters', { filterPattern: { subject: ['telemetry'] } });
const event = (data: unknown) => JSON.stringify({ specversion: '1.0', data });

it('starts with the documented event, and says what is not in it', () => {
  const { text, hints } = sample(MQTT);
  expect(JSON.parse(text).data.props).toMatchObject({ firstTopic: 'telemetry' });
  expect(hints.join('\n')).toContain('unknown as long as you do not write it: source');
});

it('starts with an empty event where none is published', () => {
  const { text, hints } = sample(
    kafkaStream({ source: { kind: '', parameters: {}, unknown: { $unknown: 'later' } } }),
  );
  expect(JSON.parse(text)).toEqual({ specversion: '1.0', data: {} });
  expect(hints).toEqual(['The source is not known (later).']);
});

it('delivers, and says what arrives in each field', () => {
  const text = event({ value: { level: 'WARN' } });
  const { outcome, stop, records, retry } = simulate(WARNINGS, text);
  expect([outcome, stop]).toEqual(['delivered', undefined]);
  expect(records[0].map(({ name, value }) => [name, value])).toEqual([
    ['InstanceId', 'alikafka_post-cn-2'],
    ['Topic', 'copies'],
    ['Value', text],
  ]);
  expect(retry[0]).toContain('then the event is lost');
});

it('says which leaf drops an event', () =>
  expect(simulate(WARNINGS, event({ value: { level: 'warn' } }))).toMatchObject({
    outcome: 'dropped',
    stop: 'filter',
    reason:
      'data.value.level is "warn", wanted "WARN": compared case-sensitively. It is at /FilterPattern/data/value/level.',
    records: [],
  }));

it('compares numbers as they are spelt', () => {
  const stream = kafkaStream({
    filterPattern: { data: { n: [1.5] } },
    spelt: { '/FilterPattern/data/n/0': '1.50' },
  });
  expect(simulate(stream, '{"data":{"n":1.50}}').outcome).toBe('delivered');
  expect(simulate(stream, '{"data":{"n":1.5}}').outcome).toBe('dropped');
});

it('knows no more than documents say, until somebody writes it', () => {
  const { text } = sample(MQTT);
  expect(simulate(MQTT, text)).toMatchObject({ outcome: 'unknown', stop: 'filter' });
  const known = (subject: string) => simulate(MQTT, JSON.stringify({ ...JSON.parse(text), subject })).outcome;
  expect([known('telemetry'), known('other')]).toEqual(['delivered', 'dropped']);
});

it('says that a value is that of the sample as long as it is', () => {
  const stream = kafkaStream({ filterPattern: { data: { partition: [{ exists: true }] } } });
  const { text } = sample(stream);
  const notes = (written: string) =>
    simulate(stream, written).notes.filter((note) => /^data\.partition/.test(note));
  expect(notes(text)).toHaveLength(1);
  const changed = JSON.parse(text);
  changed.data.partition = 99;
  expect(notes(JSON.stringify(changed))).toEqual([]);
});

it.each([
  [
    { Arn: 'acs:fc:cn-hangzhou:1:functions/a' },
    /^The function acs.*: a simulation does not run the function/,
  ],
  [{ DashScopeParameters: {} }, /a simulation asks no model/],
])('stops at the transform %j', (transform, reason) => {
  const { stop, ...rest } = simulate(kafkaStream({ transforms: [transform] }), '{}');
  expect([rest.outcome, stop]).toEqual(['unknown', 0]);
  expect(rest.reason).toMatch(reason);
});

it('says which field cannot be made', () => {
  const Value = { Form: 'JSONPATH', Value: '$.data.length()' };
  const sink = { kind: 'SinkKafkaParameters', parameters: { Value } };
  expect(simulate(kafkaStream({ sink }), '{"data":{}}')).toMatchObject({
    outcome: 'invalid',
    stop: 'sink',
    records: [[{ name: 'Value', value: '(none)', isText: false }]],
  });
});

it.each([
  ['', /^This is not JSON: /],
  ['{"a":', /^This is not JSON: /],
  ['[]', /^This is JSON, but no event/],
  ['1', /^This is JSON, but no event/],
  [`${'['.repeat(100_000)}`, /^(This is not JSON|The event nests too deep)/],
])('takes no %.10s', (text, reason) => {
  const { outcome, stop, reason: said } = simulate(WARNINGS, text);
  expect([outcome, stop]).toEqual(['invalid', 'event']);
  expect(said).toMatch(reason);
});
