import { allOf, anyOf, inARow, listed } from '../../../lib/core/language/lists';
import { inEnglish, say, speaking } from '../../../lib/core/language/say';

const GERMAN = {
  'a topic': 'ein Topic',
  ', ': '; ',
  '{0} and {1}': '{0} und {1}',
  '{0} or {1}': '{0} oder {1}',
};

it.each([
  ['listed', listed, 'a topic, x'],
  ['all of them', allOf, 'a topic and x'],
  ['any of them', anyOf, 'a topic or x'],
  ['in a row', inARow, 'a topic x'],
])('what is %s is known in English too', (_, put, english) =>
  speaking(GERMAN, () => {
    const text = put([say`a topic`, 'x']);
    expect(text).toContain('ein Topic');
    expect(inEnglish(text)).toBe(english);
    expect(inEnglish(say`a topic`)).toBe('a topic');
  }),
);
