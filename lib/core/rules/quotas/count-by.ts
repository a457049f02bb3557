import { ResourceDefinition } from '../../model/app-definition';
import { isUnknown } from '../../model/stream-definition';
import { RuleOutput, Subject } from '../rule';
import { identityOf } from '../../model/stream-parts';

/** Resources by something that is known of them; what is not known is not counted, and said. */
export function countBy(
  resources: ResourceDefinition[],
  value: (resource: ResourceDefinition) => unknown,
  about: (subject: Subject) => RuleOutput,
): Map<string, ResourceDefinition[]> {
  const counted = new Map<string, ResourceDefinition[]>();
  for (const resource of resources) {
    const found = value(resource);
    const key = identityOf(found);
    if (key !== undefined) counted.set(key, [...(counted.get(key) ?? []), resource]);
    else if (isUnknown(found)) about(resource).skip('', found.$unknown);
  }
  return counted;
}
