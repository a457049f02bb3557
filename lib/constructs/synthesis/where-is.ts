import { TerraformDataSource, TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { isComposite } from '../../core/model/json-object';
import { accountOf } from './environment';
import { regionOf } from './provider-region';

/** The region and account of something; undefined where nothing says it. Each may be a Terraform reference. */
export interface RegionAndAccount {
  readonly region?: string;
  readonly accountId?: string;
}

/** A resource or data source, of these bindings or of an app's own. */
type Block = Construct & { readonly provider?: TerraformProvider };

/**
 * Where something is that a source, sink or dead-letter queue is made from: a resource, or a construct with one. Nothing
 * is known of what is no construct, of a construct without a resource, and of one whose resources have several providers.
 */
export function whereIs(thing: unknown): RegionAndAccount {
  const [block, ...others] = blocksOf(thing);
  if (block === undefined || others.some(({ provider }) => provider !== block.provider)) return {};
  const { provider } = block;
  return {
    region: regionOf(block, provider),
    get accountId() {
      return accountOf(block, provider);
    },
  };
}

function blocksOf(thing: unknown): Block[] {
  if (isBlock(thing)) return [thing];
  if (!isComposite(thing)) return [];
  const { resource } = thing as { readonly resource?: unknown };
  if (isBlock(resource)) return [resource];
  return Construct.isConstruct(thing) ? thing.node.findAll().filter(isBlock) : [];
}

function isBlock(thing: unknown): thing is Block {
  const isElement =
    TerraformResource.isTerraformResource(thing) || TerraformDataSource.isTerraformDataSource(thing);
  return isElement && thing.terraformResourceType.startsWith('alicloud_');
}
