import { DataFormat, MqttSource, StreamNetwork } from '../../../lib';

describe('MqttSource', () => {
  it('is JSON in the region of the stream by default', () => {
    expect(new MqttSource({ instanceId: 'i', topic: 't' }).bind({ region: 'cn-hangzhou' })).toEqual({
      kind: 'SourceMQTTParameters',
      parameters: { RegionId: 'cn-hangzhou', InstanceId: 'i', Topic: 't', BodyDataType: 'JSON' },
    });
  });

  it.each([
    [DataFormat.JSON, 'JSON'],
    [DataFormat.TEXT, 'Text'],
    [DataFormat.BINARY, 'Binary'],
  ])('spells %s as the API does', (dataFormat, spelling) => {
    expect(new MqttSource({ instanceId: 'i', topic: 't', dataFormat }).bind({}).parameters.BodyDataType).toBe(
      spelling,
    );
  });

  it('is reached through a VPC or the internet', () => {
    const network = StreamNetwork.privateNetwork({
      vpcId: 'v',
      vSwitchIds: ['a', 'b'],
      securityGroupId: 's',
    });
    expect(new MqttSource({ instanceId: 'i', topic: 't', network }).bind({}).parameters).toMatchObject({
      NetworkType: 'PrivateNetwork',
      VpcId: 'v',
      VSwitchIds: 'a,b',
      SecurityGroupId: 's',
    });
    const open = new MqttSource({ instanceId: 'i', topic: 't', network: StreamNetwork.publicNetwork() }).bind(
      {},
    ).parameters;
    expect(open.NetworkType).toBe('PublicNetwork');
    expect(open.VpcId).toBeUndefined();
  });
});
