import { jsonPath } from '../../../../lib/core/rules/transformation/json-path';
import { jsonPathUnreachable } from '../../../../lib/core/rules/transformation/json-path-unreachable';
import { check } from '../../../support/rules';
import { kafkaStream } from '../../../support/simulated';

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const stream = (ContentSchema: string, ContentType = 'KeyValue') =>
  kafkaStream({
    sink: {
      kind: 'SinkSLSParameters',
      parameters: { ContentType: constant(ContentType), ContentSchema: constant(ContentSchema) },
    },
  });
const schema = (value: unknown, form = 'JSONPATH') =>
  JSON.stringify({ Key_1: { form: 'CONSTANT', value: 'k' }, Value_1: { form, value } });
const says = (...given: Parameters<typeof stream>) =>
  [jsonPath, jsonPathUnreachable].flatMap((rule) =>
    check(rule, stream(...given)).map(({ rule: id, pointer, got }) => `${id} ${pointer}: ${got}`),
  );

const POINTER = '/Sink/SinkSLSParameters/ContentSchema/Value';

describe('the JSONPaths in a content schema', () => {
  it('name one value', () => {
    expect(says(schema('$.data.value.x'))).toEqual([]);
    expect(says(schema('$.data.list[*]'))).toContain(`json-path ${POINTER}: "$.data.list[*]"`);
    expect(says(schema('data.value'))).toEqual([`json-path ${POINTER}: "data.value"`]);
  });

  it('lead to what events of the source have', () =>
    expect(says(schema('$.data.body'))).toEqual([`json-path-unreachable ${POINTER}: "$.data.body"`]));

  it('count where the schema does, and are those of its form alone', () => {
    expect(says(schema('$.data.body'), 'JSON')).toEqual([]);
    expect(says(schema('$.data.body', 'CONSTANT'))).toEqual([]);
    for (const text of ['', '{', '[]', '{"Value_1":null}', schema(7)]) expect(says(text)).toEqual([]);
  });
});
