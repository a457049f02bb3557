import { AppDefinition } from '../model/app-definition';
import { readExpectations } from '../model/expectation';
import { EVENT_STREAMING, Location, StreamDefinition } from '../model/stream-definition';
import { linkStacks, outputsOf } from './cross-stack';
import { refuseTooDeep } from './input-error';
import { objectOf } from '../model/json-object';
import { misrecordedSettings, readRecorded, SaidEnvironment } from '../rules/recorded-settings';
import { Place } from './provider-account';
import { locationOf, pathOf, readResource } from './read-resource';
import { withSaid } from './said-environment';
import { readRepetition } from './repetition';
import { TextReader } from './read-stream';
import { readStreamOf, withoutStream } from './read-stream-of';
import { Block, Blocks, blocksOf } from './stack/blocks';
import { configuredBlocks, ValueFile } from './stack/configured-blocks';
import { KnownValues } from './stack/known-values';
import { placesIn, placeOfReference } from './stack/provider-places';
import { parseTerraformText, readTerraformJson } from './terraform-text';

type Json = Record<string, any>;

/**
 * Reads every event stream and every other Alibaba Cloud resource of a synthesized stack (`cdk.tf.json`) as plain data.
 *
 * @param label what the stack is called in references; unique among what is judged together
 * @param said where its app says that its constructs are, for those whose providers do not
 * @throws InputError where something else stands in the place of a block
 */
export function readSynthesizedStack(
  stack: Json,
  label = stackName(stack),
  said: readonly SaidEnvironment[] = readRecorded(stack).environments,
): AppDefinition {
  const app = readBlocks(blocksOf(stack), { label, said });
  const misrecorded = misrecordedIn(stack, label);
  return misrecorded.length === 0 ? app : { ...app, misrecorded };
}

/** The stack itself, where what it records of its app does not count. */
export function misrecordedIn(stack: Json, label: string | undefined): { readonly location: Location }[] {
  const recordProblems = misrecordedSettings(stack);
  return recordProblems.length === 0 ? [] : [{ location: { stack: label, recordProblems } }];
}

/** What a module is read with. */
export interface ModuleScope {
  /** What its stack is called in references. */
  readonly label: string | undefined;
  readonly said: readonly SaidEnvironment[];
  /** What its call gives to its variables; undefined for the root module. */
  readonly given?: Json;
  /** The files that give values to variables, of the root module. */
  readonly values?: readonly ValueFile[];
  /** Where its providers are, by their aliases, as its call says. */
  readonly places?: ReadonlyMap<string, Place>;
}

/** Reads the blocks of a module, without the modules that it calls. */
export function readBlocks(
  blocks: Blocks,
  { label, said, given, places, values }: ModuleScope,
): AppDefinition {
  const known = new KnownValues(blocks, given);
  const all = inOrder(blocks.resource).map(({ labels: [type, id], body }) => {
    refuseTooDeep(body);
    const { '//': comment, ...values } = body;
    return { type, id, attributes: { ...known.in(values), ...(comment !== undefined && { '//': comment }) } };
  });
  const providers = new Map([...(places ?? []), ...placesIn(blocks.provider, known, label)]);
  const place = (attributes: Json) =>
    withSaid(placeOfReference(providers, attributes.provider), said, pathOf(attributes), label);
  const configured = configuredBlocks(blocks, label, values);
  const read = all.map(({ type, id, attributes }) => {
    const location = locationOf(type, id, attributes, label);
    const stream = readStreamOf(type, attributes, reader(label), { ...place(attributes), location });
    if (stream === undefined) return { type, id, attributes };
    const repetition = readRepetition(attributes);
    const repeated = repetition === undefined ? stream : { ...stream, repetition };
    const statements = objectOf(objectOf(attributes['//']).eventStream);
    const rest = withoutStream(type, attributes);
    return { type, id, attributes: rest, stream: withStatements(repeated, statements, label) };
  });
  return {
    streams: read.flatMap(({ stream = [] }) => stream),
    resources: read
      .filter(({ type }) => type !== EVENT_STREAMING && type.startsWith('alicloud_'))
      .map(({ type, id, attributes }) => readResource(type, id, attributes, label, place(attributes))),
    ...(blocks.output.length > 0 && { outputs: new Map(outputsOf(blocks.output, label)) }),
    ...(configured.length > 0 && { blocks: configured }),
  };
}

/** What the author of a stream says of it, and no attribute holds. */
function withStatements(
  stream: StreamDefinition,
  { sinkRegion, overridden, expectations: recorded }: Json,
  stack: string | undefined,
): StreamDefinition {
  const pointers = Array.isArray(overridden) ? overridden.filter((item) => typeof item === 'string') : [];
  const expectations = readExpectations(recorded);
  return {
    ...stream,
    ...(expectations.length > 0 && { expectations }),
    ...(typeof sinkRegion === 'string' && { sinkRegion: parseTerraformText(sinkRegion, stack) }),
    ...(pointers.length > 0 && { overridden: pointers }),
  };
}

/** The name cdktf gave a stack, where it made it. */
export function stackName(stack: Json): string | undefined {
  const name: unknown = objectOf(objectOf(stack['//']).metadata).stackName;
  return typeof name === 'string' ? name : undefined;
}

/** Several stacks as one app. */
export function mergeApps(apps: readonly AppDefinition[]): AppDefinition {
  const misrecorded = apps.flatMap((app) => app.misrecorded ?? []);
  const lockedProviders = apps.flatMap((app) => app.lockedProviders ?? []);
  const outside = apps.flatMap((app) => app.outside ?? []);
  return linkStacks({
    streams: apps.flatMap(({ streams }) => streams),
    resources: apps.flatMap(({ resources }) => resources),
    outputs: new Map(apps.flatMap(({ outputs = new Map<string, string>() }) => [...outputs])),
    ...(misrecorded.length > 0 && { misrecorded }),
    ...(lockedProviders.length > 0 && { lockedProviders }),
    ...(outside.length > 0 && { outside }),
    blocks: apps.flatMap(({ blocks = [] }) => blocks),
    hidden: new Set(apps.flatMap(({ hidden = new Set<string>() }) => [...hidden])),
  });
}

function reader(stack: string | undefined): TextReader {
  return {
    text: (value) => parseTerraformText(value, stack),
    json: (value) => readTerraformJson(value, stack),
  };
}

/** In the order in which cdktf writes a file, which rules that compare resources go by. */
function inOrder(blocks: readonly Block[]): Block[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a === b ? 0 : 1);
  return [...blocks].sort(
    ({ labels: [type, id] }, { labels: [other, otherId] }) => compare(type, other) || compare(id, otherId),
  );
}
