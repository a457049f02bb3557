import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isPrivateHost } from '../../model/host-address';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { AppRule, RuleOutput, StreamRule } from '../rule';
import { show } from '../show';
import { brokerAddresses } from './broker-addresses';
import { checkApiDestinations } from './api-destination-address';
import { StreamNetworkPlace, streamNetworks } from './stream-networks';

const DOCUMENT = cite('private-addresses');

/** What has a private address is reached through a VPC. */
export const privateAddress: StreamRule & AppRule = {
  id: 'private-address',
  since: '2026-11-26',
  title: 'A broker with a private address is reached through a VPC',
  severity: 'error',
  documents: [DOCUMENT, cite('eventbridge-create-event-streaming')],
  protectsFrom: 'A private address cannot be reached over the internet: the stream never starts.',
  check(stream, output) {
    for (const place of streamNetworks(stream)) if (place.reaches === place.part) checkPlace(place, output);
  },
  checkApp: checkApiDestinations,
};

function checkPlace({ part, pointer, network }: StreamNetworkPlace, output: RuleOutput): void {
  const type = network.type === undefined ? undefined : valueOf(part, network.type);
  const isPublic = type === 'PublicNetwork';
  // What no parameter says is public: nothing says through which VPC it would go.
  if (!isPublic && !isUnknown(type) && (type !== undefined || valueOf(part, network.vpc) !== undefined))
    return;
  for (const { pointer: name, hosts } of brokerAddresses(part)) {
    const place = `${pointer}/${name}`;
    const host = isUnknown(hosts) ? hosts : hosts.map((item) => item.host).find(isPrivateHost);
    if (host === undefined) continue;
    const unknown = [type, host].find(isUnknown) as Unknown | undefined;
    if (unknown !== undefined) output.skip(place, unknown.$unknown);
    else
      output.report({
        severity: isPublic ? undefined : 'warning',
        pointer: place,
        message: say`the broker has a private address and is reached through the public network`,
        got: `${show(host)}, ${network.type === undefined ? say`no network` : `${pointerOf(part, network.type)} ${show(type) ?? say`not given`}`}`,
        limit: say`a private network, or an address of the internet`,
        source: DOCUMENT,
        cause: String(host),
        fix: say`Give the source or sink a PrivateNetwork in the VPC of the broker, or the public address of the broker.`,
      });
  }
}
