import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { isAddressOrBlock } from '../../model/ip-block';
import { isUnknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';
import { show } from '../show';

const RULE = cite('provider-security-group-rule');
const PEERS = ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'];

/** A rule of a security group says for which addresses it is. */
export const securityGroupPeer: ResourceRule = {
  id: 'security-group-peer',
  since: '2026-11-26',
  title: 'A security group rule names the addresses that it applies to',
  severity: 'error',
  documents: [RULE],
  protectsFrom: 'The rule is refused, and the stream cannot reach its broker.',
  types: ['alicloud_security_group_rule'],
  checkResource({ values }, output) {
    const { cidr_ip: addresses } = values;
    if (PEERS.every((name) => isAbsent(values[name])))
      return output.report({
        pointer: '/cidr_ip',
        message: say`the rule of the security group names no addresses`,
        limit: say`one of ${listed(PEERS)}`,
        source: RULE,
        fix: say`Give cidrIp. A PrivateNetwork in a VPC that exists wants cidrBlock or egressCidr: what its ports are opened for.`,
      });
    if (isUnknown(addresses)) return output.skip('/cidr_ip', addresses.$unknown);
    if (isAbsent(addresses) || (typeof addresses === 'string' && isAddressOrBlock(addresses))) return;
    output.report({
      pointer: '/cidr_ip',
      message: say`the addresses of the security group rule are not an IPv4 block`,
      got: show(addresses),
      limit: say`a block such as 10.0.0.0/16, or one IPv4 address`,
      source: RULE,
      fix: say`Set cidrIp (of a PrivateNetwork: egressCidr) to such a block.`,
    });
  },
};
