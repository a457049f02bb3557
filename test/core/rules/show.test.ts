import { show } from '../../../lib/core/rules/show';

describe('show', () => {
  it.each([
    ['text', '"text"'],
    [5, '5'],
    [null, 'null'],
    [undefined, undefined],
    [['a', 'b'], 'a list of 2'],
    [{}, 'an empty object'],
    [{ b: 'secret', a: 1 }, 'an object with a, b'],
    ['x'.repeat(200), `"${'x'.repeat(79)}`],
  ])('%j is shown as %s', (value, expected) => expect(show(value)).toBe(expected));
});
