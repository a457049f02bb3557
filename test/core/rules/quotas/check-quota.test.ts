import { LIMITS } from '../../../../lib/core/contract/limits';
import { Report, Subject } from '../../../../lib/core/rules/rule';
import { checkQuota } from '../../../../lib/core/rules/quotas/check-quota';
import { Quota } from '../../../../lib/core/rules/rule';
import { DEFAULT_SETTINGS, Settings } from '../../../../lib/core/rules/settings';

const limit = { ...LIMITS.streamsPerRegion, maximum: 4 };
const stricter = { ...LIMITS.connectorTasksPerRegion, maximum: 2 };
const quota: Quota = { rule: 'r', limit, what: 'things', per: 'region', fix: 'Have fewer.' };

const subjects = (count: number): Subject[] =>
  Array.from({ length: count }, (_, i) => ({ location: { constructPath: `Stack/${i}` } }));

/** What the check reports, with the path of what it is about. */
function judge(counts: Record<string, number>, given = quota, change: Partial<Settings> = {}) {
  const found: (Report & { readonly path?: string })[] = [];
  const counted = new Map(Object.entries(counts).map(([key, count]) => [key, subjects(count)]));
  const about = ({ location }: Subject) => ({
    report: (report: Report) => void found.push({ ...report, path: location.constructPath }),
    skip: () => undefined,
  });
  checkQuota(given, counted, about, { ...DEFAULT_SETTINGS, ...change });
  return found;
}

describe('checkQuota', () => {
  it('allows as many as the quota, and reports one more, at the app', () => {
    expect(judge({ here: 4, there: 4 })).toEqual([]);
    expect(judge({ here: 6, there: 1 })).toEqual([
      {
        path: undefined,
        severity: 'error',
        message: 'here has more things than its quota',
        got: '6 things in this app',
        limit: '4 a region unless raised',
        source: limit.source,
        fix: 'Have fewer.',
      },
    ]);
  });

  it('goes on to the next place', () =>
    expect(judge({ a: 1, b: 5, c: 5 }).map(({ message }) => message[0])).toEqual(['b', 'c']));

  it('only warns above a stricter figure', () => {
    expect(judge({ here: 2 }, { ...quota, stricter })).toEqual([]);
    for (const count of [3, 4])
      expect(judge({ here: count }, { ...quota, stricter })).toEqual([
        expect.objectContaining({
          path: undefined,
          severity: 'warning',
          limit: '2 a region unless raised',
          source: stricter.source,
        }),
      ]);
    expect(judge({ here: 5 }, { ...quota, stricter })).toEqual([
      expect.objectContaining({ severity: 'error', limit: '4 a region unless raised' }),
    ]);
  });

  it('counts what exists beside the app', () => {
    const existing = (count: number) => ({ existing: [{ rule: 'r', key: 'here', count }] });
    expect(judge({ here: 1, there: 4 }, quota, existing(3))).toEqual([]);
    expect(judge({ here: 2, there: 4 }, quota, existing(3))).toEqual([
      expect.objectContaining({ path: undefined, got: '2 things in this app and 3 beside it' }),
    ]);
    expect(judge({ here: 2 }, quota, existing(9))).toEqual([expect.objectContaining({ path: undefined })]);
  });

  it('takes a raised quota at its word, above the stricter figure too', () => {
    const raised = { raised: [{ rule: 'r', maximum: 6 }] };
    expect(judge({ here: 6 }, { ...quota, stricter }, raised)).toEqual([]);
    expect(judge({ here: 7 }, { ...quota, stricter }, raised)).toEqual([
      expect.objectContaining({
        path: undefined,
        severity: 'error',
        limit: '6 a region, as raised for the account',
      }),
    ]);
  });
});
