import { say } from '../../core/language/say';
import { isJsonObject, JsonObject, JsonValue, readJson } from '../../core/model/json-value';
import { InputError } from '../../core/reading/input-error';
import { STDIN } from '../../core/reading/inputs/find-documents';
import { readText } from '../../core/reading/inputs/read-text';
import { buildEvent, givenEvent } from '../../core/simulation/build-event';
import { BuiltEvent, Message } from '../../core/simulation/message';
import { StreamDefinition } from '../../core/model/stream-definition';
import { fromFolder } from './load';
import { Terminal } from './terminal';

/** What somebody gives to a simulation: events whole, or a message. */
export interface EventOptions {
  /** A file with an event, or one a line; `-` is standard input. */
  readonly event?: string;
  /** A payload, or `@file`. */
  readonly message?: string;
  readonly key?: string;
  readonly property: readonly string[];
}

/** What a file with its payload begins with. */
const FILE_MARK = '@';

/** The events of a call. @throws InputError with the one sentence that says why there are none */
export async function readEvents(
  stream: StreamDefinition,
  options: EventOptions,
  terminal: Terminal,
): Promise<BuiltEvent[]> {
  const { event, message, key, property } = options;
  if (event !== undefined && message !== undefined)
    throw new InputError(say`--event and --message are both given; an event is whole, so give one of them.`);
  if (event !== undefined) {
    if (key !== undefined || property.length > 0)
      throw new InputError(say`--key and --property are parts of a --message; an event has them already.`);
    return eventsIn(await read(event, terminal), event === STDIN ? say`standard input` : event);
  }
  if (message === undefined)
    throw new InputError(say`Give an event with --event, or a message with --message.`);
  const body = message.startsWith(FILE_MARK) ? await read(message.slice(1), terminal) : message;
  return [eventOf(stream, { body, key, properties: propertiesIn(property) })];
}

/** The event of a message. @throws InputError where documents do not say enough for one */
export function eventOf(stream: StreamDefinition, message: Message): BuiltEvent {
  const built = buildEvent(stream, message);
  if ('problem' in built) throw new InputError(`${built.problem[0].toUpperCase()}${built.problem.slice(1)}.`);
  return built;
}

function read(path: string, terminal: Terminal): Promise<string> {
  return readText(fromFolder(path, terminal));
}

function propertiesIn(given: readonly string[]): Record<string, string> | undefined {
  if (given.length === 0) return undefined;
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new InputError(say`--property ${text}: write it as name=value.`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** One event, however it is broken into lines, or one a line. */
function eventsIn(text: string, name: string): BuiltEvent[] {
  const whole = tryJson(text, name);
  if (whole !== undefined) return [givenEvent(objectOf(whole, name), text.trim())];
  const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [[line, i + 1] as const]));
  if (lines.length === 0) throw new InputError(say`${name}: is empty.`);
  if (lines.length === 1) throw new InputError(say`${name}: is not JSON.`);
  return lines.map(([line, number]) => {
    const value = tryJson(line, name);
    if (value === undefined && tryJson(lines[0][0], name) === undefined)
      throw new InputError(say`${name}: is neither an event in JSON nor one a line.`);
    if (value === undefined) throw new InputError(say`${name}: line ${number} is not JSON.`);
    return givenEvent(objectOf(value, say`${name}: line ${number}`), line.trim());
  });
}

function objectOf(value: JsonValue, what: string): JsonObject {
  if (!isJsonObject(value)) throw new InputError(say`${what}: is JSON, but no event: an event is an object.`);
  return value;
}

function tryJson(text: string, name: string): JsonValue | undefined {
  try {
    return readJson(text);
  } catch (error) {
    if ((error as Error).name === 'RangeError')
      throw new InputError(say`${name}: nests deeper than can be read.`);
    return undefined;
  }
}
