import { said, say } from '../language/say';
import { isObject } from '../model/json-object';
import { JsonValue, printJson, readJson } from '../model/json-value';
import { LocatedField, sinkFields } from '../model/sink-fields';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { factsOf } from '../contract/kinds';
import { BuiltEvent } from './message';
import { DeliveredField, exampleNote, fieldDelivery, Record as EventRecord } from './deliver-field';
import { describeFailure, fieldName, FailureDescription } from './describe-failure';
import { Gap, isWithin } from './gap';
import { matchPattern, PatternMatch } from './match-pattern';
import { Note, noteOf } from './notes';
import { checkPattern } from './pattern-grammar';
import { RetryPlan, retryPlan } from './retry-plan';
import { sizeNotes } from './size-notes';
import { streamPattern } from './stream-pattern';
import { transformName } from './transform-name';

/** What a stream makes of an event. */
export interface Simulation {
  /** Invalid where the filter is not a pattern, or a field cannot be made of the event. */
  readonly outcome: 'delivered' | 'dropped' | 'unknown' | 'invalid';
  /** Why it is not delivered, as a sentence without its point. */
  readonly reason?: string;
  /** The field of the filter that failed, and why. */
  readonly failed?: FailureDescription & { readonly pointer: string };
  /** The event that the stream gets, as text. */
  readonly event: string;
  /** One a transform that the event came to. */
  readonly transforms: readonly TransformStep[];
  /** What arrives: one record, or several after a function. */
  readonly deliveries: readonly Delivery[];
  /** What would decide an unknown outcome. */
  readonly unknowns: readonly Gap[];
  readonly notes: readonly Note[];
  /** How the event was made of a message. */
  readonly remarks: readonly string[];
  /** What becomes of it where the sink fails. */
  readonly retry: RetryPlan;
}

/** What a transform does to an event. */
export interface TransformStep {
  /** `function acs:fc:...`, or the name of a model. */
  readonly what: string;
  /** Why the simulation stops there; undefined where a result stands for it. */
  readonly stop?: string;
}

/** What one record becomes at the sink. */
export interface Delivery {
  readonly fields: readonly DeliveredField[];
}

/** What stands for what a simulation does not run. */
export interface Results {
  /** What the functions return, one JSON text a function transform, in their order; a list is several records. */
  readonly functions?: readonly string[];
  /** What a person can do where a function is a stop; by default to say what it returns. */
  readonly remedy?: string;
  /** Runs a function on a batch, both JSON texts; undefined where it has none of that transform. */
  readonly run?: (
    index: number,
    batch: string,
  ) => { readonly result: string } | { readonly problem: string } | undefined;
}

/** Says what a stream makes of events: what does not depend on the event is done once. */
export function streamSimulator(
  stream: StreamDefinition,
  results: Results = {},
): (built: BuiltEvent) => Simulation {
  const { filterPattern } = stream;
  const { problems } = checkPattern(filterPattern);
  const pattern = streamPattern(stream);
  const fields = [
    ...sinkFields(stream).filter(({ pointer }) => pointer.startsWith('/Sink/')),
    ...unknownFields(stream),
  ].map((field) => fieldDelivery(field, stream));
  const retry = retryPlan(stream);
  return (built) => {
    const { text, remarks } = built;
    const beside = { event: text, remarks, retry };
    if (problems.length > 0) {
      const [{ pointer, message }] = problems;
      return ending(beside, 'invalid', {
        reason: say`the filter is not a pattern: ${message}${at(pointer)}`,
      });
    }
    const match = matchPattern(pattern, built.event, built.gaps);
    const notes = [...matchNotes(match, pattern.leaves, built), ...sizeNotes(text)];
    const { failed: leaf, unknowns } = match;
    if (leaf !== undefined) {
      const failed = { ...describeFailure(leaf, built.event), pointer: leaf.pointer };
      return ending(beside, 'dropped', { reason: failed.sentence, failed, notes });
    }
    if (match.outcome === 'unknown')
      return ending(beside, 'unknown', { reason: unknownReason(unknowns), unknowns, notes });
    const { steps: transforms, records, stop } = transformed(stream, built, results);
    if (stop !== undefined) return ending(beside, stop.outcome, { reason: stop.reason, transforms, notes });
    if (records.length === 0)
      return ending(beside, 'dropped', {
        reason: say`the last function returns no record`,
        transforms,
        notes,
      });
    const { unknown } = stream.sink;
    if (unknown !== undefined)
      return ending(beside, 'unknown', {
        reason: say`the sink is not known: ${said(unknown.$unknown)}`,
        transforms,
        notes,
      });
    const deliveries = records.map((record) => ({ fields: fields.map((deliver) => deliver(record)) }));
    const [outcome, reason] = outcomeOf(deliveries);
    return ending(beside, outcome, { reason, transforms, deliveries, notes });
  };
}

