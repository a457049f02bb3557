import { unknown } from '../../../../lib/core/model/stream-definition';
import { networkReach } from '../../../../lib/core/rules/network/network-reach';
import { checkApp, definition, resource } from '../../../support/rules';

const GROUP = unknown('later', 'Stack:alicloud_security_group.G.id');
const rule = (values: Record<string, unknown>, i: number) =>
  resource(
    'alicloud_security_group_rule',
    { security_group_id: GROUP, type: 'egress', ip_protocol: 'tcp', ...values },
    { location: { constructPath: `Stack/R${i}` } },
  );
const DROP = { ip_protocol: 'all', policy: 'drop', priority: 100, port_range: '-1/-1', cidr_ip: '0.0.0.0/0' };
const ACCEPT = { policy: 'accept', priority: 1, port_range: '9876/9876', cidr_ip: '10.0.0.0/16' };

function judge(address: unknown, ...rules: Record<string, unknown>[]) {
  const parameters = {
    InstanceType: 'SelfBuilt',
    InstanceNetwork: 'PrivateNetwork',
    InstanceEndpoint: address,
    InstanceSecurityGroupId: GROUP,
  };
  const source = { kind: 'SourceRocketMQParameters', parameters };
  return checkApp(networkReach, { streams: [definition({ source })], resources: rules.map(rule) }).map(
    (item) => (typeof item === 'string' ? item : `${item.got}; ${item.limit}`),
  );
}

describe('network-reach', () => {
  it('finds a broker that the security group lets nothing out to', () => {
    expect(judge('192.168.7.7:9876', ACCEPT, DROP)).toEqual([
      '192.168.7.7:9876; what it lets out: 10.0.0.0/16 port 9876',
    ]);
    expect(judge('10.0.1.1:9877', ACCEPT, DROP)).toEqual([
      '10.0.1.1:9877; what it lets out: 10.0.0.0/16 port 9876',
    ]);
    expect(judge('10.0.1.1:9876', DROP)).toEqual(['10.0.1.1:9876; a rule that accepts it']);
    expect(judge('10.0.1.1:9876', ACCEPT, { ...DROP, priority: 1 })).toHaveLength(1);
  });

  it('takes one that it lets out to, and names', () => {
    expect(judge('10.0.1.1:9876', ACCEPT, DROP)).toEqual([]);
    expect(judge('10.0.1.1:9876', { ...ACCEPT, port_range: '9000/9999', cidr_ip: '10.0.1.1' }, DROP)).toEqual(
      [],
    );
    expect(judge('broker.example.com:9876', ACCEPT, DROP)).toEqual([]);
    // A basic security group lets out what no rule speaks of.
    expect(judge('192.168.7.7:9876', ACCEPT)).toEqual([]);
    expect(judge('192.168.7.7:9876', { ...DROP, type: 'ingress' })).toEqual([]);
  });

  it('says what it cannot judge yet', () => {
    const pointer = '/Source/SourceRocketMQParameters/InstanceEndpoint';
    expect(judge('10.0.1.1:9876', { ...ACCEPT, cidr_ip: unknown('later') }, DROP)).toEqual([
      `not evaluated: ${pointer} (later)`,
    ]);
    expect(judge(unknown('endpoint'), ACCEPT, DROP)).toEqual([`not evaluated: ${pointer} (endpoint)`]);
  });
});
