import { TerraformProvider, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { isSameRegion, providerFor, regionOf } from '../synthesis/provider-region';

/**
 * A provider and its region; undefined where the stack's default provider is meant, and where no region is known.
 *
 * @internal
 */
export interface RegionAndProvider {
  readonly provider: TerraformProvider | undefined;
  readonly region: string | undefined;
}

/**
 * The provider and the region of a stream that is to live in a region.
 *
 * @internal
 */
export function regionAndProvider(
  scope: IConstruct,
  region: string | undefined,
  provider: TerraformProvider | undefined,
): RegionAndProvider {
  const stack = TerraformStack.of(scope);
  const chosen = provider ?? (region === undefined ? undefined : providerFor(stack, region));
  return { provider: chosen, region: region ?? regionOf(stack, chosen) };
}

/**
 * The same of what belongs to an instance, which may be in another region than the stream that reads from it.
 *
 * @param region that of the instance, undefined where it is the stream's
 * @internal
 */
export function regionAndProviderOfInstance(
  scope: IConstruct,
  region: string | undefined,
  stream: RegionAndProvider,
): RegionAndProvider {
  return region === undefined || isSameRegion(region, stream.region)
    ? stream
    : regionAndProvider(scope, region, undefined);
}
