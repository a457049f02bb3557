/**
 * Assembles lib/core/contract/cards into schema/event-stream.schema.json and compiles the validators lib/core/contract/validators from
 * it, one a kind. With --check nothing is written and stale files are an error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arnFormatPattern, describeArnFormat } from '../lib/core/contract/arn-formats';
import { cite } from '../lib/core/contract/documents';
import { Limit } from '../lib/core/contract/limits';
import { Outputs } from './outputs';
import { COMPANY, compile, indexOf, KEPT, RULE, SEVERITY, split } from './parts/compile';
import { arnFormatOf, documentId, limitOf, Part, readParts, ROOT } from './parts/model';

type Json = Record<string, any>;

const SRC = join(ROOT, 'lib', 'core', 'contract', 'cards');

function read(...path: string[]): Json {
  return JSON.parse(readFileSync(join(SRC, ...path), 'utf8'));
}

function kinds(side: Part['side']): Record<string, Json> {
  const parts = readParts().filter((part) => part.side === side);
  return Object.fromEntries(parts.map(({ kind, schema }) => [kind, schema]));
}

/** Replaces the shorthands of lib/core/contract/cards by plain JSON Schema. */
function expand(node: Json): Json {
  // `false` says that a parameter is not wanted in this company.
  if (typeof node === 'boolean') return node;
  if (COMPANY.some((note) => node[note] !== undefined)) {
    // What has no effect does not make a request invalid.
    if (admitUnknown) return (node['x-effect'] === undefined ? false : {}) as Json;
    return { ...node, not: {} };
  }
  const { 'x-sink-field': sinkField, ...annotated } = node;
  const arn = arnFormatOf(node);
  if (arn !== undefined)
    Object.assign(annotated, { pattern: arnFormatPattern(arn), 'x-expected': describeArnFormat(arn) });
  if (admitUnknown && node['x-document'] !== undefined) annotated['x-document'] = cite(documentId(node));
  const rest = Object.fromEntries(
    Object.entries(annotated).filter(
      ([key]) =>
        !key.startsWith('x-') || KEPT.includes(key) || ((key === RULE || key === SEVERITY) && !admitUnknown),
    ),
  );
  const own = mapSchemas(rest, expand);
  // What is only a warning does not make a request invalid.
  if (admitUnknown && Array.isArray(own.required))
    own.required = own.required.filter((name) => node.properties?.[name]?.[SEVERITY] === undefined);
  const limit = limitOf(node);
  if (limit !== undefined) Object.assign(own, boundsOf(node.type, limit));
  if (sinkField !== undefined) {
    const { forms, value } = sinkField as { forms?: string[]; value?: Json };
    own.$ref = '#/$defs/SinkField';
    const properties: Json = {};
    if (forms) properties.Form = { type: 'string', enum: forms };
    if (value) properties.Value = { type: 'string', ...value, ...pick(rest, 'x-expected') };
    if (forms || value) own.properties = mapSchemas({ properties }, orUnknown).properties;
    return own;
  }
  return orUnknown(own);
}

/**
 * In the shipped schema a value may always be unknown: `{ "$unknown": "reason" }` stands where it will be. The compiled
 * validator leaves that to its caller, which drops complaints about unknown values: a tenth of the code.
 */
let admitUnknown = true;

function orUnknown(schema: Json): Json {
  if (!admitUnknown) return schema;
  const leaf = ['string', 'integer', 'number', 'boolean', 'array'].includes(schema.type);
  if (!leaf) return schema;
  const isNote = (key: string) => ['title', 'description', 'default'].includes(key) || key.startsWith('x-');
  const part = (keep: boolean) =>
    Object.fromEntries(Object.entries(schema).filter(([key]) => isNote(key) === keep));
  return { ...part(true), if: { $ref: '#/$defs/Unknown' }, else: part(false) };
}

/** What a limit is called in a schema follows from what it limits. */
function boundsOf(type: unknown, { minimum, maximum }: Limit): Json {
  if (type === 'string') return { minLength: minimum, maxLength: maximum };
  if (type === 'array') return { minItems: minimum, maxItems: maximum };
  return Number.isFinite(maximum) ? { minimum, maximum } : { minimum };
}

function pick(node: Json, key: string): Json {
  return node[key] === undefined ? {} : { [key]: node[key] };
}

