import { Fn, Lazy, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { isUnresolved } from '../../../lib/constructs/terraform/unresolved';

const variable = new TerraformVariable(new TerraformStack(Testing.app(), 'Stack'), 'v', { type: 'any' });

/** Every disguise that cdktf has for a value known later. */
const TOKENS: Record<string, unknown> = {
  string: variable.stringValue,
  'text around a string': `a-${variable.stringValue}`,
  number: variable.numberValue,
  list: variable.listValue,
  map: Token.asStringMap(variable.value),
  expression: Fn.join(',', variable.listValue),
  resolvable: variable.value,
  'lazy string': Lazy.stringValue({ produce: () => 'x' }),
  'lazy object': Lazy.anyValue({ produce: () => ({}) }),
};

it.each(Object.entries(TOKENS))('a token as %s is unresolved', (_, token) =>
  expect(isUnresolved(token)).toBe(true),
);

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
