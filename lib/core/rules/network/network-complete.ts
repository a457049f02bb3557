import { said, say } from '../../language/say';
import { factsOf } from '../../contract/kinds';
import { cite } from '../../contract/documents';
import { RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { StreamNetworkPlace, streamNetworks } from './stream-networks';

/** Who goes through a VPC names the VPC, its vSwitches and a security group. */
export const networkComplete: StreamRule = {
  id: 'network-complete',
  since: '2026-11-21',
  title: 'A private network has its VPC, vSwitches and security group',
  severity: 'error',
  documents: [cite('eventbridge-create-event-streaming')],
  protectsFrom: 'EventBridge cannot attach to the VPC, and the stream never starts.',
  check(stream, output) {
    for (const place of streamNetworks(stream)) {
      // What a kind that is not known calls its network is not known either.
      if (place.part.kind === '' || factsOf(place.part.kind) !== undefined) checkNetwork(place, output);
    }
  },
};

function checkNetwork(
  { part, network: { type, vpc, vSwitch, securityGroup }, pointer }: StreamNetworkPlace,
  output: RuleOutput,
): void {
  const members: [parameter: string, what: string][] = [
    [vpc, 'VPC'],
    [vSwitch, 'vSwitch'],
    [securityGroup, say`security group`],
  ];
  const isNamed = (name: string) => valueOf(part, name) !== undefined;
  const isGiven = (name: string) => isNamed(name) && valueOf(part, name) !== '';
  const value = type === undefined ? undefined : valueOf(part, type);
  if (value !== 'PrivateNetwork' && !members.some(([name]) => isNamed(name))) return;
  for (const [name, what] of members.filter(([member]) => !isGiven(member))) {
    output.report({
      pointer: `${pointer}/${pointerOf(part, name)}`,
      message: say`the private network has no ${said(what)}`,
      limit: say`a VPC, its vSwitches and a security group`,
      source: cite('eventbridge-create-event-streaming'),
      fix: say`Give all three, for example with PrivateNetwork.`,
    });
  }
}
