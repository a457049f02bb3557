import { isComposite, mapMembers } from '../../lib/core/model/json-object';
import { isUnknown, StreamDefinition } from '../../lib/core/model/stream-definition';
import { openInputs } from '../../lib/core/reading/inputs/open-inputs';
import { masked } from '../../lib/core/redaction/redact';
import { showApp } from '../../lib/core/redaction/show-app';

/** A stream as a policy is to see it: as the review's own reader does, without credentials. */
function expected(stream: StreamDefinition): Record<string, unknown> {
  const part = (attribute: string, { kind, parameters, unknown }: StreamDefinition['source']) => ({
    kind,
    parameters: masked(unknown ?? parameters, `/${attribute}/${kind}`),
  });
  return plain({
    place: stream.location.address,
    name: masked(stream.name, ''),
    region: stream.region ?? null,
    status: stream.status ?? null,
    description: masked(stream.description ?? null, ''),
    source: part('Source', stream.source),
    filterPattern: masked(stream.filterPattern, '/FilterPattern'),
    transforms: masked(stream.transforms, '/Transforms'),
    sink: part('Sink', stream.sink),
    runOptions: stream.runOptions,
    tags: masked(stream.tags, '/Tags'),
    instances: isUnknown(stream.repetition?.instances) ? 'unknown' : (stream.repetition?.instances ?? 1),
  }) as Record<string, unknown>;
}

/** The same of a stream as a policy does see it. */
export function seen({ place, repetition, ...stream }: any): Record<string, unknown> {
  const { name, region, status, description, source, filterPattern, transforms, sink, runOptions, tags } =
    stream;
  const instances = isUnknown(repetition?.instances) ? 'unknown' : (repetition?.instances ?? 1);
  const part = { place, name, region, status, description, source, filterPattern, transforms };
  return { ...part, sink, runOptions, tags, instances };
}

/** Of what is not known, only why. */
function plain(value: unknown): unknown {
  if (isUnknown(value)) return { $unknown: value.$unknown };
  return isComposite(value) ? mapMembers(value, plain) : value;
}

/** The streams of a document, as a policy is to see them. */
export async function expectedOf(path: string): Promise<Record<string, unknown>[]> {
  const inputs = await openInputs([path]);
  return inputs.flatMap(({ app }) => showApp(app).streams.map(expected));
}

/** What a query says of each of several inputs, in one process. */
export const ofEach = (query: string) =>
  `[result | some document in input; result := ${query} with input as document]`;
