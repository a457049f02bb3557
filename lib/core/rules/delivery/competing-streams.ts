import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { connectorOf, endpointNames, parameterOf } from '../../contract/kind-lookups';
import { mayShareAccount } from '../../model/account-key';
import { AppDefinition, follow } from '../../model/app-definition';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { identityOf, pointerOf, valueOf } from '../../model/stream-parts';
import { inventoryOf, isApart, streamsBeside } from '../beside-app';
import { readersIn } from '../event-sources';
import { AppRule } from '../rule';
import { show } from '../show';
import { inOrder } from '../subject-order';
import { sourceEndpoint } from './endpoint';

const GROUPS = cite('eventbridge-create-event-streaming');

/** Each stream reads what it reads alone: a consumer group or a queue gives each message to one reader. */
export const competingStreams: AppRule = {
  id: 'competing-streams',
  since: '2026-11-26',
  title: 'No two streams take messages from each other',
  severity: 'warning',
  documents: [GROUPS, cite('rocketmq-message-filtering')],
  protectsFrom:
    'A consumer group or a queue gives each message to only one reader, so each stream gets only part of the messages.',
  checkApp(app, about) {
    const readers = new Map<string, StreamDefinition[]>();
    const outputs = new Map(readersIn(app, about).map(({ stream, output }) => [stream, output]));
    const beside = streamsBeside(app);
    for (const stream of [...beside.items, ...inOrder([...outputs.keys()])]) {
      // Of what an inventory has, nothing is to be corrected here.
      const output = outputs.get(stream);
      const { pointer, value, keys } = shareOf(app, stream) ?? {};
      if (pointer === undefined) continue;
      if (isUnknown(value) && identityOf(value) === undefined) output?.skip(pointer, value.$unknown);
      for (const key of keys ?? []) {
        const others = readers.get(key);
        if (others === undefined) readers.set(key, [stream]);
        const other = others?.find((earlier) => mayShareAccount(earlier, stream));
        others?.push(stream);
        if (other === undefined || output === undefined) continue;
        const isListed = !outputs.has(other);
        if (isListed && app.streams.includes(stream) && !isApart(beside, stream, output)) break;
        output.report({
          pointer,
          message: say`${app.streams.includes(stream) ? say`the stream` : say`the event source`} shares ${show(value) ?? say`what it reads`} with ${other.location.constructPath ?? other.location.address}: each message goes to one of the two`,
          got: isUnknown(value) ? value.$unknown : show(value),
          ...inventoryOf(isListed ? [other] : []),
          limit: say`a consumer group, or a queue, for each stream`,
          source: GROUPS,
          fix: say`Give the stream a group or queue of its own, or acknowledge it where the streams are to share the work.`,
        });
        break;
      }
    }
  },
};

interface Share {
  readonly pointer: string;
  /** The name of the group or queue. */
  readonly value: unknown;
  /** Texts that are the same for all who read with it. */
  readonly keys: readonly string[];
}

/** What a stream shares its messages by; undefined where each reader of its source gets all of them. */
function shareOf(app: AppDefinition, stream: StreamDefinition): Share | undefined {
  const { source, region } = stream;
  const name = parameterOf(source.kind, 'group') ?? parameterOf(source.kind, 'queue');
  if (name === undefined) return undefined;
  const pointer = `/Source/${source.kind}/${pointerOf(source, name)}`;
  const value = follow(app, valueOf(source, name));
  if (parameterOf(source.kind, 'group') === undefined)
    return { pointer, value, keys: sourceEndpoint(app, stream).identities };
  const [broker] = endpointNames(source.kind)?.parameters ?? [];
  const given = broker?.names.find((item) => source.parameters[item] !== undefined) ?? '';
  // A private address is another broker in another VPC.
  const parts = [valueOf(source, given), value, source.parameters.RegionId ?? region, ...vpcOf(stream)];
  const texts = parts.map((part) => identityOf(follow(app, part)));
  if (texts[0] === undefined || texts[1] === undefined) return { pointer, value, keys: [] };
  return { pointer, value, keys: [JSON.stringify([connectorOf(source.kind), given, ...texts])] };
}

function vpcOf({ source: { parameters } }: StreamDefinition): unknown[] {
  return [parameters.InstanceEndpoint, parameters.Bootstraps].some((address) => address !== undefined)
    ? [parameters.InstanceVpcId ?? parameters.VpcId]
    : [];
}
