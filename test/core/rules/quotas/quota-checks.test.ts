import { countProblem, QUOTAS, raiseProblem } from '../../../../lib/core/rules/quotas/quota-checks';

const KNOWN = 'streams-per-region, buses-per-region, rules-per-bus, rules-per-mqtt-instance';

describe('the quotas', () => {
  it('are those of the rules that count', () => expect([...QUOTAS.keys()].join(', ')).toBe(KNOWN));

  it('are each checked by the rule of their name', () => {
    for (const [id, quota] of QUOTAS) expect(quota.rule).toBe(id);
  });
});

describe('raiseProblem', () => {
  it.each([50, 51, 10_000])('takes %p for streams-per-region', (maximum) =>
    expect(raiseProblem('streams-per-region', maximum)).toBeUndefined(),
  );

  it.each([49, 0, -1, 50.5, '50', NaN, null, undefined])('refuses %p', (maximum) =>
    expect(raiseProblem('streams-per-region', maximum)).toBe(
      `streams-per-region cannot be raised to ${JSON.stringify(maximum)}. ` +
        'Allowed: a whole number of at least 50, the documented quota.',
    ),
  );

  it('names the rules that have a quota', () =>
    expect(raiseProblem('batch-window', 100)).toBe(`"batch-window" has no quota. Rules with one: ${KNOWN}.`));
});

describe('countProblem', () => {
  it.each([0, 1, 500])('takes %p', (count) => expect(countProblem('rules-per-bus', count)).toBeUndefined());

  it.each([-1, 1.5, '1', NaN, null, undefined])('refuses %p', (count) =>
    expect(countProblem('rules-per-bus', count)).toBe(
      `${JSON.stringify(count)} is not a count for rules-per-bus. Allowed: a whole number of at least 0.`,
    ),
  );

  it('names the rules that have a quota', () =>
    expect(countProblem('loop', 1)).toBe(`"loop" has no quota. Rules with one: ${KNOWN}.`));
});
