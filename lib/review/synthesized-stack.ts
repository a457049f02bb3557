import { AppDefinition, ResourceDefinition } from '../app-definition';
import { EVENT_STREAMING, StreamDefinition, StreamOrigin, StreamPart, Unknown } from '../stream-definition';
import { parseTerraformJson, parseTerraformText } from './terraform-text';

type Json = Record<string, any>;

/** Reads every event stream and every other Alibaba Cloud resource of a synthesized stack (`cdk.tf.json`) as plain data. */
export function readSynthesizedStack(stack: Json): AppDefinition {
  const types = Object.entries((stack.resource ?? {}) as Record<string, Record<string, Json>>);
  const all = types.flatMap(([type, byId]) =>
    Object.entries(byId).map(([id, attributes]) => ({ type, id, attributes })),
  );
  const name = stack['//']?.metadata?.stackName as string | undefined;
  return {
    streams: all
      .filter(({ type }) => type === EVENT_STREAMING)
      .map(({ id, attributes }) => readStream(stack, name, id, attributes)),
    resources: all
      .filter(({ type }) => type !== EVENT_STREAMING && type.startsWith('alicloud_'))
      .map(({ type, id, attributes }) =>
        readResource(type, id, attributes, name, regionOf(stack, name, attributes.provider)),
      ),
  };
}

/** Several stacks as one app. */
export function mergeApps(apps: readonly AppDefinition[]): AppDefinition {
  return {
    streams: apps.flatMap(({ streams }) => streams),
    resources: apps.flatMap(({ resources }) => resources),
  };
}

/** A resource as it stands in Terraform JSON. */
export function readResource(
  type: string,
  id: string,
  attributes: Json,
  stack: string | undefined,
  region: ResourceDefinition['region'],
): ResourceDefinition {
  const { '//': _, provider: _p, depends_on: _d, lifecycle: _l, ...values } = attributes;
  return {
    type,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        POLICY_DOCUMENTS.includes(name) ? readDocument(value, stack) : readValue(value, stack),
      ]),
    ),
    region,
    origin: originOf(type, id, attributes, stack),
  };
}

/** Attributes of RAM policies and roles that hold JSON, which rules look into. */
const POLICY_DOCUMENTS = ['policy_document', 'assume_role_policy_document', 'document'];

function readDocument(value: unknown, stack: string | undefined): unknown {
  if (typeof value !== 'string') return readValue(value, stack);
  try {
    return parseTerraformJson(value, stack);
  } catch {
    return readValue(value, stack);
  }
}

function readValue(value: unknown, stack: string | undefined): unknown {
  if (typeof value === 'string') return parseTerraformText(value, stack);
  if (Array.isArray(value)) return value.map((item) => readValue(item, stack));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readValue(member, stack)]));
}

function readStream(stack: Json, name: string | undefined, id: string, attributes: Json): StreamDefinition {
  const text = (value: string) => parseTerraformText(value, name);
  const json = (value: string) => parseTerraformJson(value, name);
  const { description, status, transforms, run_options } = attributes;
  return {
    name: text(attributes.event_streaming_name),
    region: regionOf(stack, name, attributes.provider),
    ...(description === undefined ? {} : { description: text(description) }),
    source: readPart(json(attributes.source)),
    filterPattern: json(attributes.filter_pattern),
    transforms: transforms === undefined ? [] : (json(transforms) as unknown[]),
    sink: readPart(json(attributes.sink)),
    runOptions: run_options === undefined ? {} : (json(run_options) as Json),
    ...(status === undefined ? {} : { status: text(status) }),
    tags: attributes.tags ?? {},
    origin: originOf(EVENT_STREAMING, id, attributes, name),
  };
}

function originOf(type: string, id: string, attributes: Json, stack: string | undefined): StreamOrigin {
  const path = attributes['//']?.metadata?.path as string | undefined;
  const acknowledged = attributes['//']?.acknowledged;
  const place = { constructPath: path?.replace(/\/Resource$/, ''), address: `${type}.${id}`, stack };
  return acknowledged === undefined ? place : { ...place, acknowledged };
}

function readPart(part: unknown): StreamPart {
  const [[kind, parameters]] = Object.entries(part as Json);
  return { kind, parameters };
}

/** The region of the provider a resource names, or of the one without an alias. */
function regionOf(
  stack: Json,
  name: string | undefined,
  reference: string | undefined,
): string | Unknown | undefined {
  const providers = (stack.provider?.alicloud ?? []) as Json[];
  const alias = reference?.split('.')[1];
  const region = providers.find((provider) => provider.alias === alias)?.region as string | undefined;
  return region === undefined ? undefined : parseTerraformText(region, name);
}
