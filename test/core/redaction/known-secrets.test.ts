import { fc } from '../../support/sampling';
import { KnownSecrets } from '../../../lib/core/redaction/known-secrets';

const known = new KnownSecrets(['hunter2', 'a-long-secret-of-somebody', 'abc']);

it.each([
  ['it is hunter2.', 'it is (not shown).'],
  ['hunter2 hunter2', '(not shown) (not shown)'],
  ['hunter22', 'hunter22'],
  ['it is a-long-secret', 'it is (not shown)'],
  ['xa-long-secret-of-somebodyx', 'x(not shown)x'],
  ['a-long-sec', 'a-long-sec'],
  ['abc', 'abc'],
])('%s', (text, shown) => expect(known.clean(text)).toBe(shown));

it('knows nothing at first', () => {
  expect(new KnownSecrets().isEmpty).toBe(true);
  expect(new KnownSecrets().clean('hunter2')).toBe('hunter2');
});

it('finds where a text begins with one what that one alone would find', () => {
  const letters = { unit: fc.constantFrom('a', 'b', ' ') } as const;
  const secrets = fc.array(fc.string({ ...letters, minLength: 6, maxLength: 18 }), { maxLength: 6 });
  fc.assert(
    fc.property(secrets, fc.string({ ...letters, maxLength: 40 }), (all, text) => {
      const hidden = (some: readonly string[]) =>
        text.length -
        (/^\(not shown\)(.*)$/.exec(new KnownSecrets(some).clean(text))?.[1].length ?? text.length);
      // What follows is hidden in turn, and so is compared where nothing follows.
      fc.pre(!new KnownSecrets(all).clean(text).slice(1).includes('('));
      expect(hidden(all)).toBe(Math.max(0, ...all.map((secret) => hidden([secret]))));
    }),
  );
});
