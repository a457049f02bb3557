import { said, say } from '../../language/say';
import { allOf } from '../../language/lists';
import { Limit } from '../../contract/limits';
import { AccountGroup, byAccount } from '../../model/account-key';
import { isUnknown } from '../../model/stream-definition';
import { Severity } from '../finding';
import { TELL_ACCOUNTS } from '../once-an-account';
import { BesideByKey, inventoryOf, NO_KEYS } from '../beside-app';
import { Quota, RuleOutput, Subject, THE_APP } from '../rule';
import { perOf } from '../rule-scope';
import { inOrder } from '../subject-order';
import { describeQuota, existingCount, QuotaPlace, raisedFor, Settings } from '../settings';

/**
 * Reports a quota that is exceeded, at the app, each account for itself; how many there are and what was raised are said
 * with it. Where nothing says whether two accounts are one, both together are a warning at most.
 *
 * @param beside what inventories have, which counts where the app has something too
 */
export function checkQuota(
  quota: Quota,
  counted: ReadonlyMap<string, readonly Subject[]>,
  about: (subject: Subject) => RuleOutput,
  settings: Settings,
  beside: BesideByKey = NO_KEYS,
): void {
  for (const [key, subjects] of counted) {
    const others = new Set(beside.of(key));
    for (const subject of subjects) {
      const instances = subject.repetition?.instances;
      if (isUnknown(instances)) about(subject).skip('', instances.$unknown);
    }
    const all = [...subjects, ...others];
    // An instance is of one account, whoever names it.
    const accounts = quota.per === 'instance' ? [oneAccount(all)] : byAccount(inOrder(all));
    const isOfApp = ({ items }: AccountGroup<Subject>) => items.some((item) => !others.has(item));
    const count = (items: readonly Subject[], id: string | undefined) =>
      new Count(quota, settings, { key, account: id }, new Counted(items, others, beside));
    const counts = accounts.filter(isOfApp).map((group) => ({ group, count: count(group.items, group.id) }));
    const over = counts.filter(({ count: { exceeded } }) => exceeded !== undefined);
    for (const { group, count } of over) {
      const where = counts.length > 1 ? say`${key} in ${group.account}` : key;
      count.report(say`${where} has more ${said(quota.what)} than its quota`, said(quota.fix), about);
    }
    if (over.some(({ count }) => count.exceeded?.limit === quota.limit)) continue;
    const possible = possiblyOne(accounts);
    if (possible.length < 2 || !possible.some(isOfApp)) continue;
    const [told] = possible.filter(({ isTold }) => isTold);
    const together = count(
      possible.flatMap(({ items }) => items),
      told?.id,
    );
    const isMore = !over.some(({ count }) => count.exceeded?.limit === together.exceeded?.limit);
    if (together.exceeded === undefined || !isMore) continue;
    const names = allOf(possible.map(({ account }) => account));
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
  private readonly beside: number;
  private readonly raised: number | undefined;

  constructor(
    private readonly quota: Quota,
    settings: Settings,
    place: QuotaPlace,
    private readonly counted: Counted,
  ) {
    // Both say what is beside the app: the larger figure counts.
    this.beside = Math.max(existingCount(settings, quota.rule, place), counted.beside);
    this.raised = raisedFor(settings, quota.rule, place);
    this.exceeded = exceeded(quota, counted.own + this.beside, this.raised);
  }

  public report(
    message: string,
    fix: string,
    about: (subject: Subject) => RuleOutput,
    severity = this.exceeded?.severity,
  ): void {
    if (this.exceeded === undefined) return;
    const { quota, raised, counted } = this;
    const { limit } = this.exceeded;
    const own = counted.own;
    const beside = this.beside === 0 ? '' : say` and ${this.beside} beside it`;
    about(THE_APP).report({
      severity,
      message,
      got: say`${own} ${said(quota.what)} in this app${beside}`,
      ...inventoryOf(counted.beside === 0 ? [] : counted.others),
      limit: describeQuota(limit, perOf(quota), raised),
      source: limit.source,
      fix,
    });
  }
}

/** What is counted of an app, and of inventories beside it. */
class Counted {
  /** How many the app has. */
  public readonly own: number;
  /** How many are certainly beside it: one whose name is not known yet may be any of those in an inventory. */
  public readonly beside: number;
  public readonly others: readonly Subject[];

  constructor(items: readonly Subject[], others: ReadonlySet<Subject>, { isNamed }: BesideByKey) {
    this.others = items.filter((item) => others.has(item));
    const own = items.filter((item) => !others.has(item));
    this.own = totalOf(own);
    const nameless = this.others.length === 0 ? 0 : totalOf(own.filter((item) => !isNamed(item)));
    this.beside = Math.max(0, this.others.length - nameless);
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
