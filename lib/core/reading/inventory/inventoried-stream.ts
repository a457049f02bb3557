import { isMqttDataRule } from '../../contract/mqtt-data-rule';
import { connectorOf, editionsOf, endpointNames, parameterOf } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { AppDefinition, follow } from '../../model/app-definition';
import { isComposite } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { identityOf, valueOf } from '../../model/stream-parts';
import { NOT_SHOWN } from '../../redaction/not-shown';
import { rulesPerMqttInstance } from '../../rules/quotas/rules-per-mqtt-instance';
import { streamsPerRegion } from '../../rules/quotas/streams-per-region';
import { WrittenGroup, WrittenPart, WrittenStream } from './inventory-format';

/** What an inventory says of a stream, beside what it is called and where it came from. */
export type StreamFacts = Omit<WrittenStream, 'name' | 'region' | 'account' | 'from'>;

/**
 * What of a stream counts in its account: quotas, and what its endpoints and its group are called.
 *
 * @param app without credentials; references are followed in it
 */
export function streamFacts(app: AppDefinition, stream: StreamDefinition): StreamFacts {
  const notKnown: string[] = [];
  const part = (side: 'Source' | 'Sink', given: StreamPart) => partOf(app, side, given, notKnown);
  const source = part('Source', stream.source);
  const sink = part('Sink', stream.sink);
  const { status, ownedBy } = stream;
  const consumerGroup = groupOf(source);
  return {
    ...(typeof status === 'string' && { status }),
    ...(ownedBy !== undefined && { ownedBy }),
    source,
    sink,
    ...(consumerGroup !== undefined && { consumerGroup }),
    counts: [streamsPerRegion.id, ...(isMqttDataRule(stream) ? [rulesPerMqttInstance.id] : [])],
    ...(notKnown.length > 0 && { notKnown }),
  };
}

/** The parameters that tell an endpoint from others, and whose messages a reader gets. */
function namesOf(kind: string): string[] {
  const roles = (['instance', 'topic', 'group', 'queue'] as const).map((role) => parameterOf(kind, role));
  const endpoint = (endpointNames(kind)?.parameters ?? []).flatMap(({ names }) => names);
  const edition = editionsOf(factsOf(kind)?.service)[0]?.editions?.parameter;
  const { network } = factsOf(kind) ?? {};
  const all = [...roles, ...endpoint, edition, network?.vpc, 'RegionId'];
  return [...new Set(all.filter((name) => name !== undefined))];
}

function partOf(
  app: AppDefinition,
  side: 'Source' | 'Sink',
  part: StreamPart,
  notKnown: string[],
): WrittenPart {
  const { kind, unknown } = part;
  if (unknown !== undefined) notKnown.push(`/${side}`);
  const parameters: [string, unknown][] = [];
  for (const name of namesOf(kind)) {
    if (part.parameters[name] === undefined) continue;
    const value = follow(app, valueOf(part, name));
    if (isPlain(value)) parameters.push([name, value]);
    else notKnown.push(`/${side}/${escapePointer(kind)}/${name}`);
  }
  return { kind, parameters: Object.fromEntries(parameters) };
}

/** Text, a number, or a list of them, nothing of which is hidden. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  return !isUnknown(value) && !isComposite(value) && !String(value).includes(NOT_SHOWN);
}

function groupOf(part: WrittenPart): WrittenGroup | undefined {
  const { kind, parameters } = part;
  const textOf = (role: 'instance' | 'topic' | 'group') =>
    identityOf(parameters[parameterOf(kind, role) ?? '']);
  const group = textOf('group');
  if (group === undefined) return undefined;
  const [instance, topic] = [textOf('instance') ?? brokerOf(part), textOf('topic')];
  return {
    service: factsOf(kind)?.service ?? connectorOf(kind),
    ...(instance !== undefined && { instance }),
    ...(topic !== undefined && { topic }),
    group,
  };
}

/** The address of a broker that has no id. */
function brokerOf({ kind, parameters }: WrittenPart): string | undefined {
  const [broker] = endpointNames(kind)?.parameters ?? [];
  const name = broker?.names.find((item) => parameters[item] !== undefined);
  return name === undefined ? undefined : identityOf(parameters[name]);
}
