import { inShort, someText } from '../../../lib/core/model/partly-known';
import { unknown, unknownText } from '../../../lib/core/model/stream-definition';

const later = unknown('later');
const text = (...parts: (string | typeof later)[]) => unknownText('later', parts);

describe('someText', () => {
  const letters = (name: string) => /^[a-z][a-z-]*$/.test(name);

  it('asks of a text that is known', () => {
    expect([someText('ab', letters), someText('a b', letters)]).toEqual([true, false]);
  });

  it.each([
    [true, later],
    [true, text('orders-', later)],
    [true, text(later, '-orders')],
    [true, text(later, '-', later)],
    [false, text('order events!-', later)],
    [false, text('-', later)],
    [false, text(later, '!')],
  ])('is %s where something may be put in the gaps of %j', (expected, name) =>
    expect(someText(name, letters)).toBe(expected),
  );

  it.each([
    [true, text('GI', later)],
    [true, text('G', later, 'D_', later)],
    [true, text(later, 'abc')],
    [false, text('orders-', later)],
  ])('knows beginnings that services want: %s for %j', (expected, name) =>
    expect(someText(name, (full) => /^GID[_-][a-z0-9]+$/.test(full))).toBe(expected),
  );

  it('knows what is too long already', () => {
    const fits = ({ length }: string) => length >= 7 && length <= 64;
    expect(someText(text('x'.repeat(64), later), fits)).toBe(true);
    expect(someText(text('x'.repeat(65), later), fits)).toBe(false);
    expect(someText(text('x', later), fits)).toBe(true);
  });
});

describe('inShort', () => {
  it('has an ellipsis for what is not known', () => expect(inShort(text('a-', later, '-b'))).toBe('a-…-b'));
  it('is nothing of what is not known at all', () => expect(inShort(later)).toBe(''));
});
