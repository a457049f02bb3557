import { call, Code, list, literal, object, shared } from './code';

/** How something is reached. */
export function networkCode(type: unknown, access: Code | undefined): Code | undefined {
  if (type === 'PublicNetwork' && access === undefined) return call('StreamNetwork.publicNetwork');
  if (type !== 'PrivateNetwork' || access === undefined) return undefined;
  return shared('network', call('StreamNetwork.privateNetwork', access));
}

/** The VPC, its vSwitches and a security group; undefined where one of them is missing. */
export function vpcCode(vpcId: unknown, vSwitchIds: unknown, securityGroupId: unknown): Code | undefined {
  if (![vpcId, vSwitchIds, securityGroupId].every((id) => typeof id === 'string')) return undefined;
  const ids = String(vSwitchIds).split(',').map(literal);
  return shared(
    'vpcAccess',
    object({
      vpcId: literal(String(vpcId)),
      vSwitchIds: list(ids),
      securityGroupId: literal(String(securityGroupId)),
    }),
  );
}
