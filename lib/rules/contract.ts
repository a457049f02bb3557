import { FactSource } from '../contract/limits';
import { isUnknown, toApiRequest } from '../stream-definition';
import { Report, Rule, RuleOutput } from './rule';

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Record<string, any>;
  /** The schema node that was broken. */
  readonly parentSchema: Record<string, any>;
}

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
    const { validateStream } =
      require('../contract/validate-stream') as typeof import('../contract/validate-stream');
    if (validateStream(request)) return;
    const unknowns = new Map<string, string>();
    for (const error of validateStream.errors as SchemaError[]) {
      const value = at(request, error.instancePath);
      if (isUnknown(value)) unknowns.set(error.instancePath, value.$unknown);
      // `if` only repeats what the errors inside it already say.
      else if (error.keyword !== 'if') reportError(error, value, output);
    }
    for (const [pointer, reason] of unknowns) output.skip(pointer, reason);
  },
};

function reportError(error: SchemaError, value: unknown, output: RuleOutput): void {
  const missing = error.keyword === 'required' ? (error.params.missingProperty as string) : undefined;
  const pointer = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  if (!OWNED.test(pointer)) output.report(describe(error, pointer, value, missing));
}

function describe(error: SchemaError, pointer: string, value: unknown, missing?: string): Report {
  const parent = error.parentSchema;
  const document = documentOf(pointer);
  const name =
    pointer
      .split('/')
      .filter((part) => part !== 'Value')
      .pop() ?? '';
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
  const limit = parent['x-expected'] ?? expected(error);
  return {
    ...common,
    message: value === '' ? `${name} is empty` : `${name} is not valid`,
    got,
    limit,
    fix: `Correct ${name}.`,
  };
}

function expected({ keyword, params }: SchemaError): string {
  if (keyword === 'enum') return params.allowedValues.join(', ');
  if (keyword === 'const') return String(params.allowedValue);
  if (keyword === 'type') return `a value of type ${params.type}`;
  if (keyword === 'pattern') return `text that matches ${params.pattern}`;
  if (keyword === 'minLength') return `at least ${params.limit} characters`;
  if (keyword === 'maxLength') return `at most ${params.limit} characters`;
  return `${params.comparison ?? keyword} ${params.limit}`;
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (parent, key) => (parent as Record<string, unknown> | undefined)?.[unescapePointer(key)],
      value,
    );
}

function unescapePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The document that the parameters around a pointer were read in. */
function documentOf(pointer: string): FactSource | undefined {
  const { $defs } = require('../../schema/event-stream.schema.json') as {
    $defs: Record<string, { 'x-document'?: FactSource }>;
  };
  const [, attribute, kind] = pointer.split('/');
  return ($defs[kind] ?? $defs[attribute])?.['x-document'];
}
