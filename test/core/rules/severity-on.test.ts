import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { Rule } from '../../../lib/core/rules/rule';
import { historyOf, severityOn } from '../../../lib/core/rules/severity-on';
import { asOf, published, rules as golden } from './severities.json';

type Dated = Pick<Rule, 'id' | 'since' | 'severity' | 'formerly'>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with the history of a rule. */
function problemsOf(rule: Dated, publishedOn: string | null = published): string[] {
  const { id, since, formerly = [] } = rule;
  const days = [since, ...formerly.map(({ until }) => until)];
  const severities = [...formerly.map(({ severity }) => severity), rule.severity];
  const problems: [isWrong: boolean, problem: string][] = [
    [!days.every((day) => DAY.test(day)), 'has a day that is none'],
    [days.some((day, i) => i > 0 && day <= days[i - 1]), 'has a history that is not in order'],
    [severities.some((severity, i) => severity === severities[i - 1]), 'has a change that changes nothing'],
    [
      Object.hasOwn(golden, id) && severityOn(rule, asOf) !== (golden as Record<string, string>)[id],
      `weighed ${(golden as Record<string, string>)[id]} on ${asOf}: write what it was into formerly`,
    ],
    [
      publishedOn !== null && since > publishedOn && severities[0] === 'error',
      'is new and an error: a minor version brings it as a warning',
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, problem]) => `${id} ${problem}`);
}

const RULE: Dated = { id: 'x', since: '2026-11-21', severity: 'error' };
const CHANGED: Dated = {
  ...RULE,
  formerly: [
    { until: '2027-01-01', severity: 'info' },
    { until: '2027-03-01', severity: 'warning' },
  ],
};

it.each<[string, string | undefined]>([
  ['2026-11-20', undefined],
  ['2026-11-21', 'info'],
  ['2026-12-31', 'info'],
  ['2027-01-01', 'warning'],
  ['2027-02-28', 'warning'],
  ['2027-03-01', 'error'],
])('on %s the severity of a rule is %s', (day, expected) => expect(severityOn(CHANGED, day)).toBe(expected));

it('says the history of a rule', () => {
  expect(historyOf(RULE)).toBe('2026-11-21: error');
  expect(historyOf(CHANGED)).toBe('2026-11-21: info; from 2027-01-01: warning; from 2027-03-01: error');
});

describe('the rules of the catalogue', () => {
  it('have a history that holds: no severity changes without an entry, and new errors begin as warnings', () =>
    expect(CATALOGUE.flatMap((rule) => problemsOf(rule))).toEqual([]));

  it('are all there that were', () =>
    expect(CATALOGUE.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(golden))));

  it.each<[string, Dated, string | null, RegExp]>([
    [
      'another severity',
      { ...RULE, id: 'loop' },
      null,
      /^loop weighed warning on .*: write what it was into formerly$/,
    ],
    ['a new error', { ...RULE, since: '2027-01-01' }, '2026-12-01', /is new and an error/],
    ['no day', { ...RULE, since: '' }, null, /has a day that is none/],
    ['a history out of order', { ...CHANGED, since: '2027-02-01' }, null, /not in order/],
    [
      'a change that is none',
      { ...RULE, formerly: [{ until: '2027-01-01', severity: 'error' }] },
      null,
      /changes nothing/,
    ],
  ])('do not hold with %s', (_, rule, day, problem) =>
    expect(problemsOf(rule, day)).toEqual([expect.stringMatching(problem)]),
  );

  it('may become errors in time', () =>
    expect(problemsOf({ ...CHANGED, since: '2026-12-02' }, '2026-12-01')).toEqual([]));
});
