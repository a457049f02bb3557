import { Expectation } from '../../../../lib/core/model/expectation';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { streamExpectation } from '../../../../lib/core/rules/expectations/stream-expectation';
import { check } from '../../../support/rules';
import { kafkaStream } from '../../../support/simulated';

const FILTER = { data: { value: { level: ['WARN'] } } };

function says(expectation: Partial<Expectation>, changes: Parameters<typeof kafkaStream>[0] = {}) {
  const expected = {
    name: 'x',
    outcome: 'delivered',
    body: '{"level":"WARN"}',
    ...expectation,
  } as Expectation;
  return check(
    streamExpectation,
    kafkaStream({ filterPattern: FILTER, expectations: [expected], ...changes }),
  ).map((found: any) => (typeof found === 'string' ? found : `${found.pointer}: ${found.message}`));
}

const field = (Value: unknown) => ({ sink: { kind: 'SinkKafkaParameters', parameters: { Value } } });
const OFFSET = field({ Form: 'JSONPATH', Value: '$.data.offset' });

describe('stream-expectation', () => {
  it.each([
    [{}, {}, []],
    [{ outcome: 'dropped' as const, body: '{}' }, {}, []],
    [{ event: '{"data":{"value":{"level":"WARN"}}}', body: undefined }, {}, []],
    [
      { body: '{"level":"warn"}' },
      {},
      [
        '/FilterPattern/data/value/level: the expectation "x" does not hold: data.value.level is "warn", wanted "WARN": compared case-sensitively',
      ],
    ],
    [
      { outcome: 'dropped' as const },
      {},
      ['/FilterPattern: the expectation "x" does not hold: the filter lets the event through'],
    ],
    [
      { fields: { nope: 'x' } },
      {},
      [
        '/Sink/SinkKafkaParameters: the expectation "x" does not hold: the sink has no field nope; it has InstanceId, Topic, Value',
      ],
    ],
    [{ fields: { topic: 'copies' } }, {}, []],
    [
      { fields: { Topic: 'other' } },
      {},
      [
        '/Sink/SinkKafkaParameters/Topic: the expectation "x" does not hold: the field Topic is something else',
      ],
    ],
    [
      { fields: { Value: '25' } },
      OFFSET,
      [
        'not evaluated: /Sink/SinkKafkaParameters/Value (x: data.offset: its value comes from the documented sample, and is another in each event)',
      ],
    ],
    [{ fields: { Value: null } }, field({ Form: 'JSONPATH', Value: '$.data.value.x' }), []],
    [{ fields: { Value: { b: 1, a: [] } } }, field({ Form: 'CONSTANT', Value: '{"a":[],"b":1.0}' }), []],
    [
      {},
      field({ Form: 'JSONPATH', Value: '$.data.value.length()' }),
      [
        '/Sink/SinkKafkaParameters/Value: the expectation "x" does not hold: the field Value: the JSONPath $.data.value.length() calls a function, which EventBridge cannot evaluate',
      ],
    ],
    [
      {},
      { filterPattern: unknown('later') },
      ['not evaluated: /FilterPattern (x: the filter is not known: later)'],
    ],
    [
      {},
      { transforms: [{ Arn: 'acs:fc:1' }] },
      [
        'not evaluated: /Transforms (x: the function acs:fc:1: a simulation does not run the function; say what it returns)',
      ],
    ],
    [
      { properties: { a: 'b' } },
      {},
      [
        'not evaluated: /Source (x: no document says where the properties of a message stand in events of ApsaraMQ for Kafka; give the whole event)',
      ],
    ],
    [
      {},
      { filterPattern: { data: { partition: [7] } } },
      [
        'not evaluated: /FilterPattern (x: data.partition: its value comes from the documented sample, and is another in each event)',
      ],
    ],
  ])('of %j with %j says %j', (expectation, changes, expected) =>
    expect(says(expectation, changes)).toEqual(expected),
  );
});
