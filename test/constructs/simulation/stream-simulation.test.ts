import { EventPattern, EventValue, FunctionTransform, KafkaSink, Match, SinkField } from '../../../lib';
import { testStack, testStream } from '../../support/synth';

const sink = new KafkaSink({
  instanceId: 'alikafka_post-cn-1',
  topic: 'warnings',
  key: SinkField.jsonPath('$.data.props.clientId'),
  value: SinkField.json({ level: EventValue.text('$.data.body.level'), n: EventValue.raw('$.data.body.n') }),
});
const filter = EventPattern.of({ data: { body: { level: [Match.exact('WARN')] } } });
const stream = (props: object = {}) => testStream(testStack(), { sink, filter, ...props });

describe('EventStream.simulate', () => {
  it('says what arrives, field by field', () => {
    const { outcome, fields, retries, event } = stream().simulate({
      body: { level: 'WARN', n: 1.5 },
      properties: { clientId: 'device-1' },
    });
    expect(outcome).toBe('MATCH');
    expect(fields).toMatchObject({ Key: 'device-1', Value: '{"level":"WARN","n":1.5}', Topic: 'warnings' });
    expect(retries).toEqual({ count: 3, leastSeconds: 30, mostSeconds: 60, afterwards: 'discarded' });
    expect(JSON.parse(event).data.props.firstTopic).toBe('telemetry');
  });

  it('says why it does not', () =>
    expect(stream().simulate({ body: { level: 'DEBUG' } })).toMatchObject({
      outcome: 'NO_MATCH',
      reason: 'data.body.level is "DEBUG", wanted "WARN"',
      fields: {},
      deliveries: [],
    }));

  it('keeps the spelling of numbers in a text, and takes a whole event', () => {
    const value = (message: object) => stream().simulate(message).fields.Value;
    expect(value({ body: '{"level":"WARN","n":1.50}' })).toBe('{"level":"WARN","n":1.5}');
    expect(value({ event: '{"data":{"body":{"level":"WARN","n":[1.50]}}}' })).toBe(
      '{"level":"WARN","n":[1.50]}',
    );
    expect(value({ event: { data: { body: { level: 'WARN', n: 2 } } } })).toBe('{"level":"WARN","n":2}');
  });

  it('says when JSON breaks', () => {
    const { deliveries } = stream({ filter: undefined }).simulate({ body: { level: 'say "hi"', n: 1 } });
    const { notes } = deliveries[0].details.find(({ name }) => name === 'Value')!;
    expect(notes.map(({ id }) => id)).toContain('not-json');
  });

  it('stops at a function, unless it is said what it returns', () => {
    const transforms = [FunctionTransform.fromArn('acs:fc:cn-hangzhou:1234567890123456:functions/f')];
    const body = { level: 'WARN' };
    expect(stream({ transforms }).simulate({ body })).toMatchObject({
      outcome: 'UNKNOWN',
      reason: expect.stringContaining('say what it returns'),
    });
    const functionResults = [
      [{ data: { body: { level: 'A', n: 1 } } }, { data: { body: { level: 'B', n: 2 } } }],
    ];
    const { deliveries } = stream({ transforms }).simulate({ body, functionResults });
    expect(deliveries.map(({ fields }) => fields.Value)).toEqual([
      '{"level":"A","n":1}',
      '{"level":"B","n":2}',
    ]);
  });

  it.each([
    [
      { key: 'k' },
      /^Stack0\/Stream: no document says where the key of a message stands in events of ApsaraMQ for MQTT; give the whole event\.$/,
    ],
    [{ event: {}, body: 'x' }, /^Stack0\/Stream: the message has an event and parts of a message/],
    [{ event: '[' }, /^Stack0\/Stream: the text is not JSON/],
    [{ body: '${TfToken[TOKEN.1]}' }, /^Stack0\/Stream: a Terraform reference stands in the sample/],
  ])('refuses %j', (message, sentence) => expect(() => stream().simulate(message)).toThrow(sentence));
});
