import { describeSource, FactSource } from '../contract/limits';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule found, as plain data. The value got is never a secret. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly constructPath?: string;
  readonly address?: string;
  /** The stack, plan or state it is in, as origins name it: addresses are unique in one only. */
  readonly stack?: string;
  /** JSON pointer into the CreateEventStreaming request, for example `/RunOptions/BatchWindow/TimeBasedWindow`. */
  readonly pointer?: string;
  readonly message: string;
  readonly got?: string;
  readonly limit?: string;
  readonly source?: FactSource;
  readonly fix: string;
}

/** A check that could not run, because what it looks at is not known yet. Never the same as passed. */
export interface NotEvaluated {
  readonly rule: string;
  readonly constructPath?: string;
  readonly address?: string;
  readonly stack?: string;
  readonly pointer?: string;
  readonly reason: string;
}

/** A finding that somebody accepts, and why. */
export interface Acknowledged {
  readonly finding: Finding;
  readonly reason: string;
}

/** What rules say. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly acknowledged: readonly Acknowledged[];
}

/** One finding as one line for people: place, value, limit and remedy. */
export function describeFinding(finding: Finding): string {
  const where = finding.pointer === undefined ? '' : ` at ${finding.pointer}`;
  const got = finding.got === undefined ? '' : ` Got ${finding.got}.`;
  const source = finding.source === undefined ? '' : `, ${describeSource(finding.source)}`;
  const limit = finding.limit === undefined ? '' : ` Allowed: ${finding.limit}${source}.`;
  const place = finding.constructPath ?? finding.address ?? 'app';
  return `${place}: ${finding.message}${where}.${got}${limit} ${finding.fix} [${finding.rule}]`;
}
