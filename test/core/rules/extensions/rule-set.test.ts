import { CATALOGUE, DEFAULT_RULES } from '../../../../lib/core/rules/catalogue';
import { evaluate } from '../../../../lib/core/rules/evaluate';
import { Extension, ExtensionRule } from '../../../../lib/core/rules/extensions/extension';
import { NO_SEVERITIES, RuleSet, ruleSetOf } from '../../../../lib/core/rules/extensions/rule-set';
import { Severity } from '../../../../lib/core/rules/finding';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { definition } from '../../../support/rules';

const ours: ExtensionRule = {
  id: 'acme/ours',
  title: 'Ours',
  severity: 'warning',
  check: (_, output) => output.report({ message: 'found', fix: 'Mend it.' }),
};

const user = (said: Record<string, Severity | 'off'> = {}) => ({
  off: new Set(Object.keys(said).filter((id) => said[id] === 'off')),
  severities: new Map(
    Object.entries(said).filter(([, severity]) => severity !== 'off') as [string, Severity][],
  ),
});

/** The rules of extensions called a, b and c, and what is wrong with them. */
function put(extensions: Extension[], said: Record<string, Severity | 'off'> = {}) {
  const problems: string[] = [];
  const loaded = extensions.map((extension, i) => ({ name: 'abc'[i], extension }));
  return { ...ruleSetOf(loaded, user(said), (problem) => problems.push(problem)), problems };
}

/** What a rule weighs in the end. */
function weight({ rules, severities }: RuleSet, id: string): Severity | 'off' {
  const rule = rules.find((item) => item.id === id);
  return rule === undefined ? 'off' : (severities.get(id) ?? rule.severity);
}

