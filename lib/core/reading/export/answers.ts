import { say, words } from '../../language/say';
import { HIDDEN_TAG_KEYS } from '../../contract/reserved-tags';
import { jsonDifferences } from '../../model/json-differences';
import { isObject, listOf, objectOf } from '../../model/json-object';
import { StreamDefinition, unknown, unknownPart } from '../../model/stream-definition';
import { UNKNOWN_MARK } from '../forged-unknown';
import { readJsonText } from '../json-text';
import { Parsed } from '../plan/templates';
import { readStream } from '../read-stream';
import { requestOptions, requestPart, requestTransforms } from './spelling';

type Json = Record<string, any>;

/** Where the streams of an answer are. */
export interface AnswerPlace {
  /** What the answer is called in references. */
  readonly label: string;
  /** The region that was asked; undefined where nobody says it. */
  readonly region?: string;
  readonly account?: string;
}

/** What the client of a language gives around the answer itself. */
export function bodyOf(json: unknown): Json {
  const { body } = objectOf(json);
  return isObject(body) ? body : objectOf(json);
}

/** Whether a document is what GetEventStreaming or ListEventStreamings answered. */
export function isAnswer(json: unknown): boolean {
  const { EventStreamingName, EventStreamings } = objectOf(bodyOf(json).Data);
  return typeof EventStreamingName === 'string' || Array.isArray(EventStreamings);
}

/** The streams of an answer of GetEventStreaming or ListEventStreamings. */
export function streamsOf(json: unknown, place: AnswerPlace): StreamDefinition[] {
  const { EventStreamings: listed, ...one } = objectOf(bodyOf(json).Data);
  const entries = Array.isArray(listed) ? listed : [one];
  return entries.filter((entry) => isObject(entry)).map((entry) => readEntry(entry, place));
}

const PLAIN = { text: (value: string) => value, json: readJsonText };

function readEntry(entry: Json, { label, region, account }: AnswerPlace): StreamDefinition {
  const { EventStreamingName: name, Description, Status, FilterPattern, Metadata } = entry;
  const attributes = {
    event_streaming_name: name,
    description: Description,
    status: Status,
    filter_pattern: FilterPattern || '{}',
    source: textOf(requestPart(entry.Source)),
    sink: textOf(requestPart(entry.Sink)),
    run_options: textOf(requestOptions(entry.RunOptions)),
    transforms: textOf(requestTransforms(entry.Transforms)),
    tags: tagsOf(entry.Tags),
  };
  const address = region === undefined ? String(name) : `${region}/${name}`;
  const read = readStream(attributes, PLAIN, { region, account, location: { address, stack: label } });
  const isOfMetadata = typeof Metadata === 'string' && Metadata !== '' && Metadata !== '{}';
  return withOwner(isOfMetadata ? ofMetadata(read) : withOtherwise(read, entry));
}

/** Tags that nobody asked for: the answer does not have them, and Terraform would remove those that there are. */
export const NOT_ASKED = '/Tags';

/** With the pointers of what Terraform sees in the answer otherwise than the stream is written. */
function withOtherwise(stream: StreamDefinition, entry: Json): StreamDefinition {
  const { source, sink, runOptions, transforms } = stream;
  const answeredOtherwise = [
    ...jsonDifferences(entry.Source, { [source.kind]: source.parameters }, '/Source'),
    ...jsonDifferences(entry.Sink, { [sink.kind]: sink.parameters }, '/Sink'),
    ...jsonDifferences(entry.RunOptions, runOptions, '/RunOptions'),
    ...jsonDifferences(entry.Transforms, transforms, '/Transforms'),
    ...(entry.FilterPattern ? [] : ['/FilterPattern']),
    ...(entry.Tags === undefined || entry.Tags === null ? [NOT_ASKED] : []),
  ];
  return answeredOtherwise.length === 0 ? stream : { ...stream, answeredOtherwise };
}

function textOf(value: unknown): string | Parsed | undefined {
  if (value === undefined || value === null) return undefined;
  const text = JSON.stringify(value);
  // What a number was that JavaScript does not hold, no text says any more.
  return text.includes(UNKNOWN_MARK) ? { $parsed: value } : text;
}

/** Tags are a list of pairs in every answer that has them. */
export function tagsOf(pairs: unknown): Record<string, string> {
  const entries = listOf(pairs).map((pair) => objectOf(pair));
  return Object.fromEntries(
    entries.map(({ Key, Value, TagKey, TagValue }) => [
      String(Key ?? TagKey),
      String(Value ?? TagValue ?? ''),
    ]),
  );
}

const METADATA = words`it is made of Metadata, for which Terraform has no argument`;

/** What such a stream reads from, no parameter says. */
function ofMetadata({ textProblems, ...stream }: StreamDefinition): StreamDefinition {
  const others = (textProblems ?? []).filter(({ pointer }) => !pointer.startsWith('/Source'));
  return {
    ...stream,
    source: unknownPart(unknown(METADATA)),
    ownedBy: METADATA,
    ...(others.length > 0 && { textProblems: others }),
  };
}

/** A stream that another service made, as its tags say, is that service's; tags that it keeps for itself are not shown. */
export function withOwner(stream: StreamDefinition): StreamDefinition {
  const isReserved = (key: string) => HIDDEN_TAG_KEYS.some((beginning) => key.startsWith(beginning));
  const reserved = Object.keys(stream.tags).filter(isReserved);
  if (reserved.length === 0) return stream;
  const tags = Object.fromEntries(Object.entries(stream.tags).filter(([key]) => !isReserved(key)));
  const ownedBy =
    stream.ownedBy ?? say`another service of Alibaba Cloud made it, as its tag ${reserved[0]} says`;
  return { ...stream, tags, ownedBy };
}
