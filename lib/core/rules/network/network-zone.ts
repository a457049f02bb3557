import { said, say } from '../../language/say';
import { AppDefinition, follow, resourceAt, splitReference } from '../../model/app-definition';
import { cite } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { AppRule, RuleOutput } from '../rule';
import { identityOf, valueOf } from '../../model/stream-parts';
import { StreamNetworkPlace, streamNetworks } from './stream-networks';

const VPC = cite('provider-vswitch');

/** vSwitch, security group and VPC of a stream belong together, where the app makes them. */
export const networkZone: AppRule = {
  id: 'network-zone',
  since: '2026-11-21',
  title: 'The vSwitches and the security group of a stream are in its VPC',
  severity: 'error',
  documents: [VPC, cite('provider-security-group')],
  protectsFrom: 'EventBridge cannot attach to a VPC through a vSwitch or security group of another.',
  checkApp(app, about) {
    for (const stream of app.streams)
      for (const place of streamNetworks(stream)) checkNetwork(app, place, about(stream));
  },
};

function checkNetwork(
  app: AppDefinition,
  { pointer, part, network }: StreamNetworkPlace,
  output: RuleOutput,
): void {
  const vpc = identityOf(follow(app, valueOf(part, network.vpc)));
  if (vpc === undefined) return;
  const members: [string, string, string][] = [
    [network.vSwitch, 'alicloud_vswitch', 'vSwitch'],
    [network.securityGroup, 'alicloud_security_group', say`security group`],
  ];
  for (const [name, type, what] of members) {
    const own = vpcOf(app, valueOf(part, name), type);
    if (own === undefined || own === vpc) continue;
    output.report({
      pointer: `${pointer}/${name}`,
      message: say`the ${said(what)} is in another VPC than the stream goes through`,
      got: say`${own}, not ${vpc}`,
      limit: say`one VPC`,
      source: VPC,
      cause: `${own} ${vpc} ${identityOf(valueOf(part, name))}`,
      fix: say`Use a ${said(what)} of that VPC.`,
    });
  }
}

/** The VPC of what a reference to an id refers to, where the app makes it. */
function vpcOf(app: AppDefinition, id: unknown, type: string): string | undefined {
  if (!isUnknown(id) || id.$reference === undefined) return undefined;
  const { resource } = splitReference(id.$reference);
  const found = resourceAt(app, resource);
  return found?.type === type ? identityOf(follow(app, found.values.vpc_id)) : undefined;
}
