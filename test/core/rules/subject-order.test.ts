import { Location } from '../../../lib/core/model/stream-definition';
import { inOrder } from '../../../lib/core/rules/subject-order';

const order = (...origins: Location[]) =>
  inOrder(origins.map((location) => ({ location }))).map(({ location }) => location);

describe('inOrder', () => {
  it('puts 2 before 10, by construct path, then stack, then address', () => {
    const [a, b, c, d, e] = [
      { address: 'x.y' },
      { constructPath: 'S/2', stack: 'A', address: 'x.1' },
      { constructPath: 'S/2', stack: 'A', address: 'x.2' },
      { constructPath: 'S/2', stack: 'B', address: 'x.1' },
      { constructPath: 'S/10' },
    ];
    expect(order(e, d, c, b, a)).toEqual([a, b, c, d, e]);
  });

  it('tells apart what a collator takes for the same, and leaves its argument alone', () => {
    const given = [{ location: { address: 'e\u0301' } }, { location: { address: '\u00e9' } }];
    const sorted = inOrder(given);
    expect(inOrder([...given].reverse())).toEqual(sorted);
    expect(given[0].location.address).toBe('e\u0301');
  });
});
