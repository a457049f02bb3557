import {
  fieldsOfEvents,
  partsOfEnvelope,
  payloadPathIn,
  payloadPathOf,
} from '../../../lib/core/contract/event-envelopes';
import { KINDS } from '../../../lib/core/contract/kinds';

it('the message is where all documents of a kind show it in one field, and nowhere else', () => {
  const paths = Object.keys(KINDS)
    .map((kind) => [kind, payloadPathOf(kind)])
    .filter(([, path]) => path !== undefined);
  expect(Object.fromEntries(paths)).toEqual({
    SourceKafkaParameters: '$.data.value',
    SourceMNSParameters: '$.data.messageBody',
    SourceMQTTParameters: '$.data.body',
    SourceRabbitMQParameters: '$.data.body',
    SourceRocketMQParameters: '$.data.body',
  });
  for (const kind of ['SourceNewParameters', '', 'constructor']) expect(payloadPathOf(kind)).toBeUndefined();
});

it.each([
  [[], undefined],
  [[{}], undefined],
  [[{ message: '/data' }], undefined],
  [[{ message: '/data/body' }], '$.data.body'],
  [[{ message: '/data/body' }, { message: '/data/body' }], '$.data.body'],
  [[{ message: '/data/body' }, { message: '/data/value' }], undefined],
  [[{ message: '/data/body' }, {}], undefined],
])('the message of samples %j is %s', (samples, path) => expect(payloadPathIn(samples)).toBe(path));

it('implied messages are none that a sink gets', () =>
  expect(payloadPathIn([{ message: '/data/body', like: 'ApsaraMQ for Kafka' }])).toBeUndefined());

describe('what is known of events', () => {
  const sources = Object.entries(KINDS).filter(([, { side }]) => side === 'source');
  const level = ({ documented, implied }: ReturnType<typeof partsOfEnvelope>) =>
    documented.length > 0 ? 'documented' : implied.length > 0 ? 'implied' : 'unknown';

  it('has a level for each of the 22 sources', () => {
    const levels = sources.map(([kind, facts]) => [
      kind.slice('Source'.length, -'Parameters'.length),
      level(partsOfEnvelope(facts)),
    ]);
    expect(Object.fromEntries(levels)).toEqual({
      ApacheKafka: 'implied',
      ApacheRocketMQCheckpoint: 'unknown',
      CustomizedKafka: 'unknown',
      CustomizedKafkaConnector: 'unknown',
      DTS: 'documented',
      EventBus: 'implied',
      FeiShuDocs: 'unknown',
      JDBC: 'unknown',
      Kafka: 'documented',
      MNS: 'documented',
      MQTT: 'documented',
      MySQL: 'unknown',
      OSS: 'unknown',
      OpenSourceRabbitMQ: 'implied',
      PostgreSQL: 'unknown',
      Prometheus: 'unknown',
      RabbitMQ: 'documented',
      RabbitMQMeta: 'unknown',
      RabbitMQMsgSync: 'unknown',
      RocketMQ: 'documented',
      RocketMQCheckpoint: 'unknown',
      SLS: 'documented',
    });
  });

  it.each(sources)('of %s never has one part at two levels', (_, facts) => {
    const { documented, implied, unknown } = partsOfEnvelope(facts);
    const all = [...documented, ...implied, ...unknown];
    expect(new Set(all).size).toBe(all.length);
    expect(documented.length === 0 || implied.length === 0).toBe(true);
  });

  it('tells data from attributes', () => {
    expect(partsOfEnvelope(KINDS.SourceMQTTParameters)).toEqual({
      documented: [
        'data.props',
        'data.props.firstTopic',
        'data.props.secondTopic',
        'data.props.clientId',
        'data.body',
      ],
      implied: [],
      unknown: ['source', 'type', 'subject'],
    });
    expect(partsOfEnvelope(KINDS.SourceApacheKafkaParameters)).toMatchObject({
      implied: expect.arrayContaining(['data.value', 'data.headers.isReadOnly']),
      unknown: ['source', 'type', 'subject'],
    });
    expect(partsOfEnvelope({})).toEqual({
      documented: [],
      implied: [],
      unknown: ['source', 'type', 'subject', 'data'],
    });
  });

  it('has no fields of the message of a sample', () =>
    expect(fieldsOfEvents(KINDS.SourceRabbitMQParameters).map((names) => names.join('.'))).not.toContain(
      'body.Hello',
    ));
});