const NOTHING: readonly never[] = [];

/** One literal with every member: there may be a hundred thousand of them. */
function ending(
  { event, remarks, retry }: Pick<Simulation, 'event' | 'remarks' | 'retry'>,
  outcome: Simulation['outcome'],
  { reason, failed, transforms, deliveries, unknowns, notes }: Partial<Simulation>,
): Simulation {
  return {
    outcome,
    reason,
    failed,
    event,
    transforms: transforms ?? NOTHING,
    deliveries: deliveries ?? NOTHING,
    unknowns: unknowns ?? NOTHING,
    notes: notes ?? NOTHING,
    remarks,
    retry,
  };
}

/** Fields of which not even the form is known. */
function unknownFields({ sink }: StreamDefinition): LocatedField[] {
  const { sinkFields: names = [] } = factsOf(sink.kind) ?? {};
  return names.flatMap((name) => {
    const form = sink.parameters[name];
    if (!isUnknown(form)) return [];
    return [{ pointer: `/Sink/${sink.kind}/${name}`, form, value: undefined, template: undefined }];
  });
}

function at(pointer: string): string {
  return pointer === '' ? '' : say` at ${pointer}`;
}

function unknownReason(unknowns: readonly Gap[]): string {
  const [{ pointer, reason }] = unknowns;
  return say`${fieldName(pointer.split('/').slice(1)) || say`the filter`} is not known: ${reason}`;
}

function matchNotes(
  { differences, failed }: PatternMatch,
  leaves: readonly { readonly pointer: string }[],
  { sampled, madeUp }: BuiltEvent,
): Note[] {
  if (sampled.length === 0) return differences.map((id) => noteOf(id));
  const asked = failed === undefined ? leaves : leaves.filter(({ pointer }) => pointer === failed.pointer);
  const places = asked.flatMap(({ pointer }) => sampled.find((place) => isWithin(pointer, place)) ?? []);
  return [
    ...differences.map((id) => noteOf(id)),
    ...[...new Set(places)].map((place) => exampleNote(place, madeUp)),
  ];
}

function outcomeOf(deliveries: readonly Delivery[]): [outcome: Simulation['outcome'], reason?: string] {
  let open: DeliveredField | undefined;
  for (const { fields } of deliveries) {
    for (const field of fields) {
      if (field.problem !== undefined) return ['invalid', say`the field ${field.name}: ${field.problem}`];
      // A constant that is not known yet does not decide whether the event arrives.
      if (field.unknown !== undefined && field.form !== 'CONSTANT') open ??= field;
    }
  }
  return open === undefined
    ? ['delivered']
    : ['unknown', say`the field ${open.name} is not known: ${open.unknown}`];
}

interface Transformed {
  readonly steps: readonly TransformStep[];
  readonly records: readonly EventRecord[];
  readonly stop?: { readonly outcome: 'unknown' | 'invalid'; readonly reason: string };
}

/** What the transforms make of an event: a batch of one, and after a function as many as it returns. */
function transformed(
  stream: StreamDefinition,
  built: BuiltEvent,
  { functions = [], remedy = say`say what it returns`, run }: Results,
): Transformed {
  const steps: TransformStep[] = [];
  const { event: value, text, gaps, sampled, madeUp } = built;
  let records: EventRecord[] = [{ value, text, gaps, sampled, madeUp }];
  if (stream.transforms.length === 0) return { steps, records };
  let functionsMet = 0;
  for (const [index, transform] of stream.transforms.entries()) {
    const what = transformName(transform);
    const stopAt = (reason: string, outcome: 'unknown' | 'invalid' = 'unknown'): Transformed => ({
      steps: [...steps, { what, stop: reason }],
      records: [],
      stop: { outcome, reason: say`${what}: ${reason}` },
    });
    if (isUnknown(transform)) return stopAt(said(transform.$unknown));
    if (!isObject(transform) || transform.Arn === undefined) return stopAt(say`a simulation asks no model`);
    const given = functions[functionsMet];
    const batch = `[${records.map(({ text }) => text).join(',')}]`;
    const ran = given === undefined ? run?.(index, batch) : { result: given };
    functionsMet += 1;
    if (ran === undefined) return stopAt(say`a simulation does not run the function; ${remedy}`);
    if ('problem' in ran) return stopAt(ran.problem, 'invalid');
    let value: JsonValue;
    try {
      value = readJson(ran.result);
    } catch {
      return stopAt(say`what the function returns is not JSON`, 'invalid');
    }
    records = (Array.isArray(value) ? value : [value]).map((item) => ({
      value: item,
      text: printJson(item),
      gaps: [],
      sampled: [],
      madeUp: [],
    }));
    steps.push({ what });
  }
  return { steps, records };
}
