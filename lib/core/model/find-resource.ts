import { byAccount, InAccount, mayShareAccount } from './account-key';
import { AppDefinition, ResourceDefinition, resourceAt, resourcesOf, splitReference } from './app-definition';
import { isUnknown } from './stream-definition';
import { identityOf } from './stream-parts';

/**
 * Finds the resources of a type that values mean: by a reference to one, also through others, or by an attribute that
 * they are known by, its name or its id. A name is of an account: whoever asks for one that is
 * known by its name says of whose.
 */
export function finderOf(
  app: AppDefinition,
  type: string,
  ...attributes: readonly string[]
): (value: unknown, of?: InAccount) => ResourceDefinition | undefined {
  const known = new Map<string, ResourceDefinition[]>();
  for (const resource of resourcesOf(app, type)) {
    for (const attribute of attributes) {
      const identity = identityOf(resource.values[attribute]);
      if (identity === undefined || identity === '') continue;
      known.set(identity, [resource, ...(known.get(identity) ?? [])]);
    }
  }
  return (value, of) => referredTo(app, type, value) ?? ownOf(known.get(identityOf(value) ?? '') ?? [], of);
}

/** The one that is certainly of the account, else one that may be. */
function ownOf(
  named: readonly ResourceDefinition[],
  of: InAccount | undefined,
): ResourceDefinition | undefined {
  if (of === undefined) return named[0];
  const own = named.find((resource) => byAccount([resource, of]).length === 1);
  return own ?? named.find((resource) => mayShareAccount(resource, of));
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
