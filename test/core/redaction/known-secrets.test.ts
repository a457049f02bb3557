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
