import { AppDefinition, follow } from '../../core/model/app-definition';
import { factsOf } from '../../core/contract/kinds';
import { masked } from '../../core/redaction/redact';
import { escapePointer } from '../../core/model/json-pointer';
import { identityOf } from '../../core/model/stream-parts';
import { constantOf, isUnknown, StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { IN_REGION, PlaceName, placeNames, serviceOf } from './places';
import { KNOWN_AFTER_APPLY, printable, shorten, textOf } from './text';

/** An end of a stream: the instance and topic, queue or table that it reads from or delivers to. */
export interface End {
  /** The same for the same end, of whichever stream; undefined where nothing says that it is the same. */
  readonly identity?: string;
  /** What people call the service. */
  readonly service: string;
  /** What names the end. */
  readonly lines: readonly string[];
  /** Where it is, an unknown where that is not known yet, undefined where it is in the region of the environment. */
  readonly region: unknown;
  /** Whether it is reached by its address and through no VPC, so that it is in no region that we know. */
  readonly isOutside: boolean;
}

const LONGEST_LINE = 44;

/** Where a stream reads from. */
export function sourceEnd(app: AppDefinition, { source, region }: StreamDefinition): End {
  return endOf(app, 'Source', source, follow(app, source.parameters.RegionId ?? region));
}

/** Where a stream delivers to. */
export function sinkEnd(app: AppDefinition, { sink, region, sinkRegion }: StreamDefinition): End {
  return endOf(app, 'Sink', sink, follow(app, sinkRegion ?? constantOf(sink.parameters.RegionId) ?? region));
}

function endOf(app: AppDefinition, side: string, part: StreamPart, region: unknown): End {
  const names = placeNames(serviceOf(part.kind)) ?? [];
  const found = names
    .filter((place) => !isRegionName(place))
    .map((place) => valueOf(app, side, part, place))
    .filter((value) => value !== undefined);
  return {
    identity: part.unknown === undefined ? placeIdentity(app, side, part, names, region) : undefined,
    service: serviceTitle(part.kind),
    lines: linesOf(part.unknown === undefined ? found : [part.unknown]),
    region,
    isOutside: isOutside(part),
  };
}

/** What people call the service of a kind: `ApsaraMQ for Kafka`. */
export function serviceTitle(kind: string): string {
  return factsOf(kind)?.title.replace(/ (?:source|sink)$/, '') ?? printable(serviceOf(kind));
}

/** The lines that name an end: the instance, and then what is in it. */
export function linesOf([where, ...what]: readonly unknown[]): string[] {
  if (where === undefined) return [];
  const rest =
    what.length === 1 ? unknownLines(what[0]) : what.length === 0 ? [] : [what.map(textOf).join('/')];
  const lines = [...unknownLines(where), ...rest].map((line) => shorten(printable(line), LONGEST_LINE));
  return lines.filter((line) => line !== '');
}

/** A reference says more than that a value is not known yet: its last two words. */
function unknownLines(value: unknown): string[] {
  if (!isUnknown(value) || value.$reference === undefined) return [textOf(value)];
  const [, attribute] = /([^.:]*\.[^.]*)$/.exec(value.$reference) ?? ['', value.$reference];
  return [attribute, KNOWN_AFTER_APPLY];
}

function placeIdentity(
  app: AppDefinition,
  side: string,
  part: StreamPart,
  names: readonly PlaceName[],
  region: unknown,
): string | undefined {
  if (names.length === 0) return undefined;
  const values = [serviceOf(part.kind)];
  for (const place of names) {
    const value = isRegionName(place) ? (region ?? 'environment') : valueOf(app, side, part, place);
    const identity = typeof value === 'object' && !isUnknown(value) ? textOf(value) : identityOf(value);
    if (identity === undefined && !place.isOptional) return undefined;
    values.push(`${isUnknown(value) ? 'reference ' : ''}${identity ?? ''}`);
  }
  return JSON.stringify(values);
}

/** Masked, because an address may carry a password; what is not known yet is told apart by its reference. */
function valueOf(app: AppDefinition, side: string, part: StreamPart, { names }: PlaceName): unknown {
  const name = names.find((candidate) => part.parameters[candidate] !== undefined);
  if (name === undefined) return undefined;
  const value = follow(app, constantOf(part.parameters[name]));
  if (isUnknown(value)) return value;
  return masked(value, `/${side}/${escapePointer(part.kind)}/${name}`) ?? undefined;
}

function isRegionName({ names }: PlaceName): boolean {
  return names[0] === IN_REGION;
}

function isOutside({ kind, parameters }: StreamPart): boolean {
  const isAddressed = Object.keys(factsOf(kind)?.endpoints ?? {}).length > 0;
  return (
    isAddressed &&
    parameters.RegionId === undefined &&
    parameters.InstanceId === undefined &&
    parameters.VpcId === undefined
  );
}
