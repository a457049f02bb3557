import { Fn, Lazy, LazyBase, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import {
  isSpread,
  isUnresolved,
  referenceOf,
  splitText,
  tokenOf,
  withNumberTokens,
} from '../../lib/constructs/engine';
import { resolve } from './terraform/resolve';

const stack = new TerraformStack(Testing.app(), 'Stack');
const variable = new TerraformVariable(stack, 'ref', { type: 'any' });
const number = variable.numberValue;

/** Every disguise that cdktf has for a value known later. */
const DISGUISES: Record<string, unknown> = {
  'text `${TfToken[...]}`': variable.stringValue,
  'a number near -8.1e+298': number,
  'a list of one text `#{TfToken[...]}`': variable.listValue,
  'a list of one number near -1.9e+289': Token.asNumberList(variable.value),
  'a map with one key `&{TfToken[...]}`': Token.asStringMap(variable.value),
  'an object with a method `resolve`': variable.value,
};

describe.each(Object.entries(DISGUISES))('cdktf disguises a value known later as %s', (_, value) => {
  it('which is recognized, and leads back to the reference', () => {
    expect(isUnresolved(value)).toBe(true);
    expect(isSpread(value)).toBe(false);
    expect(referenceOf(tokenOf(value))).toBe('Stack:var.ref');
  });
});

describe('cdktf disguises nothing else', () => {
  it.each([
    ['text with half a mark', 'TfToken['],
    ['text with a mark that cdktf did not make', '${TfToken[x'],
    ['a number so small', -1e201],
    ['a number as small as a token', -8e298],
    ['text with such a number', 'a -8e298 -8.1e+2980'],
    ['an endless number', -Infinity],
    ['a list of such text', ['TfToken[x']],
    ['a list of such a number', [-1e201]],
    ['an empty list', []],
    ['a list of lists', [[variable.stringValue]]],
    ['a key that is half a mark', { 'TfToken[': 1 }],
    ['a text as a key', { [variable.stringValue]: 1 }],
    ['an object with another `resolve`', { resolve: 1 }],
    ['a date', new Date(0)],
    ['an object without a prototype', Object.create(null)],
    ['null', null],
    ['nothing', undefined],
    ['a boolean', true],
    ['a function', () => 1],
  ])('%s is what it is', (_, value) => {
    expect([isUnresolved(value), isSpread(value), tokenOf(value)]).toEqual([false, false, undefined]);
  });
});

describe('cdktf puts a token into text as text', () => {
  it('`${TfToken[...]}`, with any hint in it', () => {
    const hinted = Token.asString(Fn.upper('a'), { displayHint: 'a hint: b_c-d.e' });
    expect(splitText(`a${hinted}b`)).toEqual([
      { literal: 'a' },
      { token: expect.anything() },
      { literal: 'b' },
    ]);
    expect(splitText('${TfToken[x')).toEqual([{ literal: '${TfToken[x' }]);
    expect(splitText('')).toEqual([]);
  });

  it('and a Lazy as any other', () => {
    const lazy = Lazy.stringValue({ produce: () => 'x' });
    expect(splitText(`a${lazy}b`)).toEqual([{ literal: 'a' }, { token: tokenOf(lazy) }, { literal: 'b' }]);
    expect(tokenOf(lazy)).toBeInstanceOf(LazyBase);
    expect(tokenOf(`a${lazy}`)).toBeUndefined();
  });

  it('but a number as the number, which it does not find behind a sign, a digit or a dot', () => {
    for (const before of ['-', '+', '.', '1']) {
      expect(resolve(stack, `a${before}${number}`)).toContain('e+298');
      expect(resolve(stack, withNumberTokens(`a${before}${number}`))).toBe(`a${before}\${tostring(var.ref)}`);
    }
    expect(isUnresolved(`a-${number}`)).toBe(true);
    expect(referenceOf(tokenOf(`${number}`))).toBe('Stack:var.ref');
    expect(withNumberTokens('-8.1e+298 and 1e5')).toBe('-8.1e+298 and 1e5');
  });
});

describe('cdktf finds no list or map that is spread into another, or put into text', () => {
  it.each<[string, unknown]>([
    ['text', `a ${variable.listValue[0]}`],
    ['a member of a list', [...variable.listValue, 'x'][0]],
    ['a member of a list of numbers', [...Token.asNumberList(variable.value), 1][0]],
    ['text with such a number', `a ${Token.asNumberList(variable.value)[0]}`],
    ['a map', { ...Token.asStringMap(variable.value), x: 'y' }],
  ])('%s', (_, value) => {
    expect([isUnresolved(value), isSpread(value)]).toEqual([true, true]);
    let written: unknown;
    try {
      written = JSON.stringify(resolve(stack, { value: JSON.stringify(value) }));
    } catch (error) {
      written = (error as Error).message;
    }
    expect(written).not.toContain('var.ref');
  });
});
