import { extensionProblems } from '../../../../lib/core/rules/extensions/extension-problems';

const RULE = { id: 'acme/rule', title: 'Rule', severity: 'error', check() {} };

describe('what is wrong with an extension', () => {
  it.each([
    [{ rules: [RULE], severities: { loop: 'off' }, mandatory: ['acme/rule'] }],
    [{ rules: [] }],
    [{ severities: { loop: 'info' } }],
    [{ mandatory: ['loop'] }],
    [{ rules: [{ ...RULE, documents: [{ title: 'Handbook', date: '2026-01-01' }] }] }],
  ])('is nothing: %j', (exported) => expect(extensionProblems(exported)).toEqual([]));

  it.each<[unknown, string]>([
    [undefined, 'exports neither rules nor severities nor mandatory rules.'],
    [7, 'exports neither rules nor severities nor mandatory rules.'],
    [{ rule: [] }, 'exports neither rules nor severities nor mandatory rules.'],
    [{ rules: RULE }, 'has rules that are not a list.'],
    [{ severities: ['loop'] }, 'has severities that are not an object of rule ids.'],
    [{ severities: { loop: 'bad' } }, 'gives loop the severity "bad". Allowed: error, warning, info or off.'],
    [{ mandatory: 'loop' }, 'has a mandatory that is not a list of rule ids.'],
    [{ mandatory: [7] }, 'has a mandatory that is not a list of rule ids.'],
    [
      { severities: { loop: 'off' }, mandatory: ['loop'] },
      'says of loop that it is mandatory, and switches it off.',
    ],
    [{ rules: [null] }, 'rule 1 is not an object.'],
    [
      { rules: [{ ...RULE, documents: [{ title: 'Handbook' }] }] },
      'rule 1 has documents that are not a list of',
    ],
    [{ rules: [{ ...RULE, checkResource() {}, types: [7] }] }, 'rule 1 has checkResource and no types.'],
  ])('is said: %j', (exported, problem) =>
    expect(extensionProblems(exported)).toEqual([expect.stringContaining(problem)]),
  );

  it('is said all at once', () =>
    expect(
      extensionProblems({ rules: [{}, { ...RULE, title: '' }], severities: { a: 1, b: 2 }, mandatory: [1] }),
    ).toHaveLength(8));
});
