import { triggerAttributes } from '../model/function-trigger';
import { EVENT_STREAMING, StreamDefinition } from '../model/stream-definition';
import { readStream, StreamPlace, TextReader } from './read-stream';
import { readTrigger } from './read-trigger';

type Values = Readonly<Record<string, unknown>>;

/** Whether a resource of this type is an event stream, or may make one. */
export function mayBeStream(type: string): boolean {
  return type === EVENT_STREAMING || triggerAttributes(type) !== undefined;
}

/** The event stream that a resource is, or makes; undefined where it does neither. */
export function readStreamOf(
  type: string,
  values: Values,
  reader: TextReader,
  place: StreamPlace,
): StreamDefinition | undefined {
  return type === EVENT_STREAMING
    ? readStream(values, reader, place)
    : readTrigger(type, values, reader, place);
}

/** The one attribute that says what a stream is that a resource makes; undefined for a stream itself. */
export function configAttribute(type: string): string | undefined {
  return triggerAttributes(type)?.config;
}

/** What is left of a resource that makes a stream: what that stream is, is judged as a stream. */
export function withoutStream<T extends Values>(type: string, values: T): T {
  const config = configAttribute(type);
  if (config === undefined) return values;
  const { [config]: _, ...rest } = values;
  return rest as T;
}
