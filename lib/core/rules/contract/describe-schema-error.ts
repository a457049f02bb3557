import { said, say, words } from '../../language/say';
import { listed } from '../../language/lists';
import { cite, FactSource, isDocumentId } from '../../contract/documents';
import { connectorOf } from '../../contract/kind-lookups';
import { meant, nearest } from '../../model/nearest';
import { isSecret } from '../../redaction/secrets';
import { SchemaError } from '../../contract/validate-stream';
import { apiName, PROPERTY, propertyBeside } from '../property-label';
import { Report } from '../rule';
import { show } from '../show';
import { Complaint, documentAt } from './schema-errors';

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
  // What is inside a parameter has no property of its own.
  const what = apiName(pointer) === name ? PROPERTY : name;
  if (missing !== undefined) {
    const { 'x-fix': fix = say`Set ${said(what)}.`, 'x-severity': severity } =
      parent.properties?.[missing] ?? {};
    return { ...common, ...(severity && { severity }), message: say`${said(what)} is missing`, fix };
  }
  if (error.keyword === 'additionalProperties') return unexpected(pointer, error, document);
  if (error.keyword === 'not') return { ...common, ...company(parent) };
  const got = isSecret(pointer) ? say`a secret (not shown)` : show(value);
  const limit = parent['x-expected'] ?? expected(error);
  return {
    ...common,
    message: value === '' ? say`${said(what)} is empty` : say`${said(what)} is not valid`,
    got,
    limit,
    fix: say`Correct ${said(what)}.`,
  };
}

/** What is wrong with a parameter beside others: the cards say which. */
function company(notes: SchemaError['parentSchema']): Omit<Report, 'pointer'> {
  const {
    'x-effect': effect,
    'x-only-with': onlyWith,
    'x-instead-of': instead,
  } = notes as Record<string, string[]>;
  if (instead !== undefined) {
    const other = propertyBeside(instead[0]);
    return {
      message: say`${PROPERTY} and ${other} are both given`,
      limit: say`one of ${other} and ${PROPERTY}`,
      fix: say`Remove ${PROPERTY} or ${other}.`,
    };
  }
  const [parameter, value] = effect ?? onlyWith;
  const needed = `${propertyBeside(parameter)} ${value}`;
  const common = {
    limit: needed,
    fix: say`Set ${propertyBeside(parameter)} to ${value}, or remove ${PROPERTY}.`,
  };
  if (effect === undefined) return { ...common, message: say`${PROPERTY} goes with ${needed} alone` };
  return { ...common, severity: 'warning', message: say`${PROPERTY} has no effect without ${needed}` };
}

/** The document of a parameter that was read in another than the rest of its kind. */
function ownDocument(schema: SchemaError['parentSchema'] | undefined): FactSource | undefined {
  const id: unknown = schema?.['x-document'];
  return isDocumentId(id) ? cite(id) : undefined;
}

/** What stands at a place, as people call it, and what of its name tells one from another. */
interface Place {
  readonly at: RegExp;
  readonly what: string;
  readonly core?: (name: string) => string;
  /** What all names there look like, those of a newer service too. */
  readonly shape?: RegExp;
}

const PARAMETER = words`parameter`;

/** What all kinds end in may be misspelt too. */
function coreOfKind(name: string): string {
  return connectorOf(name.replace(/Param\w*$/i, 'Parameters'));
}

const PLACES: readonly Place[] = [
  { at: /^\/Source$/, what: words`kind of source`, core: coreOfKind, shape: /^Source\w+Parameters$/ },
  { at: /^\/Sink$/, what: words`kind of sink`, core: coreOfKind, shape: /^Sink\w+Parameters$/ },
  {
    at: /^\/Transforms\/\d+$/,
    what: words`kind of transform`,
    core: (name) => name.replace(/(?:Transform)?(?:Parameters)?$/, ''),
    shape: /^\w+TransformParameters$/,
  },
  { at: /^/, what: PARAMETER },
];

/** A name that is not known is most likely misspelt where it resembles one that is; else the service may be newer. */
function unexpected(parent: string, error: SchemaError, source: FactSource | undefined): Report {
  const name = error.params.additionalProperty as string;
  const pointer = `${parent}/${name}`;
  const known = Object.keys(error.parentSchema.properties ?? {});
  const { what, core = (text: string) => text, shape = /^/ } = PLACES.find(({ at }) => at.test(parent))!;
  const cores = known.map(core);
  const found = nearest(core(name), cores);
  const near = found === undefined ? undefined : known[cores.indexOf(found)];
  const message = say`${name} is not a ${said(what)} known here`;
  const named = /^\/(Source|Sink)\/[^/]+$/.test(parent)
    ? say`name it in sourceOverrides or sinkOverrides, or `
    : '';
  const accept = say`acknowledge the rule contract there.`;
  const common = { pointer, source, limit: listed(known) };
  if (near !== undefined)
    return {
      ...common,
      message: message + meant(what === PARAMETER ? propertyBeside(near) : near),
      fix: say`Write ${near}; where EventBridge has both, ${accept}`,
    };
  return {
    ...common,
    ...(shape.test(name) && { severity: 'warning' as const }),
    message,
    fix: say`Correct the spelling of ${name} or remove it; where EventBridge is newer than this library, ${named}${accept}`,
  };
}

function expected({ keyword, params, parentSchema }: SchemaError): string {
  const { minimum, maximum } = parentSchema;
  if ((keyword === 'minimum' || keyword === 'maximum') && minimum !== undefined) {
    return maximum === undefined ? say`at least ${minimum}` : `${minimum}–${maximum}`;
  }
  if (keyword === 'enum') return listed(params.allowedValues);
  if (keyword === 'const') return String(params.allowedValue);
  if (keyword === 'type') return say`a value of type ${params.type}`;
  if (keyword === 'pattern') return say`text that matches ${params.pattern}`;
  if (keyword === 'minLength') return say`at least ${params.limit} characters`;
  if (keyword === 'maxLength') return say`at most ${params.limit} characters`;
  return `${params.comparison ?? keyword} ${params.limit}`;
}
