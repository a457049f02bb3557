import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { LIMITS } from '../../contract/limits';
import { RESERVED_BLOCKS } from '../../contract/network-blocks';
import { follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { finderOf } from '../../model/find-resource';
import { BlockIndex, contains, IpBlock, overlap, parseBlock } from '../../model/ip-block';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { countBy } from '../count-by';
import { AppRule, RuleOutput, Subject, Report } from '../rule';
import { inOrder } from '../subject-order';
import { checkBlock } from './check-block';
import { vpcBlocks } from './vpc-blocks';

const POINTER = '/cidr_block';
const RESERVED = RESERVED_BLOCKS.map((text) => ({ text, block: parseBlock(text)! }));

/** The blocks of VPCs and vSwitches: of a size that there is, one inside the other, and apart. */
export const networkBlock: AppRule = {
  id: 'network-block',
  since: '2026-11-26',
  title: 'The CIDR blocks of VPCs and vSwitches have a valid size, and those of vSwitches do not overlap',
  severity: 'error',
  documents: [LIMITS.vpcMask.source, LIMITS.vSwitchMask.source],
  protectsFrom: 'The VPC or vSwitch is refused at deployment, after other resources were created.',
  checkApp(app, about) {
    for (const vpc of resourcesOf(app, 'alicloud_vpc')) {
      const block = checkBlock(vpc, LIMITS.vpcMask, about(vpc));
      if (block !== undefined) checkReserved(block, about(vpc));
    }
    const vpcOf = finderOf(app, 'alicloud_vpc', 'id');
    const outer = vpcBlocks(app, vpcOf);
    const blocks = new Map<ResourceDefinition, IpBlock>();
    for (const vSwitch of resourcesOf(app, 'alicloud_vswitch')) {
      const block = checkBlock(vSwitch, LIMITS.vSwitchMask, about(vSwitch));
      if (block === undefined) continue;
      blocks.set(vSwitch, block);
      const vpc = vpcOf(vSwitch.values.vpc_id);
      if (vpc !== undefined) checkInside(block, outer.get(vpc) ?? [], about(vSwitch));
    }
    const vpcId = ({ values }: ResourceDefinition) => follow(app, values.vpc_id);
    const byVpc = countBy([...blocks.keys()], vpcId, about, () => '/vpc_id');
    for (const vSwitches of byVpc.values()) checkApart(inOrder(vSwitches), blocks, about);
  },
};

function checkReserved(block: IpBlock, output: RuleOutput): void {
  const reserved = RESERVED.find((item) => overlap(item.block, block));
  if (reserved === undefined) return;
  reportBlock(block, output, {
    message: say`the block of the VPC has addresses that are kept for other uses`,
    limit: say`none of ${listed(RESERVED_BLOCKS)}`,
    source: LIMITS.vpcMask.source,
    fix: say`Take a part of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`,
  });
}

function checkInside(block: IpBlock, outer: readonly IpBlock[] | Unknown, output: RuleOutput): void {
  if (isUnknown(outer)) return output.skip(POINTER, outer.$unknown);
  if (outer.length === 0 || outer.some((item) => contains(item, block))) return;
  const own = listed(outer.map(textOf));
  const limit = say`a part of ${own}`;
  const message = say`the block of the vSwitch is not inside that of its VPC`;
  reportBlock(block, output, { message, limit, source: LIMITS.vSwitchMask.source, fix: say`Take ${limit}.` });
}

function reportBlock(block: IpBlock, output: RuleOutput, report: Omit<Report, 'pointer' | 'got'>): void {
  output.report({ pointer: POINTER, got: textOf(block), ...report });
}

function checkApart(
  vSwitches: readonly ResourceDefinition[],
  blocks: ReadonlyMap<ResourceDefinition, IpBlock>,
  about: (subject: Subject) => RuleOutput,
): void {
  const earlier = new BlockIndex<ResourceDefinition>();
  for (const vSwitch of vSwitches) {
    const block = blocks.get(vSwitch)!;
    const other = earlier.first(block);
    earlier.add(block, vSwitch);
    if (other === undefined) continue;
    about(vSwitch).report({
      pointer: POINTER,
      message: say`the block of the vSwitch overlaps with that of ${other.location.constructPath ?? other.location.address}`,
      got: say`${textOf(block)} and ${textOf(blocks.get(other)!)}`,
      limit: say`a part of the VPC of its own for each vSwitch`,
      source: LIMITS.vSwitchMask.source,
      fix: say`Take separate parts of the block of the VPC.`,
    });
  }
}

function textOf({ address, mask }: IpBlock): string {
  return `${address.toString()}/${mask}`;
}
