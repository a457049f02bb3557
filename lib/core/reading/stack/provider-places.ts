import { objectOf } from '../../model/json-object';
import { Place, placeOfProvider } from '../provider-account';
import { Block } from './blocks';
import { KnownValues } from './known-values';

type Json = Record<string, any>;

/** What a resource goes through that names no provider. */
const PROVIDER = 'alicloud';

/** Where the providers of a module are, by their local names and aliases: `alicloud`, `alicloud.beijing`. */
export function placesIn(
  providers: readonly Block[],
  known: KnownValues,
  label: string | undefined,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { labels, body } of providers) {
    const alias = String(body.alias ?? '');
    const name = alias === '' ? labels[0] : `${labels[0]}.${alias}`;
    // The first counts, where Terraform refuses more of them.
    if (!places.has(name)) places.set(name, placeOfProvider(known.in(body), label));
  }
  return places;
}

/** Where the provider is that a resource names, or the one that it goes through without. */
export function placeOfReference(places: ReadonlyMap<string, Place>, reference: unknown): Place {
  return places.get(nameIn(reference)) ?? { region: undefined };
}

/** The places of a module's own names for providers, as its call gives them; without that it has those without an alias. */
export function placesGiven(places: ReadonlyMap<string, Place>, call: Json): Map<string, Place> {
  const { providers } = call;
  if (providers === undefined || providers === null)
    return new Map([...places].filter(([name]) => !name.includes('.')));
  return new Map(
    Object.entries(objectOf(providers)).map(([name, reference]) => [
      name,
      placeOfReference(places, reference),
    ]),
  );
}

/** `alicloud.beijing`, which HCL has as `${alicloud.beijing}`. */
function nameIn(reference: unknown): string {
  return typeof reference === 'string' ? reference.replace(/^\$\{|\}$/g, '').trim() : PROVIDER;
}
