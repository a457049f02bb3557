import { AppDefinition } from '../model/app-definition';
import { EVENT_STREAMING, StreamDefinition, Unknown } from '../model/stream-definition';
import { linkStacks, outputsOf } from './cross-stack';
import { refuseTooDeep } from './input-error';
import { objectOf, oneOrMore } from '../model/json-object';
import { locationOf, readResource } from './read-resource';
import { readStream, TextReader } from './read-stream';
import { parseTerraformText, readTerraformJson } from './terraform-text';

type Json = Record<string, any>;

/**
 * Reads every event stream and every other Alibaba Cloud resource of a synthesized stack (`cdk.tf.json`) as plain data.
 *
 * @param label what the stack is called in references; unique among what is judged together
 */
export function readSynthesizedStack(stack: Json, label = stackName(stack)): AppDefinition {
  const all = inOrder(stack.resource).flatMap(([type, byId]) =>
    inOrder(byId).flatMap(([id, bodies]) =>
      oneOrMore(bodies).map((attributes) => ({ type, id, attributes: objectOf(attributes) })),
    ),
  );
  for (const { attributes } of all) refuseTooDeep(attributes);
  const providers = oneOrMore(objectOf(stack.provider).alicloud).map(objectOf);
  const region = (attributes: Json) => providerRegion(providers, label, attributes.provider);
  return {
    streams: all
      .filter(({ type }) => type === EVENT_STREAMING)
      .map(({ id, attributes }) =>
        withStatements(
          readStream(attributes, reader(label), {
            region: region(attributes),
            location: locationOf(EVENT_STREAMING, id, attributes, label),
          }),
          objectOf(objectOf(attributes['//']).eventStream),
          label,
        ),
      ),
    resources: all
      .filter(({ type }) => type !== EVENT_STREAMING && type.startsWith('alicloud_'))
      .map(({ type, id, attributes }) => readResource(type, id, attributes, label, region(attributes))),
    ...(stack.output !== undefined && { outputs: new Map(outputsOf(stack.output, label)) }),
  };
}

/** What the author of a stream says of it, and no attribute holds. */
function withStatements(
  stream: StreamDefinition,
  { sinkRegion, overridden }: Json,
  stack: string | undefined,
): StreamDefinition {
  const pointers = Array.isArray(overridden) ? overridden.filter((item) => typeof item === 'string') : [];
  return {
    ...stream,
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

/** The region of the provider a resource names, or of the one without an alias. */
function providerRegion(
  providers: readonly Json[],
  stack: string | undefined,
  reference: unknown,
): string | Unknown | undefined {
  const alias = typeof reference === 'string' ? reference.split('.')[1] : undefined;
  const region: unknown = providers.find((provider) => provider.alias === alias)?.region;
  return typeof region === 'string' ? parseTerraformText(region, stack) : undefined;
}

/** In the order in which cdktf writes a file, which rules that compare resources go by. */
function inOrder(value: unknown): [string, unknown][] {
  return Object.entries(objectOf(value)).sort(([a], [b]) => (a < b ? -1 : 1));
}
