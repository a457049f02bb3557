import { IConstruct } from 'constructs';
import { sayingAt } from '../language';
import { say } from '../../core/language/say';
import { StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { isUnresolved } from '../engine';
import { escapedText, literalMap, literalProperty } from './template';
import { toTerraformJson } from './terraform-json';

/** The attributes that follow from the description, as the binding calls them, until somebody sets them. */
export const DESCRIBED = [
  'description',
  'eventStreamingName',
  'filterPattern',
  'runOptions',
  'sink',
  'source',
  'status',
  'tags',
  'transforms',
] as const;

export type Described = (typeof DESCRIBED)[number];

export type Attributes = { readonly [name in Described]?: any };

/** What its author says of a stream and no attribute holds. */
export function statementsOf({
  region,
  sinkRegion,
  sink,
  overridden,
}: StreamDefinition): Record<string, unknown> {
  // Where the sink is in the region of the stream, there is nothing to say.
  const isTold = sinkRegion !== undefined && (sinkRegion !== region || 'RegionId' in sink.parameters);
  const statements = {
    ...(isTold && { sinkRegion: escapedText(String(sinkRegion)) }),
    ...(overridden !== undefined && overridden.length > 0 && { overridden }),
  };
  return Object.keys(statements).length === 0 ? {} : { eventStream: statements };
}

/** A stream as the binding takes it; what cannot be written is said in the language of the app. */
export function render(stream: StreamDefinition, at: IConstruct): Attributes {
  return sayingAt(at, () => attributesOf(stream));
}

function attributesOf(stream: StreamDefinition): Attributes {
  const { unsent = [] } = stream;
  const unlessEmpty = (pointer: string, text: string) =>
    unsent.includes(pointer) && /^(\{\}|\[\])$/.test(text) ? undefined : text;
  const renderPart = ({ kind, parameters, unknown: whole }: StreamPart) =>
    toTerraformJson(kind === '' ? whole : { [kind]: whole ?? parameters });
  return {
    eventStreamingName: named('streamName', () => literalProperty(stream.name)),
    description: named('description', () => literalProperty(stream.description)),
    source: named('source', () => renderPart(stream.source)),
    filterPattern: named('filter', () => toTerraformJson(stream.filterPattern)),
    sink: named('sink', () => renderPart(stream.sink)),
    runOptions: named(say`the run options`, () =>
      unlessEmpty('/RunOptions', toTerraformJson(stream.runOptions)),
    ),
    // Written out even when empty: omitted, the provider would keep sending what it last read.
    transforms: named('transforms', () => unlessEmpty('/Transforms', toTerraformJson(stream.transforms))),
    status: stream.status,
    tags: named('tags', () => (isNothing(stream.tags) ? undefined : literalMap(stream.tags))),
  };
}

/** What cannot be written, with the property that holds it. */
function named<T>(property: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    (error as Error).message = `${property} ${(error as Error).message}`;
    throw error;
  }
}

function isNothing(tags: object): boolean {
  return !isUnresolved(tags) && Object.keys(tags).length === 0;
}
