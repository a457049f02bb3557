import { AppDefinition } from '../model/app-definition';
import { readExpectations } from '../model/expectation';
import { EVENT_STREAMING, StreamDefinition } from '../model/stream-definition';
import { linkStacks, outputsOf } from './cross-stack';
import { refuseTooDeep } from './input-error';
import { objectOf, oneOrMore } from '../model/json-object';
import { readRecorded, SaidEnvironment } from '../rules/recorded-settings';
import { Place, placeOfProvider } from './provider-account';
import { locationOf, pathOf, readResource } from './read-resource';
import { withSaid } from './said-environment';
import { readRepetition } from './repetition';
import { readStream, TextReader } from './read-stream';
import { parseTerraformText, readTerraformJson } from './terraform-text';

type Json = Record<string, any>;

/**
 * Reads every event stream and every other Alibaba Cloud resource of a synthesized stack (`cdk.tf.json`) as plain data.
 *
 * @param label what the stack is called in references; unique among what is judged together
 * @param said where its app says that its constructs are, for those whose providers do not
 */
export function readSynthesizedStack(
  stack: Json,
  label = stackName(stack),
  said: readonly SaidEnvironment[] = readRecorded(stack).environments,
): AppDefinition {
  const all = inOrder(stack.resource).flatMap(([type, byId]) =>
    inOrder(byId).flatMap(([id, bodies]) =>
      oneOrMore(bodies).map((attributes) => ({ type, id, attributes: objectOf(attributes) })),
    ),
  );
  for (const { attributes } of all) refuseTooDeep(attributes);
  const providers = oneOrMore(objectOf(stack.provider).alicloud).map(objectOf);
  const place = (attributes: Json) =>
    withSaid(providerPlace(providers, label, attributes.provider), said, pathOf(attributes), label);
  return {
    streams: all
      .filter(({ type }) => type === EVENT_STREAMING)
      .map(({ id, attributes }) => {
        const location = locationOf(EVENT_STREAMING, id, attributes, label);
        const stream = readStream(attributes, reader(label), { ...place(attributes), location });
        const repetition = readRepetition(attributes);
        const repeated = repetition === undefined ? stream : { ...stream, repetition };
        return withStatements(repeated, objectOf(objectOf(attributes['//']).eventStream), label);
      }),
    resources: all
      .filter(({ type }) => type !== EVENT_STREAMING && type.startsWith('alicloud_'))
      .map(({ type, id, attributes }) => readResource(type, id, attributes, label, place(attributes))),
    ...(stack.output !== undefined && { outputs: new Map(outputsOf(stack.output, label)) }),
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
  return linkStacks({
    streams: apps.flatMap(({ streams }) => streams),
    resources: apps.flatMap(({ resources }) => resources),
    outputs: new Map(apps.flatMap(({ outputs = new Map<string, string>() }) => [...outputs])),
  });
}

function reader(stack: string | undefined): TextReader {
  return {
    text: (value) => parseTerraformText(value, stack),
    json: (value) => readTerraformJson(value, stack),
  };
}

/** Where the provider is that a resource names, or the one without an alias. */
function providerPlace(providers: readonly Json[], stack: string | undefined, reference: unknown): Place {
  const alias = typeof reference === 'string' ? reference.split('.')[1] : undefined;
  return placeOfProvider(providers.find((provider) => provider.alias === alias) ?? {}, stack);
}

/** In the order in which cdktf writes a file, which rules that compare resources go by. */
function inOrder(value: unknown): [string, unknown][] {
  return Object.entries(objectOf(value)).sort(([a], [b]) => (a < b ? -1 : 1));
}
