import { isObject, listOf } from './json-object';

/** What the author of a stream expects it to make of a message. */
export interface Expectation {
  /** What it is called, unique in a stream. */
  readonly name: string;
  readonly outcome: 'delivered' | 'dropped';
  /** A whole event, as JSON text. */
  readonly event?: string;
  /** The payload of a message, where there is no event. */
  readonly body?: string;
  readonly key?: string;
  readonly properties?: Readonly<Record<string, string>>;
  /** What arrives, by the names of the fields of the sink: a text, or JSON. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Expectations as a stack records them, one text of JSON; what is not made like one is left out. */
export function readExpectations(text: unknown): readonly Expectation[] {
  if (typeof text !== 'string') return [];
  try {
    return listOf(JSON.parse(text)).filter(isExpectation);
  } catch {
    return [];
  }
}

/** Whether something is recorded as an expectation is. */
export function isExpectation(value: unknown): value is Expectation {
  if (!isObject(value)) return false;
  const { name, outcome, event, body, key, properties = {}, fields = {} } = value;
  return (
    typeof name === 'string' &&
    (outcome === 'delivered' || outcome === 'dropped') &&
    [event, body, key].every((part) => part === undefined || typeof part === 'string') &&
    isObject(properties) &&
    Object.values(properties).every((property) => typeof property === 'string') &&
    isObject(fields)
  );
}
