import { selectorOf } from '../../../lib/tool/adopt/selection';
import { definition } from '../../support/rules';

const selects = (pattern: string, name: string) => selectorOf(`name:${pattern}`)({ ...definition(), name });

it.each([
  ['orders', 'orders', true],
  ['orders', 'orders-2', false],
  ['orders-*', 'orders-2', true],
  ['orders-*', 'my-orders-2', false],
  ['*-2', 'orders-2', true],
  ['*', 'x', true],
  ['a*b*c', 'axxbxxc', true],
  ['a*b*c', 'ac', false],
  ['ab*ba', 'aba', false],
  ['a.c', 'abc', false],
  ['a**c', 'ac', true],
])('%s selects %s: %s', (pattern, name, expected) => expect(selects(pattern, name)).toBe(expected));

it('ends, however many stars there are', () =>
  expect(selects(`${'a*'.repeat(1000)}b`, 'a'.repeat(100_000))).toBe(false));
