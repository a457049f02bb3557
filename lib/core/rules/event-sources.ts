import {
  EVENT_SOURCES,
  INSTANCE_TYPES,
  kindOfBlock,
  kindOfExternalSource,
  parameterOfAttribute,
  SOURCE_BLOCKS,
} from '../contract/event-sources';
import { AppDefinition, ResourceDefinition, resourcesOf } from '../model/app-definition';
import { isObject, oneOrMore, ownMember } from '../model/json-object';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { behindLast } from '../model/text-ends';
import { alsoOf, emptyStream, inside, LikeStream, placedOutput } from './like-streams';
import { isAbsent } from './resource-values';
import { ResourceRule, RuleOutput, StreamRule, Subject } from './rule';

/** A rule about the sources of streams that looks at sources of event buses in the same way. */
export function alsoOfEventSources(rule: StreamRule & Partial<ResourceRule>): StreamRule & ResourceRule {
  return alsoOf(EVENT_SOURCES, rule, likeStreams);
}

/** The same, as warnings: the documents of event streams say it, and none of event sources. */
export function warnsOfEventSources(rule: StreamRule & Partial<ResourceRule>): StreamRule & ResourceRule {
  return alsoOf(EVENT_SOURCES, rule, likeStreams, { severity: 'warning' });
}

/** Whatever reads from a source: streams, and event sources as streams. What is said of one is said of its subject. */
export function readersIn(
  app: AppDefinition,
  about: (subject: Subject) => RuleOutput,
): { readonly stream: StreamDefinition; readonly output: RuleOutput }[] {
  return [
    ...app.streams.map((stream) => ({ stream, output: about(stream) })),
    ...resourcesOf(app, ...EVENT_SOURCES).flatMap((resource) =>
      likeStreams(resource).map(({ stream, pointerOf }) => ({
        stream,
        output: placedOutput(about(resource), pointerOf),
      })),
    ),
  ];
}

const known = new WeakMap<ResourceDefinition, readonly LikeStream[]>();

function likeStreams(source: ResourceDefinition): readonly LikeStream[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { external_source_type: type, external_source_config: config } = source.values;
  const older = kindOfExternalSource(type);
  const found = [
    ...ofBlock(source, older, config, 'external_source_config', (name) => name),
    ...SOURCE_BLOCKS.flatMap((block) =>
      ofBlock(source, kindOfBlock(block), source.values[block], block, parameterOfAttribute),
    ),
  ];
  known.set(source, found);
  return found;
}

/** One block, an object or a list with it, as the source of a stream. */
function ofBlock(
  source: ResourceDefinition,
  kind: string | undefined,
  value: unknown,
  block: string,
  nameOf: (attribute: string) => string,
): LikeStream[] {
  const [given] = oneOrMore(value);
  if (kind === undefined || !isObject(given) || isUnknown(given)) return [];
  const attributes = Object.entries(given).filter(([, member]) => !isAbsent(member));
  const names = new Map(attributes.map(([attribute]) => [nameOf(attribute), attribute]));
  const parameters = Object.fromEntries(
    attributes.map(([attribute, member]) => [nameOf(attribute), spelt(nameOf(attribute), member)]),
  );
  // The provider's own region where none is given.
  const { RegionId = source.region } = parameters;
  return [
    {
      stream: {
        ...emptyStream(source),
        source: { kind, parameters: { ...(RegionId !== undefined && { RegionId }), ...parameters } },
      },
      pointerOf: (pointer) => {
        const moved = inside(pointer, `/Source/${kind}`, `/${block}`);
        if (moved === undefined) return undefined;
        const name = behindLast(moved, '/');
        return `${moved.slice(0, moved.length - name.length)}${names.get(name) ?? attributeOf(name, block)}`;
      },
    },
  ];
}

function spelt(parameter: string, value: unknown): unknown {
  if (parameter !== 'InstanceType' || typeof value !== 'string') return value;
  return ownMember(INSTANCE_TYPES, value) ?? value;
}

/** An attribute that is missing, by its parameter: `VirtualHostName` is `virtual_host_name`. */
function attributeOf(name: string, block: string): string {
  if (name === block || block === 'external_source_config') return name;
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
