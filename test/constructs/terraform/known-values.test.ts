import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { knownValues } from '../../../lib/constructs/terraform/known-values';
import { isUnknown } from '../../../lib/core/model/stream-definition';

const stack = new TerraformStack(Testing.app(), 'Stack');
const variable = new TerraformVariable(stack, 'ref', { type: 'any' });

describe('trap 2: knownValues', () => {
  it.each([
    ['a string', variable.stringValue],
    ['a string with text around', `a-${variable.stringValue}`],
    ['a number in text', `a-${variable.numberValue}`],
    ['a member of a list that was spread', [...variable.listValue, 'x'][0]],
    ['a map that was spread', { ...Token.asStringMap(variable.value), x: 'y' }],
    ['a number', variable.numberValue],
    ['a list', variable.listValue],
    ['a map', Token.asStringMap(variable.value)],
    ['a boolean', variable.booleanValue],
    ['a function', Fn.upper(variable.stringValue)],
    ['a Lazy that produces a reference', Lazy.stringValue({ produce: () => variable.stringValue })],
  ])('turns %s into an unknown', (_, value) => {
    const { a, b } = knownValues<any>({ a: value, b: [{ c: value }] });
    expect(isUnknown(a)).toBe(true);
    expect(isUnknown(b[0].c)).toBe(true);
  });

  it('sees through a Lazy that produces a literal', () => {
    expect(
      knownValues<any>([Lazy.stringValue({ produce: () => 'x' }), Lazy.numberValue({ produce: () => 7 })]),
    ).toEqual(['x', 7]);
  });

  it('sees through text around a Lazy, as far as it produces literals', () => {
    const literal = Lazy.stringValue({ produce: () => 'x' });
    const reference = Lazy.stringValue({ produce: () => variable.stringValue });
    expect(knownValues<any>([`a-${literal}`, `${literal}${literal}`])).toEqual(['a-x', 'xx']);
    expect(knownValues<any>([`a-${literal}-${reference}`])).toEqual([
      {
        $unknown: expect.any(String),
        $parts: ['a-', 'x', '-', expect.objectContaining({ $unknown: expect.any(String) })],
      },
    ]);
  });

  it('returns the same object where nothing is unresolved', () => {
    const value = { a: [1, 'x', null, { b: true }], c: undefined };
    expect(knownValues(value)).toBe(value);
  });

  it('leaves alone what is plain beside a reference', () => {
    const plain = { list: [1, 'x'], object: { a: null }, nothing: null, gone: undefined };
    const known = knownValues<any>({ ...plain, a: variable.stringValue });
    expect(known).toEqual({ ...plain, a: expect.objectContaining({ $unknown: expect.any(String) }) });
    expect(known.list).toBe(plain.list);
    expect(known.object).toBe(plain.object);
    expect(knownValues<any>([1, variable.stringValue, 'x'])).toEqual([
      1,
      { $unknown: expect.any(String), $reference: 'Stack:var.ref' },
      'x',
    ]);
  });

  it('changes nothing in what it was given', () => {
    const given = { a: variable.stringValue, b: [variable.numberValue] };
    const copy = { ...given, b: [...given.b] };
    knownValues(given);
    expect(given).toEqual(copy);
  });

  it.each([
    ['a string', variable.stringValue],
    ['a number', variable.numberValue],
    ['a list', variable.listValue],
    ['a list of numbers', Token.asNumberList(variable.value)],
    ['text made of it', Fn.tostring(variable.numberValue)],
    ['a Lazy that produces it', Lazy.stringValue({ produce: () => variable.stringValue })],
  ])('says what %s refers to', (_, value) =>
    expect(knownValues<any>({ value }).value).toEqual({
      $unknown: 'a Terraform reference, known after apply',
      $reference: 'Stack:var.ref',
    }),
  );

  it.each([
    ['text around it', `a-${variable.stringValue}`],
    ['two of them', `${variable.stringValue}${variable.stringValue}`],
    ['what a function makes of it', Fn.upper(variable.stringValue)],
    ['what a function makes of several', Fn.join('-', [variable.stringValue, variable.stringValue])],
  ])('names nothing that %s refers to', (_, value) =>
    expect(knownValues<any>({ value }).value).not.toHaveProperty('$reference'),
  );
});
