import { Acknowledgement } from '../model/acknowledgement';
import { describeSource, FactSource } from '../contract/documents';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

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
  /** Set where it is the account or the region of the subject that is not known. */
  readonly unknown?: 'account' | 'region';
}

/** A finding that somebody accepts, and what was said: the pointer is that of the acknowledgement. */
export interface Acknowledged extends Omit<Acknowledgement, 'rule'> {
  readonly finding: Finding;
}

/** What rules say. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly acknowledged: readonly Acknowledged[];
  /** What is acknowledged in vain, for the rule is mandatory: it is among the findings too. */
  readonly overruled: readonly Acknowledged[];
  /** What was acknowledged until a day that is over: it is among the findings too. */
  readonly expired: readonly Acknowledged[];
}

/** What a finding says, a sentence each: the problem and where it is inside, the value got, the limit, the remedy. */
export function sentencesOf({
  message,
  pointer,
  got,
  limit,
  source,
  fix,
}: Partial<Finding> & Pick<Finding, 'message'>): string[] {
  const document = source === undefined ? '' : `, ${describeSource(source)}`;
  return [
    `${message}${atPointer(pointer)}.`,
    ...(got === undefined ? [] : [`Got ${got}.`]),
    ...(limit === undefined ? [] : [`Allowed: ${limit}${document}.`]),
    ...(fix === undefined || fix === '' ? [] : [fix]),
  ];
}

/** ` at /RunOptions/BatchWindow`, to go on after a place; nothing where the whole is meant. */
export function atPointer(pointer: string | undefined): string {
  return pointer === undefined || pointer === '' ? '' : ` at ${pointer}`;
}

/** One finding as one line for people: place, value, limit and remedy. */
export function describeFinding(finding: Finding): string {
  const place = finding.constructPath ?? finding.address ?? 'app';
  return `${place}: ${sentencesOf(finding).join(' ')} [${finding.rule}]`;
}
