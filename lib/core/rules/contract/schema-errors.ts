import { cite, FactSource } from '../../contract/documents';
import { factsOf, PART_DOCUMENTS } from '../../contract/kinds';
import { SchemaError, validateStream } from '../../contract/validate-stream';
import { isUnknown, StreamDefinition, toApiRequest } from '../../model/stream-definition';
import { isExact } from '../../model/decimal';
import { mapMembers } from '../../model/json-object';
import { valueAt } from '../../model/json-pointer';
import { isNumber, numberOf } from '../../model/json-value';
import { INEXACT, withSpellings } from '../../model/spellings';

/** What the schema says against a stream. */
export interface Complaint {
  readonly error: SchemaError;
  /** The parameter that is wrong or missing. */
  readonly pointer: string;
  readonly missing?: string;
  readonly value: unknown;
}

/** Complaints, and the values that are not known yet. */
export interface Complaints {
  readonly complaints: readonly Complaint[];
  readonly unknowns: ReadonlyMap<string, string>;
}

/** Several rules ask for the complaints about the same stream. */
const known = new WeakMap<StreamDefinition, Complaints>();

export function complaintsOf(stream: StreamDefinition): Complaints {
  const before = known.get(stream);
  if (before !== undefined) return before;
  const found = findComplaints(stream);
  known.set(stream, found);
  return found;
}

/** What is said against most streams. */
const NOTHING: Complaints = { complaints: [], unknowns: new Map() };

function findComplaints(stream: StreamDefinition): Complaints {
  const spelt = withSpellings(toApiRequest(stream), stream.spelt) as Record<string, unknown>;
  const request = stream.spelt === undefined ? spelt : (rounded(spelt) as Record<string, unknown>);
  const errors = validateStream(request);
  const unknowns = new Map(inexactIn(stream).map((pointer) => [pointer, INEXACT.$unknown]));
  if (errors.length === 0 && unknowns.size === 0) return NOTHING;
  const complaints: Complaint[] = [];
  for (const error of errors) {
    const value = valueAt(spelt, error.instancePath);
    // Type and range are those of the number all the same.
    unknowns.delete(error.instancePath);
    if (isUnknown(value)) unknowns.set(error.instancePath, value.$unknown);
    // `if` only repeats what the errors inside it already say.
    else if (error.keyword !== 'if') complaints.push(locate(error, value));
  }
  return { complaints, unknowns };
}

/** A value in JavaScript's numbers. */
function rounded(value: unknown): unknown {
  if (isNumber(value)) return numberOf(value);
  return isUnknown(value) ? value : mapMembers(value, rounded);
}

function inexactIn({ spelt = {} }: StreamDefinition): string[] {
  return Object.keys(spelt).filter(
    (pointer) => !pointer.startsWith('/FilterPattern') && !isExact(spelt[pointer]),
  );
}

function locate(error: SchemaError, value: unknown): Complaint {
  if (error.keyword !== 'required') return { error, pointer: error.instancePath, value };
  const missing = error.params.missingProperty as string;
  return { error, pointer: `${error.instancePath}/${missing}`, missing, value };
}

/** The document that the parameters around a pointer were read in. */
export function documentAt(pointer: string): FactSource | undefined {
  const [, attribute, kind = ''] = pointer.split('/');
  const document = factsOf(kind)?.document ?? PART_DOCUMENTS[attribute];
  return document && cite(document);
}
