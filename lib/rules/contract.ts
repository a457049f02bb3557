import { FactSource } from '../contract/limits';
import { isUnknown, toApiRequest } from '../stream-definition';
import { Report, Rule, RuleOutput } from './rule';

interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Record<string, any>;
}

type Schema = Record<string, any>;

/** What has a rule of its own is reported by that rule alone. */
const OWNED = /^\/(EventStreamingName$|RunOptions\/BatchWindow\/)/;

/** A credential may be anything but shown. */
const SECRET = /(Password|ApiKey|AppSecret|Token|KeystoreKey|KeyPassword)(\/Value)?$/;

/** The stream matches the schema of CreateEventStreaming: every parameter has the type, value and company it needs. */
export const contract: Rule = {
  id: 'contract',
  title: 'The stream matches the contract of the EventBridge API',
  severity: 'error',
  protectsFrom: 'EventBridge refuses the stream at deployment, or runs it in a way that nobody asked for.',
  check(stream, output) {
    const request = toApiRequest(stream);
    // Loaded on first use: importing the library must stay as cheap as importing cdktf.
    const { validateStream } = require('../contract/validate-stream') as typeof import('../contract/validate-stream');
    if (validateStream(request)) return;
    for (const error of validateStream.errors as SchemaError[]) reportError(error, request, output);
  },
};

function reportError(error: SchemaError, request: unknown, output: RuleOutput): void {
  // The wrapper keywords repeat what the errors inside them already say.
  if (error.keyword === 'if') return;
  const value = at(request, error.instancePath);
  if (isUnknown(value)) return output.skip(error.instancePath, value.$unknown);
  const missing = error.keyword === 'required' ? (error.params.missingProperty as string) : undefined;
  const pointer = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  if (!OWNED.test(pointer)) output.report(describe(error, pointer, value, missing));
}

function describe(error: SchemaError, pointer: string, value: unknown, missing?: string): Report {
  const { schema, parent, document } = lookup(error.schemaPath);
  const name = pointer.split('/').filter((part) => part !== 'Value').pop() ?? '';
  const common = { pointer, source: document };
  if (missing !== undefined) {
    const fix = parent.properties?.[missing]?.['x-fix'] ?? `Set the property that gives ${missing}.`;
    return { ...common, message: `${name} is missing`, fix };
  }
  if (error.keyword === 'additionalProperties') {
    const extra = error.params.additionalProperty as string;
    const allowed = Object.keys(parent.properties ?? {}).join(', ');
    return {
      pointer: `${pointer}/${extra}`,
      source: document,
      message: `${extra} is not a parameter known here`,
      limit: allowed,
      fix: `Remove ${extra}, or correct its spelling.`,
    };
  }
  const got = SECRET.test(pointer) ? 'a secret (not shown)' : JSON.stringify(value)?.slice(0, 80);
  const limit = parent['x-expected'] ?? expected(error, schema);
  return { ...common, message: value === '' ? `${name} is empty` : `${name} is not valid`, got, limit, fix: `Correct ${name}.` };
}

function expected(error: SchemaError, schema: unknown): string {
  const { keyword, params } = error;
  if (keyword === 'enum') return (schema as unknown[]).join(', ');
  if (keyword === 'const') return String(schema);
  if (keyword === 'type') return `a value of type ${params.type}`;
  if (keyword === 'pattern') return `text that matches ${params.pattern}`;
  if (keyword === 'minLength') return `at least ${params.limit} characters`;
  if (keyword === 'maxLength') return `at most ${params.limit} characters`;
  return `${params.comparison ?? keyword} ${params.limit ?? JSON.stringify(schema)}`;
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[unescapePointer(key)], value);
}

function unescapePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The schema node a complaint points to, the node that holds it, and the document of the nearest definition. */
function lookup(schemaPath: string): { schema: unknown; parent: Schema; document?: FactSource } {
  const schema = require('../../schema/event-stream.schema.json') as Schema;
  let node: unknown = schema;
  let parent: Schema = schema;
  let document: FactSource | undefined;
  for (const part of schemaPath.split('/').slice(1)) {
    const key = unescapePointer(decodeURIComponent(part));
    const holder = node as Schema;
    document = holder['x-document'] ?? document;
    parent = holder;
    // The shipped schema wraps each value in `if unknown, else`; the compiled one does not.
    node = holder[key] ?? holder.else?.[key];
    if (holder[key] === undefined && holder.else?.[key] !== undefined) parent = holder.else;
  }
  return { schema: node, parent, document };
}
