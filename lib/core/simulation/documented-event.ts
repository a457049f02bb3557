import { said, say } from '../language/say';
import { EventSample } from '../contract/kind-facts';
import { escapePointer, unescapePointer } from '../model/json-pointer';
import { isJsonObject, JsonObject, jsonOf, JsonValue, printJson } from '../model/json-value';
import { StreamDefinition } from '../model/stream-definition';
import { Gap } from './gap';
import { BuiltEvent, encoded, EXTENSIONS, Message, nameOf, NoEvent } from './message';
import { placeholderIn } from './placeholders';

/** The event of a message, made after a documented sample. */
export function documentedEvent(
  stream: StreamDefinition,
  sample: EventSample,
  message: Message,
): BuiltEvent | NoEvent {
  return new Builder(stream, sample).build(message);
}

/** The time of every sample: the same answer each time. */
const TIME = '2026-01-01T00:00:00Z';
const ACCOUNT = '1234567890123456';

class Builder {
  private readonly gaps: Gap[];
  private readonly sampled: string[] = [];
  private readonly madeUp: string[] = ['/time'];
  private readonly remarks: string[];

  constructor(
    private readonly stream: StreamDefinition,
    private readonly sample: EventSample,
  ) {
    this.gaps = Object.entries(sample.gaps ?? {}).map(([pointer, reason]) => ({
      pointer,
      reason: said(reason),
    }));
    this.remarks = sample.note === undefined ? [] : [said(sample.note)];
  }

  public build(message: Message): BuiltEvent | NoEvent {
    const { sample, stream } = this;
    const attributes = {
      id: '45ef4dewdwe1-7c35-447a-bd93-fab****',
      time: TIME,
      datacontenttype: 'application/json',
    };
    this.sampled.push('/id', '/time', '/datacontenttype');
    this.gaps.push(
      ...EXTENSIONS.map((pointer) => ({
        pointer,
        reason: say`no document says which of them a stream sets`,
      })),
    );
    const event: Record<string, JsonValue> = {
      specversion: '1.0',
      ...attributes,
      ...(this.filled(sample.attributes, '') as JsonObject),
      data: this.filled(jsonOf(sample.data), '/data', sample.message) ?? {},
    };
    const problem =
      this.key(event, message) ?? this.properties(event, message) ?? this.message(event, message);
    if (problem !== undefined) return { problem };
    const { kind } = stream.source;
    const remarks = this.remarks.map((remark) =>
      /[.。]$/.test(remark) ? remark : say`${nameOf(kind)}: ${remark}.`,
    );
    return {
      event,
      text: printJson(event),
      gaps: this.gaps,
      sampled: this.sampled,
      madeUp: this.madeUp,
      remarks,
    };
  }

  /** A part of the sample with what parameters say for its placeholders; what they do not say yet is a gap. */
  private filled(part: JsonValue, pointer: string, message?: string): JsonValue | undefined {
    if (pointer === message && pointer !== '/data') {
      this.sampled.push(pointer);
      return part;
    }
    if (typeof part === 'string') return this.text(part, pointer);
    if (!isJsonObject(part)) {
      this.sampled.push(pointer);
      return part;
    }
    const members = Object.entries(part).flatMap(([name, member]) => {
      const value = this.filled(member, `${pointer}/${escapePointer(name)}`, message);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(members);
  }

  private text(text: string, pointer: string): string | undefined {
    if (!/<\w+>/.test(text)) {
      if (pointer.startsWith('/data')) this.sampled.push(pointer);
      return text;
    }
    let reason: string | undefined;
    const filled = text.replace(/<(\w+)>/g, (_whole, name: string) => {
      const value = this.placeholder(name);
      if (typeof value === 'string') return value;
      reason ??= value.reason;
      return '';
    });
    if (reason === undefined) {
      if (text.includes('<account>')) {
        this.sampled.push(pointer);
        this.madeUp.push(pointer);
      }
      return filled;
    }
    this.gaps.push({ pointer, reason });
    return undefined;
  }

  private placeholder(name: string): string | { readonly reason: string } {
    return name === 'account' ? ACCOUNT : placeholderIn(this.stream, name);
  }

  private key(event: JsonObject, { key }: Message): string | undefined {
    if (key === undefined) return undefined;
    if (this.sample.key === undefined)
      return say`no document says where the key of a message stands in ${nameOf(this.stream.source.kind)}; give the whole event`;
    this.put(event, this.sample.key, key);
    return undefined;
  }

  private properties(event: JsonObject, { properties = {} }: Message): string | undefined {
    const { properties: place, system } = this.sample;
    const names = Object.keys(properties);
    if (names.length > 0 && place === undefined)
      return say`no document says where the properties of a message stand in ${nameOf(this.stream.source.kind)}; give the whole event`;
    for (const name of names) {
      const known = system === undefined ? undefined : at(event, system)?.[name];
      this.put(event, `${known === undefined ? place : system}/${escapePointer(name)}`, properties[name]);
    }
    return undefined;
  }

  private message(event: Record<string, JsonValue>, { body }: Message): string | undefined {
    if (body === undefined) return undefined;
    const { message: place, text } = this.sample;
    if (place === undefined)
      return say`no document says what a message becomes in ${nameOf(this.stream.source.kind)}; give the whole event`;
    const { value, remark } = encoded(this.stream, body, text);
    if (remark !== undefined) this.remarks.push(remark);
    if (place !== '/data') {
      this.put(event, place, value);
      return undefined;
    }
    if (!isJsonObject(value))
      return say`a message of ${nameOf(this.stream.source.kind)} is an object of JSON`;
    event.data = { ...(event.data as JsonObject), ...value };
    this.known(Object.keys(value).map((name) => `/data/${escapePointer(name)}`));
    return undefined;
  }

  private put(event: JsonObject, pointer: string, value: JsonValue): void {
    const end = pointer.lastIndexOf('/');
    const parent = at(event, pointer.slice(0, end)) as Record<string, JsonValue>;
    parent[unescapePointer(pointer.slice(end + 1))] = value;
    this.known([pointer]);
  }

  /** These are no samples any more. */
  private known(pointers: readonly string[]): void {
    for (const pointer of pointers) {
      const index = this.sampled.indexOf(pointer);
      if (index >= 0) this.sampled.splice(index, 1);
    }
  }
}

function at(event: JsonObject, pointer: string): JsonObject | undefined {
  let found: JsonValue | undefined = event;
  for (const part of pointer.split('/').slice(1)) {
    if (!isJsonObject(found)) return undefined;
    found = found[unescapePointer(part)];
  }
  return isJsonObject(found) ? found : undefined;
}
