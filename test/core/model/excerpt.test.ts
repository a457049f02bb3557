import { excerpt, excerptOf, shorten } from '../../../lib/core/model/excerpt';

describe('what a finding shows', () => {
  it('of a value is 80 characters of its JSON', () => {
    expect(excerptOf({ a: ['b', null] })).toBe('{"a":["b",null]}');
    expect(excerptOf('x'.repeat(100))).toBe(`"${'x'.repeat(79)}`);
    expect(excerpt('y'.repeat(100))).toBe('y'.repeat(80));
  });

  it('of a name is 40 characters, and that there are more', () => {
    expect(shorten('x'.repeat(40))).toBe('x'.repeat(40));
    expect(shorten('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  });
});
