import { unknown } from '../../../../lib/core/model/stream-definition';
import { networkBlock } from '../../../../lib/core/rules/network/network-block';
import { checkApp, resource } from '../../../support/rules';

const VPC = unknown('later', 'S:alicloud_vpc.vpc.id');
const at = (type: string, id: string, values: Record<string, unknown>) =>
  resource(type, values, { location: { address: `${type}.${id}`, stack: 'S' } });
const vpc = (cidr_block: unknown, more: Record<string, unknown> = {}, id = 'vpc') =>
  at('alicloud_vpc', id, { cidr_block, ...more });
const vSwitch = (id: string, cidr_block: unknown, vpc_id: unknown = VPC) =>
  at('alicloud_vswitch', id, { cidr_block, vpc_id });

const said = (...resources: ReturnType<typeof resource>[]) =>
  checkApp(networkBlock, { resources }).map((item) =>
    typeof item === 'string' ? item : `${item.address}: ${item.message}; ${item.got}`,
  );

describe('network-block', () => {
  it('takes vSwitches apart in their VPC', () =>
    expect(said(vpc('10.0.0.0/16'), vSwitch('a', '10.0.0.0/24'), vSwitch('b', '10.0.1.0/24'))).toEqual([]));

  it('wants blocks of a size that there is', () => {
    for (const block of ['10.0.0.0/8', '10.0.0.0/28']) expect(said(vpc(block))).toEqual([]);
    for (const block of ['10.0.0.0/7', '10.0.0.0/29'])
      expect(said(vpc(block))).toEqual([`alicloud_vpc.vpc: cidr_block has a wrong size; "${block}"`]);
    for (const block of ['10.0.0.0/16', '10.0.0.0/29']) expect(said(vSwitch('a', block))).toEqual([]);
    for (const block of ['10.0.0.0/15', '10.0.0.0/30'])
      expect(said(vSwitch('a', block))).toEqual([
        `alicloud_vswitch.a: cidr_block has a wrong size; "${block}"`,
      ]);
    for (const block of ['10.0.0.1/16', 'x', 5])
      expect(said(vpc(block))).toEqual([
        `alicloud_vpc.vpc: cidr_block is not an IPv4 block; ${JSON.stringify(block)}`,
      ]);
  });

  it('keeps VPCs out of what is used otherwise', () =>
    expect(said(vpc('100.64.0.0/16'))).toEqual([
      'alicloud_vpc.vpc: the block of the VPC has addresses that are kept for other uses; 100.64.0.0/16',
    ]));

  it('wants a vSwitch inside its VPC, also in a block that was added', () => {
    const outside = vSwitch('a', '10.1.0.0/24');
    expect(said(vpc('10.0.0.0/16'), outside)).toEqual([
      'alicloud_vswitch.a: the block of the vSwitch is not inside that of its VPC; 10.1.0.0/24',
    ]);
    expect(said(vpc('10.0.0.0/16', { secondary_cidr_blocks: ['10.1.0.0/16'] }), outside)).toEqual([]);
    const added = (secondary_cidr_block: unknown) =>
      at('alicloud_vpc_ipv4_cidr_block', 'more', { vpc_id: VPC, secondary_cidr_block });
    expect(said(vpc('10.0.0.0/16'), added('10.1.0.0/16'), outside)).toEqual([]);
    expect(said(vpc('10.0.0.0/16'), added(unknown('later')), outside)).toEqual([
      'not evaluated: /cidr_block (later)',
    ]);
  });

  it('finds the VPC by its id, as in a plan of what exists', () => {
    const known = vpc('10.0.0.0/16', { id: 'vpc-1' });
    expect(said(known, vSwitch('a', '10.1.0.0/24', 'vpc-1'))).toHaveLength(1);
    expect(said(known, vSwitch('a', '10.1.0.0/24', 'vpc-2'))).toEqual([]);
  });

  it('wants the vSwitches of a VPC apart, whoever makes the VPC', () => {
    const overlapping = [vSwitch('a', '10.0.0.0/24', 'vpc-1'), vSwitch('b', '10.0.0.128/25', 'vpc-1')];
    const expected =
      'alicloud_vswitch.b: the block of the vSwitch overlaps with that of alicloud_vswitch.a; 10.0.0.128/25 and 10.0.0.0/24';
    expect(said(...overlapping)).toEqual([expected]);
    expect(said(...overlapping.reverse())).toEqual([expected]);
    expect(said(vSwitch('a', '10.0.0.0/24', 'vpc-1'), vSwitch('b', '10.0.0.0/24', 'vpc-2'))).toEqual([]);
  });

  it('says what is not known, and leaves out what nobody gives', () => {
    expect(said(vpc(unknown('a')), vSwitch('a', unknown('b')))).toEqual([
      'not evaluated: /cidr_block (a)',
      'not evaluated: /cidr_block (b)',
    ]);
    expect(said(vpc(unknown('a')), vSwitch('a', '10.0.0.0/24'))).toEqual([
      'not evaluated: /cidr_block (a)',
      'not evaluated: /cidr_block (a)',
    ]);
    expect(said(vSwitch('a', '10.0.0.0/24', unknown('c')))).toEqual(['not evaluated: /vpc_id (c)']);
    expect(said(vpc(undefined), vSwitch('a', '10.0.0.0/24'), vSwitch('b', null))).toEqual([]);
    expect(said(vpc('x'), vSwitch('a', '10.0.0.0/24'))).toHaveLength(1);
  });
});
