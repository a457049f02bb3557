import { say } from '../language/say';
import {
  isJsonObject,
  isNumber,
  isStructure,
  JsonValue,
  printJson,
  readJson,
  spellingOf,
} from '../model/json-value';
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
  return compileField(field)(event, text);
}

/** A field ready for many events: what does not depend on them is done once. */
export type CompiledField = (event: JsonValue, text: string) => FieldResult;

export function compileField(field: Field): CompiledField {
  const { Form, Value } = field;
  const always = (result: FieldResult) => () => result;
  switch (Form) {
    case 'ORIGINAL':
      return (_event, text) => ({ value: text, notes: NO_NOTES });
    case 'CONSTANT':
      return always({ value: String(Value ?? ''), notes: NO_NOTES });
    case 'JSONPATH': {
      if (typeof Value !== 'string')
        return always(failed('invalid-config', say`the field has no JSONPath in Value`));
      if (callsFunction(Value))
        return always(
          failed(
            'path-function',
            say`the JSONPath ${Value} calls a function, which EventBridge cannot evaluate`,
          ),
        );
      const variable = variableOf(Value);
      const notes = new Set<FieldNote>();
      return (event) => {
        notes.clear();
        return { value: valueOf(variable, event, notes) ?? null, notes: listed(notes) };
      };
    }
    case 'TEMPLATE':
      return compileTemplate(field);
    default:
      return always(failed('unknown-form', say`there is no form ${JSON.stringify(Form)}`));
  }
}

const NO_NOTES: readonly FieldNote[] = [];

/** Most fields have none, of many events. */
function listed(notes: ReadonlySet<FieldNote>): readonly FieldNote[] {
  return notes.size === 0 ? NO_NOTES : [...notes];
}

function failed(error: FieldError, message: string): FieldResult {
  return { error, message };
}

/** A JSONPath, or a text that is none and stands for itself. */
interface Variable {
  readonly text: string;
  readonly steps?: readonly PathStep[];
}

function variableOf(text: string): Variable {
  return { text, steps: readPath(text) };
}

function compileTemplate({ Value, Template }: Field): CompiledField {
  const refuse = (error: FieldError, message: string) => () => failed(error, message);
  if (Value === undefined || Value === null)
    return refuse('no-value', say`the template has no variables in Value`);
  if (Template === undefined || Template === null) return refuse('no-template', say`there is no template`);
  let read: JsonValue;
  try {
    read = readJson(String(Value));
  } catch (error) {
    return refuse('invalid-config', say`the variables are not JSON: ${(error as Error).message}`);
  }
  if (!isJsonObject(read)) return refuse('bad-json', say`the variables are not an object`);
  const entries = Object.entries(read);
  const wrong = entries.find(([, path]) => path === null || isStructure(path));
  if (wrong !== undefined)
    return refuse('invalid-config', say`the variable ${wrong[0]} is neither a text, a number nor a boolean`);
  const variables = entries.map(
    ([name, path]) =>
      [name, typeof path === 'string' ? variableOf(path) : { text: printJson(path) }] as const,
  );
  const template = String(Template);
  const notes = new Set<FieldNote>();
  const values = new Map<string, string>();
  return (event) => {
    notes.clear();
    values.clear();
    for (const [name, variable] of variables) {
      const value = valueOf(variable, event, notes);
      if (value !== undefined) values.set(name, value);
    }
    return filledTemplate(template, values, notes);
  };
}

function filledTemplate(
  template: string,
  values: ReadonlyMap<string, string>,
  notes: Set<FieldNote>,
): FieldResult {
  try {
    const embedded = embed(template, (text) => substitute(text, values).text);
    if (embedded !== undefined && 'error' in embedded) return failed('bad-json', embedded.error);
    const { text, isUnresolved, isNested } = substitute(
      embedded === undefined ? template : embeddedText(embedded),
      values,
    );
    if (isUnresolved) notes.add('unresolved-variable');
    if (isNested) notes.add('value-substituted-again');
    return { value: text, notes: listed(notes) };
  } catch (error) {
    const { name, message } = error as Error;
    if (name === SubstitutionError) return failed('endless-variables', message);
    throw error;
  }
}

/** The text of what a path leads to; undefined where there is nothing; what is not a path is its own text. */
function valueOf({ text, steps }: Variable, event: JsonValue, notes: Set<FieldNote>): string | undefined {
  if (steps === undefined) {
    if (text.startsWith('$')) notes.add('not-a-definite-path');
    return text;
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
