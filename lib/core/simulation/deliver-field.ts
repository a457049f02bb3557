import { said, say } from '../language/say';
import { factsOf } from '../contract/kinds';
import { LIMITS } from '../contract/limits';
import { escapePointer, unescapePointer } from '../model/json-pointer';
import { JsonValue } from '../model/json-value';
import { LocatedField } from '../model/sink-fields';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { masked, NOT_SHOWN } from '../redaction/redact';
import { isSecret } from '../redaction/secrets';
import { compileField, FieldNote } from './apply-field';
import { follow, PathStep, readPath } from './definite-path';
import { fieldName } from './describe-failure';
import { pathsIn } from './field-paths';
import { Gap, gapAt, isWithin } from './gap';
import { Note, noteOf } from './notes';

/** What goes to the sink: the event, or what a function made of it. */
export interface Record {
  readonly value: JsonValue;
  readonly text: string;
  readonly gaps: readonly Gap[];
  readonly sampled: readonly string[];
  readonly madeUp: readonly string[];
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

const NO_NOTES: readonly Note[] = [];

/** Says what a field of a sink becomes of records: what does not depend on them is done once. */
export function fieldDelivery(
  field: LocatedField,
  { sink }: StreamDefinition,
): (record: Record) => DeliveredField {
  const { pointer, form, value, template } = field;
  const name = pointer.slice(`/Sink/${sink.kind}/`.length);
  const common = { name, pointer, form: isUnknown(form) ? '' : String(form), notes: NO_NOTES };
  const always = (part: Partial<DeliveredField>) => {
    const delivered = { ...common, ...part };
    return () => delivered;
  };
  if (isSecret(pointer)) return always({ value: NOT_SHOWN });
  const open = [form, value, template].find(isUnknown);
  if (open !== undefined) return always({ unknown: said(open.$unknown) });
  const compiled = compileField({ Form: common.form, Value: value, Template: template });
  if (form === 'CONSTANT') {
    const result = compiled(null, '');
    return always(
      'error' in result ? { problem: result.message } : { value: masked(result.value, pointer) as string },
    );
  }
  const paths = pathsOf(field).map((steps) => ({ steps, pointer: pointerOf(steps) }));
  const places = form === 'ORIGINAL' ? [''] : paths.map((path) => path.pointer);
  const isInJson = form === 'TEMPLATE' && isJson(neutral(String(template)));
  const isInList = factsOf(sink.kind)?.service === 'fc';
  return (record) => {
    const gap = gapOn(record, paths);
    if (gap !== undefined) return { ...common, unknown: gap.reason };
    const result = compiled(record.value, record.text);
    if ('error' in result) return { ...common, problem: result.message };
    const text = result.value;
    let notes: Note[] | undefined;
    const note = (...more: Note[]) => void (notes = [...(notes ?? []), ...more]);
    if (result.notes.length > 0) note(...engineNotes(result.notes, isInJson));
    if (record.gaps.length + record.sampled.length > 0) note(...eventNotes(record, places));
    if (isInJson && text !== null && !isJson(text)) note(noteOf('not-json'));
    if (text !== null && text.length > LIMITS.valueLength.maximum && form !== 'ORIGINAL')
      note(lengthNote(text));
    if (isInList) note(noteOf('arrives-in-a-list'));
    return { name, pointer, form: common.form, value: text, notes: notes ?? NO_NOTES };
  };
}

/** That nothing is escaped matters in JSON alone. */
function engineNotes(ids: readonly FieldNote[], isInJson: boolean): Note[] {
  return ids.filter((id) => id !== 'value-not-escaped' || isInJson).map((id) => noteOf(id));
}

/** What of the places that a field looks at is not known, or stands for something else. */
function eventNotes({ gaps, sampled, madeUp }: Record, places: readonly string[]): Note[] {
  const notes: Note[] = [];
  const partial = gaps.find((gap) => places.some((place) => isWithin(gap.pointer, place)));
  if (partial !== undefined)
    notes.push({ ...noteOf('not-documented', partial.reason), where: nameOf(partial.pointer) });
  const example = sampled.find((at) => places.some((place) => place !== '' && isWithin(at, place)));
  if (example !== undefined) notes.push(exampleNote(example, madeUp));
  return notes;
}

/** That a value stands for others, and where it comes from. */
export function exampleNote(pointer: string, madeUp: readonly string[]): Note {
  const id = madeUp.includes(pointer) ? 'made-up-value' : 'sample-value';
  return { ...noteOf(id), where: nameOf(pointer) };
}

/** Whether a note says that a value stands for others. */
export function isOfExample({ id }: Note): boolean {
  return id === 'sample-value' || id === 'made-up-value';
}

function lengthNote(text: string): Note {
  const { maximum, unit } = LIMITS.valueLength;
  return noteOf('value-too-long', say`${text.length} ${unit}, and ${maximum} are allowed`);
}

function nameOf(pointer: string): string {
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
function pathsOf(field: LocatedField): (readonly PathStep[])[] {
  return pathsIn(field)
    .map((text) => readPath(text) ?? [])
    .filter(({ length }) => length > 0);
}

function gapOn(
  { value, gaps }: Record,
  paths: readonly { readonly steps: readonly PathStep[]; readonly pointer: string }[],
): Gap | undefined {
  if (gaps.length === 0) return undefined;
  const missing = paths.filter(({ steps }) => follow(value, steps) === undefined);
  return missing.map(({ pointer }) => gapAt(gaps, pointer)).find((gap) => gap !== undefined);
}

/** Where a path leads; an index is not a part of what is known of events. */
function pointerOf(steps: readonly PathStep[]): string {
  const names: string[] = [];
  for (const step of steps) {
    if ('index' in step || step.names.length !== 1) break;
    names.push(step.names[0]);
  }
  return names.map((name) => `/${escapePointer(name)}`).join('');
}
