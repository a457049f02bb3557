import { unknown } from '../../../lib/core/model/stream-definition';
import { Message } from '../../../lib/core/simulation/message';
import { Results, streamSimulator } from '../../../lib/core/simulation/simulate-stream';
import { eventOf, kafkaStream } from '../../support/simulated';

const run = (changes: Parameters<typeof kafkaStream>[0], message: Message, results?: Results) => {
  const stream = kafkaStream(changes);
  return streamSimulator(stream, results)(eventOf(stream, message));
};

const sinkWith = (parameters: Record<string, unknown>) => ({
  sink: { kind: 'SinkKafkaParameters', parameters },
});
const field = (Form: string, Value?: unknown, Template?: string) => ({ Form, Value, Template });
const valueOf = (Value: object, body: string) =>
  run(sinkWith({ Value }), { body }).deliveries[0].fields.map(({ value, unknown: open, problem, notes }) => ({
    got: value ?? open ?? problem ?? null,
    notes: notes.map(({ id }) => id),
  }))[0];

const WARNINGS = { filterPattern: { data: { value: { level: ['WARN'] } } } };

describe('a simulated stream', () => {
  it('delivers what its filter lets through', () => {
    const { outcome, deliveries, event } = run(WARNINGS, { body: '{"level":"WARN"}' });
    expect(outcome).toBe('delivered');
    expect(deliveries[0].fields.map(({ name, value }) => [name, value])).toEqual([
      ['InstanceId', 'alikafka_post-cn-2'],
      ['Topic', 'copies'],
      ['Value', event],
    ]);
  });

  it('drops the rest, and says why', () =>
    expect(run(WARNINGS, { body: '{"level":"warn"}' })).toMatchObject({
      outcome: 'dropped',
      reason: 'data.value.level is "warn", wanted "WARN": compared case-sensitively',
      failed: { pointer: '/data/value/level' },
      deliveries: [],
    }));

  it('says that a filter is not a pattern', () =>
    expect(run({ filterPattern: { data: { a: 'x' } } }, {})).toMatchObject({
      outcome: 'invalid',
      reason: 'the filter is not a pattern: the field has a bare value at /data/a',
    }));

  it('takes the filter as its text spells it', () => {
    const spelt = {
      filterPattern: { data: { value: { n: [1.5] } } },
      spelt: { '/FilterPattern/data/value/n/0': '1.50' },
    };
    expect(run(spelt, { body: '{"n":1.50}' }).outcome).toBe('delivered');
    expect(run(spelt, { body: '{"n":1.5}' }).outcome).toBe('dropped');
  });

  it.each([
    [
      { filterPattern: { data: { value: { level: [unknown('later')] } } } },
      'data.value.level is not known: later',
    ],
    [{ filterPattern: unknown('later') }, 'the filter is not known: later'],
    [{ filterPattern: { aliyunpublishtime: ['x'] } }, /^aliyunpublishtime is not known: no document says/],
    [{ sink: { kind: '', parameters: {}, unknown: unknown('later') } }, 'the sink is not known: later'],
    [sinkWith({ Value: unknown('later') }), 'the field Value is not known: later'],
    [sinkWith({ Value: field('JSONPATH', unknown('later')) }), 'the field Value is not known: later'],
    [
      sinkWith({ Value: field('JSONPATH', '$.aliyunpublishtime') }),
      /^the field Value is not known: no document/,
    ],
    [{ transforms: [unknown('later')] }, 'a transform: later'],
    [
      { transforms: [{ Arn: 'acs:fc:1' }] },
      'the function acs:fc:1: a simulation does not run the function; say what it returns',
    ],
    [{ transforms: [{ DashScopeTransformParameters: {} }] }, /^DashScope.*: a simulation asks no model$/],
  ])('of which %j is not known does not say more than that', (changes, reason) => {
    const { outcome, reason: said } = run(changes, { body: '{"level":"WARN"}' });
    expect([outcome, said]).toEqual([
      'unknown',
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    ]);
  });

  it('does not take a constant that is not known yet for a doubt', () => {
    const { outcome, deliveries } = run(sinkWith({ Topic: field('CONSTANT', unknown('later')) }), {});
    expect(outcome).toBe('delivered');
    expect(deliveries[0].fields).toMatchObject([{ name: 'Topic', unknown: 'later' }]);
  });

  it('gives the records of a function to the sink, each by itself', () => {
    const changes = { transforms: [{ Arn: 'acs:fc:1' }], ...sinkWith({ Value: field('JSONPATH', '$.n') }) };
    const values = (result: string) =>
      run(changes, {}, { functions: [result] }).deliveries.map(({ fields }) => fields[0].value);
    expect(values('[{"n":1},{"n":2}]')).toEqual(['1', '2']);
    expect(values('{"n":3}')).toEqual(['3']);
    expect(run(changes, {}, { functions: ['[]'] })).toMatchObject({
      outcome: 'dropped',
      reason: 'the last function returns no record',
      deliveries: [],
    });
    expect(run(changes, {}, { functions: ['no'] })).toMatchObject({
      outcome: 'invalid',
      reason: 'the function acs:fc:1: what the function returns is not JSON',
    });
  });

  it.each([
    [field('CONSTANT', '$.data'), '{}', { got: '$.data', notes: [] }],
    [
      field('JSONPATH', '$.data.value'),
      '{"a":null,"b":1}',
      { got: '{"b":1}', notes: ['null-members-dropped'] },
    ],
    [field('JSONPATH', '$.data.value.x'), '{}', { got: null, notes: ['missing-path'] }],
    [
      field('TEMPLATE', '{"a":"$.data.value.a"}', '{"t":"${a}"}'),
      '{"a":"x"}',
      { got: '{"t":"x"}', notes: [] },
    ],
    [
      field('TEMPLATE', '{"a":"$.data.value.a"}', '{"t":"${a}"}'),
      '{"a":"say \\"hi\\""}',
      { got: '{"t":"say "hi""}', notes: ['value-not-escaped', 'not-json'] },
    ],
    [
      field('TEMPLATE', '{"a":"$.data.value.a"}', '{"t":"${a}"}'),
      '{"a":"C:\\\\new"}',
      { got: '{"t":"C:\\new"}', notes: ['value-not-escaped'] },
    ],
    [
      field('TEMPLATE', '{"a":"$.data.value.a"}', 'text: ${a}'),
      '{"a":"say \\"hi\\""}',
      { got: 'text: say "hi"', notes: [] },
    ],
    [
      field('TEMPLATE', '{"a":"$.data.value.a"}', '${a}'),
      '{"a":"${a}"}',
      { got: 'the values of a refer to each other without end', notes: [] },
    ],
    [
      field('JSONPATH', '$.data.value.a'),
      JSON.stringify({ a: 'x'.repeat(10241) }),
      { got: 'x'.repeat(10241), notes: ['value-too-long'] },
    ],
    [field('JSONPATH', '$.data.offset'), '{}', { got: '25', notes: ['sample-value'] }],
    [field('JSONPATH', '$.time'), '{}', { got: '2026-01-01T00:00:00Z', notes: ['made-up-value'] }],
  ])('makes of %j and %.40s what EventBridge does', (Value, body, expected) =>
    expect(valueOf(Value, body)).toEqual(expected),
  );

  it('shows no credential', () => {
    const sink = {
      kind: 'SinkRocketMQParameters',
      parameters: { InstancePassword: field('CONSTANT', 's3cr3t'), Body: field('ORIGINAL') },
    };
    expect(JSON.stringify(run({ sink }, {}))).not.toContain('s3cr3t');
  });

  it('says that a function gets a list', () => {
    const sink = { kind: 'SinkFcParameters', parameters: { Body: field('JSONPATH', '$.data') } };
    expect(run({ sink }, {}).deliveries[0].fields[0].notes.map(({ id }) => id)).toContain(
      'arrives-in-a-list',
    );
  });

  it('says that an event is too large', () =>
    expect(run({}, { body: 'x'.repeat(262144) }).notes.map(({ id }) => id)).toEqual(['event-too-large']));
});
