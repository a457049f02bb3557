import { unknown } from '../../../../lib/core/model/stream-definition';
import { contract } from '../../../../lib/core/rules/contract/contract';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const said = (change: Parameters<typeof definition>[0]) =>
  check(contract, definition(change)).map((found) =>
    typeof found === 'string' ? found : `${found.severity} ${found.pointer}: ${found.message}`,
  );

const INPUT = { Form: 'JSONPATH', Value: '$.data.body' };
const extract = (ExtractSchema: unknown) =>
  said({ transforms: [{ AiExtractTransformParameters: { InputField: INPUT, ExtractSchema } }] });
const model = (StructuredOutputJsonSchema: unknown) => {
  const Messages = [{ Role: 'user', Form: 'ORIGINAL' }];
  const parameters = { ApiKey: unknown('later'), Model: 'qwen', Messages, StructuredOutputJsonSchema };
  return said({ transforms: [{ DashScopeTransformParameters: parameters }] }).filter(
    (text) => !text.includes('ApiKey'),
  );
};

const NOT_JSON = [
  '{type: object}',
  '{"type": "object"',
  'the name',
  '[]',
  '"object"',
  '{"a": 1,}',
  '42',
  'null',
];

describe('JSON that is given as text', () => {
  const SCHEMA = '/Transforms/0/AiExtractTransformParameters/ExtractSchema';
  const ANSWER = '/Transforms/0/DashScopeTransformParameters/StructuredOutputJsonSchema';

  it.each(NOT_JSON)('is not %s', (text) => {
    expect(extract(text)).toEqual([`error ${SCHEMA}: transforms[0] (ExtractSchema) is not a JSON object`]);
    expect(model(text)).toEqual([
      `error ${ANSWER}: transforms[0] (StructuredOutputJsonSchema) is not a JSON object`,
    ]);
  });

  it.each(['{}', ' {"type":"object","properties":{"name":{"type":"string"}}}\n'])('is %j', (text) =>
    expect([...extract(text), ...model(text)]).toEqual([]),
  );

  it('is not evaluated where it is not known', () =>
    expect(extract(unknown('later'))).toEqual([`not evaluated: ${SCHEMA} (later)`]));

  it('is said once to be of another type', () => expect(extract({ type: 'object' })).toHaveLength(1));
});

describe('a template that has to yield JSON', () => {
  const VALUE = '{"a":"$.data.body","b":"$.time"}';
  const headers = (field: unknown) => {
    const parameters = {
      URL: constant('https://a.example/w'),
      Data: { Form: 'ORIGINAL' },
      HeaderParameters: field,
    };
    return said({ sink: { kind: 'SinkPrometheusParameters', parameters } });
  };
  const schema = (TopicSchema: unknown, TopicType = 'TUPLE') => {
    const names = { Project: constant('p'), Topic: constant('t'), RoleName: constant('r') };
    const parameters = { ...names, TopicType: constant(TopicType), TopicSchema, Body: { Form: 'ORIGINAL' } };
    return said({ sink: { kind: 'SinkDataHubParameters', parameters } }).filter((text) =>
      text.includes('yield'),
    );
  };
  const template = (Template: unknown) => ({ Form: 'TEMPLATE', Value: VALUE, Template });

  it.each(['{"x": "${a}", "y": ${b}}', '{"x": "at ${a} of ${b}"}', '{"${a}": 1}', '{"x": "${b:-none}"}'])(
    'is %s',
    (text) => expect([...headers(template(text)), ...schema(template(text))]).toEqual([]),
  );

  it.each(['{x: "${a}"}', '{"x": ${a}', '{"x": at ${a}}', '{${a}: 1}', 'x=${a}'])('is not %s', (text) => {
    expect(headers(template(text))).toEqual([
      'warning /Sink/SinkPrometheusParameters/HeaderParameters/Template: headerParameters (HeaderParameters) does not yield JSON',
    ]);
    expect(schema(template(text))).toHaveLength(1);
  });

  it('is looked at as a constant too, and where it counts alone', () => {
    expect(headers(constant('{"x":"y"}'))).toEqual([]);
    expect(headers(constant('x: y'))).toHaveLength(1);
    expect(headers({ Form: 'JSONPATH', Value: '$.data.headers' })).toEqual([]);
    expect(schema(template('x'), 'BLOB')).toEqual([]);
  });

  it('is not evaluated where it is not known', () =>
    expect(headers(template(unknown('later')))).toEqual([
      'not evaluated: /Sink/SinkPrometheusParameters/HeaderParameters/Template (later)',
    ]));
});
