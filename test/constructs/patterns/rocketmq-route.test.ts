import { TerraformVariable } from 'cdktf';
import {
  AlicloudProvider,
  RocketMqInstance,
  RocketMqRoute,
  RocketMqRouteProps,
  SinkField,
  StreamNetwork,
} from '../../../lib';
import { attributes, problems, readBack, synth, testStack } from '../../support/synth';

const source = {
  region: 'cn-qingdao',
  instance: RocketMqInstance.cloud4('MQ_INST_1_a'),
  topic: 'orders',
  groupId: 'GID_route',
};
const target = { instance: RocketMqInstance.cloud5('rmq-cn-1'), topic: 'copies' };
const borderNetwork = { zoneId: 'ap-southeast-1a' };

function route(stack = testStack(), change: Partial<RocketMqRouteProps> = {}): RocketMqRoute {
  return new RocketMqRoute(stack, 'Route', { source, target, ...change });
}

describe('RocketMqRoute', () => {
  it('carries the message over: body, properties, keys and tag', () => {
    const stack = testStack('cn-shanghai');
    route(stack, { target: { ...target, tags: SinkField.constant('copy') } });
    const { region, source, sink } = readBack(stack);
    expect(region).toBe('cn-shanghai');
    expect(source.parameters).toMatchObject({
      RegionId: 'cn-qingdao',
      InstanceType: 'Cloud_4',
      GroupID: 'GID_route',
      Offset: 'CONSUME_FROM_LAST_OFFSET',
    });
    expect(sink.parameters).toEqual({
      InstanceType: { Form: 'CONSTANT', Value: 'Cloud_5' },
      InstanceId: { Form: 'CONSTANT', Value: 'rmq-cn-1' },
      Topic: { Form: 'CONSTANT', Value: 'copies' },
      Body: { Form: 'JSONPATH', Value: '$.data.body' },
      Properties: { Form: 'JSONPATH', Value: '$.data.userProperties' },
      Keys: { Form: 'JSONPATH', Value: '$.data.systemProperties.KEYS' },
      Tags: { Form: 'CONSTANT', Value: 'copy' },
    });
  });
});

describe('where a RocketMqRoute lives', () => {
  it('is the region of its target, with the provider for it', () => {
    const stack = testStack('cn-beijing');
    new AlicloudProvider(stack, 'shanghai', { region: 'cn-shanghai', alias: 'shanghai' });
    route(stack, { target: { ...target, region: 'cn-shanghai' } });
    expect(attributes(synth(stack)).provider).toBe('alicloud.shanghai');
    expect(readBack(stack).region).toBe('cn-shanghai');
  });

  it('needs no alias where the default provider is right', () => {
    const stack = testStack('cn-shanghai');
    new AlicloudProvider(stack, 'again', { region: 'cn-shanghai', alias: 'again' });
    route(stack, { target: { ...target, region: 'cn-shanghai' } });
    expect(attributes(synth(stack)).provider).toBeUndefined();
  });

  it('may be a reference, which is that of the provider', () => {
    const stack = testStack('cn-beijing');
    const region = new TerraformVariable(stack, 'target_region', { type: 'string' }).stringValue;
    new AlicloudProvider(stack, 'target', { region, alias: 'target' });
    route(stack, { target: { ...target, region } });
    expect(attributes(synth(stack)).provider).toBe('alicloud.target');
  });

  it('is reported where no provider leads there', () => {
    const stack = testStack('cn-beijing');
    route(stack, { target: { ...target, region: 'cn-shanghai' } });
    expect(problems(stack)).toMatch(
      /the stream is not in the region of its sink .*sink in cn-shanghai, stream in cn-beijing.*Add an AlicloudProvider with region cn-shanghai and an alias/,
    );
  });
});

describe('a RocketMqRoute across the border', () => {
  it('makes its network in the region of the target, and uses the public endpoint', () => {
    const stack = testStack('cn-beijing');
    new AlicloudProvider(stack, 'sg', { region: 'ap-southeast-1', alias: 'sg' });
    route(stack, { target: { ...target, region: 'ap-southeast-1' }, borderNetwork });
    const config = synth(stack);
    for (const type of ['vpc', 'vswitch', 'security_group', 'nat_gateway', 'eip_address', 'snat_entry']) {
      const made = Object.values<any>(config.resource[`alicloud_${type}`]);
      expect([type, made.map(({ provider }) => provider)]).toEqual([type, ['alicloud.sg']]);
    }
    const { source, sink } = readBack(stack);
    expect(source.parameters).toMatchObject({
      Network: 'PrivateNetwork',
      VpcId: { $reference: expect.stringMatching(/alicloud_vpc\.Route_Network_Vpc_\w+\.id/) },
    });
    expect(sink.parameters.Network).toEqual({ Form: 'CONSTANT', Value: 'PublicNetwork' });
    const ports = Object.values<any>(config.resource.alicloud_security_group_rule);
    expect(ports.map(({ port_range, cidr_ip }) => [port_range, cidr_ip]).sort()).toEqual([
      ['-1/-1', '0.0.0.0/0'],
      ['8080/8080', '0.0.0.0/0'],
    ]);
    expect(stack.node.children.map(({ node }) => node.id)).toEqual(['alicloud', 'sg', 'Route']);
    expect(attributes(config).depends_on).toContainEqual(expect.stringMatching(/^alicloud_snat_entry\./));
  });

  it('makes none inside the mainland, nor between two regions outside it', () => {
    const mainland = testStack('cn-beijing');
    route(mainland, { borderNetwork });
    expect(Object.keys(synth(mainland).resource)).not.toContain('alicloud_vpc');
    const outside = testStack('ap-southeast-1');
    route(outside, { source: { ...source, region: 'cn-hongkong' }, borderNetwork });
    expect(Object.keys(synth(outside).resource)).not.toContain('alicloud_vpc');
    expect(readBack(outside).sink.parameters.Network).toBeUndefined();
  });

  it('makes it where a region is a reference', () => {
    const stack = testStack('ap-southeast-1');
    const region = new TerraformVariable(stack, 'source', { type: 'string' }).stringValue;
    route(stack, { source: { ...source, region }, borderNetwork });
    expect(Object.keys(synth(stack).resource)).toContain('alicloud_nat_gateway');
  });

  it('is reported without a network', () => {
    const stack = testStack('ap-southeast-1');
    route(stack);
    expect(problems(stack)).toMatch(
      /crosses the border of mainland China and has no network for it .*source in cn-qingdao, stream in ap-southeast-1.*borderNetwork/,
    );
  });

  it('takes a network that exists', () => {
    const stack = testStack('ap-southeast-1');
    const crossBorderNetwork = StreamNetwork.privateNetwork({
      vpcId: 'vpc-1',
      vSwitchIds: ['vsw-1'],
      securityGroupId: 'sg-1',
    });
    route(stack, { source: { ...source, crossBorderNetwork } });
    const { source: made, sink } = readBack(stack);
    expect(made.parameters.VpcId).toBe('vpc-1');
    expect(sink.parameters.Network).toEqual({ Form: 'CONSTANT', Value: 'PublicNetwork' });
    expect(() => route(testStack(), { source: { ...source, crossBorderNetwork }, borderNetwork })).toThrow(
      /Stack0\/Route: contradictory props: borderNetwork and source.crossBorderNetwork/,
    );
    expect(() =>
      route(testStack(), { region: 'cn-beijing', target: { ...target, region: 'cn-shanghai' } }),
    ).toThrow(/region is cn-beijing and target.region cn-shanghai/);
  });
});
