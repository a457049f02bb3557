import { Limit } from '../../contract/limits';
import { Severity } from '../finding';
import { Quota, RuleOutput, Subject } from '../rule';
import { perOf } from '../rule-scope';
import { inOrder } from '../subject-order';
import { describeQuota, existingCount, raisedFor, Settings } from '../settings';

/** Reports the first subject over a quota; how many there are and what was raised are said with it. */
export function checkQuota(
  quota: Quota,
  counted: ReadonlyMap<string, readonly Subject[]>,
  about: (subject: Subject) => RuleOutput,
  settings: Settings,
): void {
  for (const [key, subjects] of counted) {
    const existing = existingCount(settings, quota.rule, key);
    const raised = raisedFor(settings, quota.rule, key);
    const total = subjects.length + existing;
    const over = exceeded(quota, total, raised);
    if (over === undefined) continue;
    const first = inOrder(subjects)[Math.max(0, over.maximum - existing)];
    const beside = existing === 0 ? '' : ` and ${existing} beside it`;
    about(first).report({
      severity: over.severity,
      message: `${key} has more ${quota.what} than its quota`,
      got: `${subjects.length} ${quota.what} in this app${beside}`,
      limit: describeQuota(over.limit, perOf(quota), raised),
      source: over.limit.source,
      fix: quota.fix,
    });
  }
}

interface Exceeded {
  readonly limit: Limit;
  readonly maximum: number;
  readonly severity: Severity;
}

/** A raised quota settles what documents disagree on. */
function exceeded(
  { limit, stricter }: Quota,
  total: number,
  raised: number | undefined,
): Exceeded | undefined {
  const maximum = raised ?? limit.maximum;
  if (total > maximum) return { limit, maximum, severity: 'error' };
  if (raised === undefined && stricter !== undefined && total > stricter.maximum)
    return { limit: stricter, maximum: stricter.maximum, severity: 'warning' };
  return undefined;
}
