import { StreamNetwork } from '../../../lib';

describe('StreamNetwork', () => {
  it('is public or private', () => {
    expect(StreamNetwork.publicNetwork()).toMatchObject({
      networkType: 'PublicNetwork',
      vpc: undefined,
      vSwitchIdList: undefined,
    });
    const access = { vpcId: 'v', vSwitchIds: ['a', 'b'], securityGroupId: 's' };
    expect(StreamNetwork.privateNetwork(access)).toMatchObject({
      networkType: 'PrivateNetwork',
      vpc: access,
      vSwitchIdList: 'a,b',
    });
  });
});
