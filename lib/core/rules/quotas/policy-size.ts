import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { policyDocumentOf } from '../access/policy-documents';
import { ResourceRule } from '../rule';

/** A RAM policy holds so many bytes; what a reference adds is not known before. */
export const policySize: ResourceRule = {
  id: 'policy-size',
  since: '2026-11-21',
  title: 'A RAM policy is not larger than RAM allows',
  severity: 'error',
  documents: [LIMITS.policySize.source],
  protectsFrom: 'RAM refuses the policy at deployment.',
  types: ['alicloud_ram_policy'],
  checkResource({ values }, output) {
    const { pointer, document } = policyDocumentOf(values);
    if (document === undefined) return;
    if (isUnknown(document)) return output.skip(pointer, document.$unknown);
    const size = new TextEncoder().encode(JSON.stringify(document, (_, value) => knownOf(value))).length;
    const { maximum, source } = LIMITS.policySize;
    if (size <= maximum) return;
    output.report({
      pointer,
      message: say`the policy is too large`,
      got: say`${size.toLocaleString('en-US')} bytes`,
      limit: say`${maximum.toLocaleString('en-US')} bytes`,
      source,
      fix: say`Divide its statements between several policies, as DeployerPolicy does.`,
    });
  },
};

/** What is known of a text: what a reference adds counts for nothing. */
function knownOf(value: unknown): unknown {
  if (!isUnknown(value)) return value;
  return (value.$parts ?? []).filter((part) => typeof part === 'string').join('');
}
