import { jsonPathUnreachable } from '../../../../lib/core/rules/transformation/json-path-unreachable';
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
  ])('of %j says %j', (field, messages) => expect(says(field)).toEqual(messages));

  it('says nothing where anything may be in data', () => {
    const missed = path('$.data.body');
    expect(says(missed, { transforms: [{ Arn: 'acs:fc:1' }] })).toEqual([]);
    for (const kind of ['SourceSLSParameters', 'SourceEventBusParameters', 'SourceJDBCParameters'])
      expect(says(missed, { source: { kind, parameters: {} } })).toEqual([]);
  });
});
