import { RocketMqInstance, RocketMqSource, StreamNetwork } from '../../../lib';

/** How an instance is reached, in the parameters of the source. */
function networkOf(instance: RocketMqInstance) {
  const { parameters } = new RocketMqSource({ instance, topic: 't', groupId: 'g' }).bind({});
  const { InstanceNetwork, InstanceVpcId, InstanceVSwitchIds, InstanceSecurityGroupId } = parameters;
  return [InstanceNetwork, InstanceVpcId, InstanceVSwitchIds, InstanceSecurityGroupId];
}

const inVpc = StreamNetwork.privateNetwork({ vpcId: 'v', vSwitchIds: ['a', 'b'], securityGroupId: 's' });

describe('RocketMqSource', () => {
  it('says of RocketMQ 5.0 and of a cluster of its own that it is reached through the internet, unless told otherwise', () => {
    for (const network of [undefined, StreamNetwork.publicNetwork()]) {
      const through = ['PublicNetwork', undefined, undefined, undefined];
      expect(networkOf(RocketMqInstance.cloud5('rmq-cn-1', { network }))).toEqual(through);
      expect(networkOf(RocketMqInstance.selfHosted('ns:9876', { network }))).toEqual(through);
    }
    const through = ['PrivateNetwork', 'v', 'a,b', 's'];
    expect(networkOf(RocketMqInstance.cloud5('rmq-cn-1', { network: inVpc }))).toEqual(through);
    expect(networkOf(RocketMqInstance.selfHosted('ns:9876', { network: inVpc }))).toEqual(through);
  });

  it('says nothing of how RocketMQ 4.0 is reached, unless told so', () => {
    expect(networkOf(RocketMqInstance.cloud4('MQ_INST_1'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(networkOf(RocketMqInstance.cloud4('MQ_INST_1', { network: inVpc }))[0]).toBe('PrivateNetwork');
  });
});
