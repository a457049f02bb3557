/** After so many days an inventory may be wrong: streams come and go. */
export const OLD_AFTER_DAYS = 7;

const DAY_MS = 86_400_000;

/**
 * How many days ago something was read; undefined where either is not a date.
 *
 * @param today as `2027-01-31`
 * @param readAt a day, or a date and time
 */
export function daysSince(readAt: string | undefined, today: string | undefined): number | undefined {
  const [then, now] = [readAt, today].map((text) => Date.parse((text ?? '').slice(0, 'yyyy-mm-dd'.length)));
  return Number.isNaN(then) || Number.isNaN(now) ? undefined : Math.round((now - then) / DAY_MS);
}
