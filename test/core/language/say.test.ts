import { keyOf, said, say, speak, speaking, words } from '../../../lib/core/language/say';

const GERMAN = {
  'the {0} of {1} is missing': '{1} hat keinen {0}',
  'a topic': 'ein Topic',
  'nothing at all': 'gar nichts',
};

describe('what is said', () => {
  const missing = (what: string, of: string) => say`the ${what} of ${of} is missing`;

  it('is the text of the source in English', () => {
    expect(missing('name', 'orders')).toBe('the name of orders is missing');
    expect(said(words`a topic`)).toBe('a topic');
  });

  it('is in the language that is spoken, with its values where that has them', () =>
    expect(
      speaking(GERMAN, () => [missing('Namen', 'orders'), said('a topic'), say`nothing at all`]),
    ).toEqual(['orders hat keinen Namen', 'ein Topic', 'gar nichts']));

  it('is English where there is no translation', () =>
    expect(speaking(GERMAN, () => say`a queue of ${1} is full`)).toBe('a queue of 1 is full'));

  it.each(['{0}', '$&', '{1} of {0}'])('keeps a value such as %s as it is', (value) =>
    expect(speaking(GERMAN, () => missing(value, value))).toBe(`${value} hat keinen ${value}`),
  );

  it('is what was spoken before afterwards, also where something fails', () => {
    expect(() =>
      speaking(GERMAN, () => {
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(said('a topic')).toBe('a topic');
  });

  it('changes with what is spoken from now on', () => {
    speak(GERMAN);
    const now = said('a topic');
    speak(undefined);
    expect([now, said('a topic')]).toEqual(['ein Topic', 'a topic']);
  });
});

describe('the key of a text', () => {
  it.each([
    [['a topic'], 'a topic'],
    [['the ', ' of ', ''], 'the {0} of {1}'],
    [['', ''], '{0}'],
  ])('of %j is %s', (parts, key) => expect(keyOf(parts)).toBe(key));
});
