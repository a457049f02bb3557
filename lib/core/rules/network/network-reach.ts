import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { AppDefinition, follow, resourcesOf } from '../../model/app-definition';
import { HostAddress } from '../../model/host-address';
import { contains, IpBlock, parseBlock } from '../../model/ip-block';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { identityOf, plainValue, valueOf } from '../../model/stream-parts';
import { readersIn } from '../event-sources';
import { isAbsent, numberOf } from '../resource-values';
import { AppRule, RuleOutput } from '../rule';
import { brokerAddresses } from './broker-addresses';
import { StreamNetworkPlace, streamNetworks } from './stream-networks';

const RULES = cite('provider-security-group-rule');

/** A security group lets EventBridge out to the broker that it is made for. */
export const networkReach: AppRule = {
  id: 'network-reach',
  since: '2026-11-26',
  title: 'The security group of a stream allows outbound traffic to its broker',
  severity: 'error',
  documents: [RULES, cite('ecs-security-groups')],
  protectsFrom: 'EventBridge attaches to the VPC but cannot reach the broker: the stream does not start.',
  checkApp(app, about) {
    const groups = egressRules(app);
    for (const { stream, output } of readersIn(app, about)) {
      for (const place of streamNetworks(stream)) {
        const group = identityOf(follow(app, valueOf(place.part, place.network.securityGroup))) ?? '';
        const rules = groups.get(group);
        if (rules !== undefined && place.reaches !== undefined) checkPlace(app, place, rules, output);
      }
    }
  },
};

/** What a security group says of connections that go out. */
interface EgressRule {
  readonly block: IpBlock;
  readonly from: number;
  readonly to: number;
  readonly isAccept: boolean;
  /** The smallest counts. */
  readonly priority: number;
}

/** The rules of each security group, by what identifies it; an unknown where one of them is not known. */
function egressRules(app: AppDefinition): Map<string, (EgressRule | Unknown)[]> {
  const groups = new Map<string, (EgressRule | Unknown)[]>();
  for (const { values } of resourcesOf(app, 'alicloud_security_group_rule')) {
    const group = identityOf(follow(app, values.security_group_id));
    if (group === undefined || values.type === 'ingress') continue;
    const rules = groups.get(group) ?? [];
    rules.push(...egressRule(app, values));
    groups.set(group, rules);
  }
  return groups;
}

const ALL_PORTS = { from: -Infinity, to: Infinity };

function egressRule(app: AppDefinition, values: Readonly<Record<string, unknown>>): (EgressRule | Unknown)[] {
  const names = ['type', 'ip_protocol', 'policy', 'priority', 'port_range', 'cidr_ip'];
  const [type, protocol, policy, priority, ports, addresses] = names.map((name) => follow(app, values[name]));
  const unknown = [type, protocol, policy, priority, ports, addresses].find(isUnknown);
  if (unknown !== undefined) return [unknown];
  if (typeof addresses !== 'string') return [];
  const block = parseBlock(addresses.includes('/') ? addresses : `${addresses}/32`);
  if (block === undefined || (protocol !== 'tcp' && protocol !== 'all')) return [];
  const [, from, to] = (typeof ports === 'string' ? (/^(\d+)\/(\d+)$/.exec(ports) ?? []) : []).map(Number);
  return [
    {
      block,
      ...(from === undefined ? ALL_PORTS : { from, to }),
      isAccept: policy !== 'drop',
      priority: isAbsent(priority) ? 1 : Number(numberOf(plainValue(priority))),
    },
  ];
}

function checkPlace(
  app: AppDefinition,
  { reaches, part, pointer }: StreamNetworkPlace,
  rules: readonly (EgressRule | Unknown)[],
  output: RuleOutput,
): void {
  for (const { pointer: name, hosts } of brokerAddresses(reaches!, (value) => follow(app, value))) {
    const place = reaches === part ? `${pointer}/${name}` : pointer;
    if (isUnknown(hosts)) output.skip(place, hosts.$unknown);
    else for (const host of hosts) checkHost(host, rules, place, output);
  }
}

function checkHost(
  { host, port }: Required<HostAddress>,
  rules: readonly (EgressRule | Unknown)[],
  pointer: string,
  output: RuleOutput,
): void {
  const address = parseBlock(`${host}/32`);
  // Where a name leads, nobody but the VPC says.
  if (address === undefined) return;
  const unknown = rules.find(isUnknown);
  if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
  const known = rules as readonly EgressRule[];
  const [first] = known
    .filter(({ block, from, to }) => contains(block, address) && from <= port && port <= to)
    .sort((a, b) => a.priority - b.priority || Number(a.isAccept) - Number(b.isAccept));
  if (first === undefined || first.isAccept) return;
  const accepted = known.filter(({ isAccept }) => isAccept).map(textOf);
  output.report({
    pointer,
    message: say`the security group of the network does not let out to the broker`,
    got: `${host}:${port}`,
    limit: accepted.length === 0 ? say`a rule that accepts it` : say`what it lets out: ${listed(accepted)}`,
    source: RULES,
    cause: `${host}:${port}`,
    fix: say`Set egressCidr of the PrivateNetwork to the addresses of the broker, and egressPorts to its ports.`,
  });
}

function textOf({ block: { address, mask }, from, to }: EgressRule): string {
  const ports =
    from === -Infinity ? say`all ports` : from === to ? say`port ${from}` : say`ports ${from}-${to}`;
  return `${address.toString()}/${mask} ${ports}`;
}
