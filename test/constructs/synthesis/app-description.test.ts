import { TerraformVariable } from 'cdktf';
import { NatEgress, PrivateNetwork } from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { describeApp } from '../../../lib/constructs/synthesis/app-description';
import { testStack, testStream } from '../../support/synth';

describe('describeApp', () => {
  it('sees resources as a review of what is written does', () => {
    const stack = testStack();
    const name = new TerraformVariable(stack, 'name', { type: 'string' });
    const network = new PrivateNetwork(stack, 'Net', {
      vpcName: name.stringValue,
      vSwitches: [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' }],
    });
    new NatEgress(stack, 'Nat', { vpcId: network.vpcId, vSwitchIds: network.vSwitchIds });
    testStream(stack);
    stack.prepareStack();
    const { app } = describeApp(stack.node.root);
    expect(app.resources).toEqual(readSynthesizedStack(stack.toTerraform()).resources);
    expect(app.resources.map(({ type }) => type)).toContain('alicloud_snat_entry');
    const vSwitch = app.resources.find(({ type }) => type === 'alicloud_vswitch');
    expect(vSwitch?.values.vpc_id).toEqual({
      $unknown: expect.stringMatching(/^\$\{alicloud_vpc\./),
      $reference: expect.stringMatching(/^Stack0:alicloud_vpc\.Net_Vpc_\w+\.id$/),
    });
    expect(app.streams).toHaveLength(1);
  });
});
