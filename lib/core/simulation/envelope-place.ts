import { EventSample } from '../contract/kind-facts';
import { factsOf } from '../contract/kinds';
import { isComposite, isObject } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';
import { sampleOf } from './build-event';
import { EXTENSIONS } from './message';
import { EVENT_ATTRIBUTES } from '../contract/event-attributes';

/** What a source puts at a place of its events: as far as documents say, which is what the rules judge by. */
export type Place =
  /** Anything may be there, or nothing; where messages add names to others, those are known. */
  | { readonly is: 'open'; readonly parent?: readonly string[]; readonly names?: readonly string[] }
  /** Nothing: the object around it has other fields. */
  | { readonly is: 'absent'; readonly parent: readonly string[]; readonly names: readonly string[] }
  /** A value of one type, or null in some events; `base64` is a text too, and `objects` a list of them. */
  | { readonly is: ValueType | 'base64'; readonly mayBeNull?: true }
  /** Nothing, as what is on the way to it has no fields. */
  | { readonly is: 'inside'; readonly parent: readonly string[]; readonly of: ValueType | 'base64' };

type ValueType = 'text' | 'number' | 'boolean' | 'object' | 'list' | 'objects';

const OPEN: Place = { is: 'open' };

/** The attributes that every event has, and all of them are texts. */
export const REQUIRED_ATTRIBUTES: readonly string[] = ['id', 'source', 'specversion', 'type'];

/** What events of the source of a stream have where names lead. */
export function placeAt(stream: StreamDefinition, path: readonly string[]): Place {
  const [top, ...names] = path;
  if (top === 'data') return placeInData(stream, names);
  const isText = EVENT_ATTRIBUTES.includes(top) || EXTENSIONS.includes(`/${top}`);
  if (!isText) return OPEN;
  return names.length === 0 ? { is: 'text' } : { is: 'inside', parent: [top], of: 'text' };
}

function placeInData(stream: StreamDefinition, names: readonly string[]): Place {
  const sample = knownSample(stream);
  if (sample === undefined) return OPEN;
  let value: unknown = sample.data;
  let pointer = '/data';
  const parent: string[] = ['data'];
  for (const name of names) {
    if (pointer === sample.message && pointer !== '/data') return insideMessage(stream, sample, parent);
    if (pointer in (sample.gaps ?? {})) return OPEN;
    if (!isObject(value)) return insideValue(value, [...parent]);
    if (!Object.hasOwn(value, name)) {
      const known = fieldsOf(stream, sample, pointer, value);
      if (!known.includes(name))
        return isOpen(sample, pointer)
          ? { is: 'open', parent, names: known }
          : { is: 'absent', parent, names: known };
    }
    value = value[name];
    pointer = `${pointer}/${escapePointer(name)}`;
    parent.push(name);
  }
  if (pointer === sample.message && pointer !== '/data') return messageOf(stream, sample);
  const is = typeOf(value);
  // Of an object it is not known what is in it, but that it is one.
  if (pointer in (sample.gaps ?? {}) && is !== 'object') return OPEN;
  if (is === undefined) return OPEN;
  return isOfMessage(sample, pointer) ? { is, mayBeNull: true } : { is };
}

/** Whether a message has or has not what stands there: its key, a property. */
function isOfMessage({ key, properties, system }: EventSample, pointer: string): boolean {
  const isIn = (place: string | undefined) => place !== undefined && pointer.startsWith(`${place}/`);
  return pointer === key || isIn(properties) || isIn(system);
}

/** The sample of the events of a stream; undefined where there is none, or it is not known yet which one holds. */
export function knownSample(stream: StreamDefinition): EventSample | undefined {
  return isUndecided(stream) ? undefined : sampleOf(stream);
}

/** Whether it is not known yet which sample holds. */
function isUndecided({ source }: StreamDefinition): boolean {
  if (source.unknown !== undefined) return true;
  const deciding = factsOf(source.kind)?.samples?.flatMap(({ where = {} }) => Object.keys(where)) ?? [];
  return deciding.some((name) => isUnknown(valueOf(source, name)));
}

/** Other samples of a kind show fields too. */
function fieldsOf(
  { source }: StreamDefinition,
  { gaps = {} }: EventSample,
  pointer: string,
  value: Record<string, unknown>,
): string[] {
  const { envelope } = factsOf(source.kind) ?? {};
  const more = pointer === '/data' ? (envelope?.dataFields ?? []) : [];
  const missing = Object.keys(gaps).filter(
    (gap) => gap.startsWith(`${pointer}/`) && !gap.slice(pointer.length + 1).includes('/'),
  );
  return [
    ...new Set([...Object.keys(value), ...more, ...missing.map((gap) => gap.slice(pointer.length + 1))]),
  ];
}

/** Whether a message brings fields of its own to an object. */
function isOpen({ message, properties, system }: EventSample, pointer: string): boolean {
  return [message, properties, system].includes(pointer);
}

function messageOf({ source }: StreamDefinition, { text }: EventSample): Place {
  const { body } = factsOf(source.kind) ?? {};
  const format = body === undefined ? undefined : valueOf(source, body.format);
  if (isUnknown(format)) return OPEN;
  if (format === 'Binary') return { is: 'base64' };
  return text === true || format === 'Text' ? { is: 'text', mayBeNull: true } : OPEN;
}

function insideMessage(stream: StreamDefinition, sample: EventSample, parent: readonly string[]): Place {
  const place = messageOf(stream, sample);
  return place.is === 'text' || place.is === 'base64' ? { is: 'inside', parent, of: place.is } : OPEN;
}

function insideValue(value: unknown, parent: readonly string[]): Place {
  const of = typeOf(value);
  return of === 'object' || of === undefined ? OPEN : { is: 'inside', parent, of };
}

function typeOf(value: unknown): ValueType | undefined {
  if (Array.isArray(value)) return value.some(isComposite) ? 'objects' : 'list';
  if (isComposite(value)) return 'object';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : undefined;
}
