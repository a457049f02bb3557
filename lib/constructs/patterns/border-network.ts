import { TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { isMainland, isRegion } from '../../core/contract/regions';
import { NatEgress } from '../network/nat-egress';
import { PrivateNetwork } from '../network/private-network';
import { StreamNetwork } from '../network/stream-network';
import { FormerAddresses } from '../terraform/former-addresses';

/**
 * A network to make for a stream across the border of mainland China: a VPC with a NAT gateway, in the region of the
 * stream.
 */
export interface BorderNetworkProps {
  /** The zone of its vSwitch and NAT gateway, for example `ap-southeast-1a`. */
  readonly zoneId: string;

  /**
   * The block of the VPC, mask /8 to /28.
   *
   * @default "10.0.0.0/16"
   */
  readonly cidrBlock?: string;

  /**
   * The block of the vSwitch: a part of that of the VPC, mask /16 to /29.
   *
   * @default "10.0.0.0/24"
   */
  readonly vSwitchCidrBlock?: string;

  /**
   * The bandwidth of its public address in Mbit/s: 1–200, billed by traffic.
   *
   * @default 5
   */
  readonly bandwidth?: number;
}

/**
 * Whether a stream crosses the border; undefined where a region is a reference or not given.
 *
 * @internal
 */
export function crossesBorder(from: string | undefined, to: string | undefined): boolean | undefined {
  if (!isRegion(from) || !isRegion(to) || Token.isUnresolved(from)) return undefined;
  return isMainland(from!) !== isMainland(to!);
}

/**
 * Makes the network inside the stream that goes through it. Earlier versions made it beside the stream: names and
 * resources stay.
 *
 * @internal
 */
export function makeBorderNetwork(
  stream: Construct,
  props: BorderNetworkProps,
  provider: TerraformProvider | undefined,
): StreamNetwork {
  const { zoneId, vSwitchCidrBlock, cidrBlock, bandwidth } = props;
  const scope = stream.node.scope!;
  const [name, natName] = [`${stream.node.id}Network`, `${stream.node.id}Nat`];
  const network = new PrivateNetwork(stream, 'Network', {
    provider,
    vpcName: name,
    securityGroupName: `${name}-egress`,
    cidrBlock,
    vSwitches: [{ zoneId, cidrBlock: vSwitchCidrBlock ?? '10.0.0.0/24', name: `${name}-${zoneId}` }],
    // The public endpoint of the other side may have any address.
    egressCidr: '0.0.0.0/0',
  });
  const { vpcId, vSwitchIds } = network;
  const nat = new NatEgress(stream, 'Nat', { provider, vpcId, vSwitchIds, bandwidth, name: natName });
  new FormerAddresses(stream, [
    { construct: network, scope, id: name },
    { construct: nat, scope, id: natName },
  ]);
  return network.network;
}
