import { unknown } from '../../../lib/core/model/stream-definition';
import { checkText } from '../../../lib/core/rules/check-text';

describe('a text with a grammar', () => {
  const grammar = {
    what: () => 'the word',
    problemOf: (text: string) => (text === 'bad' ? 'is bad' : undefined),
    limit: () => 'good',
    source: undefined,
    fix: () => 'Say another.',
  };

  it('is reported where it has a problem, and left to others where it is not text', () => {
    const said: unknown[] = [];
    const output = {
      report: (report: unknown) => said.push(report),
      skip: (...words: unknown[]) => said.push(words),
    };
    for (const value of ['bad', 'good', '', undefined, 5, unknown('later')])
      checkText(value, grammar, '/word', output);
    expect(said).toEqual([
      { pointer: '/word', message: 'the word is bad', got: '"bad"', limit: 'good', fix: 'Say another.' },
      ['/word', 'later'],
    ]);
  });
});
