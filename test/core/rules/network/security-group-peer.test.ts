import { unknown } from '../../../../lib/core/model/stream-definition';
import { securityGroupPeer } from '../../../../lib/core/rules/network/security-group-peer';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(securityGroupPeer, 'alicloud_security_group_rule', [
  [{ cidr_ip: '10.0.0.0/16' }, []],
  [{ cidr_ip: '10.0.0.1' }, []],
  [{ cidr_ip: '', ipv6_cidr_ip: '::/0' }, []],
  [{ source_security_group_id: unknown('later') }, []],
  [{ prefix_list_id: 'pl-1' }, []],
  [{}, ['/cidr_ip: the rule of the security group names no addresses']],
  [{ cidr_ip: null, ipv6_cidr_ip: '' }, ['/cidr_ip: the rule of the security group names no addresses']],
  [{ cidr_ip: '10.0.0.0/33' }, ['/cidr_ip: "10.0.0.0/33"']],
  [{ cidr_ip: unknown('later') }, ['not evaluated: /cidr_ip (later)']],
]);
