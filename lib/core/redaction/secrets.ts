import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';

/** The attributes of other resources that hold credentials: a block, and the attribute in it. */
export const RESOURCE_SECRETS: Readonly<Record<string, readonly [block: string, name: string]>> = {
  alicloud_event_bridge_event_source_v2: ['source_rocketmq_parameters', 'instance_password'],
};

/**
 * Whether a JSON pointer into a CreateEventStreaming request leads to a credential, or into one: such a value is never
 * shown.
 */
export function isSecret(pointer: string): boolean {
  const [, attribute, kind, ...rest] = pointer.split('/');
  if (attribute === 'Transforms') return rest.some((name) => TRANSFORM_SECRETS.includes(name));
  const secrets = factsOf(kind)?.secretParameters ?? [];
  return rest.some((name) => secrets.includes(name));
}
