import { cite, FactSource, isDocumentId } from '../../contract/documents';
import { isSecret } from '../../redaction/secrets';
import { SchemaError } from '../../contract/validate-stream';
import { Report } from '../rule';
import { show } from '../show';
import { Complaint, documentAt } from './schema-errors';

/** A parameter of a known kind: one that is not known yet is only a warning, for the service may be newer than the contract. */
const PARAMETER = /^\/(Source|Sink)\/[^/]+\/[^/]+$/;

/** What the schema says against a stream, for people. */
export function describeComplaint({ error, pointer, missing, value }: Complaint): Report {
  const parent = error.parentSchema;
  const document =
    ownDocument(missing === undefined ? parent : parent.properties?.[missing]) ?? documentAt(pointer);
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

/** The document of a parameter that was read in another than the rest of its kind. */
function ownDocument(schema: SchemaError['parentSchema'] | undefined): FactSource | undefined {
  const id: unknown = schema?.['x-document'];
  return isDocumentId(id) ? cite(id) : undefined;
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
