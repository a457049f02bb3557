import { isJsonObject, isNumber, JsonValue, printJson, readJson, spellingOf } from '../model/json-value';
import { callsFunction, follow, PathStep, readPath } from './definite-path';
import { embed, embeddedText } from './embed-object';
import { FIELD_NOTES } from './notes';
import { respell } from './number-text';
import { substitute, SubstitutionError } from './substitute';

/** A sink field in the spelling of the API. */
export interface Field {
  readonly Form: string;
  readonly Value?: unknown;
  readonly Template?: unknown;
}

/** What a field becomes of an event. */
export type FieldResult =
  | { readonly value: string | null; readonly notes: readonly FieldNote[] }
  | { readonly error: FieldError; readonly message: string };

/** Why a field cannot be made. */
export type FieldError =
  | 'unknown-form'
  | 'invalid-config'
  | 'bad-json'
  | 'no-value'
  | 'no-template'
  | 'endless-variables'
  | 'path-function';

/** What somebody should know of a value: where the engine does what no document says, or what may surprise. */
export type FieldNote = keyof typeof FIELD_NOTES;

/**
 * What the field of a sink becomes of an event, as the open-source engine makes it; no document says what becomes of
 * missing paths, of escapes and of spellings.
 *
 * @param event the event
 * @param text the text of the event, for the form ORIGINAL
 */
export function applyField(field: Field, event: JsonValue, text: string): FieldResult {
  const notes = new Set<FieldNote>();
  const done = (value: string | null): FieldResult => ({ value, notes: [...notes] });
  switch (field.Form) {
    case 'ORIGINAL':
      return done(text);
    case 'CONSTANT':
      return done(String(field.Value ?? ''));
    case 'JSONPATH':
      if (typeof field.Value !== 'string')
        return failed('invalid-config', 'the field has no JSONPath in Value');
      if (callsFunction(field.Value))
        return failed(
          'path-function',
          `the JSONPath ${field.Value} calls a function, which EventBridge cannot evaluate`,
        );
      return done(valueAt(field.Value, event, notes) ?? null);
    case 'TEMPLATE':
      return applyTemplate(field, event, notes);
    default:
      return failed('unknown-form', `there is no form ${JSON.stringify(field.Form)}`);
  }
}

function failed(error: FieldError, message: string): FieldResult {
  return { error, message };
}

function applyTemplate({ Value, Template }: Field, event: JsonValue, notes: Set<FieldNote>): FieldResult {
  if (Value === undefined || Value === null)
    return failed('no-value', 'the template has no variables in Value');
  if (Template === undefined || Template === null) return failed('no-template', 'there is no template');
  let variables: JsonValue;
  try {
    variables = readJson(String(Value));
  } catch (error) {
    return failed('invalid-config', `the variables are not JSON: ${(error as Error).message}`);
  }
  if (!isJsonObject(variables)) return failed('bad-json', 'the variables are not an object');
  const wrong = Object.entries(variables).find(
    ([, path]) => path === null || Array.isArray(path) || isJsonObject(path),
  );
  if (wrong !== undefined)
    return failed('invalid-config', `the variable ${wrong[0]} is neither a text, a number nor a boolean`);
  const values = new Map<string, string>();
  for (const [name, path] of Object.entries(variables)) {
    const value = typeof path === 'string' ? valueAt(path, event, notes) : printJson(path);
    if (value !== undefined) values.set(name, value);
  }
  try {
    const embedded = embed(String(Template), (text) => substitute(text, values).text);
    if (embedded !== undefined && 'error' in embedded) return failed('bad-json', embedded.error);
    const template = embedded === undefined ? String(Template) : embeddedText(embedded);
    const { text, isUnresolved, isNested } = substitute(template, values);
    if (isUnresolved) notes.add('unresolved-variable');
    if (isNested) notes.add('value-substituted-again');
    return { value: text, notes: [...notes] };
  } catch (error) {
    const { name, message } = error as Error;
    if (name === SubstitutionError) return failed('endless-variables', message);
    throw error;
  }
}

/** The text of what a path leads to; undefined where there is nothing; what is not a path is its own text. */
function valueAt(path: string, event: JsonValue, notes: Set<FieldNote>): string | undefined {
  const steps = readPath(path);
  if (steps === undefined) {
    if (path.startsWith('$')) notes.add('not-a-definite-path');
    return path;
  }
  const found = follow(event, steps);
  if (found === undefined) {
    notes.add('missing-path');
    return undefined;
  }
  return textOf(found, steps, notes);
}

function textOf(value: JsonValue, steps: readonly PathStep[], notes: Set<FieldNote>): string {
  if (typeof value === 'string') {
    if (/["\\\u0000-\u001f]/.test(value)) notes.add('value-not-escaped');
    return value;
  }
  if (isNumber(value)) {
    const spelling = spellingOf(value);
    // The engine respells a number that it reaches by a name, and leaves one in a list as it is.
    const last = steps[steps.length - 1];
    if (last !== undefined && 'index' in last) return spelling;
    const text = respell(spelling);
    if (text !== spelling) notes.add('number-respelled');
    return text;
  }
  if (value === null || typeof value === 'boolean') return String(value);
  return printJson(withoutNulls(value, notes)).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

/** The engine leaves out the members of objects that are null; nulls in lists stay. */
function withoutNulls(value: JsonValue, notes: Set<FieldNote>): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, notes));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([, member]) => {
    if (member === null) notes.add('null-members-dropped');
    return member !== null;
  });
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutNulls(member, notes)]));
}
