import { factsOf, KINDS } from '../../../lib/core/contract/kinds';
import { unknown } from '../../../lib/core/model/stream-definition';
import { buildEvent } from '../../../lib/core/simulation/build-event';
import { eventOf, kafkaStream } from '../../support/simulated';

const from = (kind: string, parameters: Record<string, unknown>) =>
  kafkaStream({ source: { kind, parameters } });

describe('the event of a message', () => {
  it('is what the document of the source shows, with what the stream says', () => {
    const { event, sampled, gaps } = eventOf(kafkaStream(), { body: '{"id":1.50}', key: 'k' });
    expect(event).toMatchObject({
      specversion: '1.0',
      type: 'alikafka:Topic:Message',
      subject: 'acs:alikafka:alikafka_post-cn-1:topic:orders',
      data: { topic: 'orders', key: 'k', partition: 7 },
    });
    expect(sampled).toEqual(expect.arrayContaining(['/id', '/data/partition']));
    expect(sampled).not.toEqual(expect.arrayContaining(['/data/value']));
    expect(sampled).not.toEqual(expect.arrayContaining(['/data/key']));
    expect(gaps.map(({ pointer }) => pointer)).toContain('/aliyunpublishtime');
  });

  it('keeps the spelling of numbers', () =>
    expect(eventOf(kafkaStream(), { body: '{"id":1.50}' }).text).toContain('"value":{"id":1.50}'));

  it.each([
    ['JSON', '{"a":1}', { a: 1 }],
    ['JSON', 'plain', 'plain'],
    ['Text', '{"a":1}', '{"a":1}'],
    ['Binary', 'höher', 'aMO2aGVy'],
  ])('holds the message as the data format %s has it', (format, body, value) => {
    const { source } = kafkaStream();
    const stream = from(source.kind, { ...source.parameters, ValueDataType: format });
    expect((eventOf(stream, { body }).event as any).data.value).toEqual(value);
  });

  it.each([
    [
      'SourceRocketMQParameters',
      { key: 'k', properties: { TAGS: 'a', color: 'red' } },
      { systemProperties: { KEYS: 'k', TAGS: 'a' }, userProperties: { color: 'red' } },
    ],
    [
      'SourceMQTTParameters',
      { properties: { clientId: 'c' } },
      { props: { clientId: 'c', secondTopic: '/a/b' } },
    ],
    ['SourceRabbitMQParameters', { properties: { messageId: 'm' } }, { props: { messageId: 'm' } }],
    ['SourceMNSParameters', { body: '{"a":1}' }, { messageBody: '{"a":1}' }],
    ['SourceSLSParameters', { body: '{"level":"WARN"}' }, { level: 'WARN', __topic__: 'TestTopic_4' }],
    ['SourceEventBusParameters', { body: '{"level":"WARN"}' }, { level: 'WARN' }],
  ])('of %s has the parts %j where its document has them', (kind, message, data) =>
    expect((eventOf(from(kind, {}), message).event as any).data).toMatchObject(data),
  );

  it('of a self-hosted RocketMQ has the data of its own sample, and no attributes', () => {
    const { event, gaps } = eventOf(
      from('SourceRocketMQParameters', { InstanceType: 'SelfBuilt', Topic: 't' }),
      {
        body: 'x',
      },
    );
    expect(event.data).toMatchObject({ msgId: expect.any(String), topic: 't', body: 'x' });
    expect(event.type).toBeUndefined();
    expect(gaps.map(({ pointer }) => pointer)).toContain('/type');
  });

  it('leaves open what the app does not know yet', () => {
    const stream = from('SourceKafkaParameters', {
      InstanceId: unknown('known after apply'),
      Topic: 'orders',
    });
    const { event, gaps } = eventOf(stream, {});
    expect(event.subject).toBeUndefined();
    expect(gaps).toContainEqual({
      pointer: '/subject',
      reason: 'the instance is not known: known after apply',
    });
  });

  it.each(
    Object.keys(KINDS).filter((kind) => kind.startsWith('Source') && factsOf(kind)?.samples === undefined),
  )('of %s is open, for no sample is published', (kind) => {
    const { gaps, event } = eventOf(from(kind, {}), { body: 'x' });
    expect(gaps.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/type', '/data']));
    const { body } = factsOf(kind)!;
    expect(event.data).toEqual(body === undefined ? {} : { [body.field]: 'x' });
  });

  it.each([
    [
      'SourceKafkaParameters',
      { properties: { a: 'b' } },
      /where the properties of a message stand in events of ApsaraMQ for Kafka; give the whole event$/,
    ],
    ['SourceMNSParameters', { key: 'k' }, /where the key of a message stands/],
    ['SourceDTSParameters', { body: 'x' }, /what a message becomes/],
    ['SourceSLSParameters', { body: 'x' }, /is an object of JSON$/],
    ['SourceJDBCParameters', { key: 'k' }, /no document says where key and properties/],
  ])('of %s cannot be made of %j', (kind, message, problem) =>
    expect(buildEvent(from(kind, {}), message)).toEqual({ problem: expect.stringMatching(problem) }),
  );

  it('cannot be made for a source that is not known', () => {
    const source = { kind: '', parameters: {}, unknown: unknown('later') };
    expect(buildEvent(kafkaStream({ source }), {})).toEqual({
      problem: 'the source is not known (later); give the whole event',
    });
  });
});
