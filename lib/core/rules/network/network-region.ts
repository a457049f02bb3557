import { said, say } from '../../language/say';
import { cite } from '../../contract/documents';
import { NETWORK_IDS, NetworkIdKind } from '../../contract/network-ids';
import { AppDefinition, follow, referenceTo, ResourceDefinition } from '../../model/app-definition';
import { finderOf } from '../../model/find-resource';
import { ENVIRONMENT_REGION, FROM_ENVIRONMENT, regionKey } from '../../model/region-key';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { identityOf, pointerOf, valueOf } from '../../model/stream-parts';
import { readersIn } from '../event-sources';
import { AppRule, RuleOutput } from '../rule';
import { streamNetworks } from './stream-networks';

const DOCUMENT = cite('eventbridge-create-event-streaming');

/** A network is in the region of the broker that EventBridge reaches through it. */
export const networkRegion: AppRule = {
  id: 'network-region',
  since: '2026-11-26',
  title: 'The VPC of a source, sink or dead-letter queue is in its region',
  severity: 'error',
  documents: [DOCUMENT, cite('provider-vpc')],
  protectsFrom: 'EventBridge looks for the VPC in the region of the broker, and the stream never starts.',
  checkApp(app, about) {
    const finders = Object.entries(NETWORK_IDS).map(
      ([kind, { type }]) => [kind as NetworkIdKind, finderOf(app, type, 'id')] as const,
    );
    for (const { stream, output } of readersIn(app, about)) checkStream(app, stream, finders, output);
  },
};

type Finders = readonly (readonly [
  kind: NetworkIdKind,
  find: (value: unknown) => ResourceDefinition | undefined,
])[];

/** The VPC, or else the first of its parts that the app makes. */
function checkStream(
  app: AppDefinition,
  stream: StreamDefinition,
  finders: Finders,
  output: RuleOutput,
): void {
  for (const { part, network, pointer, region } of streamNetworks(stream)) {
    for (const [kind, find] of finders) {
      const found = find(follow(app, valueOf(part, network[kind])));
      if (found === undefined) continue;
      const place = `${pointer}/${pointerOf(part, network[kind])}`;
      checkRegion(found, NETWORK_IDS[kind].what, follow(app, region), place, output);
      break;
    }
  }
}

function checkRegion(
  found: ResourceDefinition,
  what: string,
  wanted: unknown,
  pointer: string,
  output: RuleOutput,
): void {
  const own = regionKey(found);
  const other = identityOf(wanted ?? ENVIRONMENT_REGION) ?? wanted;
  if (own === other) return;
  const unknown = [found.region, wanted].find(isUnknown);
  if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
  if (own === ENVIRONMENT_REGION || other === ENVIRONMENT_REGION)
    return output.skip(pointer, FROM_ENVIRONMENT);
  output.report({
    pointer,
    message: say`the ${said(what)} is in another region than what EventBridge reaches through it`,
    got: say`${said(what)} in ${String(own)}, broker in ${String(other)}`,
    limit: say`a ${said(what)} in ${String(other)}`,
    source: DOCUMENT,
    cause: `${referenceTo(found)} ${String(other)}`,
    fix: say`Make the network with a provider of ${String(other)}, or correct the region of the source.`,
  });
}
