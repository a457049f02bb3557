import { cite } from '../../lib/core/contract/documents';
import { partsOfEnvelope, payloadPathIn } from '../../lib/core/contract/event-envelopes';
import { makerCall } from './made-from';
import { factsIn } from './kinds-module';
import { PAYLOAD } from './props';
import { transformCards } from './transform-module';
import { allowedValues, documentId, Part, propertyOf, propName, Schema } from './model';

/** docs/sources-and-sinks.md: every source and sink with its parameters. */
export function docsTable(parts: Part[], transforms: Schema): string {
  const lines = [
    '# Sources and sinks',
    '',
    'Every source and sink of an event stream, its class, its properties and the parameters of CreateEventStreaming they become. Made from `lib/core/contract/cards` by `npm run generate`; do not edit.',
    '',
    'Where a class has a function for what an app has, that takes resources of the bindings in `provider`, of the bindings of the app (`cdktf get`), or constructs that say the same names; the options are the properties that are left.',
    '',
    'A *field* is a `SinkField`: the whole event, a JSONPath, a constant or a template. Parameters marked *required* must be there; the library gives those with a default.',
    '',
    `Where a field has the default _the message_, the sink is given ${PAYLOAD}. What a JSONPath takes has at most 10,240 characters by a document of EventBridge; give \`SinkField.original()\` where messages are longer.`,
  ];
  for (const side of ['source', 'sink'] as const) {
    lines.push('', side === 'source' ? '## Sources' : '## Sinks');
    for (const part of parts.filter((candidate) => candidate.side === side))
      lines.push('', ...section(part, parts));
  }
  lines.push('', '## Transforms', '', TRANSFORMS);
  for (const { kind, className, schema } of transformCards(transforms)) {
    const properties = Object.entries(schema.properties as Record<string, Schema>);
    const rows = properties.map(([name, inner]) =>
      rowOf(schema, name, inner, `\`${propName(name, inner)}\``),
    );
    lines.push(
      '',
      `### ${className}`,
      '',
      `${schema.description} API key \`${kind}\`.`,
      '',
      ...HEAD,
      ...rows,
    );
  }
  return lines.join('\n');
}

const TRANSFORMS =
  'Besides functions (`FunctionTransform`), models (`DashScopeTransform`), agents (`BaiLianAgentTransform`) and embeddings (`EmbeddingTransform`) there are the AI transforms. Each works on the text that a JSONPath names and puts its result into the field of the event that `stepName` says.';

const HEAD = [
  '| parameter | property | type | required | allowed | default | meaning |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

function section(part: Part, parts: readonly Part[]): string[] {
  const { schema, className, kind } = part;
  const { title, date, url } = cite(documentId(schema));
  const access = schema['x-access'] ?? {};
  const call = makerCall(part);
  const roles = [...(access.serviceLinkedRoles ?? [])];
  return [
    `### ${className}`,
    '',
    `${schema.description} API key \`${kind}\`. Source: [${title}](${url}), ${date}.`,
    ...events(part, parts),
    '',
    `Code, what it needs and ${part.side === 'source' ? 'its event' : 'what arrives'}: [${className}](${part.side}s/${className}.md).`,
    ...(call === undefined ? [] : ['', `From what an app has: \`${call}\`.`]),
    ...(roles.length > 0 ? ['', `Service-linked role: ${roles.join(', ')}.`] : []),
    ...(access.role ? ['', `RAM role that EventBridge assumes: parameter \`${access.role}\`.`] : []),
    ...(access.serviceLinkedRolesInVpc
      ? ['', `Through a VPC also: ${access.serviceLinkedRolesInVpc.join(', ')}.`]
      : []),
    '',
    ...HEAD,
    ...Object.entries(schema.properties as Record<string, Schema>).map(([name, inner]) =>
      row(part, name, inner),
    ),
  ];
}

/** What is known of the events of a source, and where the message stands in them. */
function events(part: Part, parts: readonly Part[]): string[] {
  if (part.side === 'sink') return [];
  const facts = factsIn(part, parts);
  const { envelope } = facts;
  const { documented, implied, unknown } = partsOfEnvelope(facts);
  const words = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const shown = envelope && cite(envelope.document);
  const known = [
    ...(documented.length > 0 ? [`documented ${words(documented)} (${shown!.title}, ${shown!.date})`] : []),
    ...(implied.length > 0 ? [`implied ${words(implied)}`] : []),
    ...(unknown.length > 0 ? [`not known ${words(unknown)}`] : []),
  ];
  const note = envelope?.note === undefined ? '' : ` ${envelope.note}`;
  const path = payloadPathIn(facts.samples);
  const message = path === undefined ? '' : ` The message is \`${path}\`.`;
  return ['', `Events: ${known.join('; ')}.${message}${note}`];
}

function row(part: Part, name: string, schema: Schema): string {
  return rowOf(part.schema, name, schema, `\`${propertyOf(part, name, schema)}\``);
}

function rowOf(owner: Schema, name: string, schema: Schema, property: string): string {
  const required = (owner.required ?? []).includes(name) ? 'yes' : '';
  const cells = [
    `\`${name}\``,
    property,
    typeOf(schema),
    required,
    allowedValues(schema) ?? '',
    defaultOf(schema),
    schema.description,
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function defaultOf(schema: Schema): string {
  const fallback = schema.default ?? schema['x-default'];
  if (fallback === undefined) return schema['x-default-note'] ?? '';
  return fallback === 'PAYLOAD' ? 'the message' : `\`${JSON.stringify(fallback).replace(/^"|"$/g, '')}\``;
}

function typeOf(schema: Schema): string {
  if (schema['x-sink-field'])
    return schema['x-sink-field'].forms?.join() === 'CONSTANT' ? 'constant field' : 'field';
  if (schema['x-input']) return 'field, a JSONPath';
  if (schema['x-any']) return 'any JSON';
  return schema.type === 'array' ? `list of ${schema.items.type}` : schema.type;
}
