import { factsOf } from '../contract/kinds';
import { LIMITS } from '../contract/limits';
import { objectOf } from '../model/json-object';
import { escapePointer, unescapePointer } from '../model/json-pointer';
import { JsonValue, readJson } from '../model/json-value';
import { LocatedField } from '../model/sink-fields';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { masked, NOT_SHOWN } from '../redaction/redact';
import { isSecret } from '../redaction/secrets';
import { applyField, FieldNote } from './apply-field';
import { follow, PathStep, readPath } from './definite-path';
import { fieldName } from './describe-failure';
import { Gap, gapAt, isWithin } from './gap';
import { Note, noteOf } from './notes';

/** What goes to the sink: the event, or what a function made of it. */
export interface Record {
  readonly value: JsonValue;
  readonly text: string;
  readonly gaps: readonly Gap[];
  readonly sampled: readonly string[];
}

/** What arrives in a field of the sink. */
export interface DeliveredField {
  /** The name of the parameter, for example `Value`, or `Body/Key` in another. */
  readonly name: string;
  readonly pointer: string;
  readonly form: string;
  /** The text that arrives; null where the field has no value. Undefined where it is not known or cannot be made. */
  readonly value?: string | null;
  /** Why the value is not known. */
  readonly unknown?: string;
  /** Why there is no value. */
  readonly problem?: string;
  readonly notes: readonly Note[];
}

/** What a field of a sink becomes of a record. */
export function deliverField(
  field: LocatedField,
  { sink }: StreamDefinition,
  record: Record,
): DeliveredField {
  const { pointer, form, value, template } = field;
  const name = pointer.slice(`/Sink/${sink.kind}/`.length);
  const common = { name, pointer, form: isUnknown(form) ? '' : String(form), notes: [] };
  if (isSecret(pointer)) return { ...common, value: NOT_SHOWN };
  const open = [form, value, template].find(isUnknown);
  if (open !== undefined) return { ...common, unknown: open.$unknown };
  const paths = pathsOf(field);
  const gap = paths.map((steps) => gapOn(record, steps)).find((found) => found !== undefined);
  if (gap !== undefined) return { ...common, unknown: gap.reason };
  const result = applyField(
    { Form: common.form, Value: value, Template: template },
    record.value,
    record.text,
  );
  if ('error' in result) return { ...common, problem: result.message };
  const text = form === 'CONSTANT' ? (masked(result.value, pointer) as string) : result.value;
  return {
    ...common,
    value: text,
    notes: [...engineNotes(result.notes, field), ...ownNotes(field, sink.kind, record, paths, text)],
  };
}

/** That nothing is escaped matters in JSON alone. */
function engineNotes(ids: readonly FieldNote[], { form, template }: LocatedField): Note[] {
  const isInJson = form === 'TEMPLATE' && isJson(neutral(String(template)));
  return ids.filter((id) => id !== 'value-not-escaped' || isInJson).map((id) => noteOf(id));
}

function ownNotes(
  { form, template }: LocatedField,
  kind: string,
  { gaps, sampled }: Record,
  paths: readonly (readonly PathStep[])[],
  text: string | null,
): Note[] {
  const notes: Note[] = [];
  const pointers = form === 'ORIGINAL' ? [''] : paths.map(pointerOf);
  const partial = gaps.find((gap) => pointers.some((pointer) => isWithin(gap.pointer, pointer)));
  if (partial !== undefined)
    notes.push({ ...noteOf('not-documented', partial.reason), where: placeOf(partial.pointer) });
  const example = sampled.find((at) => pointers.some((pointer) => pointer !== '' && isWithin(at, pointer)));
  if (example !== undefined) notes.push({ ...noteOf('sample-value'), where: placeOf(example) });
  if (form === 'TEMPLATE' && text !== null && isJson(neutral(String(template))) && !isJson(text))
    notes.push(noteOf('not-json'));
  const { maximum, unit } = LIMITS.valueLength;
  if (form !== 'ORIGINAL' && text !== null && text.length > maximum)
    notes.push(noteOf('value-too-long', `${text.length} ${unit}, and ${maximum} are allowed`));
  if (factsOf(kind)?.service === 'fc' && form !== 'CONSTANT') notes.push(noteOf('arrives-in-a-list'));
  return notes;
}

function placeOf(pointer: string): string {
  return fieldName(pointer.split('/').slice(1).map(unescapePointer));
}

/** A template as it is with numbers for its variables, which stand in a text as well. */
function neutral(template: string): string {
  return template.replace(/\$\{[^}]*\}/g, '0');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The JSONPaths of a field. */
function pathsOf({ form, value }: LocatedField): (readonly PathStep[])[] {
  if (typeof value !== 'string') return [];
  const texts = form === 'JSONPATH' ? [value] : form === 'TEMPLATE' ? Object.values(variablesIn(value)) : [];
  return texts
    .flatMap((text) => (typeof text === 'string' ? [readPath(text) ?? []] : []))
    .filter(({ length }) => length > 0);
}

function variablesIn(text: string): object {
  try {
    return objectOf(readJson(text));
  } catch {
    return {};
  }
}

function gapOn({ value, gaps }: Record, steps: readonly PathStep[]): Gap | undefined {
  if (gaps.length === 0 || follow(value, steps) !== undefined) return undefined;
  return gapAt(gaps, pointerOf(steps));
}

/** Where a path leads; an index is no part of what is known of events. */
function pointerOf(steps: readonly PathStep[]): string {
  const names: string[] = [];
  for (const step of steps) {
    if ('index' in step || step.names.length !== 1) break;
    names.push(step.names[0]);
  }
  return names.map((name) => `/${escapePointer(name)}`).join('');
}
