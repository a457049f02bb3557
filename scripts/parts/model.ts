import { usualProperty } from '../../lib/core/contract/property-names';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ARN_FORMATS, ArnFormatId, describeArnFormat } from '../../lib/core/contract/arn-formats';
import { DocumentId, isDocumentId } from '../../lib/core/contract/documents';
import { NameFacts, ServiceFacts } from '../../lib/core/contract/kind-facts';
import { describeRange, Limit, LimitId, LIMITS } from '../../lib/core/contract/limits';
import { checkCard } from './check-card';
import { fileName } from './names';

export const ROOT = join(__dirname, '..', '..');
const SRC = join(ROOT, 'lib', 'core', 'contract', 'cards');

/** A parameter as lib/core/contract/cards says it: JSON Schema, and notes for the generators under `x-`. */
export type Schema = Record<string, any>;

export interface Part {
  readonly side: 'source' | 'sink';
  /** The key in `Source` or `Sink`, for example `SourceMQTTParameters`. */
  readonly kind: string;
  readonly schema: Schema;
  readonly className: string;
  /** The file without its ending, for example `mqtt-source`. */
  readonly file: string;
  readonly network?: Network;
  /** The card of its service. */
  readonly service?: ServiceFacts;
}

/** How a part spells its network. */
export interface Network {
  readonly type: string;
  readonly vSwitch: string;
  /** `VpcId` unless it says otherwise. */
  readonly vpc?: string;
  /** `SecurityGroupId` unless it says otherwise. */
  readonly securityGroup?: string;
  readonly public: string | null;
  readonly private: string;
  readonly sinkFields?: boolean;
  readonly default?: string;
  /** The parameters that hold the broker's address, each with the port of an address without one. */
  readonly addresses?: Record<string, number>;
  /** Ports that no parameter says. */
  readonly ports?: number[];
}

/** A card as it stands, by its path in lib/core/contract/cards. */
export function readCard(...path: string[]): Schema {
  return JSON.parse(readFileSync(join(SRC, ...path), 'utf8'));
}

function cardsIn(folder: string): [name: string, card: Schema][] {
  return readdirSync(join(SRC, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [basename(file, '.json'), readCard(folder, file)]);
}

/** Every source and sink of lib/core/contract/cards. */
export function readParts(): Part[] {
  const services = readServices();
  return (['source', 'sink'] as const).flatMap((side) =>
    cardsIn(`${side}s`).map(([kind, card]): Part => {
      checkCard('kind', kind, card);
      const service = services[card['x-service']];
      if (card['x-service'] !== undefined && service === undefined)
        throw new Error(`${kind}: there is no card of the service ${card['x-service']}`);
      return {
        side,
        kind,
        schema: { ...card, properties: withNames(card.properties, service) },
        className: card['x-class'],
        file: fileName(card['x-class']),
        network: card['x-network'],
        service,
      };
    }),
  );
}

/** Every service of lib/core/contract/cards; an edition has the facts of its service, and its own before them. */
export function readServices(): Record<string, ServiceFacts> {
  return Object.fromEntries(
    cardsIn('services').map(([name, card]) => {
      checkCard('service', name, card);
      const { editions, ...common } = card as ServiceFacts;
      if (editions === undefined) return [name, common];
      const of = Object.entries(editions.of).map(([edition, own]) => [edition, { ...common, ...own }]);
      return [name, { ...common, editions: { ...editions, of: Object.fromEntries(of) } }];
    }),
  );
}

/** The schema of a name says what its service takes, where the card wants it to. */
function withNames(properties: Record<string, Schema>, service?: ServiceFacts): Record<string, Schema> {
  const named = Object.entries(properties).map(([name, schema]) => {
    const facts = service?.names?.[schema['x-is'] as keyof typeof service.names];
    return [name, facts === undefined || !schema['x-in-schema'] ? schema : withName(schema, facts)];
  });
  return Object.fromEntries(named);
}

function withName(schema: Schema, facts: NameFacts): Schema {
  // What an edition takes is no matter of the schema, which does not know the instance.
  const { limit, pattern, characters } = facts.wider ?? facts;
  const { minimum, maximum } = LIMITS[limit];
  const bounds = { minLength: minimum, maxLength: maximum, ...(pattern === undefined ? {} : { pattern }) };
  const expected = { 'x-expected': `${minimum}–${maximum} characters: ${characters}` };
  const field = schema['x-sink-field'];
  if (field === undefined) return { ...schema, ...bounds, ...expected };
  return { ...schema, ...expected, 'x-sink-field': { ...field, value: { ...field.value, ...bounds } } };
}

/** What lib/core/contract/cards says of transforms. */
export function readTransforms(): Schema {
  return readCard('transforms.json');
}

/** What lib/core/contract/cards says of run options. */
export function readRunOptions(): Schema {
  return readCard('run-options.json');
}

/** The id of the document that a card or a parameter names. */
export function documentId(schema: Schema): DocumentId {
  const id: unknown = schema['x-document'];
  if (!isDocumentId(id))
    throw new Error(`${schema.title}: no document of lib/core/contract/documents has the id ${id}.`);
  return id;
}

/** The property of the props that gives a parameter. */
export function propName(name: string, schema: Schema): string {
  return schema['x-prop'] ?? usualProperty(name);
}

/** The property of the class of a part that gives a parameter: one for all of a network. */
export function propertyOf(part: Part, name: string, schema: Schema): string {
  const isOfNetwork = schema['x-prop'] === undefined && networkParameters(part).includes(name);
  if (!isOfNetwork) return propName(name, schema);
  return part.network!.public === null ? 'vpc' : 'network';
}

/** The parameters that one `network` property gives. */
export function networkParameters(part: Part): string[] {
  if (part.network === undefined) return [];
  const { type, vpc = 'VpcId', vSwitch, securityGroup = 'SecurityGroupId' } = part.network;
  return [type, vpc, vSwitch, securityGroup];
}

/** The limit that a parameter names. */
export function limitOf(schema: Schema): Limit | undefined {
  const id: unknown = schema['x-limit'];
  if (id === undefined) return undefined;
  if (!Object.hasOwn(LIMITS, id as string)) throw new Error(`limits.ts has no limit ${id}.`);
  return LIMITS[id as LimitId];
}

/** The shapes of ARN that a parameter takes. */
export function arnFormatOf(schema: Schema): ArnFormatId | undefined {
  const id: unknown = schema['x-arn'];
  if (id === undefined) return undefined;
  if (!Object.hasOwn(ARN_FORMATS, id as string)) throw new Error(`arn-formats.ts has no format ${id}.`);
  return id as ArnFormatId;
}

/** The values a parameter allows, for people. */
export function allowedValues(schema: Schema): string | undefined {
  const value = schema['x-sink-field']?.value ?? schema;
  if (value['x-as'] === 'boolean' || schema['x-as'] === 'boolean') return undefined;
  if (schema['x-expected']) return schema['x-expected'];
  const arn = arnFormatOf(schema);
  if (arn !== undefined) return describeArnFormat(arn);
  if (value.enum) return value.enum.join(', ');
  const limit = limitOf(schema);
  if (limit !== undefined && schema.type !== 'integer') return describeRange(limit);
  const { minimum, maximum } = limit ?? schema;
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  return minimum === undefined ? undefined : `at least ${minimum}`;
}
