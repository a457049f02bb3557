import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { Finding, SEVERITIES } from '../../core/rules/finding';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';
import { counted } from '../reports/display';
import { stateWord } from '../reports/describe-stream';
import { knownAfterApply } from '../reports/describe-filter';
import { printable } from './text';

/** Whether a stream runs, in words. Terraform does not manage the state of one that says nothing. */
export function stateOf({ status }: StreamDefinition): string {
  if (isUnknown(status)) return say`state ${knownAfterApply()}`;
  return status === undefined ? say`not started` : stateWord(printable(status));
}

/** How many findings there are, by severity: `1 error, 2 warnings`; undefined where there are none. */
export function countFindings(findings: readonly Finding[]): string | undefined {
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? undefined : counted(count, severity === 'info' ? 'note' : severity);
  });
  return listed(counts.filter((count) => count !== undefined)) || undefined;
}
