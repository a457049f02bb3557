import { TerraformProvider, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { knownValues } from '../terraform/known-values';
import { isUnknown } from '../../core/model/stream-definition';
import { saidAbove } from './rule-settings';

const PROVIDER_TYPE = 'alicloud';

/** The providers of a stack that have no alias; found once a stack, a walk a stream would be quadratic. */
const defaults = new WeakMap<TerraformStack, TerraformProvider>();

/**
 * The region a resource is created in: that of its provider, which may be a Terraform reference, or what was said of the
 * construct; undefined where the provider takes it from the environment.
 */
export function regionOf(scope: IConstruct, provider: TerraformProvider | undefined): string | undefined {
  const chosen = provider ?? defaultProvider(TerraformStack.of(scope));
  const { region } = (chosen ?? {}) as { readonly region?: string };
  return region ?? saidAbove(scope).find((said) => said.region !== undefined)?.region;
}

/** The provider of a stack that has no alias. */
export function defaultProvider(stack: TerraformStack): TerraformProvider | undefined {
  const known = defaults.get(stack);
  if (known !== undefined) return known;
  const found = stack.node
    .findAll()
    .filter(TerraformProvider.isTerraformProvider)
    .find((provider) => provider.terraformResourceType === PROVIDER_TYPE && provider.alias === undefined);
  if (found !== undefined) defaults.set(stack, found);
  return found;
}

/**
 * The provider of a stack for a region, where it is not the default one; undefined where that is right, or none is.
 * Providers are made before what uses them.
 */
export function providerFor(stack: TerraformStack, region: string): TerraformProvider | undefined {
  const providers = stack.node.children
    .filter(TerraformProvider.isTerraformProvider)
    .filter((provider) => provider.terraformResourceType === PROVIDER_TYPE);
  const wanted = identityOf(region);
  const [found] = providers
    .filter((provider) => identityOf((provider as { readonly region?: string }).region) === wanted)
    .sort((a, b) => Number(a.alias !== undefined) - Number(b.alias !== undefined));
  return found?.alias === undefined ? undefined : found;
}

/** Whether two regions are certainly one, also where both are the same reference. */
export function isSameRegion(one: string | undefined, other: string | undefined): boolean {
  const identity = identityOf(one);
  return identity !== undefined && identity === identityOf(other);
}

/** A text that is the same for the same region, also for a reference to one. */
function identityOf(region: string | undefined): unknown {
  const known = knownValues(region);
  return isUnknown(known) ? known.$reference : known;
}
