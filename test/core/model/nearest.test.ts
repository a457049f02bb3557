import { fc } from '../../support/sampling';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { didYouMean, nearest, suggestion } from '../../../lib/core/model/nearest';

const IDS = CATALOGUE.map(({ id }) => id);

it.each([
  ['stream-names', 'stream-name'],
  ['streams-per-regoin', 'streams-per-region'],
  ['lop', 'loop'],
  ['batchwindow', 'batch-window'],
])('takes %s for %s', (asked, meant) => expect(nearest(asked, IDS)).toBe(meant));

it.each(['rule-foo', 'acme/regions', 'xyz', '', '__proto__', 'x'.repeat(10_000)])(
  'takes %j for no rule',
  (asked) => expect(nearest(asked, IDS)).toBeUndefined(),
);

it('finds every rule with one letter too few, too many or wrong', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz-');
  const mistake = fc.tuple(
    fc.constantFrom(...IDS),
    fc.nat(),
    letter,
    fc.constantFrom('drop', 'add', 'change'),
  );
  fc.assert(
    fc.property(mistake, ([id, position, put, kind]) => {
      const at = position % id.length;
      const cut = kind === 'add' ? at : at + 1;
      const word = `${id.slice(0, at)}${kind === 'drop' ? '' : put}${id.slice(cut)}`;
      expect(nearest(word, [id])).toBe(id);
    }),
  );
});

it('suggests nothing where nothing is known', () => expect(suggestion('loop', [])).toBe(''));
it.each([
  ['Tpoic', ['Topic', 'Acks'], 'Topic'],
  ['lopo', ['loop', 'lop'], 'loop'],
  ['ab', ['ba'], undefined],
  ['Topic', ['Topic'], 'Topic'],
  ['Tpoci', ['Topic'], undefined],
])('takes swapped letters for one mistake: %s', (word, known, found) =>
  expect(nearest(word, known)).toBe(found),
);

it('ends a sentence', () => expect(suggestion('lop', IDS)).toBe(' Did you mean "loop"?'));
it('goes on with a message', () => {
  expect(didYouMean('lop', IDS)).toBe(' (did you mean "loop"?)');
  expect(didYouMean('xyz', IDS)).toBe('');
});
