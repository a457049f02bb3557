import Ajv from 'ajv/dist/2020';
import { contract } from '../../../../lib/core/rules/contract/contract';
import { jsonPath } from '../../../../lib/core/rules/transformation/json-path';
import { templateVariables } from '../../../../lib/core/rules/transformation/template-variables';
import { check, definition } from '../../../support/rules';

const schema = require('../../../../schema/event-stream.schema.json');

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const jsonPathTo = (Value: string) => ({ Form: 'JSONPATH', Value });
const ORIGINAL = { Form: 'ORIGINAL' };

describe('what a request holds beside its source and sink', () => {
  const options = (runOptions: Record<string, unknown>) =>
    check(contract, definition({ runOptions })).map(({ severity, pointer }) => `${severity} ${pointer}`);

  it.each([
    [{ BusinessOption: { BusinessMode: 'CapacityUnitMode', MinCapacityUnitCount: 1 } }, []],
    [{ BusinessOption: { BusinessMode: 'EventNumMode' } }, []],
    [{ BusinessOption: { BusinessMode: 'Free' } }, ['error /RunOptions/BusinessOption/BusinessMode']],
    [
      { BusinessOption: { BusinessMode: 'CapacityUnitMode', MinCapacityUnitCount: 0 } },
      ['error /RunOptions/BusinessOption/MinCapacityUnitCount'],
    ],
    ...['PublicNetwork', 'PrivateNetwork'].map((Network) => [
      { DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/q', Network } },
      [],
    ]),
    [
      { DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/q', Network: 'Default' } },
      ['error /RunOptions/DeadLetterQueue/Network'],
    ],
  ] as [Record<string, unknown>, string[]][])('run options %j: %j', (runOptions, found) =>
    expect(options(runOptions)).toEqual(found),
  );

  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const request = {
    EventStreamingName: 'a',
    FilterPattern: {},
    Source: { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'q', IsBase64Decode: true } },
    Sink: { SinkMNSParameters: { QueueName: constant('out'), Body: ORIGINAL } },
    RunOptions: {},
  };
  const tags = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: 'v' }));

  it.each<[string, object, boolean]>([
    ['Metadata in place of Source', { Source: undefined, Metadata: '{}' }, true],
    ['Metadata beside Source', { Metadata: '{}' }, false],
    ['neither', { Source: undefined }, false],
    ['20 tags', { Tags: tags(20) }, true],
    ['21 tags', { Tags: tags(21) }, false],
  ])('the schema of a request with %s: %s', (_, change, valid) =>
    expect(isValid(JSON.parse(JSON.stringify({ ...request, ...change })))).toBe(valid),
  );

  const value = (Value: Record<string, unknown>) =>
    definition({ sink: { kind: 'SinkKafkaParameters', parameters: { Value } } });
  const template = (Value: string, Template: string) => value({ Form: 'TEMPLATE', Value, Template });

  it.each<[string, string, number]>([
    ['{"a":"$.data.a","b":"$.data.b"}', '${a}', 0],
    ['{"a":"$.data.a"}', '${a} ${b:-none}', 0],
    ['{"a":null}', '${a}', 1],
    ['{"a":"$.data.a"}', '${a} ${b}', 1],
  ])('variables %s in %s: %d findings', (variables, text, count) =>
    expect(check(templateVariables, template(variables, text))).toHaveLength(count),
  );

  it.each([
    ['$.data.list[-1]', 0],
    ['$.data.list[0]', 0],
    ['$.data.list[*]', 1],
    ['$.data.list.length()', 1],
  ])('the JSONPath %s: %d findings', (path, count) =>
    expect(check(jsonPath, value(jsonPathTo(path)))).toHaveLength(count),
  );
});
