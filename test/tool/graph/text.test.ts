import { fc } from '../../support/sampling';
import { printable, shorten, textOf } from '../../../lib/tool/graph/text';
import { unknown } from '../../../lib/core/model/stream-definition';
import { hostileText } from './samples';

it.each([
  ['a\n b\tc ', 'a b c'],
  ['a\u0000b', 'a\uFFFDb'],
  ['\u202Eabc', '\uFFFDabc'],
  ['\uD800', '\uFFFD'],
  ['消息 🚀', '消息 🚀'],
])('prints %j as %j', (text, printed) => expect(printable(text)).toBe(printed));

it('keeps both ends of a long text', () => expect(shorten('abcdefghij', 7)).toBe('abcd…ij'));

it('leaves a text of the length alone, and counts characters, not halves of them', () => {
  expect(shorten('🚀🚀🚀', 3)).toBe('🚀🚀🚀');
  expect(shorten('🚀🚀🚀🚀', 3)).toBe('🚀🚀…');
});

it('is never longer than it may be', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 4, max: 20 }), (text, length) => {
      expect([...shorten(text, length)].length).toBeLessThanOrEqual(length);
    }),
  );
});

it.each([
  ['text', 'text'],
  [7, '7'],
  [{ a: [unknown('x')] }, '{"a":["known after apply"]}'],
  [unknown('x'), 'known after apply'],
  [undefined, 'undefined'],
])('says %j as %s', (value, text) => expect(textOf(value)).toBe(text));
