import { said, say } from '../../language/say';
import { Limit } from '../../contract/limits';
import { AccountGroup, byAccount } from '../../model/account-key';
import { isUnknown } from '../../model/stream-definition';
import { Severity } from '../finding';
import { TELL_ACCOUNTS } from '../once-an-account';
import { Quota, RuleOutput, Subject, THE_APP } from '../rule';
import { perOf } from '../rule-scope';
import { inOrder } from '../subject-order';
import { describeQuota, existingCount, QuotaPlace, raisedFor, Settings } from '../settings';

/**
 * Reports a quota that is exceeded, at the app, each account for itself; how many there are and what was raised are said
 * with it. Where nothing says whether two accounts are one, both together are a warning at most.
 */
export function checkQuota(
  quota: Quota,
  counted: ReadonlyMap<string, readonly Subject[]>,
  about: (subject: Subject) => RuleOutput,
  settings: Settings,
): void {
  for (const [key, subjects] of counted) {
    for (const subject of subjects) {
      const instances = subject.repetition?.instances;
      if (isUnknown(instances)) about(subject).skip('', instances.$unknown);
    }
    // An instance is of one account, whoever names it.
    const accounts = quota.per === 'instance' ? [oneAccount(subjects)] : byAccount(inOrder(subjects));
    const count = (items: readonly Subject[], id: string | undefined) =>
      new Count(quota, settings, { key, account: id }, items);
    const counts = accounts.map((group) => ({ group, count: count(group.items, group.id) }));
    const over = counts.filter(({ count: { exceeded } }) => exceeded !== undefined);
    for (const { group, count } of over) {
      const where = accounts.length > 1 ? say`${key} in ${group.account}` : key;
      count.report(say`${where} has more ${said(quota.what)} than its quota`, said(quota.fix), about);
    }
    if (over.some(({ count }) => count.exceeded?.limit === quota.limit)) continue;
    const possible = possiblyOne(accounts);
    if (possible.length < 2) continue;
    const [told] = possible.filter(({ isTold }) => isTold);
    const together = count(
      possible.flatMap(({ items }) => items),
      told?.id,
    );
    const isMore = !over.some(({ count }) => count.exceeded?.limit === together.exceeded?.limit);
    if (together.exceeded === undefined || !isMore) continue;
    const names = possible.map(({ account }) => account).join(say` and `);
    together.report(
      say`${key} has more ${said(quota.what)} than its quota if these are one account: ${names}`,
      `${said(TELL_ACCOUNTS)} ${said(quota.fix)}`,
      about,
      'warning',
    );
  }
}

function oneAccount(items: readonly Subject[]): AccountGroup<Subject> {
  return { account: '', isTold: true, items };
}

/** Those that say nothing may all be one account, and that may be the largest of those that say something. */
function possiblyOne(accounts: readonly AccountGroup<Subject>[]): AccountGroup<Subject>[] {
  const untold = accounts.filter(({ isTold }) => !isTold);
  const told = accounts.filter(({ isTold }) => isTold).sort((a, b) => b.items.length - a.items.length);
  return untold.length === 0 ? [] : [...told.slice(0, 1), ...untold];
}

interface Exceeded {
  readonly limit: Limit;
  readonly maximum: number;
  readonly severity: Severity;
}

/** What is counted in one account, against its quota. */
class Count {
  public readonly exceeded: Exceeded | undefined;
  private readonly existing: number;
  private readonly total: number;
  private readonly raised: number | undefined;

  constructor(
    private readonly quota: Quota,
    settings: Settings,
    place: QuotaPlace,
    subjects: readonly Subject[],
  ) {
    this.existing = existingCount(settings, quota.rule, place);
    this.raised = raisedFor(settings, quota.rule, place);
    this.total = totalOf(subjects);
    this.exceeded = exceeded(quota, this.total + this.existing, this.raised);
  }

  public report(
    message: string,
    fix: string,
    about: (subject: Subject) => RuleOutput,
    severity = this.exceeded?.severity,
  ): void {
    if (this.exceeded === undefined) return;
    const { quota, existing, raised, total } = this;
    const { limit } = this.exceeded;
    const beside = existing === 0 ? '' : say` and ${existing} beside it`;
    about(THE_APP).report({
      severity,
      message,
      got: say`${total} ${said(quota.what)} in this app${beside}`,
      limit: describeQuota(limit, perOf(quota), raised),
      source: limit.source,
      fix,
    });
  }
}

/** How many there are, as many as Terraform makes of each; of what is not known yet there is at least one. */
function totalOf(subjects: readonly Subject[]): number {
  return subjects.reduce((sum, { repetition: { instances = 1 } = {} }) => {
    return sum + (isUnknown(instances) ? 1 : Math.max(0, instances));
  }, 0);
}

/** A raised quota settles what documents disagree on. */
function exceeded(
  { limit, stricter, severity = 'error' }: Quota,
  total: number,
  raised: number | undefined,
): Exceeded | undefined {
  const maximum = raised ?? limit.maximum;
  if (total > maximum) return { limit, maximum, severity };
  if (raised === undefined && stricter !== undefined && total > stricter.maximum)
    return { limit: stricter, maximum: stricter.maximum, severity: 'warning' };
  return undefined;
}
