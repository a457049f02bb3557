import { say } from '../language/say';
import { listed } from '../language/lists';
import { excerpt } from '../model/excerpt';
import { Expectation } from '../model/expectation';
import { isObject } from '../model/json-object';
import { isJsonObject, readJson } from '../model/json-value';
import { StreamDefinition } from '../model/stream-definition';
import { buildEvent, givenEvent } from './build-event';
import { DeliveredField, isOfExample } from './deliver-field';
import { BuiltEvent, NoEvent } from './message';
import { Simulation, streamSimulator } from './simulate-stream';

/** Whether an expectation holds. */
export type ExpectationResult =
  | { readonly state: 'holds' }
  | {
      readonly state: 'fails' | 'unknown';
      /** JSON pointer into the request, where it fails or what is not known. */
      readonly pointer: string;
      /** Why, without a point. */
      readonly reason: string;
      /** What is there, and what was expected, of a field. */
      readonly got?: string;
      readonly wanted?: string;
    };

const HOLDS = { state: 'holds' } as const;
const FILTER = '/FilterPattern';

/** Checks expectations of one stream. */
export function expectationChecker(
  stream: StreamDefinition,
): (expectation: Expectation) => ExpectationResult {
  const simulate = streamSimulator(stream);
  return (expectation) => {
    const built = eventOf(stream, expectation);
    if ('problem' in built) return { state: 'unknown', pointer: '/Source', reason: built.problem };
    const simulation = simulate(built);
    return filterResult(expectation, simulation) ?? fieldsResult(stream, expectation, simulation);
  };
}

function eventOf(
  stream: StreamDefinition,
  { event, body, key, properties }: Expectation,
): BuiltEvent | NoEvent {
  if (event === undefined) return buildEvent(stream, { body, key, properties });
  try {
    const read = readJson(event);
    if (isJsonObject(read)) return givenEvent(read, event);
  } catch {
    // The same sentence for both.
  }
  return { problem: say`the event of the expectation is not an object of JSON` };
}

/** What the filter decides alone; undefined where the fields count. */
function filterResult({ outcome }: Expectation, simulation: Simulation): ExpectationResult | undefined {
  const { outcome: got, reason = '', failed, notes, unknowns } = simulation;
  if (failed === undefined && unknowns.length > 0)
    return { state: 'unknown', pointer: `${FILTER}${unknowns[0].pointer}`, reason };
  const sample = notes.find(isOfExample);
  if (sample !== undefined)
    return { state: 'unknown', pointer: FILTER, reason: say`${sample.where}: ${sample.text}` };
  if (got === 'dropped') {
    if (outcome === 'dropped') return HOLDS;
    return { state: 'fails', pointer: `${FILTER}${failed?.pointer ?? ''}`, reason };
  }
  if (outcome === 'delivered') return undefined;
  if (got === 'invalid' && simulation.transforms.length === 0 && simulation.deliveries.length === 0)
    return { state: 'unknown', pointer: FILTER, reason };
  return { state: 'fails', pointer: FILTER, reason: say`the filter lets the event through` };
}

function fieldsResult(
  stream: StreamDefinition,
  { fields = {} }: Expectation,
  simulation: Simulation,
): ExpectationResult {
  const { outcome, reason = '', deliveries } = simulation;
  if (deliveries.length === 0)
    return outcome === 'delivered'
      ? HOLDS
      : { state: 'unknown', pointer: outcome === 'invalid' ? FILTER : '/Transforms', reason };
  const sink = `/Sink/${stream.sink.kind}`;
  const results = deliveries.map((delivery) => deliveryResult(sink, fields, delivery.fields));
  return (
    results.find(({ state }) => state === 'fails') ??
    results.find(({ state }) => state === 'unknown') ??
    HOLDS
  );
}

/** What is expected of fields holds for each record that arrives. */
function deliveryResult(
  sink: string,
  fields: Readonly<Record<string, unknown>>,
  delivered: readonly DeliveredField[],
): ExpectationResult {
  let open: ExpectationResult | undefined;
  for (const [name, wanted] of Object.entries(fields)) {
    const field = delivered.find((item) => item.name === name || decapitalized(item.name) === name);
    if (field === undefined)
      return {
        state: 'fails',
        pointer: sink,
        reason: say`the sink has no field ${name}; it has ${listed(delivered.map((item) => item.name))}`,
      };
    const result = fieldResult(field, wanted);
    if (result.state === 'fails') return result;
    if (result.state === 'unknown') open ??= result;
  }
  return open ?? brokenResult(delivered) ?? HOLDS;
}

/** Users write the names of fields as properties. */
function decapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function fieldResult(field: DeliveredField, wanted: unknown): ExpectationResult {
  const { pointer, name, value, unknown, problem, notes } = field;
  if (problem !== undefined) return { state: 'fails', pointer, reason: say`the field ${name}: ${problem}` };
  if (unknown !== undefined) return { state: 'unknown', pointer, reason: unknown };
  const uncertain = notes.find((note) => isOfExample(note) || note.id === 'not-documented');
  if (uncertain !== undefined)
    return { state: 'unknown', pointer, reason: say`${uncertain.where}: ${uncertain.text}` };
  if (isWanted(value ?? null, wanted)) return HOLDS;
  return {
    state: 'fails',
    pointer,
    reason: say`the field ${name} is something else`,
    got: value === null || value === undefined ? 'nothing' : excerpt(value),
    wanted: excerpt(typeof wanted === 'string' ? wanted : JSON.stringify(wanted)),
  };
}

/** A text as it is, null for no value, anything else as JSON. */
function isWanted(value: string | null, wanted: unknown): boolean {
  if (value === null || wanted === null || typeof wanted === 'string') return value === wanted;
  try {
    return sorted(JSON.parse(value)) === sorted(wanted);
  } catch {
    return false;
  }
}

/** The text of a value in which the order of members does not count. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** A field that cannot be made fails a delivery, whether somebody looks at it or not. */
function brokenResult(fields: readonly DeliveredField[]): ExpectationResult | undefined {
  const broken = fields.find(({ problem }) => problem !== undefined);
  return (
    broken && {
      state: 'fails',
      pointer: broken.pointer,
      reason: say`the field ${broken.name}: ${broken.problem}`,
    }
  );
}
