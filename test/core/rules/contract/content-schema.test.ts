import { TerraformVariable } from 'cdktf';
import { SinkField, SlsContentSchema, SlsContentType, SlsSink } from '../../../../lib';
import { contract } from '../../../../lib/core/rules/contract/contract';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';
import { judgeParts, problems, readBack, testStack, testStream } from '../../../support/synth';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const key = { form: 'CONSTANT', value: 'k' };
const value = { form: 'JSONPATH', value: '$.data.value' };
const pair = { Key_1: key, Value_1: value };
const POINTER = '/Sink/SinkSLSParameters/ContentSchema/Value';

/** What the contract says of a sink of pairs, but for what is given. */
function checkSink(change: Record<string, unknown>) {
  const parameters = {
    Project: constant('p'),
    LogStore: constant('l'),
    RoleName: constant('r'),
    Body: { Form: 'ORIGINAL' },
    ContentType: constant('KeyValue'),
    ContentSchema: constant(JSON.stringify(pair)),
    ...change,
  };
  return check(contract, definition({ sink: { kind: 'SinkSLSParameters', parameters } }));
}

const checkText = (text: string) => checkSink({ ContentSchema: constant(text) });
const checkSchema = (schema: unknown) => checkText(JSON.stringify(schema));

describe('a content schema of pairs', () => {
  it.each([
    ['one pair', pair],
    ['two pairs, in any order', { Value_2: value, Key_1: key, Key_2: key, Value_1: value }],
    ['numbers of several digits', { Key_12: key, Value_12: value }],
    ['the whole event as a value', { Key_1: key, Value_1: { form: 'ORIGINAL' } }],
    [
      'a template as a key',
      { Key_1: { form: 'TEMPLATE', value: '{"v":"$.id"}', template: '${v}' }, Value_1: value },
    ],
  ])('has %s', (_, schema) => expect(checkSchema(schema)).toEqual([]));

  it('is reported once, with what would be right and without any value', () => {
    expect(checkSchema({ Key_1: { form: 'CONSTANT', value: 'shown-nowhere' } })).toEqual([
      expect.objectContaining({
        rule: 'contract',
        severity: 'error',
        pointer: POINTER,
        message: 'contentSchema (ContentSchema) has Key_1 and no Value_1',
        limit:
          'JSON text of pairs Key_1 and Value_1, Key_2 and Value_2, each with form and value in small letters',
        fix: 'Use SlsContentSchema, or write it with jsonencode.',
        source: expect.objectContaining({ date: '2025-12-19' }),
      }),
    ]);
    expect(JSON.stringify(checkSchema({ Key_1: { form: 'x', value: 'shown-nowhere' } }))).not.toContain(
      'shown-nowhere',
    );
  });

  it.each(['text', '{', '[]', '[{"Key_1":1}]', 'null', '5', '"{}"'])(
    'is JSON text of an object, not %s',
    (text) =>
      expect(checkText(text)).toEqual([
        expect.objectContaining({
          pointer: POINTER,
          message: 'contentSchema (ContentSchema) is not a JSON object',
        }),
      ]),
  );

  it.each(['k', 'key_1', 'Key_', 'Key1', 'Key_1x', 'xKey_1', 'Value_n', ''])('has no entry "%s"', (name) =>
    expect(checkSchema({ ...pair, [name]: key })).toEqual([
      expect.objectContaining({
        message: `contentSchema (ContentSchema) has "${name}", which is neither Key_n nor Value_n`,
      }),
    ]),
  );

  it('does not repeat a long name', () =>
    expect(checkSchema({ ['x'.repeat(41)]: key })[0].message).toContain(`has "${'x'.repeat(40)}…",`));

  it.each([
    [{ Value_1: value }, 'Value_1 and no Key_1'],
    [{ ...pair, Key_2: key }, 'Key_2 and no Value_2'],
    [{ Key_1: key, Value_2: value }, 'Key_1 and no Value_1'],
  ])('%j is not made of whole pairs', (schema, says) =>
    expect(checkSchema(schema).map(({ message }) => message)).toEqual([
      `contentSchema (ContentSchema) has ${says}`,
    ]),
  );

  it.each([
    ['no object', 'text'],
    ['null', null],
    ['a list', []],
    ['no form', { value: 'k' }],
    ['a form in capital letters', { Form: 'CONSTANT', Value: 'k' }],
    ['a form there is not', { form: 'constant', value: 'k' }],
    ['a form that is not text', { form: 1, value: 'k' }],
  ])('has a form in each entry, and not %s', (_, entry) =>
    expect(checkSchema({ ...pair, Key_1: entry })).toEqual([
      expect.objectContaining({
        message:
          'contentSchema (ContentSchema) has no form in Key_1 that is one of ORIGINAL, JSONPATH, CONSTANT, TEMPLATE',
      }),
    ]),
  );

  it.each([{ form: 'CONSTANT' }, { form: 'JSONPATH', value: 5 }, { form: 'CONSTANT', Value: 'k' }])(
    'has a value of text in %j',
    (entry) =>
      expect(checkSchema({ Key_1: key, Value_1: entry })).toEqual([
        expect.objectContaining({
          message: 'contentSchema (ContentSchema) has no value in Value_1 that is text',
        }),
      ]),
  );
});

