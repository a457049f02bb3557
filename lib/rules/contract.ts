import { FactSource } from '../contract/limits';
import { isSecret } from '../contract/secrets';
import { SchemaError, validateStream } from '../contract/validate-stream';
import { isUnknown, toApiRequest } from '../stream-definition';
import { Report, RuleOutput, StreamRule } from './rule';

/** What has a rule of its own is reported by that rule alone. */
const OWNED = /^\/(EventStreamingName$|RunOptions\/BatchWindow\/)/;

/** How the schema says that a JSONPath begins; the rule json-path says more. */
const JSON_PATH = '^\\$';

/** A parameter of a known kind: one that is not known yet is only a warning, for the service may be newer than the contract. */
const PARAMETER = /^\/(Source|Sink)\/[^/]+\/[^/]+$/;

const CREATE_EVENT_STREAMING: FactSource = {
  title: 'EventBridge API reference: CreateEventStreaming',
  date: '2025-12-19',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming',
};

/** The stream matches the schema of CreateEventStreaming: every parameter has the type, value and company it needs. */
export const contract: StreamRule = {
  id: 'contract',
  title: 'The stream matches the contract of the EventBridge API',
  severity: 'error',
  scope: 'stream',
  documents: [CREATE_EVENT_STREAMING],
  protectsFrom: 'EventBridge refuses the stream at deployment, or runs it in a way that nobody asked for.',
  check(stream, output) {
    const request = toApiRequest(stream);
    const unknowns = new Map<string, string>();
    for (const error of validateStream(request)) {
      const value = at(request, error.instancePath);
      if (isUnknown(value)) unknowns.set(error.instancePath, value.$unknown);
      // `if` only repeats what the errors inside it already say.
      else if (error.keyword !== 'if') reportError(error, value, stream.overridden ?? [], output);
    }
    for (const [pointer, reason] of unknowns) output.skip(pointer, reason);
  },
};

function reportError(
  error: SchemaError,
  value: unknown,
  overridden: readonly string[],
  output: RuleOutput,
): void {
  const missing = error.keyword === 'required' ? (error.params.missingProperty as string) : undefined;
  const pointer = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  if (OWNED.test(pointer) || error.params.pattern === JSON_PATH) return;
  const report = describe(error, pointer, value, missing);
  if (error.keyword !== 'additionalProperties' || !overridden.includes(report.pointer!))
    output.report(report);
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
  if (error.keyword === 'additionalProperties') return unexpected(pointer, error, document);
  if (error.keyword === 'false schema') {
    return {
      ...common,
      message: `${name} does not belong here beside the other parameters`,
      fix: `Remove ${name}, or what excludes it.`,
    };
  }
  const got = isSecret(pointer) ? 'a secret (not shown)' : show(value);
  const limit = parent['x-expected'] ?? expected(error);
  return {
    ...common,
    message: value === '' ? `${name} is empty` : `${name} is not valid`,
    got,
    limit,
    fix: `Correct ${name}.`,
  };
}

function unexpected(parent: string, error: SchemaError, source: FactSource | undefined): Report {
  const name = error.params.additionalProperty as string;
  const pointer = `${parent}/${name}`;
  const limit = Object.keys(error.parentSchema.properties ?? {}).join(', ');
  if (/^\/(Source|Sink)$/.test(parent)) {
    const fix = 'Use a kind that EventBridge has.';
    return {
      pointer,
      source,
      message: `${name} is not a kind of ${parent.slice(1).toLowerCase()} that EventBridge has`,
      limit,
      fix,
    };
  }
  const severity = PARAMETER.test(pointer) ? 'warning' : undefined;
  const fix = `Correct the spelling of ${name} or remove it; where EventBridge is newer than this library, give it through sourceOverrides or sinkOverrides.`;
  return { severity, pointer, source, message: `${name} is not a parameter known here`, limit, fix };
}

function expected({ keyword, params, parentSchema }: SchemaError): string {
  const { minimum, maximum } = parentSchema;
  if ((keyword === 'minimum' || keyword === 'maximum') && minimum !== undefined) {
    return maximum === undefined ? `at least ${minimum}` : `${minimum}–${maximum}`;
  }
  if (keyword === 'enum') return params.allowedValues.join(', ');
  if (keyword === 'const') return String(params.allowedValue);
  if (keyword === 'type') return `a value of type ${params.type}`;
  if (keyword === 'pattern') return `text that matches ${params.pattern}`;
  if (keyword === 'minLength') return `at least ${params.limit} characters`;
  if (keyword === 'maxLength') return `at most ${params.limit} characters`;
  return `${params.comparison ?? keyword} ${params.limit}`;
}

/** What holds several parameters may hold a secret among them: only their names are shown. */
function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.slice(0, 80);
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty object' : `an object with ${names.join(', ')}`.slice(0, 80);
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
