import { behindLast, withoutEnd } from '../../../lib/core/model/text-ends';

it.each([
  ['1200', '0', '12'],
  ['000', '0', ''],
  ['1', '0', '1'],
  ['', '0', ''],
])('%j without %j at its end is %j', (text, character, rest) => {
  expect(withoutEnd(text, character)).toBe(rest);
});

it.each([
  ['a/b/c', 'c'],
  ['a', 'a'],
  ['a/', ''],
])('behind the last / of %j stands %j', (text, rest) => {
  expect(behindLast(text, '/')).toBe(rest);
});
