import { say } from '../../language/say';
import { connectorOf, EndpointName, endpointNames } from '../../contract/kind-lookups';
import { byAccount } from '../../model/account-key';
import { AppDefinition, follow } from '../../model/app-definition';
import { escapePointer } from '../../model/json-pointer';
import { ENVIRONMENT_REGION } from '../../model/region-key';
import { remembered } from '../../model/remembered';
import { constantOf, isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { identityOf } from '../../model/stream-parts';
import { masked } from '../../redaction/redact';

/** Where a stream reads from or delivers to: a broker, and a topic, queue or table of it. */
export interface Endpoint {
  /** The region it is in; undefined where it is in that of the environment. */
  readonly region: unknown;
  /** What names it, the largest first: without credentials, and without the region. */
  readonly values: readonly unknown[];
  /**
   * A text that is the same for the same endpoint, of whichever stream. Several where a list names several topics; none
   * where nothing says that it is the same.
   */
  readonly identities: readonly string[];
}

type Side = 'Source' | 'Sink';

/** Where a stream reads from. */
export function sourceEndpoint(app: AppDefinition, stream: StreamDefinition): Endpoint {
  return sourcesOf(app)(stream);
}

const sourcesOf = remembered((app: AppDefinition) =>
  remembered((stream: StreamDefinition) => {
    const { source, region } = stream;
    return endpointOf(app, stream, 'Source', source, source.parameters.RegionId ?? region);
  }),
);

/** Where a stream delivers to. */
export function sinkEndpoint(app: AppDefinition, stream: StreamDefinition): Endpoint {
  return sinksOf(app)(stream);
}

const sinksOf = remembered((app: AppDefinition) =>
  remembered((stream: StreamDefinition) => {
    const { sink, region, sinkRegion } = stream;
    const regionOfSink = sinkRegion ?? constantOf(sink.parameters.RegionId) ?? region;
    return endpointOf(app, stream, 'Sink', sink, regionOfSink);
  }),
);

function endpointOf(
  app: AppDefinition,
  stream: StreamDefinition,
  side: Side,
  part: StreamPart,
  regionOfPart: unknown,
): Endpoint {
  const region = follow(app, regionOfPart);
  const { isRegional = false, parameters = [] } = endpointNames(part.kind) ?? {};
  const found = parameters.map((name) => valueOf(app, side, part, name));
  const values = found.map(({ value }) => value).filter((value) => value !== undefined);
  // What has no id that all accounts share is in a region of an account.
  const regions = isRegional
    ? [region ?? ENVIRONMENT_REGION, ...accountIn(app, stream)].map((value) => ({ value, isOptional: false }))
    : [];
  const isKnown = parameters.length > 0 && part.unknown === undefined;
  const identities = isKnown ? identitiesOf(connectorOf(part.kind), [...regions, ...found]) : [];
  return { region, values, identities };
}

/** Whether an app certainly has streams in more than one account, so that a name alone does not say what is meant. */
export const hasSeveralAccounts = remembered(
  (app: AppDefinition) => byAccount(app.streams).filter(({ isTold }) => isTold).length > 1,
);

/** The account of a stream, where that tells one thing from another. */
function accountIn(app: AppDefinition, stream: StreamDefinition): string[] {
  return hasSeveralAccounts(app) ? byAccount([stream]).map(({ account }) => account) : [];
}

/** Without credentials, because an address may carry a password. */
function valueOf(
  app: AppDefinition,
  side: Side,
  part: StreamPart,
  { names, isOptional }: EndpointName,
): Named {
  const index = names.findIndex((candidate) => part.parameters[candidate] !== undefined);
  if (index === -1) return { value: undefined, isOptional };
  const name = names[index];
  const value = follow(app, constantOf(part.parameters[name]));
  // An exchange is not a queue, though both have names.
  const label = index === 0 ? undefined : name;
  if (isUnknown(value)) return { value, label, isOptional };
  const shown = masked(value, `/${side}/${escapePointer(part.kind)}/${name}`);
  return { value: shown ?? undefined, label, isOptional };
}

interface Named {
  readonly value: unknown;
  readonly label?: string;
  readonly isOptional: boolean;
}

/** One text for each combination of what the lists among the values hold. */
function identitiesOf(connector: string, named: readonly Named[]): string[] {
  let combinations: string[][] = [[connector]];
  for (const { value, label, isOptional } of named) {
    const texts: string[] = [];
    for (const item of Array.isArray(value) ? value : [value]) {
      const text = textOf(item, label) ?? (isOptional && value === undefined ? '' : undefined);
      if (text === undefined) return [];
      texts.push(text);
    }
    combinations = combinations.flatMap((before) => texts.map((text) => [...before, text]));
  }
  return combinations.map((texts) => JSON.stringify(withoutTail(texts)));
}

function textOf(value: unknown, label: string | undefined): string | undefined {
  const identity = identityOf(value);
  if (value === undefined || identity === undefined) return undefined;
  return `${isUnknown(value) ? say`reference ` : ''}${label === undefined ? '' : `${label} `}${identity}`;
}

/** A bucket that is read as a whole, and one that is delivered to, whose sink knows no prefix. */
function withoutTail(texts: readonly string[]): readonly string[] {
  let length = texts.length;
  while (texts[length - 1] === '') length -= 1;
  return texts.slice(0, length);
}
