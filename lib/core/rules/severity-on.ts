import { said, say } from '../language/say';
import { Severity } from './finding';
import { Rule } from './rule';

/** The severity that a rule had on a day, which is given as `2027-01-31`; undefined where there was no such rule yet. */
export function severityOn(
  { since, severity, formerly = [] }: Pick<Rule, 'since' | 'severity' | 'formerly'>,
  day: string,
): Severity | undefined {
  if (day < since) return undefined;
  return formerly.find(({ until }) => day < until)?.severity ?? severity;
}

/** Since when there is a rule, and what it weighed: `2026-11-21: warning; from 2027-03-01: error`. */
export function historyOf({
  since,
  severity,
  formerly = [],
}: Pick<Rule, 'since' | 'severity' | 'formerly'>): string {
  const starts = [since, ...formerly.map(({ until }) => say`from ${until}`)];
  const severities = [...formerly.map((former) => former.severity), severity];
  return starts.map((start, i) => say`${start}: ${said(severities[i])}`).join(say`; `);
}