/** Applies a function to the direct subschemas of a schema. A condition (`if`) is left alone: unknown meets none. */
function mapSchemas(node: Json, apply: (schema: Json) => Json): Json {
  const result: Json = { ...node };
  if (node.properties) {
    result.properties = Object.fromEntries(
      Object.entries(node.properties).map(([k, v]) => [k, apply(v as Json)]),
    );
  }
  for (const key of ['allOf', 'anyOf', 'oneOf']) if (node[key]) result[key] = node[key].map(apply);
  for (const key of ['then', 'else', 'items']) if (node[key]) result[key] = apply(node[key]);
  if (typeof node.additionalProperties === 'object')
    result.additionalProperties = apply(node.additionalProperties);
  return result;
}

function exactlyOne(title: string, of: Record<string, Json>): Json {
  const properties = Object.fromEntries(Object.keys(of).map((kind) => [kind, { $ref: `#/$defs/${kind}` }]));
  return {
    title,
    type: 'object',
    properties,
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  };
}

export function assemble(options: { admitUnknown: boolean }): Json {
  admitUnknown = options.admitUnknown;
  const sources = kinds('source');
  const sinks = kinds('sink');
  const defs: Json = {
    Unknown: {
      title: 'Unknown',
      description: 'A value that is not known yet: a Terraform reference, or known after apply.',
      type: 'object',
      required: ['$unknown'],
      properties: { $unknown: { type: 'string' }, $reference: { type: 'string' } },
      additionalProperties: false,
    },
    SinkField: expand(read('sink-field.json')),
    RunOptions: expand(read('run-options.json')),
    Transform: expand(read('transforms.json')),
    Source: exactlyOne('Source: exactly one kind', sources),
    Sink: exactlyOne('Sink: exactly one kind', sinks),
  };
  for (const [kind, schema] of Object.entries({ ...sources, ...sinks })) defs[kind] = expand(schema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://alicloud-event-streams/schema/event-stream.schema.json',
    title: 'EventBridge event stream',
    description: 'The request of the EventBridge operation CreateEventStreaming, version 2020-04-01.',
    type: 'object',
    required: ['EventStreamingName', 'Sink'],
    if: { required: ['Metadata'] },
    then: { properties: { Source: false } },
    else: { required: ['Source'] },
    properties: {
      EventStreamingName: expand({
        type: 'string',
        'x-limit': 'streamNameLength',
        [RULE]: 'stream-name',
        description: 'The name of the stream.',
      }),
      Description: orUnknown({ type: 'string', description: 'What the stream is for.' }),
      Metadata: orUnknown({
        type: 'string',
        description:
          'Settings of the event provider as JSON text, instead of Source. EventBridge does not document them, and Terraform has no argument for them.',
      }),
      // Its grammar is the rule filter-pattern's.
      FilterPattern: { description: 'The event pattern; {} lets every event through.' },
      Source: { $ref: '#/$defs/Source' },
      Sink: { $ref: '#/$defs/Sink' },
      RunOptions: { $ref: '#/$defs/RunOptions' },
      Tags: expand(TAGS),
      Transforms: { type: 'array', items: { $ref: '#/$defs/Transform' } },
    },
    additionalProperties: false,
    $defs: defs,
  };
}

const TAGS: Json = {
  type: 'array',
  'x-limit': 'tags',
  description: 'The tags of the stream.',
  items: {
    type: 'object',
    required: ['Key'],
    properties: {
      Key: { type: 'string', minLength: 1, description: 'The key.' },
      Value: { type: 'string', description: 'The value.' },
    },
    additionalProperties: false,
  },
};

/** The schema of .event-streams.yaml, which is shipped as it is written. */
const CONFIGURATION = 'schema/event-streams-config.schema.json';
if (require.main === module) {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const shipped = assemble({ admitUnknown: true });
  outputs.file('schema/event-stream.schema.json', JSON.stringify(shipped, undefined, 2) + '\n');
  const { request, parts } = split(assemble({ admitUnknown: false }));
  const schemas = Object.entries({ request, ...parts });
  for (const [name, schema] of schemas)
    outputs.file(`lib/core/contract/validators/${name}.ts`, compile(schema));
  outputs.file('lib/core/contract/validators/index.ts', indexOf(schemas.map(([name]) => name)));
  outputs.removeOthers('lib/core/contract/validators', 'Generated by scripts/generate-schema.ts');
  const configuration = JSON.parse(readFileSync(join(ROOT, CONFIGURATION), 'utf8')) as Json;
  outputs.file('lib/core/rules/configuration/validator.ts', compile(configuration, CONFIGURATION));
  outputs.finish('npm run generate');
}
