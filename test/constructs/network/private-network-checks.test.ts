import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { checkNetwork, NetworkPlan } from '../../../lib/constructs/network/private-network-checks';

const valid: NetworkPlan = {
  cidrBlock: '10.0.0.0/16',
  egressCidr: '10.0.0.0/16',
  vSwitches: [
    { name: 'a', cidrBlock: '10.0.0.0/24' },
    { name: 'b', cidrBlock: '10.0.1.0/24' },
  ],
  ports: [1, 65535],
};

describe('checkNetwork', () => {
  it('accepts a valid network', () => expect(checkNetwork(valid)).toEqual([]));

  it.each<[Partial<NetworkPlan>, RegExp]>([
    [
      { cidrBlock: '10.0.0.0/7', vSwitches: [{ name: 'a', cidrBlock: '10.0.0.0/24' }] },
      /^cidrBlock is "10.0.0.0\/7"\. Allowed: .*\/8 to \/28/,
    ],
    [
      { cidrBlock: '10.0.0.0/29', vSwitches: [{ name: 'a', cidrBlock: '10.0.0.0/29' }] },
      /^cidrBlock is "10.0.0.0\/29"/,
    ],
    [{ vSwitches: [] }, /^vSwitches is empty/],
    [
      { vSwitches: [{ name: 'a', cidrBlock: '10.0.0.0/30' }] },
      /^the block of vSwitch a is "10.0.0.0\/30"\. Allowed: .*\/16 to \/29/,
    ],
    [
      { vSwitches: [{ name: 'a', cidrBlock: '10.1.0.0/24' }] },
      /^the block of vSwitch a, 10.1.0.0\/24, is not inside that of the VPC/,
    ],
    [
      {
        vSwitches: [
          { name: 'a', cidrBlock: '10.0.0.0/24' },
          { name: 'b', cidrBlock: '10.0.0.128/25' },
        ],
      },
      /^the blocks of the vSwitches a and b overlap/,
    ],
    [{ ports: [0] }, /^egress port 0 is not a port/],
    [{ ports: [65536] }, /^egress port 65536 is not a port/],
  ])('refuses %j', (change, problem) => {
    expect(checkNetwork({ ...valid, ...change })).toEqual([expect.stringMatching(problem)]);
  });

  it('lets references through', () => {
    const ref = new TerraformVariable(new TerraformStack(Testing.app(), 'Stack'), 'ref', { type: 'any' });
    const text = ref.stringValue;
    expect(
      checkNetwork({
        cidrBlock: text,
        egressCidr: text,
        vSwitches: [{ name: text, cidrBlock: text }],
        ports: [ref.numberValue],
      }),
    ).toEqual([]);
  });
});
