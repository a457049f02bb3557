import { Testing } from 'cdktf';
import { BrokerPort, NatEgress, PrivateNetwork, RocketMqInstance, RocketMqSource } from '../../../lib';
import { problems, synth, testStack, testStream } from '../../support/synth';

const vSwitches = [
  { zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' },
  { zoneId: 'cn-hangzhou-i', cidrBlock: '10.0.1.0/24' },
];

describe('PrivateNetwork', () => {
  it('makes a VPC, vSwitches and a security group that lets out its ports alone', () => {
    const stack = testStack();
    const network = new PrivateNetwork(stack, 'Net', {
      vSwitches,
      egressPorts: [BrokerPort.KAFKA_PLAINTEXT],
    });
    network.allowEgress(BrokerPort.KAFKA_PLAINTEXT);
    network.allowEgress(BrokerPort.ROCKETMQ_5);
    const { alicloud_vpc, alicloud_vswitch, alicloud_security_group, alicloud_security_group_rule } =
      synth(stack).resource;
    expect(Object.values(alicloud_vpc)).toEqual([{ vpc_name: 'Net', cidr_block: '10.0.0.0/16' }]);
    expect(
      Object.values<any>(alicloud_vswitch).map(({ zone_id, cidr_block, vswitch_name }) => [
        zone_id,
        cidr_block,
        vswitch_name,
      ]),
    ).toEqual([
      ['cn-hangzhou-h', '10.0.0.0/24', 'Net-cn-hangzhou-h'],
      ['cn-hangzhou-i', '10.0.1.0/24', 'Net-cn-hangzhou-i'],
    ]);
    expect(Object.values<any>(alicloud_security_group)[0].security_group_name).toBe('Net-egress');
    const rules = Object.values<any>(alicloud_security_group_rule).map(
      ({ type, policy, port_range, cidr_ip, priority }) => [type, policy, port_range, cidr_ip, priority],
    );
    expect(rules.sort()).toEqual([
      ['egress', 'accept', '8080/8080', '10.0.0.0/16', 1],
      ['egress', 'accept', '9092/9092', '10.0.0.0/16', 1],
      ['egress', 'drop', '-1/-1', '0.0.0.0/0', 100],
    ]);
    expect(network.network).toMatchObject({ networkType: 'PrivateNetwork', vpc: network.access });
  });

  it('reports every problem with its place', () => {
    const stack = testStack();
    new PrivateNetwork(stack, 'Net', { cidrBlock: '10.0.0.0/30', vSwitches, egressPorts: [0] });
    const none = new PrivateNetwork(stack, 'None', { vSwitches: [] });
    testStream(stack, {
      source: new RocketMqSource({
        instance: RocketMqInstance.selfHosted('10.0.0.9:9876', { network: none.network }),
        topic: 't',
        groupId: 'GID_group',
      }),
    });
    const message = problems(stack);
    for (const problem of [
      /Stack0\/Net\/Vpc: cidrBlock \(cidr_block\) has a wrong size at \/cidr_block\. Got "10.0.0.0\/30".*\[network-block\]/,
      /Stack0\/Stream: instance \(InstanceVSwitchIds\): the private network has no vSwitch .*\[network-complete\]/,
      /Stack0\/Net\/Egress1: portRange \(port_range\): the security group lets out what is not a range of ports .*Got "0\/0".*\[egress-port\]/,
    ]) {
      expect(message).toMatch(problem);
    }
  });
});

describe('streams through a PrivateNetwork', () => {
  it('open it for exactly their brokers, and come after its rules and its way out', () => {
    const stack = testStack();
    const network = new PrivateNetwork(stack, 'Net', { vSwitches });
    testStream(stack, {
      source: new RocketMqSource({
        instance: RocketMqInstance.selfHosted('10.0.0.9:9876', { network: network.network }),
        topic: 't',
        groupId: 'GID_group',
      }),
    });
    new NatEgress(stack, 'Nat', { vpcId: network.vpcId, vSwitchIds: network.vSwitchIds });
    const { alicloud_security_group_rule, alicloud_event_bridge_event_streaming } = synth(stack).resource;
    const rules = Object.values<any>(alicloud_security_group_rule);
    expect(rules.map(({ port_range }) => port_range).sort()).toEqual(['-1/-1', '10911/10911', '9876/9876']);
    const [stream] = Object.values<any>(alicloud_event_bridge_event_streaming);
    const awaited = [
      ...Object.keys(alicloud_security_group_rule).map((id) => `alicloud_security_group_rule.${id}`),
      'alicloud_vswitch.Net_VSwitch1',
      'alicloud_vswitch.Net_VSwitch2',
      'alicloud_snat_entry.Nat_Snat1',
      'alicloud_snat_entry.Nat_Snat2',
    ];
    expect(stream.depends_on.map((name: string) => name.replace(/_[0-9A-F]{8}$/, '')).sort()).toEqual(
      awaited.map((name) => name.replace(/_[0-9A-F]{8}$/, '')).sort(),
    );
  });

  it('in another stack come after the stack of the network', () => {
    const app = Testing.app();
    const one = testStack('cn-hangzhou', app);
    const two = testStack('cn-hangzhou', app);
    const { network } = new PrivateNetwork(one, 'Net', { vSwitches });
    testStream(two, {
      source: new RocketMqSource({
        instance: RocketMqInstance.selfHosted('10.0.0.9:9876', { network }),
        topic: 't',
        groupId: 'GID_group',
      }),
    });
    two.prepareStack();
    expect(two.dependsOn(one)).toBe(true);
    const [stream] = Object.values<any>(synth(two).resource.alicloud_event_bridge_event_streaming);
    expect(stream.depends_on).toBeUndefined();
  });
});

describe('PrivateNetwork with parts that exist', () => {
  const source = (network: PrivateNetwork) =>
    new RocketMqSource({
      instance: RocketMqInstance.selfHosted('10.0.0.9:9876', { network: network.network }),
      topic: 't',
      groupId: 'GID_group',
    });

  it('makes what is missing in a VPC that is taken', () => {
    const stack = testStack();
    const network = new PrivateNetwork(stack, 'Net', {
      vpcId: 'vpc-1',
      vSwitchIds: ['vsw-1'],
      cidrBlock: '10.0.0.0/8',
    });
    testStream(stack, { source: source(network) });
    new NatEgress(stack, 'Nat', { vpcId: 'vpc-1', vSwitchIds: ['vsw-1'] });
    const { resource } = synth(stack);
    expect(Object.keys(resource).filter((type) => /_(vpc|vswitch)$/.test(type))).toEqual([]);
    const [group] = Object.values<any>(resource.alicloud_security_group);
    expect(group.vpc_id).toBe('vpc-1');
    const rules = Object.values<any>(resource.alicloud_security_group_rule);
    expect(rules.map(({ port_range, cidr_ip }) => [port_range, cidr_ip]).sort()).toEqual([
      ['-1/-1', '0.0.0.0/0'],
      ['10911/10911', '10.0.0.0/8'],
      ['9876/9876', '10.0.0.0/8'],
    ]);
    const [stream] = Object.values<any>(resource.alicloud_event_bridge_event_streaming);
    expect(stream.depends_on.join()).toContain('alicloud_snat_entry.Nat_Snat1');
  });

  it('leaves the rules of a security group that is taken to its owner', () => {
    const stack = testStack();
    const network = new PrivateNetwork(stack, 'Net', {
      vpcId: 'vpc-1',
      vSwitches,
      securityGroupId: 'sg-1',
    });
    testStream(stack, { source: source(network) });
    const { resource } = synth(stack);
    expect(resource.alicloud_security_group_rule).toBeUndefined();
    expect(Object.values(resource.alicloud_vswitch)).toHaveLength(2);
    expect(network.access.securityGroupId).toBe('sg-1');
  });

  it('wants to know what ports are opened for, and refuses contradictions', () => {
    const stack = testStack();
    new PrivateNetwork(stack, 'Net', { vpcId: 'vpc-1', vSwitchIds: ['vsw-1'], egressPorts: [9092] });
    expect(problems(stack)).toMatch(
      /Stack0\/Net\/Egress1: cidrIp \(cidr_ip\): the rule of the security group names no addresses .*wants cidrBlock or egressCidr/,
    );
    expect(
      () =>
        new PrivateNetwork(testStack(), 'Net', { vSwitchIds: ['vsw-1'], vSwitches, securityGroupId: 'sg-1' }),
    ).toThrow(
      /Stack0\/Net: contradictory props: vSwitches and vSwitchIds are both given.*vSwitchIds are given without the vpcId.*securityGroupId is given without/,
    );
    expect(() => new PrivateNetwork(testStack(), 'Net', { vpcId: 'vpc-1', vpcName: 'x' })).toThrow(
      /vpcId and vpcName/,
    );
  });
});
