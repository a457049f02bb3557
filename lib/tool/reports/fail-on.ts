import { Severity } from '../../core/rules/finding';
import { ReportedFinding, ReportedStream, ReviewReport } from './report';

/** What a review fails at: findings from a severity on, and what may lose messages. */
export const FAIL_ON = ['error', 'warning', 'never', 'loss'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** All that a review fails at, as its caller says it: the last severity counts, and loss comes on top. */
export interface Gate {
  readonly severity: Exclude<FailOn, 'loss'>;
  readonly loss: boolean;
}

/** @param said what was said, in its order; errors where no severity is */
export function gateOf(said: readonly FailOn[]): Gate {
  const severities = said.filter((item) => item !== 'loss');
  return { severity: severities[severities.length - 1] ?? 'error', loss: said.includes('loss') };
}

/** Whether a finding of this severity fails the review. */
export function fails(severity: Severity, failOn: Gate['severity']): boolean {
  if (failOn === 'never' || severity === 'info') return false;
  return severity === 'error' || failOn === 'warning';
}

/** Whether a finding fails the review: one that a baseline knows does not. */
export function findingFails({ severity, known }: ReportedFinding, gate: Gate): boolean {
  return known !== true && fails(severity, gate.severity);
}

/** Whether a stream fails the review, for its change may lose messages. */
export function lossFails({ change }: ReportedStream, gate: Gate): boolean {
  return gate.loss && change !== undefined && change.mayLose.length > 0 && change.lossAllowed !== true;
}

/** Whether anything fails the review. */
export function reviewFails({ findings, streams }: ReviewReport, gate: Gate): boolean {
  return (
    findings.some((finding) => findingFails(finding, gate)) ||
    streams.some((stream) => lossFails(stream, gate))
  );
}
