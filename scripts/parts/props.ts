import { allowedValues, Part, propName, Schema } from './model';
import { enumMember } from './enums';
import { fileName } from './names';

/** One property of a props interface, and how it becomes the parameter. */
export interface Prop {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly docs: string[];
  /** The expression of the parameter's value, over `p`, the props. */
  readonly expression: string;
  /** What the expression needs: `name` from `module`, relative to lib. */
  readonly imports: [name: string, module: string][];
}

/** The module of an enum, a struct or a value object. */
function valueModule(name: string): string {
  return `values/${fileName(name)}`;
}

const FIELD: [string, string] = ['SinkField', 'transforms/sink-field'];
const CONSTANT: [string, string] = ['constantField', 'transforms/sink-field'];
const TEXT: [string, string] = ['textOf', 'transforms/sink-field'];

/** What has parameters: a source, a sink or a transform. */
export interface Owner {
  readonly side: Part['side'] | 'transform';
  readonly schema: Schema;
}

/** The property of one parameter. */
export function propOf(part: Owner, parameter: string, schema: Schema): Prop {
  const name = propName(parameter, schema);
  const required = (part.schema.required ?? []).includes(parameter);
  const isRegion = part.side === 'source' && parameter === 'RegionId';
  const fallback = schema.default ?? schema['x-default'];
  const base = {
    name,
    optional: !required || isRegion || fallback !== undefined,
    docs: describe(part, schema, isRegion, required),
  };
  if (isRegion) return { ...base, type: 'string', expression: 'p.region ?? context.region', imports: [] };
  return { ...base, ...valueOf(name, schema, fallback) };
}

type Value = Pick<Prop, 'type' | 'expression' | 'imports'>;

function valueOf(name: string, schema: Schema, fallback: unknown): Value {
  const sinkField = schema['x-sink-field'];
  if (schema['x-input']) return field(name, undefined);
  if (sinkField !== undefined && !isConstant(schema)) return field(name, fallback);
  const value = plain(name, schema, fallback);
  if (sinkField === undefined) return value;
  return {
    ...value,
    expression: `constantField(${value.expression})`,
    imports: [...value.imports, CONSTANT],
  };
}

function isConstant(schema: Schema): boolean {
  const forms = schema['x-sink-field']?.forms;
  return forms?.length === 1 && forms[0] === 'CONSTANT';
}

function field(name: string, fallback: unknown): Value {
  if (fallback !== 'PAYLOAD')
    return { type: 'SinkField', expression: `p.${name}?.toApi()`, imports: [FIELD] };
  const expression = `fieldOr(p.${name}, context.payloadPath)`;
  return { type: 'SinkField', expression, imports: [FIELD, ['fieldOr', 'transforms/sink-field']] };
}

function plain(name: string, schema: Schema, fallback: unknown): Value {
  if (schema['x-enum']) return enumerated(name, schema, fallback);
  if (schema['x-value']) return object(name, schema['x-value'], fallback);
  if (schema['x-network-type']) return networkType(name);
  if (schema['x-duration']) return duration(name, fallback);
  if (schema['x-as']) return { type: schema['x-as'], ...text(name, schema) };
  if (schema['x-json']) return nestedJson(name);
  if (schema['x-any']) return { type: 'any', expression: `p.${name}`, imports: [] };
  const or = fallback === undefined ? '' : ` ?? ${JSON.stringify(fallback)}`;
  return { ...typed(name, schema), expression: typed(name, schema).expression + or };
}

function text(name: string, schema: Schema): Pick<Value, 'expression' | 'imports'> {
  // constantField makes text of anything; a plain parameter needs it said.
  return schema['x-sink-field']
    ? { expression: `p.${name}`, imports: [] }
    : { expression: `textOf(p.${name})`, imports: [TEXT] };
}

function enumerated(name: string, schema: Schema, fallback: unknown): Value {
  const type = schema['x-enum'] as string;
  const values = (schema['x-sink-field']?.value?.enum ?? schema.enum) as string[];
  values.forEach((value) => enumMember(type, value));
  const or = fallback === undefined ? '' : ` ?? ${enumMember(type, String(fallback))}`;
  const value = `p.${name}${or}`;
  // Apache Kafka alone spells the JSON format `Json`.
  const expression = type === 'DataFormat' && !values.includes('JSON') ? `jsonAsJson(${value})` : value;
  const imports: [string, string][] = [[type, valueModule(type)]];
  if (expression !== value) imports.push(['jsonAsJson', 'values/format-spelling']);
  return { type, expression, imports };
}

function object(name: string, type: string, fallback: unknown): Value {
  const or =
    fallback === undefined ? `p.${name}?.toApi()` : `(p.${name} ?? ${type}.${String(fallback)}()).toApi()`;
  return { type, expression: or, imports: [[type, valueModule(type)]] };
}

/** JSON that the API takes as text. */
function nestedJson(name: string): Value {
  const imports: [string, string][] = [['toNestedJson', 'terraform/terraform-json']];
  return { type: 'Record<string, any>', expression: `p.${name} && toNestedJson(p.${name})`, imports };
}

