import { Severity } from '../../core/rules/finding';

/** From which severity on a review fails. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a finding of this severity fails the review. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  if (failOn === 'never' || severity === 'info') return false;
  return severity === 'error' || failOn === 'warning';
}
