import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { saysCredential } from './names';

/**
 * Whether a JSON pointer into a CreateEventStreaming request leads to a credential, or into one: such a value is never
 * shown.
 */
export function isSecret(pointer: string): boolean {
  const [, attribute, kind, ...rest] = pointer.split('/');
  if (attribute === 'Transforms')
    return rest.some((name) => TRANSFORM_SECRETS.includes(name) || saysCredential(name));
  const secrets = factsOf(kind)?.secretParameters ?? [];
  return rest.some((name) => secrets.includes(name) || saysCredential(name));
}
