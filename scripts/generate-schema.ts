/**
 * Assembles lib/core/contract/cards into schema/event-stream.schema.json and compiles the validators lib/core/contract/validators from
 * it, one a kind. With --check nothing is written and stale files are an error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import { arnFormatPattern, describeArnFormat } from '../lib/core/contract/arn-formats';
import { cite } from '../lib/core/contract/documents';
import { Limit } from '../lib/core/contract/limits';
import { Outputs } from './outputs';
import { arnFormatOf, documentId, limitOf, Part, readParts, ROOT } from './parts/model';

type Json = Record<string, any>;

/** What the shipped schema says beyond JSON Schema; the other notes of lib/core/contract/cards are for the generators. */
const KEPT = ['x-document', 'x-expected', 'x-fix', 'x-secret'];

/** What the compiled validators say besides: the rule that reports what is wrong with a node. */
const RULE = 'x-rule';

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
  const { 'x-sink-field': sinkField, ...annotated } = node;
  const arn = arnFormatOf(node);
  if (arn !== undefined)
    Object.assign(annotated, { pattern: arnFormatPattern(arn), 'x-expected': describeArnFormat(arn) });
  if (admitUnknown && node['x-document'] !== undefined) annotated['x-document'] = cite(documentId(node));
  const rest = Object.fromEntries(
    Object.entries(annotated).filter(
      ([key]) => !key.startsWith('x-') || KEPT.includes(key) || (key === RULE && !admitUnknown),
    ),
  );
  const own = mapSchemas(rest, expand);
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
  return type === 'array' ? { minItems: minimum, maxItems: maximum } : { minimum, maximum };
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
    $id: 'https://cdktf-alicloud-event-streams/schema/event-stream.schema.json',
    title: 'EventBridge event stream',
    description: 'The request of the EventBridge operation CreateEventStreaming, version 2020-04-01.',
    type: 'object',
    required: ['EventStreamingName', 'Source', 'Sink'],
    properties: {
      EventStreamingName: expand({
        type: 'string',
        'x-limit': 'streamNameLength',
        [RULE]: 'stream-name',
        description: 'The name of the stream.',
      }),
      Description: orUnknown({ type: 'string', description: 'What the stream is for.' }),
      // Its grammar is the rule filter-pattern's.
      FilterPattern: { description: 'The event pattern; {} lets every event through.' },
      Source: { $ref: '#/$defs/Source' },
      Sink: { $ref: '#/$defs/Sink' },
      RunOptions: { $ref: '#/$defs/RunOptions' },
      Transforms: { type: 'array', items: { $ref: '#/$defs/Transform' } },
    },
    additionalProperties: false,
    $defs: defs,
  };
}

/** The schema of .event-streams.yaml, which is shipped as it is written. */
const CONFIGURATION = 'schema/event-streams-config.schema.json';
/** A validator as a module that needs no other at run time. */
export function compile(schema: Json, from = 'lib/core/contract/cards'): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    // Each complaint carries the schema node it is about, with what the node says to people.
    verbose: true,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    // ucs2length would be a run-time import of ajv; lengths here are of ASCII names.
    unicode: false,
    logger: false,
    code: { source: true, esm: false, lines: false },
  } as object);
  for (const keyword of [...KEPT, RULE]) ajv.addKeyword(keyword);
  const code = standaloneCode(ajv, ajv.compile(schema));
  if (/require\(/.test(code)) throw new Error('the compiled validator needs a module at run time');
  const name = /module\.exports = (\w+);/.exec(code)?.[1];
  const body = code
    .replace('"use strict";', '')
    .replace(/module\.exports = (\w+);module\.exports\.default = \w+;/, '');
  return [
    `// Generated by scripts/generate-schema.ts from ${from}. Do not edit.`,
    '/* eslint-disable */',
    '// @ts-nocheck',
    body.trim(),
    '/** What is wrong is in `errors` afterwards. */',
    `export const validate: { (data: unknown): boolean; errors?: any[] | null } = ${name};`,
    '',
  ].join('\n');
}

/** Each validator by name; a bundler finds them, which a path made at run time would hide. */
function indexOf(names: readonly string[]): string {
  return [
    '// Generated by scripts/generate-schema.ts from lib/core/contract/cards. Do not edit.',
    "import type { validate } from './request';",
    '',
    '/** Loaded on first use: most apps need two kinds of fifty, and importing the library must stay cheap. */',
    'export const VALIDATORS: Readonly<Record<string, () => { readonly validate: typeof validate }>> = {',
    ...names.map((name) => `  ${name}: () => require('./${name}'),`),
    '};\n',
  ].join('\n');
}

/** The whole without its parts, and one schema a part: a stream loads only what it is made of. */
function split(schema: Json): { request: Json; parts: Record<string, Json> } {
  const { $defs, ...whole } = schema;
  const { Source, Sink, SinkField, RunOptions, Unknown: _, ...parts } = $defs;
  const open = (side: Json) => ({ ...side, properties: mapValues(side.properties, () => true) });
  const properties = { ...whole.properties, Transforms: { type: 'array' } };
  const request = { ...whole, properties, $defs: { Source: open(Source), Sink: open(Sink), RunOptions } };
  return { request, parts: mapValues(parts, (part) => ({ ...part, $defs: { SinkField } })) };
}

function mapValues<T>(record: Record<string, Json>, map: (value: Json) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

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
