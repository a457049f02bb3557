import { said, say, words } from '../../../core/language/say';
import { listed } from '../../../core/language/lists';
import { unescapePointer } from '../../../core/model/json-pointer';
import { isJsonObject, JsonObject, JsonValue, printJson, readJson } from '../../../core/model/json-value';
import { StreamDefinition } from '../../../core/model/stream-definition';
import { buildEvent } from '../../../core/simulation/build-event';
import { fieldName } from '../../../core/simulation/describe-failure';
import { BuiltEvent, NoEvent } from '../../../core/simulation/message';
import { Simulation, streamSimulator } from '../../../core/simulation/simulate-stream';
import { arrivalText, noteText, retryTexts, sentence } from '../../reports/simulation-text';

export { speak } from '../../../core/language/say';

/*
 * What the page asks of simulations. It is bundled into the page and runs in browsers, so nothing here, or under it,
 * needs Node.js.
 */

/** The event that a person starts from. */
export interface PageSample {
  readonly text: string;
  /** What to know of it, a sentence each. */
  readonly hints: readonly string[];
}

/** A field of the sink as the page shows it. */
export interface PageField {
  readonly name: string;
  readonly form: string;
  /** What arrives; in brackets where that is not text. */
  readonly value: string;
  readonly isText: boolean;
  readonly notes: readonly string[];
}

/** What becomes of an event, as the page shows it. */
export interface PageSimulation {
  readonly outcome: Simulation['outcome'];
  /** Why, as a sentence. */
  readonly reason?: string;
  /** Where the event comes to its end before the sink has it: a transform is its number. */
  readonly stop?: 'event' | 'filter' | 'sink' | number;
  /** What arrives, record by record. */
  readonly records: readonly (readonly PageField[])[];
  readonly notes: readonly string[];
  /** What becomes of it where the sink fails. */
  readonly retry: readonly string[];
}

/** The documented event of the source of a stream, or an empty one where none is published. */
export function sample(stream: StreamDefinition): PageSample {
  const built = buildEvent(stream, {});
  if ('problem' in built)
    return { text: printJson(EMPTY, INDENT), hints: [sentence(built.problem.replace(/;.*/, ''))] };
  const { event, gaps, remarks } = built;
  const byReason = new Map<string, string[]>();
  for (const { pointer, reason } of gaps)
    byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf(pointer)]);
  const missing = [...byReason].map(
    ([reason, names]) =>
      say`Not in it, and unknown as long as you do not write it: ${listed(names)} (${reason}).`,
  );
  return { text: printJson(event, INDENT), hints: [...remarks, ...missing] };
}

/** What becomes of an event that a person wrote. */
export function simulate(stream: StreamDefinition, text: string): PageSimulation {
  const built = eventIn(stream, text);
  if ('problem' in built)
    return { outcome: 'invalid', reason: built.problem, stop: 'event', records: [], notes: [], retry: [] };
  const simulation = streamSimulator(stream, { remedy: said(REMEDY) })(built);
  const { outcome, reason, deliveries, notes, failed, retry } = simulation;
  const place = failed === undefined ? '' : say` It is at /FilterPattern${failed.pointer}.`;
  return {
    outcome,
    ...(reason !== undefined && { reason: `${sentence(reason)}${place}` }),
    ...(outcome !== 'delivered' && { stop: stopOf(simulation) }),
    records: deliveries.map(({ fields }) =>
      fields.map((field) => ({
        name: field.name,
        form: field.form,
        value: arrivalText(field),
        isText: typeof field.value === 'string',
        notes: [field.problem, ...field.notes.map(noteText)]
          .filter((note) => note !== undefined)
          .map(sentence),
      })),
    ),
    notes: notes.map((note) => sentence(noteText(note))),
    retry: deliveries.length === 0 ? [] : retryTexts(retry).map(capitalized),
  };
}

const EMPTY: JsonObject = { specversion: '1.0', data: {} };
const INDENT = 2;
const REMEDY = words`the command simulate takes what it returns, or runs it`;

/** An event as it is written; what no document says is unknown where nothing is written there. */
function eventIn(stream: StreamDefinition, text: string): BuiltEvent | NoEvent {
  let event: JsonValue;
  try {
    event = readJson(text);
  } catch (error) {
    const { name, message } = error as Error;
    return {
      problem: name === 'RangeError' ? say`The event nests too deep.` : say`This is not JSON: ${message}.`,
    };
  }
  if (!isJsonObject(event)) return { problem: say`This is JSON, but no event: an event is an object.` };
  const base = buildEvent(stream, {});
  if ('problem' in base) return { event, text, gaps: [], sampled: [], madeUp: [], remarks: [] };
  return {
    event,
    text,
    gaps: base.gaps.filter(({ pointer }) => at(event, pointer) === undefined),
    sampled: base.sampled.filter((pointer) => isSame(at(event, pointer), at(base.event, pointer))),
    madeUp: base.madeUp,
    remarks: [],
  };
}

function at(event: JsonValue, pointer: string): JsonValue | undefined {
  let found: JsonValue | undefined = event;
  for (const name of pointer.split('/').slice(1).map(unescapePointer))
    found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
}

function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return one !== undefined && other !== undefined && printJson(one) === printJson(other);
}

function stopOf({ outcome, transforms, deliveries, unknowns }: Simulation): PageSimulation['stop'] {
  if (deliveries.length > 0) return 'sink';
  if (transforms.length > 0 && (outcome === 'dropped' || transforms.at(-1)?.stop !== undefined))
    return transforms.length - 1;
  return outcome === 'unknown' && unknowns.length === 0 ? 'sink' : 'filter';
}

function nameOf(pointer: string): string {
  return fieldName(pointer.split('/').slice(1).map(unescapePointer));
}

function capitalized(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
