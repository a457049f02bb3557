import { say } from '../../language/say';
import { describeRange, isWithin, LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { plainValue } from '../../model/stream-parts';
import { isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';
import { show } from '../show';

/** What a rule without ports has: all of them, which a protocol with ports does not take. */
const NO_PORTS = '-1/-1';

/** The ports that a security group lets out. */
export const egressPort: ResourceRule = {
  id: 'egress-port',
  since: '2026-11-26',
  title: 'The outbound ports of a security group are valid ports',
  severity: 'error',
  documents: [LIMITS.port.source],
  protectsFrom: 'The rule is refused, and the stream cannot reach its broker.',
  types: ['alicloud_security_group_rule'],
  checkResource({ values: { type, ip_protocol: protocol, port_range } }, output) {
    const unknown = [type, protocol].find(isUnknown);
    if (unknown !== undefined) return output.skip('', unknown.$unknown);
    if (type !== 'egress' || (protocol !== 'tcp' && protocol !== 'udp')) return;
    if (isUnknown(port_range)) return output.skip('/port_range', port_range.$unknown);
    const range = isAbsent(port_range) ? NO_PORTS : port_range;
    const [, from, to] = (/^(\d+)\/(\d+)$/.exec(String(plainValue(range))) ?? []).map(Number);
    if (from !== undefined && from <= to && [from, to].every((port) => isWithin(LIMITS.port, port))) return;
    output.report({
      pointer: '/port_range',
      message: say`the security group lets out what is not a range of ports`,
      got: show(range),
      limit: say`from/to, both ${describeRange(LIMITS.port)}, for example 9092/9092`,
      source: LIMITS.port.source,
      fix: say`Set portRange (of a PrivateNetwork: egressPorts) to ports.`,
    });
  },
};
