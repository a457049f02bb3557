import { fc } from '../../support/sampling';
import { NodeIds } from '../../../lib/tool/graph/node-id';
import { hostileText } from './samples';

it('is the same for the same key, and names what it is of', () => {
  expect(new NodeIds().idOf('key', 'orders/beijing')).toBe(new NodeIds().idOf('key', 'orders/beijing'));
  expect(new NodeIds().idOf('key', 'orders/beijing')).toMatch(/^n_orders_beijing_[0-9a-f]{6}$/);
});

it('is a plain word whatever the text, and another for another key', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hostileText, { minLength: 2 }), hostileText, (keys, words) => {
      const ids = new NodeIds();
      const made = keys.map((key) => ids.idOf(key, words));
      for (const id of made) expect(id).toMatch(/^n_\w+$/);
      expect(new Set(made).size).toBe(keys.length);
    }),
  );
});

it('grows where two keys would have the same', () => {
  const ids = new NodeIds();
  const made = Array.from({ length: 20_000 }, (_, i) => ids.idOf(`key ${i}`, 'x'));
  expect(new Set(made).size).toBe(made.length);
});
