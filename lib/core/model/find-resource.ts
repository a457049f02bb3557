import { AppDefinition, ResourceDefinition, resourceAt, resourcesOf, splitReference } from './app-definition';
import { isUnknown } from './stream-definition';
import { identityOf } from './stream-parts';

/**
 * Finds the resources of a type that values mean: by a reference to one, also through others, or by an attribute that
 * they are known by, its name or its id.
 */
export function finderOf(
  app: AppDefinition,
  type: string,
  ...attributes: readonly string[]
): (value: unknown) => ResourceDefinition | undefined {
  const known = new Map<string, ResourceDefinition>();
  for (const resource of resourcesOf(app, type)) {
    for (const attribute of attributes) {
      const identity = identityOf(resource.values[attribute]);
      if (identity !== undefined && identity !== '') known.set(identity, resource);
    }
  }
  return (value) => referredTo(app, type, value) ?? known.get(identityOf(value) ?? '');
}

function referredTo(app: AppDefinition, type: string, value: unknown): ResourceDefinition | undefined {
  let next = value;
  // As long as the longest sensible chain, as in follow.
  for (let step = 0; step < 8 && isUnknown(next) && next.$reference !== undefined; step += 1) {
    const { resource, attribute } = splitReference(next.$reference);
    const found = resourceAt(app, resource);
    if (found?.type === type) return found;
    next = found?.values[attribute];
  }
  return undefined;
}
