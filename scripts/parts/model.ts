import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DocumentId, isDocumentId } from '../../lib/core/contract/documents';
import { Limit, LIMITS } from '../../lib/core/contract/limits';

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
}

/** How a part spells its network. */
export interface Network {
  readonly type: string;
  readonly vSwitch: string;
  readonly public: string | null;
  readonly private: string;
  readonly sinkFields?: boolean;
  readonly default?: string;
  /** The parameters that hold the broker's address, each with the port of an address without one. */
  readonly endpoints?: Record<string, number>;
  /** Ports that no parameter says. */
  readonly ports?: number[];
}

/** Every source and sink of lib/core/contract/cards. */
export function readParts(): Part[] {
  return (['source', 'sink'] as const).flatMap((side) =>
    readdirSync(join(SRC, `${side}s`))
      .sort()
      .map((file): Part => {
        const schema = JSON.parse(readFileSync(join(SRC, `${side}s`, file), 'utf8'));
        const className = schema['x-class'];
        return {
          side,
          kind: basename(file, '.json'),
          schema,
          className,
          file: fileName(className),
          network: schema['x-network'],
        };
      }),
  );
}

/** What lib/core/contract/cards says of transforms. */
export function readTransforms(): Schema {
  return JSON.parse(readFileSync(join(SRC, 'transforms.json'), 'utf8'));
}

/** What lib/core/contract/cards says of run options. */
export function readRunOptions(): Schema {
  return JSON.parse(readFileSync(join(SRC, 'run-options.json'), 'utf8'));
}

/** The id of the document that a card or a parameter names. */
export function documentId(schema: Schema): DocumentId {
  const id: unknown = schema['x-document'];
  if (!isDocumentId(id))
    throw new Error(`${schema.title}: no document of lib/core/contract/documents has the id ${id}.`);
  return id;
}

/** `RocketMqSource` is in `rocketmq-source`: product names are one word. */
export function fileName(className: string): string {
  const kebab = className.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return kebab
    .replace(/(rocket|rabbit)-mq/, '$1mq')
    .replace(/(my|postgre)-sql/, '$1sql')
    .replace('fei-shu', 'feishu')
    .replace('bai-lian', 'bailian')
    .replace('data-hub', 'datahub');
}

/** The property of the props that gives a parameter. */
export function propName(name: string, schema: Schema): string {
  return schema['x-prop'] ?? name[0].toLowerCase() + name.slice(1);
}

/** The parameters that one `network` property gives. */
export function networkParameters(part: Part): string[] {
  return part.network ? [part.network.type, 'VpcId', part.network.vSwitch, 'SecurityGroupId'] : [];
}

/** The values a parameter allows, for people. */
export function allowedValues(schema: Schema): string | undefined {
  const value = schema['x-sink-field']?.value ?? schema;
  if (value['x-as'] === 'boolean' || schema['x-as'] === 'boolean') return undefined;
  if (schema['x-expected']) return schema['x-expected'];
  if (value.enum) return value.enum.join(', ');
  const { minimum, maximum } = schema['x-limit']
    ? (LIMITS[schema['x-limit'] as keyof typeof LIMITS] as Limit)
    : schema;
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  return minimum === undefined ? undefined : `at least ${minimum}`;
}
