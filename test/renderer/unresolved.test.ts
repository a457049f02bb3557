import * as fc from 'fast-check';
import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { isCertainlyPlain, isUnresolved } from '../../lib/renderer/unresolved';

const variable = new TerraformVariable(new TerraformStack(Testing.app(), 'Stack'), 'v', { type: 'any' });

/** Every disguise that cdktf has for a value known later. */
const TOKENS: Record<string, unknown> = {
  string: variable.stringValue,
  'text around a string': `a-${variable.stringValue}`,
  number: variable.numberValue,
  list: variable.listValue,
  map: Token.asStringMap(variable.value),
  'key of a map': { [variable.stringValue]: 1 },
  expression: Fn.join(',', variable.listValue),
  resolvable: variable.value,
  'lazy string': Lazy.stringValue({ produce: () => 'x' }),
  'lazy object': Lazy.anyValue({ produce: () => ({}) }),
};

describe.each(Object.entries(TOKENS))('a token as %s', (name, token) => {
  it('is never certainly plain, at any depth', () => {
    for (const value of [token, [token], [1, token], { a: token }, { a: { b: ['x', token] } }])
      expect(isCertainlyPlain(value)).toBe(false);
    if (!name.includes('key')) expect(isUnresolved(token)).toBe(true);
  });
});

describe('plain data', () => {
  it('is certainly plain, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(
          !JSON.stringify(value).includes('resolve') && !/-\d(\.\d+)?e\+[23]\d\d/.test(JSON.stringify(value)),
        );
        expect(isCertainlyPlain(value)).toBe(true);
      }),
    );
    expect([undefined, true, null].map(isCertainlyPlain)).toEqual([true, true, true]);
  });

  it('is not certain where something could hide in it', () => {
    class Hidden {}
    for (const value of [new Hidden(), { a: new Hidden() }, () => 1, Symbol('x'), { resolve: 1 }])
      expect(isCertainlyPlain(value)).toBe(false);
  });
});
