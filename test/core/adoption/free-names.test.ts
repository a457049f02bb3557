import { FreeNames } from '../../../lib/core/adoption/free-names';

it('gives each name once, with a number where it is taken', () => {
  const names = new FreeNames(['class']);
  const free = ['orders', 'class', 'orders', 'orders', 'orders2'].map((name) => names.free(name));
  expect(free).toEqual(['orders', 'class2', 'orders2', 'orders3', 'orders22']);
  expect(names.free('orders', '_')).toBe('orders_4');
});

it('does not count from the start for each', () => {
  const names = new FreeNames();
  const all = Array.from({ length: 50_000 }, () => names.free('stream'));
  expect(new Set(all).size).toBe(50_000);
});
