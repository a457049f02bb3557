import { EventValue, SinkField } from '../../../../lib';
import { templateSize } from '../../../../lib/core/rules/transformation/template-size';
import { valueSize } from '../../../../lib/core/rules/transformation/value-size';
import { jsonPath } from '../../../../lib/core/rules/transformation/json-path';
import { Rule } from '../../../../lib/core/rules/rule';
import { templateVariables } from '../../../../lib/core/rules/transformation/template-variables';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const AT = '/Sink/SinkKafkaParameters/Key';

function checkKey(rule: Rule, Key: Record<string, unknown>) {
  return check(rule, definition({ sink: { kind: 'SinkKafkaParameters', parameters: { Key } } }));
}

describe('json-path', () => {
  it.each(['$', '$.data', '$.data.a[0].b', "$.data['x y']", '$.data["a*b"]', '$.data.a-b'])(
    'accepts %s',
    (Value) => {
      expect(checkKey(jsonPath, { Form: 'JSONPATH', Value })).toEqual([]);
    },
  );

  it.each([
    ['data.a', 'does not begin with $'],
    ['$..a', 'scans all levels'],
    ['$.data.*', 'wildcard'],
    ['$.data[*]', 'wildcard'],
    ['$.data[?(@.a)]', 'filter'],
    ['$.data[0,1]', 'several elements'],
    ['$.data[0:2]', 'several elements'],
    ['$.data.', 'not complete'],
    ['$.data[', 'not complete'],
    ['$.data.list.length()', 'calls a function'],
    ['$.data.some name', 'a name with a blank'],
  ])('refuses %s', (Value, why) => {
    expect(checkKey(jsonPath, { Form: 'JSONPATH', Value })).toEqual([
      expect.objectContaining({
        rule: 'json-path',
        pointer: `${AT}/Value`,
        message: expect.stringContaining(why),
      }),
    ]);
  });

  it.each(['$.data.list[-1]', '$.data.list[ 0 ]', "$['some name']", '$'])('takes %s', (Value) =>
    expect(checkKey(jsonPath, { Form: 'JSONPATH', Value })).toEqual([]),
  );

  it('looks at what the variables of a template stand for', () => {
    const field = SinkField.template('v ${n} ${m} ${p}', {
      n: '$.data.list[*].v',
      m: '$..x',
      p: '$.data.list[-1]',
    });
    expect(checkKey(jsonPath, field.toApi())).toEqual([
      expect.objectContaining({
        pointer: `${AT}/Value`,
        message: 'the JSONPath of the variable n does not name one value: it has a wildcard (*)',
      }),
      expect.objectContaining({ message: expect.stringContaining('of the variable m') }),
    ]);
    const json = SinkField.json({
      id: EventValue.text('$.data.some name'),
      price: EventValue.raw('$.a.length()'),
    });
    expect(checkKey(jsonPath, json.toApi())).toHaveLength(2);
    expect(checkKey(jsonPath, SinkField.template('${n}', { n: '$5 off' }).toApi())).toEqual([]);
  });

  it('looks at JSONPaths alone, also in transforms, and not at references', () => {
    expect(checkKey(jsonPath, { Form: 'CONSTANT', Value: '$..a' })).toEqual([]);
    expect(checkKey(jsonPath, { Form: 'JSONPATH', Value: unknown('r') })).toEqual([
      `not evaluated: ${AT}/Value (r)`,
    ]);
    const transforms = [
      { EmbeddingTransformParameters: { EmbeddingData: { Form: 'JSONPATH', Value: '$..x' } } },
    ];
    expect(check(jsonPath, definition({ transforms }))).toEqual([
      expect.objectContaining({ pointer: '/Transforms/0/EmbeddingTransformParameters/EmbeddingData/Value' }),
    ]);
  });
});

