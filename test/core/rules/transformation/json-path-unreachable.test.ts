import { jsonPathUnreachable } from '../../../../lib/core/rules/transformation/json-path-unreachable';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check } from '../../../support/rules';
import { kafkaStream } from '../../../support/simulated';

const says = (Value: object, changes: Parameters<typeof kafkaStream>[0] = {}) =>
  check(
    jsonPathUnreachable,
    kafkaStream({ sink: { kind: 'SinkKafkaParameters', parameters: { Value } }, ...changes }),
  ).map((found: any) => found.message);

const path = (Value: string) => ({ Form: 'JSONPATH', Value });

describe('json-path-unreachable', () => {
  it.each([
    [path('$.data.value.level'), []],
    [path('$.data'), []],
    [path('$.subject'), []],
    [path("$['data']['key']"), []],
    [path('$..body'), []],
    [path('$.data.body'), ['no event of the source has data.body']],
    [path("$.data['body'][0]"), ['no event of the source has data.body']],
    [
      { Form: 'TEMPLATE', Value: '{"a":"$.data.key","b":"$.data.body"}', Template: '${a}${b}' },
      ['no event of the source has data.body'],
    ],
    [{ Form: 'CONSTANT', Value: '$.data.body' }, []],
    [path('$'), []],
    [path('$[0]'), []],
    [path('$.aliyunregionid'), []],
    [path('$.data.headers.headers[0].key'), []],
    [path("$['data','id']"), []],
    [path('$.data.value[3].x'), []],
    [path('$.value'), ['no event of the source has value']],
    [path('$.Data.value'), ['no event of the source has Data']],
    [path('$.data.topic.x'), ['the JSONPath looks inside data.topic, which has no fields']],
    [path('$.data.headers.header'), ['no event of the source has data.headers.header']],
    [
      path('$.data.headers.headers.key'),
      ['the JSONPath looks for a name in data.headers.headers, which is a list'],
    ],
  ])('of %j says %j', (field, messages) => expect(says(field)).toEqual(messages));

  it.each([
    ['SourceMQTTParameters', { BodyDataType: 'JSON' }, '$.data.body.level', []],
    [
      'SourceMQTTParameters',
      { BodyDataType: 'Text' },
      '$.data.body.level',
      ['the JSONPath looks inside data.body, which has no fields'],
    ],
    [
      'SourceMQTTParameters',
      { BodyDataType: 'Binary' },
      '$.data.body.level',
      ['the JSONPath looks inside a message that is one Base64 text'],
    ],
    [
      'SourceMQTTParameters',
      {},
      '$.data.props.clientID',
      ['the documents show no data.props.clientID, but data.props.clientId'],
    ],
    ['SourceMQTTParameters', {}, '$.data.props.mine', []],
    [
      'SourceMNSParameters',
      {},
      '$.data.messageBody.level',
      ['the JSONPath looks inside data.messageBody, which has no fields'],
    ],
    [
      'SourceRabbitMQParameters',
      {},
      '$.data.envelope.routing',
      ['no event of the source has data.envelope.routing'],
    ],
    ['SourceRocketMQParameters', { InstanceType: unknown('later') }, '$.data.nothing', []],
    [
      'SourceSLSParameters',
      {},
      '$.data.__topic__.x',
      ['the JSONPath looks inside data.__topic__, which has no fields'],
    ],
  ])('of %s with %j says of %s: %j', (kind, parameters, value, messages) =>
    expect(says(path(value), { source: { kind, parameters } })).toEqual(messages),
  );

  it('names a way that leads somewhere', () => {
    const [found] = check(
      jsonPathUnreachable,
      kafkaStream({ sink: { kind: 'SinkKafkaParameters', parameters: { Value: path('$.data.values') } } }),
    );
    expect(found.fix).toBe('Name a field of the event, for example $.data.value. Did you mean "value"?');
    expect(found.got).toBe('"$.data.values"');
  });

  it('says nothing where anything may be in data', () => {
    const missed = path('$.data.body');
    expect(says(missed, { transforms: [{ Arn: 'acs:fc:1' }] })).toEqual([]);
    for (const kind of ['SourceSLSParameters', 'SourceEventBusParameters', 'SourceJDBCParameters'])
      expect(says(missed, { source: { kind, parameters: {} } })).toEqual([]);
  });

  it('hints where events are only taken to be like others', () => {
    const source = { kind: 'SourceApacheKafkaParameters', parameters: {} };
    const sink = { kind: 'SinkKafkaParameters', parameters: { Value: path('$.data.body') } };
    expect(check(jsonPathUnreachable, kafkaStream({ source, sink }))).toEqual([
      expect.objectContaining({
        severity: 'info',
        message:
          'no event of the source has data.body; no document shows these events, which are taken to be like those of ApsaraMQ for Kafka',
      }),
    ]);
  });

  it('looks at what the first transform works on', () => {
    const transforms = (Value: string) => [
      { AiFilterTransformParameters: { InputField: path(Value), Condition: 'c' } },
      { AiSummarizeTransformParameters: { InputField: path('$.transform0.nothing') } },
    ];
    const found = (Value: string) =>
      check(jsonPathUnreachable, kafkaStream({ transforms: transforms(Value) })).map(
        ({ pointer }) => pointer,
      );
    expect(found('$.data.value.text')).toEqual([]);
    expect(found('$.data.body')).toEqual(['/Transforms/0/AiFilterTransformParameters/InputField/Value']);
  });

  it.each([
    ['$.data.partition[0]', ['the JSONPath takes an element of data.partition, which is not a list']],
    ['$.data[0]', ['the JSONPath takes an element of data, which is not a list']],
    ['$.data.topic[-1]', ['the JSONPath takes an element of data.topic, which is not a list']],
    ['$.data.headers[0]', ['the JSONPath takes an element of data.headers, which is not a list']],
    ['$.subject[0]', ['the JSONPath takes an element of subject, which is not a list']],
    ['$.type.x', ['the JSONPath looks inside type, which has no fields']],
    ['$.data.headers.headers[0]', []],
    ['$.data.value[0]', []],
  ])('of %s says %j', (value, messages) => expect(says(path(value))).toEqual(messages));
});
