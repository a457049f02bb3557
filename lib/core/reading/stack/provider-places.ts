import { Place, placeOfProvider } from '../provider-account';
import { Block } from './blocks';
import { KnownValues } from './known-values';

type Json = Record<string, any>;

const PROVIDER = 'alicloud';

/** Where the providers of a module are, by their aliases; that without an alias has the empty one. */
export function placesIn(
  providers: readonly Block[],
  known: KnownValues,
  label: string | undefined,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { labels, body } of providers) {
    const alias = String(body.alias ?? '');
    // The first counts, where Terraform refuses more of them.
    if (labels[0] === PROVIDER && !places.has(alias))
      places.set(alias, placeOfProvider(known.in(body), label));
  }
  return places;
}

/** Where the provider is that a resource names, or the one without an alias. */
export function placeOfReference(places: ReadonlyMap<string, Place>, reference: unknown): Place {
  return places.get(aliasOf(reference)) ?? { region: undefined };
}

/** The places of a module's own names for providers, as its call gives them; without that it has the one without an alias. */
export function placesGiven(places: ReadonlyMap<string, Place>, call: Json): Map<string, Place> {
  const { providers } = call;
  if (providers === undefined || providers === null) {
    const own = places.get('');
    return new Map(own === undefined ? [] : [['', own]]);
  }
  return new Map(
    Object.entries(providers as Json).map(([name, reference]) => [
      aliasOf(name),
      placeOfReference(places, reference),
    ]),
  );
}

/** `alicloud.beijing`, which HCL has as `${alicloud.beijing}`. */
function aliasOf(reference: unknown): string {
  return typeof reference === 'string' ? (reference.replace(/^\$\{\s*|\s*\}$/g, '').split('.')[1] ?? '') : '';
}
