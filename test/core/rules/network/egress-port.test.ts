import { unknown } from '../../../../lib/core/model/stream-definition';
import { egressPort } from '../../../../lib/core/rules/network/egress-port';
import { resourceCases } from '../../../support/resource-cases';

const egress = (port_range: unknown, ip_protocol: unknown = 'tcp', type: unknown = 'egress') => ({
  type,
  ip_protocol,
  port_range,
});

resourceCases(egressPort, 'alicloud_security_group_rule', [
  [egress('1/65535'), []],
  [egress('9092/9092', 'udp'), []],
  [egress('-1/-1', 'all'), []],
  [egress('0/0', 'tcp', 'ingress'), []],
  [egress('0/0'), ['/port_range: "0/0"']],
  [egress('1/65536'), ['/port_range: "1/65536"']],
  [egress('9093/9092'), ['/port_range: "9093/9092"']],
  [egress('-1/-1'), ['/port_range: "-1/-1"']],
  [egress(undefined), ['/port_range: "-1/-1"']],
  [egress('9092'), ['/port_range: "9092"']],
  [egress('9092/9092/1'), ['/port_range: "9092/9092/1"']],
  [egress(unknown('later')), ['not evaluated: /port_range (later)']],
  [egress('0/0', unknown('later')), ['not evaluated:  (later)']],
]);
