import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { NamedRole } from '../../contract/kind-facts';
import { kindOfArn } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { knownArn, parseArn } from '../../model/arn';
import { isUnknown } from '../../model/stream-definition';
import { RuleOutput } from '../rule';
import { checkByEditions, editionsOfInstance, NameCheck } from './by-edition';

/**
 * Judges the name of a topic or queue in the ARN of a dead-letter queue, by the edition that the id of its instance tells.
 * Where it tells none, what only one of the editions refuses is a warning.
 */
export function checkNameInArn(
  arn: unknown,
  pointer: string,
  role: NamedRole,
  output: RuleOutput,
  check: NameCheck<string>,
): void {
  const parsed = parseArn(knownArn(arn), DEAD_LETTER_ARNS);
  const name = parsed?.names[role];
  if (parsed === undefined || name === undefined) return;
  if (isUnknown(arn) && name.includes('*')) return output.skip(pointer, arn.$unknown);
  const { instance = '' } = parsed.names;
  const service = factsOf(kindOfArn(parsed.shape) ?? '')?.service;
  checkByEditions(
    { name, role, pointer, instance, editions: editionsOfInstance(service, instance) },
    output,
    check,
  );
}
