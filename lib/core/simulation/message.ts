import { said, say } from '../language/say';
import { factsOf } from '../contract/kinds';
import { titleOf } from '../contract/kind-lookups';
import { JsonObject, JsonValue, readJson } from '../model/json-value';
import { StreamDefinition } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';
import { Gap } from './gap';

/** A message as it lies in a broker. */
export interface Message {
  /** The payload, as UTF-8 text; undefined for that of the documented sample. */
  readonly body?: string;
  readonly key?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** An event, and what of it is not known. */
export interface BuiltEvent {
  readonly event: JsonObject;
  /** The event as text. */
  readonly text: string;
  /** What no document says, or the app does not say yet: the event has nothing there. */
  readonly gaps: readonly Gap[];
  /** JSON pointers to values that stand for others: those of the documented sample, or made-up ones. */
  readonly sampled: readonly string[];
  /** Those of them that are made up, as no document shows one. */
  readonly madeUp: readonly string[];
  /** What to know of it. */
  readonly remarks: readonly string[];
}

/** A message that no event can be made of; the problem is a sentence without its point. */
export interface NoEvent {
  readonly problem: string;
}

/** What the events of a kind of source are called. */
export function nameOf(kind: string): string {
  return say`events of ${said(titleOf(kind) ?? kind)}`;
}

/** JSON pointers to the extension attributes of which documents speak. */
export const EXTENSIONS: readonly string[] = [
  'aliyunaccountid',
  'aliyunpublishtime',
  'aliyunoriginalaccountid',
  'aliyuneventbusname',
  'aliyunregionid',
  'aliyunpublishaddr',
].map((name) => `/${name}`);

/** A message as the data format of the source has it. */
export function encoded(
  { source }: StreamDefinition,
  body: string,
  isText = false,
): { value: JsonValue; remark?: string } {
  const { body: format } = factsOf(source.kind) ?? {};
  const chosen = format === undefined ? undefined : valueOf(source, format.format);
  if (isText || chosen === 'Text') return { value: body };
  if (chosen === 'Binary') return { value: base64(body) };
  try {
    return { value: readJson(body) };
  } catch {
    return {
      value: body,
      remark: say`The message is not JSON; no document says what becomes of that, so it is taken for text.`,
    };
  }
}

/** Of the UTF-8 bytes of a text, without Node.js. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
