import { StreamDefinition, StreamPart, Unknown } from '../stream-definition';
import { parseTerraformJson, parseTerraformText } from './terraform-text';

type Json = Record<string, any>;

const RESOURCE_TYPE = 'alicloud_event_bridge_event_streaming';

/** Reads every event stream of a synthesized stack (`cdk.tf.json`) back as plain data. */
export function readSynthesizedStack(stack: Json): StreamDefinition[] {
  const streams = (stack.resource?.[RESOURCE_TYPE] ?? {}) as Record<string, Json>;
  return Object.entries(streams).map(([id, attributes]) => readStream(stack, id, attributes));
}

function readStream(stack: Json, id: string, attributes: Json): StreamDefinition {
  return {
    name: parseTerraformText(attributes.event_streaming_name),
    region: regionOf(stack, attributes.provider),
    ...(attributes.description === undefined
      ? {}
      : { description: parseTerraformText(attributes.description) }),
    source: readPart(attributes.source),
    filterPattern: parseTerraformJson(attributes.filter_pattern),
    transforms:
      attributes.transforms === undefined ? [] : (parseTerraformJson(attributes.transforms) as unknown[]),
    sink: readPart(attributes.sink),
    runOptions:
      attributes.run_options === undefined ? {} : (parseTerraformJson(attributes.run_options) as Json),
    ...(attributes.status === undefined ? {} : { status: parseTerraformText(attributes.status) }),
    tags: attributes.tags ?? {},
    origin: {
      constructPath: (attributes['//']?.metadata?.path as string | undefined)?.replace(/\/Resource$/, ''),
      address: `${RESOURCE_TYPE}.${id}`,
    },
  };
}

function readPart(text: string): StreamPart {
  const part = parseTerraformJson(text) as Json;
  const [kind] = Object.keys(part);
  return { kind, parameters: part[kind] };
}

/** The region of the provider a resource names, or of the one without an alias. */
function regionOf(stack: Json, reference: string | undefined): string | Unknown | undefined {
  const providers = (stack.provider?.alicloud ?? []) as Json[];
  const alias = reference?.split('.')[1];
  const region = providers.find((provider) => provider.alias === alias)?.region as string | undefined;
  return region === undefined ? undefined : parseTerraformText(region);
}
