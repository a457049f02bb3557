import { dependable, TerraformDataSource, TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { isComposite } from '../../core/model/json-object';
import { EVENT_STREAMING } from '../../core/model/stream-definition';
import { accountOf } from './environment';
import { regionOf } from './provider-region';

/** Where something is that a source, sink or dead-letter queue is made from. Region and account may be references. */
export interface Whereabouts {
  /** Undefined where nothing says it. */
  readonly region?: string;
  /** Undefined where nothing says it. */
  readonly accountId?: string;
  /** What makes it, where its name may be text and no reference says so. */
  readonly resources: readonly TerraformResource[];
}

/** A resource or data source, of these bindings or of an app's own. */
type Block = Construct & { readonly provider?: TerraformProvider };

/**
 * Where a resource is, or a construct with the resources that it has by now: streams that it gets later are made from it.
 * Nothing is known of what is not a construct, and no region and account of a construct whose resources have several
 * providers. Others that belong to it are only awaited.
 */
export function whereIs(thing: unknown, ...others: readonly unknown[]): Whereabouts {
  const blocks = blocksOf(thing);
  const resources = [thing, ...others].flatMap(makersOf);
  const [block, ...more] = blocks;
  if (block === undefined || more.some(({ provider }) => provider !== block.provider)) return { resources };
  const { provider } = block;
  return {
    resources,
    get region() {
      return regionOf(block, provider);
    },
    get accountId() {
      return accountOf(block, provider);
    },
  };
}

/** A resource is referred to; of a construct the name may be text. */
function makersOf(thing: unknown): TerraformResource[] {
  return isBlock(thing) ? [] : blocksOf(thing).filter(TerraformResource.isTerraformResource);
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
  if (!isElement) return false;
  const { terraformResourceType: type } = thing;
  return type.startsWith('alicloud_') && type !== EVENT_STREAMING;
}

/** Has a resource that is not a stream come after others: those of its stack, or the stack of the others. */
export function comeAfter(resource: TerraformResource, others: readonly TerraformResource[]): void {
  const here = others.filter(({ cdktfStack }) => cdktfStack === resource.cdktfStack);
  if (here.length > 0) resource.dependsOn = [...(resource.dependsOn ?? []), ...here.map(dependable)];
  for (const { cdktfStack } of others)
    if (cdktfStack !== resource.cdktfStack) resource.cdktfStack.addDependency(cdktfStack);
}
