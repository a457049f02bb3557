import { fc } from '../../support/sampling';
import { escapePointer, unescapePointer, valueAt } from '../../../lib/core/model/json-pointer';

describe('escapePointer', () => {
  it('writes what would end a part as RFC 6901 does', () => {
    expect(['plain', 'a/b', 'a~b', '~1', '//', '~~'].map(escapePointer)).toEqual([
      'plain',
      'a~1b',
      'a~0b',
      '~01',
      '~1~1',
      '~0~0',
    ]);
  });

  it('is undone by unescapePointer, for any key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') }), (key) => {
        expect(escapePointer(key)).not.toContain('/');
        expect(unescapePointer(escapePointer(key))).toBe(key);
      }),
    );
  });
});

describe('valueAt', () => {
  const value = { a: { 'b/c': [{ '~': 1 }] }, '': 2, n: null, f: false };

  it('finds what a pointer leads to', () => {
    expect(valueAt(value, '')).toBe(value);
    expect(valueAt(value, '/a/b~1c/0/~0')).toBe(1);
    expect(valueAt(value, '/')).toBe(2);
    expect([valueAt(value, '/n'), valueAt(value, '/f')]).toEqual([null, false]);
  });

  it('finds nothing where it leads nowhere', () => {
    expect(valueAt(value, '/x')).toBeUndefined();
    expect(valueAt(value, '/x/y/z')).toBeUndefined();
    expect(valueAt(undefined, '/a')).toBeUndefined();
  });
});
