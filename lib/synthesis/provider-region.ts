import { TerraformProvider, TerraformStack } from 'cdktf';

const PROVIDER_TYPE = 'alicloud';

/** The providers of a stack that have no alias; found once a stack, a walk a stream would be quadratic. */
const defaults = new WeakMap<TerraformStack, TerraformProvider>();

/**
 * The region a resource is created in: that of its provider, which may be a Terraform reference; undefined where the
 * provider takes it from the environment.
 */
export function regionOf(stack: TerraformStack, provider: TerraformProvider | undefined): string | undefined {
  const chosen = provider ?? defaultProvider(stack);
  return (chosen as { readonly region?: string } | undefined)?.region;
}

function defaultProvider(stack: TerraformStack): TerraformProvider | undefined {
  const known = defaults.get(stack);
  if (known !== undefined) return known;
  const found = stack.node
    .findAll()
    .filter(TerraformProvider.isTerraformProvider)
    .find((provider) => provider.terraformResourceType === PROVIDER_TYPE && provider.alias === undefined);
  if (found !== undefined) defaults.set(stack, found);
  return found;
}
