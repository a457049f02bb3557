import { isObject } from '../../core/model/json-object';
import { InputError } from '../../core/reading/input-error';
import { parseJson } from '../../core/reading/inputs/parse-json';
import { REPORT_VERSION, ReportedFinding, ReviewReport } from './report';

/** What makes two findings one, whatever their words and their severity. */
type Key = Pick<ReportedFinding, 'rule' | 'address' | 'constructPath' | 'pointer'>;

/** The findings of an earlier review, in each of their places: how many there were of each. */
export type Baseline = ReadonlyMap<string, number>;

/**
 * Reads what `review --format json` printed earlier.
 *
 * @param name what the file is called in messages
 * @throws InputError with the first place that is not made like that
 */
export function readBaseline(text: string, name: string): Baseline {
  const refuse = (what: string): never => {
    throw new InputError(`${name}: ${what}. Give what \`review --format json\` printed.`);
  };
  const report: unknown = parseJson(text, name);
  if (!isObject(report)) return refuse('is no report of a review');
  const { version, findings } = report;
  if (version !== REPORT_VERSION) return refuse(`version is not ${REPORT_VERSION}`);
  if (!Array.isArray(findings)) return refuse('findings is no list');
  const counts = new Map<string, number>();
  findings.forEach((finding: unknown, i) => {
    if (!isObject(finding)) return refuse(`findings.${i} is no finding`);
    if (typeof finding.rule !== 'string') return refuse(`findings.${i}.rule is no text`);
    const { also = [] } = finding;
    if (!Array.isArray(also) || !also.every(isObject))
      return refuse(`findings.${i}.also is no list of places`);
    const places = also.map((place, j) => [`findings.${i}.also.${j}`, place] as const);
    for (const [name, place] of [[`findings.${i}`, finding] as const, ...places])
      for (const part of ['address', 'constructPath', 'pointer'])
        if (place[part] !== undefined && typeof place[part] !== 'string')
          return refuse(`${name}.${part} is no text`);
    for (const key of keysOf(finding as unknown as ReportedFinding))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** The report with each finding marked that the baseline has, as often as it has it, and what is gone counted. */
export function withBaseline(report: ReviewReport, baseline: Baseline): ReviewReport {
  const left = new Map(baseline);
  const findings = report.findings.map((finding) => {
    const keys = keysOf(finding).filter((key) => (left.get(key) ?? 0) > 0);
    for (const key of keys) left.set(key, left.get(key)! - 1);
    return keys.length === 0 ? finding : { ...finding, known: true as const };
  });
  const known = findings.filter((finding) => 'known' in finding).length;
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { ...report, findings, baseline: { new: findings.length - known, known, gone } };
}

/** One for each place of a finding: a cause is known, whoever shares it since. */
function keysOf({ rule, also = [], ...place }: ReportedFinding): string[] {
  return [place, ...also].map((item) => keyOf({ ...item, rule }));
}

/** A plan has no construct paths where its stack is not beside it: the address comes first. */
function keyOf({ rule, address, constructPath, pointer = '' }: Key): string {
  return JSON.stringify([rule, address ?? constructPath ?? '', pointer]);
}
