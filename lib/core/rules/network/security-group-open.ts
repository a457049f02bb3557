import { cite } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule } from '../rule';
import { plainValue } from '../../model/stream-parts';

const GROUPS = cite('provider-security-group-rule');

const EVERYWHERE = ['0.0.0.0/0', '::/0'];

/** A rule that lets the whole internet in, or everything out to everywhere. */
export const securityGroupOpen: ResourceRule = {
  id: 'security-group-open',
  title: 'A security group is open for what is needed',
  severity: 'warning',
  documents: [GROUPS, cite('ecs-security-groups')],
  protectsFrom: 'Whoever finds the address can try the brokers behind it; a stream needs nothing let in.',
  types: ['alicloud_security_group_rule'],
  checkResource({ values }, output) {
    const { type, policy = 'accept', cidr_ip, ipv6_cidr_ip, ip_protocol, port_range } = values;
    const text = (value: unknown) => String(plainValue(value) ?? '');
    const unknown = [type, policy, cidr_ip].find(isUnknown);
    if (unknown !== undefined) return output.skip('', unknown.$unknown);
    const block = [cidr_ip, ipv6_cidr_ip].find((item) => EVERYWHERE.includes(text(item)));
    if (block === undefined || policy !== 'accept') return;
    const allPorts = ip_protocol === 'all' || ['-1/-1', '1/65535', '0/65535'].includes(text(port_range));
    if (type === 'egress' && !allPorts) return;
    output.report({
      pointer: cidr_ip === block ? '/cidr_ip' : '/ipv6_cidr_ip',
      message:
        type === 'ingress'
          ? 'the security group lets the whole internet in'
          : 'the security group lets everything out to everywhere',
      got: `${text(type)} ${text(ip_protocol)} ${text(port_range)} ${text(block)}`,
      limit: 'the addresses and ports that are needed',
      source: GROUPS,
      fix:
        type === 'ingress'
          ? 'Remove the rule: EventBridge opens connections itself.'
          : 'Name the ports of the brokers, as PrivateNetwork does.',
    });
  },
};
