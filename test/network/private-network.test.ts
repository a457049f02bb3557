import { BrokerPort, PrivateNetwork } from '../../lib';
import { problems, synth, testStack } from '../support/synth';

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
    new PrivateNetwork(stack, 'Net', { cidrBlock: '10.0.0.0/30', vSwitches: [], egressPorts: [0] });
    const message = problems(stack);
    for (const problem of [
      /Stack0\/Net: cidrBlock is "10.0.0.0\/30"/,
      /Stack0\/Net: vSwitches is empty/,
      /Stack0\/Net: egress port 0/,
    ]) {
      expect(message).toMatch(problem);
    }
  });
});
