import { unknown } from '../../../../lib/core/model/stream-definition';
import { networkRegion } from '../../../../lib/core/rules/network/network-region';
import { checkApp, definition, resource } from '../../../support/rules';

const refer = (type: string) => unknown('later', `Stack:${type}.${type.replace('alicloud_', '')}.id`);
const judge = (parameters: object, region: unknown, streamRegion: string | undefined = 'cn-shanghai') => {
  const vpc = resource('alicloud_vpc', {}, { region: region as string });
  const vSwitch = resource('alicloud_vswitch', {}, { region: region as string });
  const source = { kind: 'SourceRocketMQParameters', parameters: { ...parameters } };
  const stream = definition({ region: streamRegion, source });
  return checkApp(networkRegion, { streams: [stream], resources: [vpc, vSwitch] }).map(
    (item) => item.pointer ?? item,
  );
};

const VPC = refer('alicloud_vpc');
const POINTER = '/Source/SourceRocketMQParameters';

describe('network-region', () => {
  it('finds a VPC of another region than the broker of a source', () => {
    expect(judge({ InstanceVpcId: VPC }, 'cn-hangzhou')).toEqual([`${POINTER}/InstanceVpcId`]);
    expect(judge({ InstanceVpcId: VPC }, 'cn-shanghai')).toEqual([]);
    expect(judge({ InstanceVpcId: VPC, RegionId: 'cn-hangzhou' }, 'cn-hangzhou')).toEqual([]);
    expect(judge({ InstanceVpcId: VPC, RegionId: 'cn-hangzhou' }, 'cn-shanghai')).toEqual([
      `${POINTER}/InstanceVpcId`,
    ]);
  });

  it('wants the network across the border in the region of the stream', () => {
    const parameters = { VpcId: VPC, RegionId: 'ap-southeast-1' };
    expect(judge(parameters, 'cn-shanghai')).toEqual([]);
    expect(judge(parameters, 'ap-southeast-1')).toEqual([`${POINTER}/VpcId`]);
  });

  it('looks at the vSwitch where the VPC is not of the app, and says what is not known', () => {
    const vSwitch = { InstanceVpcId: 'vpc-1', InstanceVSwitchIds: refer('alicloud_vswitch') };
    expect(judge(vSwitch, 'cn-hangzhou')).toEqual([`${POINTER}/InstanceVSwitchIds`]);
    expect(judge({ InstanceVpcId: 'vpc-1' }, 'cn-hangzhou')).toEqual([]);
    expect(judge({ InstanceVpcId: VPC }, unknown('region'))).toEqual([
      `not evaluated: ${POINTER}/InstanceVpcId (region)`,
    ]);
    expect(judge({ InstanceVpcId: VPC }, undefined)).toEqual([
      `not evaluated: ${POINTER}/InstanceVpcId (the provider takes its region from the environment)`,
    ]);
  });
});
