import { TerraformVariable } from 'cdktf';
import { NatEgress } from '../../../lib';
import { problems, synth, testStack, testStream } from '../../support/synth';

describe('NatEgress', () => {
  it('makes gateway, address, association and entries in their order', () => {
    const stack = testStack();
    const nat = new NatEgress(stack, 'Nat', { vpcId: 'vpc-1', vSwitchIds: ['vsw-1', 'vsw-2'] });
    const { alicloud_nat_gateway, alicloud_eip_address, alicloud_eip_association, alicloud_snat_entry } =
      synth(stack).resource;
    expect(Object.values(alicloud_nat_gateway)).toEqual([
      {
        vpc_id: 'vpc-1',
        vswitch_id: 'vsw-1',
        nat_gateway_name: 'Nat',
        nat_type: 'Enhanced',
        payment_type: 'PayAsYouGo',
      },
    ]);
    expect(Object.values<any>(alicloud_eip_address)[0]).toMatchObject({
      bandwidth: '5',
      internet_charge_type: 'PayByTraffic',
    });
    expect(Object.values<any>(alicloud_eip_association)[0].instance_type).toBe('Nat');
    const entries = Object.values<any>(alicloud_snat_entry);
    expect(entries.map(({ source_vswitch_id }) => source_vswitch_id)).toEqual(['vsw-1', 'vsw-2']);
    for (const { depends_on } of entries)
      expect(depends_on).toEqual([expect.stringMatching(/^alicloud_eip_association\./)]);
    expect(nat.resources).toHaveLength(2);
  });

  it('reports every problem with its place, and lets references through', () => {
    const stack = testStack();
    new NatEgress(stack, 'Nat', { vpcId: 'v', vSwitchIds: [], name: 'x', bandwidth: 201 });
    testStream(stack);
    const message = problems(stack);
    for (const problem of [
      /Stack0\/Nat\/NatGateway: vswitchId \(vswitch_id\): the NAT gateway is in no vSwitch at \/vswitch_id\..*\[nat-vswitch\]/,
      /Stack0\/Nat\/NatGateway: natGatewayName \(nat_gateway_name\): the name of the NAT gateway has a wrong length .*"x" \(1 characters\)/,
      /Stack0\/Nat\/Eip: bandwidth is out of its range at \/bandwidth\. Got 201 Mbit\/s\. Allowed: 1–200 Mbit\/s, whole numbers/,
    ]) {
      expect(message).toMatch(problem);
    }
    const other = testStack();
    const ref = new TerraformVariable(other, 'ref', { type: 'any' });
    new NatEgress(other, 'Nat', {
      vpcId: ref.stringValue,
      vSwitchIds: [ref.stringValue],
      name: ref.stringValue,
      bandwidth: ref.numberValue,
    });
    expect(problems(other)).toBe('');
    expect(Object.values<any>(synth(other).resource.alicloud_eip_address)[0].bandwidth).toBe('${var.ref}');
  });
});

describe('NatEgress with a reference to a list of vSwitches', () => {
  it('counts them in Terraform', () => {
    const stack = testStack();
    const list = new TerraformVariable(stack, 'vswitches', { type: 'list(string)' });
    new NatEgress(stack, 'Nat', { vpcId: 'vpc-1', vSwitchIds: list.listValue });
    const { alicloud_nat_gateway, alicloud_snat_entry } = synth(stack).resource;
    expect(Object.values<any>(alicloud_nat_gateway)[0].vswitch_id).toBe('${element(var.vswitches, 0)}');
    expect(Object.values<any>(alicloud_snat_entry)).toEqual([
      expect.objectContaining({
        count: '${length(var.vswitches)}',
        source_vswitch_id: '${element(var.vswitches, count.index)}',
      }),
    ]);
  });
});
