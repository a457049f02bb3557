import { said } from '../../core/language/say';
import { AppDefinition } from '../../core/model/app-definition';
import { connectorOf, isInVpc, titleOf } from '../../core/contract/kind-lookups';
import { factsOf } from '../../core/contract/kinds';
import { Endpoint, sinkEndpoint, sourceEndpoint } from '../../core/rules/delivery/endpoint';
import { isUnknown, StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { behindLast } from '../../core/model/text-ends';
import { printable, shorten, textOf } from './text';
import { knownAfterApply } from '../reports/describe-filter';

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
export function sourceEnd(app: AppDefinition, stream: StreamDefinition): End {
  return endOf(stream.source, sourceEndpoint(app, stream));
}

/** Where a stream delivers to. */
export function sinkEnd(app: AppDefinition, stream: StreamDefinition): End {
  return endOf(stream.sink, sinkEndpoint(app, stream));
}

function endOf(part: StreamPart, { identities, values, region }: Endpoint): End {
  const [identity, ...others] = identities;
  return {
    identity: others.length === 0 ? identity : JSON.stringify(identities),
    service: serviceTitle(part.kind),
    lines: linesOf(part.unknown === undefined ? values : [part.unknown]),
    region,
    isOutside: isOutside(part),
  };
}

/** What people call the service of a kind: `ApsaraMQ for Kafka`. */
export function serviceTitle(kind: string): string {
  const title = titleOf(kind);
  return title === undefined ? printable(connectorOf(kind)) : said(title);
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
  const last = behindLast(value.$reference, '.');
  const before = behindLast(behindLast(value.$reference.slice(0, -last.length - 1), '.'), ':');
  const attribute = last === value.$reference ? last : `${before}.${last}`;
  return [attribute, knownAfterApply()];
}

function isOutside(part: StreamPart): boolean {
  const { addresses = {} } = factsOf(part.kind) ?? {};
  const { RegionId, InstanceId } = part.parameters;
  const isAddressed = Object.keys(addresses).length > 0;
  return isAddressed && RegionId === undefined && InstanceId === undefined && !isInVpc(part);
}
