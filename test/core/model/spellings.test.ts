import { printJson, JsonValue } from '../../../lib/core/model/json-value';
import { below, spellingsIn, withoutInexact, withSpellings } from '../../../lib/core/model/spellings';
import { isUnknown } from '../../../lib/core/model/stream-definition';

const TEXTS = [
  '{"a":[300.0,3.0e2,1234567890123456789],"b/c":{"d":-0}}',
  '[1e400,0.10,100000000000000000000000,1E5]',
  '12345678901234567890',
];

describe('the spelling of numbers', () => {
  it.each(TEXTS)('comes back as it was: %s', (text) => {
    const spelt = spellingsIn(text);
    expect(printJson(withSpellings(JSON.parse(text), spelt) as JsonValue)).toBe(text);
    const known = withoutInexact(JSON.parse(text), spelt);
    expect(printJson(withSpellings(known, spelt) as JsonValue)).toBe(text);
    expect(withSpellings({ x: JSON.parse(text) }, below('/F/x', spelt), '/F')).toEqual({
      x: withSpellings(JSON.parse(text), spelt),
    });
  });

  it('is kept of what JavaScript spells in another way alone', () => {
    expect(spellingsIn('{"a":[300,1.5,-2,"3.0"]}')).toEqual({});
    expect(spellingsIn('{"a":[300.0],"b/c":9007199254740993}')).toEqual({
      '/a/0': '300.0',
      '/b~1c': '9007199254740993',
    });
  });

  it('makes unknown what JavaScript does not hold, and nothing else', () => {
    const text = '{"a":300.0,"b":[9007199254740993,9007199254740992.0]}';
    const { a, b } = withoutInexact(JSON.parse(text), spellingsIn(text)) as Record<string, any>;
    expect([a, b[1]]).toEqual([300, 9007199254740992]);
    expect(isUnknown(b[0])).toBe(true);
  });

  it('is of no other value that came in its place', () =>
    expect(withSpellings({ a: 'hidden' }, { '/a': '1.0' })).toEqual({ a: 'hidden' }));
});
