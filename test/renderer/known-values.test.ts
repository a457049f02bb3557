import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { knownValues } from '../../lib/renderer/known-values';
import { isUnknown } from '../../lib/stream-definition';

const stack = new TerraformStack(Testing.app(), 'Stack');
const variable = new TerraformVariable(stack, 'ref', { type: 'any' });

describe('trap 2: knownValues', () => {
  it.each([
    ['a string', variable.stringValue],
    ['a string with text around', `a-${variable.stringValue}`],
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

  it('returns the same object where nothing is unresolved', () => {
    const value = { a: [1, 'x', null, { b: true }], c: undefined };
    expect(knownValues(value)).toBe(value);
  });
});