describe('what else says so', () => {
  it.each([
    ['missing', { ContentSchema: undefined }],
    ['empty', { ContentSchema: constant('') }],
    ['no text', { ContentSchema: constant(5) }],
    ['no sink field', { ContentSchema: 'text' }],
    ['of another form', { ContentSchema: { Form: 'JSONPATH', Value: '$.data' } }],
  ])('a content schema that is %s is not judged as text too', (_, change) => {
    const found = checkSink(change);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('Use SlsContentSchema');
  });
});

describe('a content schema of which nothing can be said', () => {
  it.each([
    ['of a log of one body', { ContentType: constant('JSON') }],
    ['of a log of no type', { ContentType: undefined }],
  ])('is that %s', (_, change) =>
    expect(checkSink({ ContentSchema: constant('text'), ...change })).toEqual([]),
  );

  it('is one that is not known yet, or of a type that is not', () => {
    expect(checkSink({ ContentSchema: constant(unknown('later')) })).toEqual([
      `not evaluated: ${POINTER} (later)`,
    ]);
    const ContentType = constant(unknown('later'));
    expect(checkSink({ ContentSchema: constant('text'), ContentType })).toEqual([
      'not evaluated: /Sink/SinkSLSParameters/ContentType/Value (later)',
    ]);
  });

  it('is that of another sink', () => {
    const parameters = { ContentType: constant('KeyValue'), ContentSchema: constant('text') };
    const findings = check(contract, definition({ sink: { kind: 'SinkMNSParameters', parameters } }));
    expect(findings.map(({ message }) => message)).not.toContain(
      'contentSchema (ContentSchema) is not a JSON object',
    );
  });
});

describe('SlsContentSchema', () => {
  it.each([
    ['a path', () => '$.data.value'],
    ['a reference', (variable: TerraformVariable) => variable.stringValue],
  ])('writes what the contract accepts, also with %s', (_, path) => {
    const stack = testStack();
    judgeParts(stack);
    const field = SinkField.jsonPath(path(new TerraformVariable(stack, 'path', {})));
    const contentSchema = SlsContentSchema.of([
      { key: SinkField.constant('a'), value: field },
      { key: SinkField.template('${id}', { id: '$.id' }), value: SinkField.original() },
    ]);
    const sink = new SlsSink({
      project: 'p',
      logstore: 'l',
      roleName: 'r',
      contentType: SlsContentType.KEY_VALUE,
      contentSchema,
    });
    testStream(stack, { sink });
    expect(problems(stack)).toBe('');
    expect(readBack(stack).sink.parameters.ContentType).toEqual(constant('KeyValue'));
  });
});
