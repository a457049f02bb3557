import { listed } from '../../core/language/lists';
import { Finding, SEVERITIES } from '../../core/rules/finding';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';
import { KNOWN_AFTER_APPLY } from '../reports/describe-filter';
import { printable } from './text';

/** Whether a stream runs, in words. Terraform does not manage the state of one that says nothing. */
export function stateOf({ status }: StreamDefinition): string {
  if (isUnknown(status)) return `state ${KNOWN_AFTER_APPLY}`;
  return status === undefined ? 'not started' : printable(status).toLowerCase().replaceAll('_', ' ');
}

/** How many findings there are, by severity: `1 error, 2 warnings`; undefined where there are none. */
export function countFindings(findings: readonly Finding[]): string | undefined {
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const word = severity === 'info' ? 'note' : severity;
    return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
  });
  return listed(counts.filter((count) => count !== undefined)) || undefined;
}
