import { blockOf, isAbsent, numberOf } from '../../../lib/core/rules/resource-values';

describe('what a resource says', () => {
  it('has a block as an object or in a list', () => {
    expect(blockOf({ a: 1 })).toEqual({ a: 1 });
    expect(blockOf([{ a: 1 }])).toEqual({ a: 1 });
    expect(blockOf([])).toBeUndefined();
  });

  it('has numbers also as text', () => {
    expect([numberOf(5), numberOf('5'), numberOf('-0.5')]).toEqual([5, 5, -0.5]);
    expect([numberOf('5 MB'), numberOf(true)]).toEqual(['5 MB', true]);
    expect([numberOf(''), numberOf(null), numberOf(undefined)]).toEqual([undefined, undefined, undefined]);
  });

  it('leaves out what is null or empty', () => {
    for (const value of [undefined, null, '']) expect(isAbsent(value)).toBe(true);
    for (const value of [0, false, 'x', [], {}]) expect(isAbsent(value)).toBe(false);
  });
});
