import { sayingAt, Where } from '../language';
import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { AppDefinition } from '../../core/model/app-definition';
import { printJson } from '../../core/model/json-value';
import { Expectation } from '../../core/model/expectation';
import { StreamDefinition } from '../../core/model/stream-definition';
import { functionRunner } from '../../core/running/run-function';
import { buildEvent, givenEvent } from '../../core/simulation/build-event';
import { BuiltEvent } from '../../core/simulation/message';
import { DeliveredField } from '../../core/simulation/deliver-field';
import { Simulation, streamSimulator } from '../../core/simulation/simulate-stream';
import { FailedLeaf, refuseReferences, sampleEvent, SimulationNote } from './pattern-evaluation';
import { SimulationOutcome } from './simulation-outcome';

/**
 * A message to try a stream with. Credentials and personal data do not belong into it.
 */
export interface SampleMessage {
  /**
   * The payload: text as it lies in the broker, or an object, which is sent as JSON. The source makes an event of it,
   * as its data format says.
   *
   * @default - the payload of the documented sample
   */
  readonly body?: any;

  /**
   * The key of the message.
   *
   * @default - that of the documented sample
   */
  readonly key?: string;

  /**
   * The properties of the message.
   *
   * @default - those of the documented sample
   */
  readonly properties?: Record<string, string>;

  /**
   * The whole event instead of a message: an object, or its JSON as text, which keeps the spelling of numbers.
   *
   * @default - what the source makes of the message
   */
  readonly event?: any;

  /**
   * What each function transform returns, in their order: an object, a list of several, or JSON as text.
   *
   * @default - a function is a stop, and what arrives is not known
   */
  readonly functionResults?: any[];

  /**
   * Whether the code of a `StreamFunction` of this app runs, where `functionResults` says nothing: Node.js or Python, in a
   * process of its own, without the environment of this one, with the memory and the time of the function. It runs as the
   * user of this process, with their files and their network.
   *
   * @default false
   */
  readonly runFunctions?: boolean;
}

/**
 * What arrives in a field of the sink.
 */
export interface SimulatedField {
  /** The name of the parameter in EventBridge's own spelling, for example `Value`. */
  readonly name: string;

  /** How it is made: `ORIGINAL`, `CONSTANT`, `JSONPATH` or `TEMPLATE`. */
  readonly form: string;

  /** The text that arrives; undefined where there is none, or where it is not known. */
  readonly value?: string;

  /** Why there is none, where it is not known or cannot be made. */
  readonly reason?: string;

  /** What to know of it. */
  readonly notes: SimulationNote[];
}

/**
 * One record that arrives at the sink.
 */
export interface SimulatedDelivery {
  /** The fields with a value, by name: the text that arrives. */
  readonly fields: Record<string, string>;

  /** Every field, with what to know of it. */
  readonly details: SimulatedField[];
}

/**
 * What becomes of an event that the sink does not take.
 */
export interface SimulatedRetries {
  /** The number of retries. */
  readonly count: number;

  /** When the last one begins at the earliest, in seconds after the first failure; 0 without a retry. */
  readonly leastSeconds: number;

  /** When the last one begins at the latest, in seconds after the first failure. */
  readonly mostSeconds: number;

  /** What happens then: `dead-letter`, `discarded`, `blocked` or `unknown`. */
  readonly afterwards: string;
}

/**
 * What a stream makes of a message.
 */
export interface StreamSimulation {
  /** Whether the event arrives. */
  readonly outcome: SimulationOutcome;

  /** Why it does not arrive, without a point; undefined where it does. */
  readonly reason?: string;

  /** The first field of the filter that the event does not satisfy. */
  readonly failed?: FailedLeaf;

  /** The event that the stream gets, as JSON. */
  readonly event: string;

  /** The fields of the first record that arrives, by name; empty where none does. */
  readonly fields: Record<string, string>;

  /** Every record that arrives: one, or several after a function. */
  readonly deliveries: SimulatedDelivery[];

  /** What to know of it. */
  readonly notes: SimulationNote[];

  /** What becomes of it where the sink fails. */
  readonly retries: SimulatedRetries;
}

const OUTCOMES = {
  delivered: SimulationOutcome.MATCH,
  dropped: SimulationOutcome.NO_MATCH,
  unknown: SimulationOutcome.UNKNOWN,
  invalid: SimulationOutcome.INVALID,
} as const;

/**
 * Simulates a stream.
 *
 * @param where the construct, in the language of whose app all of it is said
 * @param appOf what the functions of the stream are looked up in, where they are to run
 */
export function simulateMessage(
  stream: StreamDefinition,
  message: SampleMessage,
  where: Where,
  appOf: () => AppDefinition,
): StreamSimulation {
  refuseReferences(message, where);
  const { functionResults = [] } = message;
  return sayingAt(where, () => {
    const run = message.runFunctions === true ? functionRunner(appOf(), stream) : undefined;
    const simulate = streamSimulator(stream, { functions: functionResults.map(textOf), run });
    return result(simulate(eventOf(stream, message, where)));
  });
}

/** A text as it is, anything else as JSON. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function eventOf(stream: StreamDefinition, message: SampleMessage, where: Where): BuiltEvent {
  const { event, body, ...parts } = messageOf(message, where);
  if (event !== undefined) return givenEvent(sampleEvent(event, where), event);
  const built = buildEvent(stream, { body, key: parts.key, properties: parts.properties });
  if ('problem' in built) throw mistakeAt(where, () => say`${built.problem}.`);
  return built;
}

/** A message as data that a stack can record. */
export function messageOf(
  message: SampleMessage,
  where: Where,
): Pick<Expectation, 'event' | 'body' | 'key' | 'properties'> {
  const { event, body, key, properties } = message;
  refuseReferences(message, where);
  if (event === undefined)
    return {
      ...(body !== undefined && { body: textOf(body) }),
      ...(key !== undefined && { key }),
      ...(properties && { properties }),
    };
  if (body !== undefined || key !== undefined || properties !== undefined)
    throw mistakeAt(
      where,
      () => say`the message has an event and parts of a message; an event is whole, so give one of them.`,
    );
  return { event: typeof event === 'string' ? event : printJson(sampleEvent(event, where)) };
}

function result(simulation: Simulation): StreamSimulation {
  const { outcome, reason, failed, event, notes, remarks, retry } = simulation;
  const deliveries = simulation.deliveries.map(({ fields }) => ({
    fields: Object.fromEntries(
      fields.flatMap(({ name, value }) => (value === undefined || value === null ? [] : [[name, value]])),
    ),
    details: fields.map(detail),
  }));
  const last = retry.retries[retry.retries.length - 1] ?? { least: 0, most: 0 };
  return {
    outcome: OUTCOMES[outcome],
    ...(reason !== undefined && { reason }),
    ...(failed !== undefined && { failed }),
    event,
    fields: deliveries[0]?.fields ?? {},
    deliveries,
    notes: [...notes, ...remarks.map((text) => ({ id: 'sample', text }))],
    retries: {
      count: retry.retries.length,
      leastSeconds: last.least,
      mostSeconds: last.most,
      afterwards: retry.afterwards,
    },
  };
}

function detail({ name, form, value, unknown, problem, notes }: DeliveredField): SimulatedField {
  const reason = problem ?? unknown;
  return {
    name,
    form,
    ...(typeof value === 'string' && { value }),
    ...(reason !== undefined && { reason }),
    notes: [...notes],
  };
}
