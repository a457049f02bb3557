import { say } from '../../language/say';
import { isValid, isValidCIDR, parseCIDR } from 'ipaddr.js';
import { cite } from '../../contract/documents';
import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { plainValue } from '../../model/stream-parts';
import { isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';

const GROUPS = cite('provider-security-group-rule');

const ALL_PORTS = ['-1/-1', '1/65535', '0/65535'];

/** A rule that lets the internet in, or everything out to everywhere. */
export const securityGroupOpen: ResourceRule = {
  id: 'security-group-open',
  since: '2026-11-21',
  title: 'A security group allows only what is needed',
  severity: 'warning',
  documents: [GROUPS, cite('ecs-security-groups')],
  protectsFrom:
    'Anyone who finds the address can attack the brokers behind it; a stream needs no inbound traffic.',
  types: ['alicloud_security_group_rule'],
  checkResource({ values }, output) {
    const { type, policy, ip_protocol, port_range } = values;
    const text = (value: unknown) => String(plainValue(value) ?? '').trim();
    const unknown = [type, policy].find(isUnknown);
    if (unknown !== undefined) return output.skip('', unknown.$unknown);
    if (!isAbsent(policy) && text(policy).toLowerCase() !== 'accept') return;
    const direction = text(type).toLowerCase();
    const ports = [ip_protocol, port_range].find(isUnknown);
    const allPorts = text(ip_protocol).toLowerCase() === 'all' || ALL_PORTS.includes(text(port_range));
    const list = values.prefix_list_id;
    if (!isAbsent(list) && (direction !== 'egress' || allPorts || ports !== undefined))
      output.skip(
        '/prefix_list_id',
        isUnknown(list) ? list.$unknown : say`the addresses of a prefix list are not read`,
      );
    for (const name of ['cidr_ip', 'ipv6_cidr_ip']) {
      const block = values[name];
      if (isAbsent(block)) continue;
      if (isUnknown(block)) {
        output.skip(`/${name}`, block.$unknown);
        continue;
      }
      const isWide = isWideBlock(text(block));
      if (isWide === undefined) output.skip(`/${name}`, say`it is not a block of addresses`);
      if (isWide !== true || (direction === 'egress' && !allPorts && ports === undefined)) continue;
      if (direction === 'egress' && !allPorts && ports !== undefined) {
        output.skip('/port_range', ports.$unknown);
        continue;
      }
      output.report({
        pointer: `/${name}`,
        message:
          direction === 'ingress'
            ? say`the security group lets the whole internet in`
            : say`the security group lets everything out to everywhere`,
        got: `${direction} ${text(ip_protocol)} ${text(port_range)} ${text(block)}`,
        limit: say`the addresses and ports that are needed`,
        source: GROUPS,
        fix:
          direction === 'ingress'
            ? say`Remove the rule: EventBridge opens connections itself.`
            : say`Name the ports of the brokers, as PrivateNetwork does.`,
      });
    }
  },
};

/** Whether a block is wider than any network of an app: the whole internet, or a large part of it. */
function isWideBlock(text: string): boolean | undefined {
  if (isValidCIDR(text)) return parseCIDR(text)[1] < LIMITS.vpcMask.minimum;
  return isValid(text) ? false : undefined;
}
