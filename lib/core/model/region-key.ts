import { words } from '../language/say';
import { unknown, Unknown } from './stream-definition';
import { identityOf } from './stream-parts';

/** Whatever is in a region: that of its provider, undefined where the provider takes it from the environment. */
export interface Regional {
  readonly region: string | Unknown | undefined;
}

/** What stands for the region of all that name none: their providers take it from one environment. */
export const ENVIRONMENT_REGION = words`the region of the environment`;

/**
 * The region as a key, the same for all that are certainly in one region: one reference leads to one region, and so
 * does the environment. Unknown where nothing can be said, as in a state, which never names regions.
 */
export function regionKey({ region = ENVIRONMENT_REGION }: Regional): string | Unknown {
  return identityOf(region) ?? region;
}

/** Why a region is not known that no provider names. */
export const FROM_ENVIRONMENT = words`the provider takes its region from the environment`;

/** The region by its id, or why that is not known. */
export function regionId({ region }: Regional): string | Unknown {
  return region ?? unknown(FROM_ENVIRONMENT);
}