describe('rules of the library and of extensions', () => {
  it('are those of the library where there are no extensions', () => {
    const { rules, severities, mandatory } = ruleSetOf([], NO_SEVERITIES, () => undefined);
    expect(rules).toEqual(DEFAULT_RULES);
    expect([severities.size, mandatory.size]).toEqual([0, 0]);
  });

  it('stand together, and each id is one rule', () => {
    const { all, problems } = put([{ rules: [ours] }, { rules: [ours, { ...ours, id: 'stream-name' }] }]);
    expect(all.map(({ id }) => id)).toEqual([...CATALOGUE.map(({ id }) => id), 'acme/ours']);
    expect(problems).toEqual([
      'extension b: rule 1 has the id "acme/ours", which another rule has. Choose one that begins with your organization.',
      'extension b: rule 2 has the id "stream-name", which another rule has. Choose one that begins with your organization.',
    ]);
  });

  it('may be named by an extension before the one that brings them, and must exist', () => {
    const first = { severities: { 'acme/ours': 'info' }, mandatory: ['acme/ours', 'none'] } as const;
    expect(put([first, { rules: [ours] }]).problems).toEqual([
      'extension a: mandatory names "none", and there is no such rule.',
    ]);
    expect(put([{ severities: { nobody: 'off' } }]).problems).toEqual([
      'extension a: severities names "nobody", and there is no such rule.',
    ]);
  });

  it.each<[string, Extension[], Record<string, Severity | 'off'>, Severity | 'off']>([
    ['its own', [], {}, 'error'],
    ['an extension over its own', [{ severities: { 'stream-name': 'info' } }], {}, 'info'],
    [
      'a later extension',
      [{ severities: { 'stream-name': 'info' } }, { severities: { 'stream-name': 'warning' } }],
      {},
      'warning',
    ],
    ['an extension that switches it off', [{ severities: { 'stream-name': 'off' } }], {}, 'off'],
    [
      'the configuration over extensions',
      [{ severities: { 'stream-name': 'off' } }],
      { 'stream-name': 'info' },
      'info',
    ],
    [
      'the configuration that switches it off',
      [{ severities: { 'stream-name': 'warning' } }],
      { 'stream-name': 'off' },
      'off',
    ],
  ])('weigh what is said last: %s', (_, extensions, said, expected) =>
    expect(weight(put(extensions, said), 'stream-name')).toBe(expected),
  );

  it.each<[string, Extension[], Record<string, Severity | 'off'>, Severity]>([
    ['its own', [{ mandatory: ['stream-name'] }], {}, 'error'],
    ['not switched off', [{ mandatory: ['stream-name'] }], { 'stream-name': 'off' }, 'error'],
    ['not lowered', [{ mandatory: ['stream-name'] }], { 'stream-name': 'info' }, 'error'],
    [
      'as the extension says that makes it so',
      [{ mandatory: ['stream-name'], severities: { 'stream-name': 'warning' } }],
      {},
      'warning',
    ],
    [
      'not below that',
      [{ mandatory: ['stream-name'], severities: { 'stream-name': 'warning' } }],
      { 'stream-name': 'info' },
      'warning',
    ],
    [
      'raised above that',
      [{ mandatory: ['stream-name'], severities: { 'stream-name': 'warning' } }],
      { 'stream-name': 'error' },
      'error',
    ],
    [
      'not lowered by another extension',
      [{ mandatory: ['stream-name'] }, { severities: { 'stream-name': 'off' } }],
      {},
      'error',
    ],
    [
      'nor by an earlier one',
      [{ severities: { 'stream-name': 'off' } }, { mandatory: ['stream-name'] }],
      {},
      'error',
    ],
    [
      'the most of those that make it so',
      [
        { mandatory: ['stream-name'], severities: { 'stream-name': 'warning' } },
        { mandatory: ['stream-name'], severities: { 'stream-name': 'info' } },
      ],
      {},
      'warning',
    ],
  ])('that are mandatory weigh %s', (_, extensions, said, expected) =>
    expect(weight(put(extensions, said), 'stream-name')).toBe(expected),
  );

  it('say what the configuration says in vain, and nothing of what counts', () => {
    const mandatory = { mandatory: ['stream-name'], severities: { 'stream-name': 'warning' } } as const;
    for (const said of ['off', 'info'] as const)
      expect(put([mandatory], { 'stream-name': said }).notices).toEqual([
        `stream-name is mandatory (a) and stays warning: the configuration sets it to ${said}.`,
      ]);
    for (const said of ['warning', 'error'] as const)
      expect(put([mandatory], { 'stream-name': said }).notices).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  const app = {
    streams: [
      definition({ location: { constructPath: 'S/A', acknowledged: [{ rule: ours.id, reason: 'r' }] } }),
      definition(),
    ],
    resources: [],
  };
  const judge = (extension: Extension) => {
    const { rules, severities, mandatory } = put([extension]);
    const acknowledgements = [{ rule: ours.id, path: 'Stack', reason: 'so' }];
    const own = rules.filter(({ id }) => id === ours.id);
    return evaluate(app, { ...DEFAULT_SETTINGS, acknowledgements, severities, mandatory }, own);
  };

  it('counts for a rule of an extension, which weighs what is said of it', () => {
    const { findings, acknowledged, overruled } = judge({
      rules: [ours],
      severities: { 'acme/ours': 'info' },
    });
    expect([findings, overruled]).toEqual([[], []]);
    expect(acknowledged.map(({ finding, reason }) => [finding.severity, reason])).toEqual([
      ['info', 'r'],
      ['info', 'so'],
    ]);
  });

  it('does not count for a mandatory one: recorded beside the stream or given for a path', () => {
    const { findings, acknowledged, overruled } = judge({ rules: [ours], mandatory: [ours.id] });
    expect(acknowledged).toEqual([]);
    expect(findings.map(({ fix }) => fix)).toEqual(
      Array(2).fill('Mend it. The rule is mandatory (a): its acknowledgement does not count.'),
    );
    expect(overruled.map(({ reason }) => reason)).toEqual(['r', 'so']);
  });
});
