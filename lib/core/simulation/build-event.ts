import { said, say, words } from '../language/say';
import { EventSample } from '../contract/kind-facts';
import { factsOf } from '../contract/kinds';
import { JsonObject, printJson } from '../model/json-value';
import { StreamDefinition } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';
import { documentedEvent } from './documented-event';
import { BuiltEvent, encoded, EXTENSIONS, Message, nameOf, NoEvent } from './message';

/** An event that somebody gives whole. */
export function givenEvent(event: JsonObject, text = printJson(event)): BuiltEvent {
  return { event, text, gaps: [], sampled: [], madeUp: [], remarks: [] };
}

/** The event that the source of a stream makes of a message, as far as documents say. */
export function buildEvent(stream: StreamDefinition, message: Message): BuiltEvent | NoEvent {
  const { source } = stream;
  if (source.unknown !== undefined)
    return { problem: say`the source is not known (${said(source.unknown.$unknown)}); give the whole event` };
  const sample = sampleOf(stream);
  if (sample === undefined) return undocumented(stream, message);
  return documentedEvent(stream, sample, message);
}

/** The documented sample of the events that the source of a stream makes. */
export function sampleOf(stream: StreamDefinition): EventSample | undefined {
  return factsOf(stream.source.kind)?.samples?.find((item) => holdsFor(item, stream));
}

function holdsFor({ where = {} }: EventSample, { source }: StreamDefinition): boolean {
  return Object.entries(where).every(([name, value]) => valueOf(source, name) === value);
}

const NO_SAMPLE = words`no sample of these events is published`;

/** Nothing is known but where the message stands, of some. */
function undocumented(stream: StreamDefinition, message: Message): BuiltEvent | NoEvent {
  const { kind } = stream.source;
  if (message.key !== undefined || message.properties !== undefined)
    return {
      problem: say`no document says where key and properties of ${nameOf(kind)} stand in an event; give the whole event`,
    };
  const { body } = factsOf(kind) ?? {};
  const data =
    body === undefined || message.body === undefined
      ? {}
      : { [body.field]: encoded(stream, message.body).value };
  const event = { specversion: '1.0', data };
  const gaps = [
    '/id',
    '/source',
    '/type',
    '/subject',
    '/time',
    '/datacontenttype',
    '/data',
    ...EXTENSIONS,
  ].map((pointer) => ({ pointer, reason: said(NO_SAMPLE) }));
  return {
    event,
    text: printJson(event),
    gaps,
    sampled: [],
    madeUp: [],
    remarks: [say`${nameOf(kind)}: ${said(NO_SAMPLE)}, so the attributes and most of data are not known.`],
  };
}