/** A part that says how it is reached, but takes no VPC. */
function networkType(name: string): Value {
  const imports: [string, string][] = [['StreamNetwork', 'network/stream-network']];
  return { type: 'StreamNetwork', expression: `p.${name}?.networkType`, imports };
}

function duration(name: string, fallback: unknown): Value {
  const or = fallback === undefined ? '' : ` ?? ${String(fallback)}`;
  return {
    type: 'Duration',
    expression: `p.${name}?.toSeconds()${or}`,
    imports: [['Duration', 'values/duration']],
  };
}

/** Strings, numbers, lists, structs and maps. */
function typed(name: string, schema: Schema): Value {
  const struct = schema['x-struct'] as string | undefined;
  if (schema.type === 'array') {
    if (schema.items.type === 'string') return { type: 'string[]', expression: `p.${name}`, imports: [] };
    return {
      type: `${struct}[]`,
      expression: `p.${name}?.map((item) => (${members('item', schema.items)}))`,
      imports: structImports(schema.items),
    };
  }
  if (schema.type === 'object' && schema.properties) {
    return {
      type: struct!,
      expression: `p.${name} && ${members(`p.${name}`, schema)}`,
      imports: [[struct!, valueModule(struct!)]],
    };
  }
  const types: Record<string, string> = {
    string: 'string',
    integer: 'number',
    boolean: 'boolean',
    object: 'Record<string, any>',
  };
  return { type: types[schema.type ?? 'string'], expression: `p.${name}`, imports: [] };
}

/** The object literal of a struct's parameters. */
function members(from: string, schema: Schema): string {
  const entries = Object.entries(schema.properties as Record<string, Schema>).map(([parameter, inner]) => {
    const value = `${from}.${propName(parameter, inner)}`;
    if (inner['x-sink-field'] === undefined) return `${parameter}: ${value}`;
    return `${parameter}: ${isConstant(inner) ? `constantField(${value})` : `${value}.toApi()`}`;
  });
  return `{ ${entries.join(', ')} }`;
}

function structImports(schema: Schema): [string, string][] {
  const inner = Object.values(schema.properties as Record<string, Schema>).filter(
    (property) => property['x-sink-field'],
  );
  return inner.flatMap((property) => (isConstant(property) ? [CONSTANT] : [FIELD]));
}

/** The interface of the items of a list, where they are structs. */
export function structOf(schema: Schema): string | undefined {
  if (schema.type !== 'array' || schema.items.type !== 'object') return undefined;
  const fields = Object.entries(schema.items.properties as Record<string, Schema>).map(
    ([parameter, inner]) => {
      const type = inner['x-sink-field'] && !isConstant(inner) ? 'SinkField' : 'string';
      const optional = schema.items.required.includes(parameter) ? '' : '?';
      return `  /** ${inner.description} */\n  readonly ${propName(parameter, inner)}${optional}: ${type};\n`;
    },
  );
  return `/**\n * ${schema.description.replace(/\.$/, '')}: one item.\n */\nexport interface ${schema['x-struct']} {\n${fields.join('\n')}}\n`;
}

function describe(part: Owner, schema: Schema, isRegion: boolean, required: boolean): string[] {
  const docs = [schema.description as string];
  const allowed = schema['x-enum'] ? undefined : allowedValues(schema);
  if (allowed !== undefined)
    docs.push(
      '',
      `Allowed: ${allowed}. Anything else is reported at synthesis by the rule \`${ruleOf(schema)}\`.`,
    );
  if (schema['x-secret'])
    docs.push(
      '',
      'A secret: give a Terraform reference, for example a sensitive variable, never the text itself.',
    );
  const fallback = schema.default ?? schema['x-default'];
  if (isRegion) docs.push('', `@default - ${regionOf(part)}`);
  else if (fallback !== undefined) docs.push('', `@default ${describeDefault(schema, fallback)}`);
  else if (schema['x-default-note']) docs.push('', `@default - ${schema['x-default-note']}`);
  else if (!required) docs.push('', '@default - none');
  return docs;
}

function regionOf({ schema }: Owner): string {
  const made = schema['x-made-from'];
  const own =
    made === undefined ? '' : `\`${made.method}\`: the region of the provider of what it takes; otherwise `;
  return `${own}the region of the stream`;
}

/** The rule that reports a value that is not allowed. */
function ruleOf(schema: Schema): string {
  return schema['x-in-schema'] ? `${schema['x-is']}-name` : 'contract';
}

/** What a sink is given where nothing is said. */
export const PAYLOAD =
  'the message, where a document shows its place in the events of the source (`$.data.body`, `$.data.value`) and the stream has no transforms; else the whole event';

function describeDefault(schema: Schema, fallback: unknown): string {
  if (fallback === 'PAYLOAD') return `- ${PAYLOAD}`;
  if (schema['x-enum']) return enumMember(schema['x-enum'], String(fallback));
  if (schema['x-value']) return `${schema['x-value']}.${String(fallback)}()`;
  if (schema['x-duration']) return `Duration.seconds(${String(fallback)})`;
  return JSON.stringify(fallback);
}
