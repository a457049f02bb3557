import { AppDefinition, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { IpBlock, parseBlock } from '../../model/ip-block';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';

/** The blocks of VPCs, the secondary ones too; unknown where one of them is, none where a VPC gives none. */
export function vpcBlocks(
  app: AppDefinition,
  vpcOf: (id: unknown) => ResourceDefinition | undefined,
): ReadonlyMap<ResourceDefinition, readonly IpBlock[] | Unknown> {
  const texts = new Map<ResourceDefinition, unknown[]>();
  for (const vpc of resourcesOf(app, 'alicloud_vpc')) {
    const { cidr_block, secondary_cidr_blocks = [] } = vpc.values;
    texts.set(vpc, [cidr_block, secondary_cidr_blocks].flat());
  }
  for (const { values } of resourcesOf(app, 'alicloud_vpc_ipv4_cidr_block')) {
    const vpc = vpcOf(values.vpc_id);
    if (vpc !== undefined) texts.get(vpc)?.push(values.secondary_cidr_block);
  }
  return new Map([...texts].map(([vpc, all]) => [vpc, read(all.filter((text) => !isAbsent(text)))]));
}

function read(texts: readonly unknown[]): readonly IpBlock[] | Unknown {
  const unknown = texts.find(isUnknown);
  if (unknown !== undefined) return unknown;
  const blocks = texts.flatMap((text) => (typeof text === 'string' ? parseBlock(text) : undefined) ?? []);
  // What is not a block is reported at the VPC, and nothing lies in it.
  return blocks.length === texts.length ? blocks : [];
}