describe('template-variables', () => {
  it('accepts a template that uses what it declares', () => {
    expect(
      checkKey(templateVariables, SinkField.template('a ${b} ${b} ${c}', { b: '$.b', c: 'x' }).toApi()),
    ).toEqual([]);
  });

  it('says what is not declared', () => {
    expect(
      checkKey(templateVariables, SinkField.template('${a} ${b}', { b: '$.b', c: '$.c' }).toApi()),
    ).toEqual([
      expect.objectContaining({ pointer: AT, message: 'the template uses a, which is not declared' }),
    ]);
  });

  it.each(['no json', '[]', '{"a":{}}', '5'])('wants variables as a flat object, not %s', (Value) => {
    expect(checkKey(templateVariables, { Form: 'TEMPLATE', Value, Template: 'x' })).toEqual([
      expect.objectContaining({ pointer: `${AT}/Value` }),
    ]);
  });

  it('is not evaluated for references', () => {
    expect(checkKey(templateVariables, { Form: 'TEMPLATE', Value: unknown('r'), Template: '${a}' })).toEqual([
      `not evaluated: ${AT}/Value (r)`,
    ]);
  });
});

describe('template-size and value-size', () => {
  it.each<[Rule, Record<string, unknown>, string[]]>([
    [templateSize, { Form: 'TEMPLATE', Value: '{}', Template: 'x'.repeat(10240) }, []],
    [templateSize, { Form: 'TEMPLATE', Value: '{}', Template: 'x'.repeat(10241) }, ['error']],
    [valueSize, { Form: 'CONSTANT', Value: 'x'.repeat(1024) }, []],
    [valueSize, { Form: 'CONSTANT', Value: 'x'.repeat(1025) }, ['warning']],
    [valueSize, { Form: 'CONSTANT', Value: 'x'.repeat(10240) }, ['warning']],
    [valueSize, { Form: 'CONSTANT', Value: 'x'.repeat(10241) }, ['error']],
    [valueSize, { Form: 'CONSTANT', Value: unknown('r') }, []],
  ])('knows both sides of each bound', (rule, field, severities) => {
    expect(checkKey(rule, field).map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('what the rules about sink fields say', () => {
  it('is why a path is not definite', () =>
    expect(checkKey(jsonPath, { Form: 'JSONPATH', Value: `$..${'a'.repeat(99)}` })).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: 'the JSONPath does not name one value: it scans all levels (..)',
        got: `"$..${'a'.repeat(76)}`,
        limit: 'a definite JSONPath such as $.data.value, without wildcard, filter, function or deep scan',
        source: expect.objectContaining({ date: '2026-03-11' }),
        fix: 'Name one value.',
      }),
    ]));

  it('is what a template lacks, or what may be used', () => {
    const [missing] = checkKey(templateVariables, { Form: 'TEMPLATE', Value: '{}', Template: '${a} ${b}' });
    expect(missing).toMatchObject({
      severity: 'error',
      message: 'the template uses a, b, which is not declared',
      limit: 'no variable',
      source: { date: '2026-03-11' },
      fix: 'Declare each variable with its JSONPath, or write $${name} for text that stays.',
    });
    const both = checkKey(templateVariables, {
      Form: 'TEMPLATE',
      Value: '{"a":1,"b":2,"c":3}',
      Template: '${a}${c}${d}',
    });
    expect(both.map(({ limit }) => limit)).toEqual(['a, b, c']);
    const [flat] = checkKey(templateVariables, { Form: 'TEMPLATE', Value: '[]', Template: 'x' });
    expect(flat).toMatchObject({
      message: 'the variables of the template are not a JSON object of plain values',
      limit: 'for example {"name":"$.data.name"}',
      source: { date: '2026-03-11' },
      fix: 'Declare the variables with SinkField.template or SinkField.json.',
    });
  });

  it('is how long a text is, and how long it may be', () =>
    expect(checkKey(valueSize, { Form: 'CONSTANT', Value: 'x'.repeat(10241) })).toEqual([
      expect.objectContaining({
        pointer: `${AT}/Value`,
        message: 'the value is too long',
        got: '10,241 characters',
        limit: '0–10,240 characters',
        source: expect.objectContaining({ date: '2026-03-10' }),
        fix: 'Shorten the value, or let a function transform make it.',
      }),
    ]));
});
