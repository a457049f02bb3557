import * as fc from 'fast-check';
import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { isCertainlyPlain, isUnresolved } from '../../../lib/constructs/terraform/unresolved';

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

describe('isUnresolved', () => {
  it.each([
    ['text with half a mark', 'TfToken['],
    ['text with a mark that cdktf did not make', '${TfToken[x'],
    ['a number so small', -1e201],
    ['the least number that is surely none', -1e200],
    ['an endless one', -Infinity],
    ['a list of such text', ['TfToken[x']],
    ['a list of such a number', [-1e201]],
    ['an empty list', []],
    ['a list of lists', [[variable.stringValue]]],
    ['a key that is half a mark', { 'TfToken[': 1 }],
    ['an object with a method of another kind', { resolve: 1 }],
    ['a date', new Date(0)],
    ['an object without a prototype', Object.create(null)],
    ['null', null],
    ['nothing', undefined],
    ['a boolean', true],
    ['a function', () => 1],
  ])('takes %s for what it is', (_, value) => expect(isUnresolved(value)).toBe(false));

  it('finds a token among other keys, and in what is no plain object', () => {
    expect(isUnresolved({ plain: 1, [variable.stringValue]: 2 })).toBe(
      Token.isUnresolved({ plain: 1, [variable.stringValue]: 2 }),
    );
    const map = Object.keys(Token.asStringMap(variable.value))[0];
    expect(isUnresolved({ plain: 'x', [map]: 'y' })).toBe(true);
    expect(isUnresolved(Object.assign(Object.create(null), { [map]: 'y' }))).toBe(true);
  });

  it('takes a list for a token only where it is that of one', () => {
    expect(isUnresolved([variable.stringValue])).toBe(Token.isUnresolved([variable.stringValue]));
    expect(isUnresolved([...variable.listValue, 'x'])).toBe(false);
    expect(isUnresolved(Token.asNumberList(variable.value))).toBe(true);
  });
});

describe('isCertainlyPlain', () => {
  it.each([
    ['text with half a mark', 'TfToken['],
    ['a very small number', -1e201],
    ['an endless one', -Infinity],
    ['a key that is half a mark', { 'TfToken[': 1 }],
  ])('is not certain of %s', (_, value) => expect(isCertainlyPlain(value)).toBe(false));

  it('is certain of every number that no token is', () =>
    expect([0, 1e300, Infinity, NaN, -1e199].map(isCertainlyPlain)).toEqual([true, true, true, true, true]));
});
