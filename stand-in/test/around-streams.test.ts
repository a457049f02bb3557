import { roa, rpc } from '../cloud/client';
import { Cloud } from '../cloud/server';

const VPC = '2016-04-28';
const ECS = '2014-05-26';
const RAM = '2015-05-01';

describe('what stands around streams', () => {
  let cloud: Cloud;
  let endpoint: string;
  const call = (version: string, action: string, parameters: Record<string, string> = {}) =>
    rpc(endpoint, version, action, parameters);

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(() => cloud.stop());

  it('a network with a way to the internet, taken down in the one order that works', async () => {
    const { VpcId } = await call(VPC, 'CreateVpc', { CidrBlock: '10.0.0.0/8', VpcName: 'n' });
    const { VSwitchId } = await call(VPC, 'CreateVSwitch', { VpcId, CidrBlock: '10.0.0.0/24', ZoneId: 'z' });
    const { NatGatewayId, SnatTableIds } = await call(VPC, 'CreateNatGateway', { VpcId, VSwitchId });
    const [SnatTableId] = SnatTableIds.SnatTableId;
    const { AllocationId, EipAddress } = await call(VPC, 'AllocateEipAddress', { Bandwidth: '5' });
    await call(VPC, 'AssociateEipAddress', { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' });
    const snat = { SnatTableId, SnatIp: EipAddress, SourceVSwitchId: VSwitchId };
    const { SnatEntryId } = await call(VPC, 'CreateSnatEntry', snat);

    expect(await call(VPC, 'DescribeVpcAttribute', { VpcId })).toMatchObject({
      VpcName: 'n',
      Status: 'Available',
    });
    const { RouterTableList } = await call(VPC, 'DescribeRouteTableList', { VpcId });
    expect(RouterTableList.RouterTableListType[0].RouteTableType).toBe('System');
    expect(await call(VPC, 'DescribeVSwitchAttributes', { VSwitchId })).toMatchObject({ VpcId, ZoneId: 'z' });
    const { NatGateways } = await call(VPC, 'DescribeNatGateways', { NatGatewayId });
    expect(NatGateways.NatGateway[0]).toMatchObject({
      VpcId,
      NatGatewayPrivateInfo: { VswitchId: VSwitchId },
    });
    const { EipAddresses } = await call(VPC, 'DescribeEipAddresses', { AllocationId });
    expect(EipAddresses.EipAddress[0]).toMatchObject({ InstanceId: NatGatewayId, Status: 'InUse' });
    const { SnatTableEntries } = await call(VPC, 'DescribeSnatTableEntries', { SnatTableId, SnatEntryId });
    expect(SnatTableEntries.SnatTableEntry[0]).toMatchObject({ ...snat, Status: 'Available' });

    const gone = async (action: string, parameters: Record<string, string>) =>
      (await call(VPC, action, parameters)).Code;
    expect(await gone('DeleteNatGateway', { NatGatewayId })).toBe('DependencyViolation.SnatEntry');
    expect(await gone('DeleteSnatEntry', { SnatEntryId })).toBeUndefined();
    expect(await gone('DeleteNatGateway', { NatGatewayId })).toBe('DependencyViolation.EIPS');
    expect(await gone('ReleaseEipAddress', { AllocationId })).toBe('IncorrectEipStatus');
    expect(await gone('UnassociateEipAddress', { AllocationId })).toBeUndefined();
    expect(await gone('ReleaseEipAddress', { AllocationId })).toBeUndefined();
    expect(await gone('DeleteNatGateway', { NatGatewayId })).toBeUndefined();
    expect(await gone('DeleteVpc', { VpcId })).toBe('DependencyViolation.VSwitch');
    expect(await gone('DeleteVSwitch', { VSwitchId })).toBeUndefined();
    expect(await gone('DeleteVpc', { VpcId })).toBeUndefined();
    expect(await gone('DescribeVpcAttribute', { VpcId })).toBe('InvalidVpcID.NotFound');
    expect(cloud.left()).toEqual([]);
  });

  it('a security group and its rules', async () => {
    const { SecurityGroupId } = await call(ECS, 'CreateSecurityGroup', {
      VpcId: 'vpc-1',
      SecurityGroupName: 'g',
    });
    const rule = { SecurityGroupId, IpProtocol: 'tcp', PortRange: '9876/9876', DestCidrIp: '10.0.0.0/8' };
    await call(ECS, 'AuthorizeSecurityGroupEgress', rule);
    await call(ECS, 'AuthorizeSecurityGroupEgress', rule);
    const permissions = async () =>
      (await call(ECS, 'DescribeSecurityGroupAttribute', { SecurityGroupId, Direction: 'egress' }))
        .Permissions.Permission;
    expect(await permissions()).toEqual([
      expect.objectContaining({
        Direction: 'egress',
        IpProtocol: 'TCP',
        PortRange: '9876/9876',
        Priority: '1',
      }),
    ]);
    const { SecurityGroups } = await call(ECS, 'DescribeSecurityGroups', { SecurityGroupId });
    expect(SecurityGroups.SecurityGroup[0]).toMatchObject({ SecurityGroupName: 'g', VpcId: 'vpc-1' });
    await call(ECS, 'RevokeSecurityGroupEgress', rule);
    expect(await permissions()).toEqual([]);
    await call(ECS, 'DeleteSecurityGroup', { SecurityGroupId });
    expect((await call(ECS, 'DeleteSecurityGroup', { SecurityGroupId })).Code).toBe(
      'InvalidSecurityGroupId.NotFound',
    );
  });

  it('a role with a policy, which go in order', async () => {
    const role = { RoleName: 'Deliver', AssumeRolePolicyDocument: '{"Version":"1"}' };
    const policy = { PolicyName: 'Logs', PolicyType: 'Custom', PolicyDocument: '{"Version":"1"}' };
    const { Role } = await call(RAM, 'CreateRole', role);
    expect(Role.Arn).toBe('acs:ram::1234567890123456:role/deliver');
    expect((await call(RAM, 'CreateRole', role)).Code).toBe('EntityAlreadyExists.Role');
    expect((await call(RAM, 'AttachPolicyToRole', { ...role, ...policy })).Code).toBe(
      'EntityNotExist.Policy',
    );
    await call(RAM, 'CreatePolicy', policy);
    await call(RAM, 'CreatePolicyVersion', { ...policy, PolicyDocument: '{"Version":"1","Statement":[]}' });
    await call(RAM, 'AttachPolicyToRole', { ...role, ...policy });
    const { DefaultPolicyVersion, Policy } = await call(RAM, 'GetPolicy', policy);
    expect([DefaultPolicyVersion.VersionId, Policy.AttachmentCount]).toEqual(['v2', 1]);
    const { Policies } = await call(RAM, 'ListPoliciesForRole', role);
    expect(Policies.Policy[0].PolicyName).toBe('Logs');
    expect((await call(RAM, 'DeleteRole', role)).Code).toBe('DeleteConflict.Role.Policy');
    expect((await call(RAM, 'DeletePolicy', policy)).Code).toBe('DeleteConflict.Policy.Role');
    await call(RAM, 'DetachPolicyFromRole', { ...role, ...policy });
    expect((await call(RAM, 'DeletePolicy', policy)).Code).toBe('DeleteConflict.Policy.Version');
    await call(RAM, 'DeletePolicy', { ...policy, CascadingDelete: 'true' });
    await call(RAM, 'DeleteRole', role);
    expect((await call(RAM, 'GetRole', role)).Code).toBe('EntityNotExist.Role');
    expect(cloud.left()).toEqual([]);
  });

  it('a function by method and path, in its region', async () => {
    const path = '/2023-03-30/functions';
    const made = await roa(endpoint, 'POST', path, {
      functionName: 'mask',
      runtime: 'nodejs20',
      timeout: 60,
    });
    expect(made.functionArn).toBe('acs:fc:cn-hangzhou:1234567890123456:functions/mask');
    expect((await roa(endpoint, 'POST', path, { functionName: 'mask' })).Code).toBe('FunctionAlreadyExists');
    await roa(endpoint, 'PUT', `${path}/mask`, { timeout: 30 });
    expect(await roa(endpoint, 'GET', `${path}/mask`)).toMatchObject({ timeout: 30, runtime: 'nodejs20' });
    const other = await cloud.endpoint('cn-beijing');
    expect((await roa(other, 'GET', `${path}/mask`)).HttpStatus).toBe(404);
    expect((await roa(endpoint, 'DELETE', `${path}/mask`)).HttpStatus).toBe(204);
    expect((await roa(endpoint, 'GET', `${path}/mask`)).Code).toBe('FunctionNotFound');
  });

  it('a consumer group of Kafka, and who asks', async () => {
    const group = { InstanceId: 'alikafka_post-cn-1', ConsumerId: 'GID_payments' };
    await call('2019-09-16', 'CreateConsumerGroup', group);
    const { ConsumerList } = await call('2019-09-16', 'GetConsumerList', group);
    expect(ConsumerList.ConsumerVO).toMatchObject([{ ...group, RegionId: 'cn-hangzhou' }]);
    await call('2019-09-16', 'DeleteConsumerGroup', group);
    expect(cloud.left()).toEqual([]);
    expect((await call('2015-04-01', 'GetCallerIdentity')).AccountId).toBe('1234567890123456');
    expect((await call('2015-06-12', 'DescribeEndpoints')).Endpoints.Endpoint).toEqual([]);
    expect((await call('2017-12-14', 'QueryAvailableInstances')).Code).toBe('Success');
  });
});
