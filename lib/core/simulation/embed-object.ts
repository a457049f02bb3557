import { say } from '../language/say';
import { isJsonObject, JsonObject, JsonValue, printJson, readJson } from '../model/json-value';

const MARK = 'EB_SYS_EMBED_OBJECT';

/** What becomes of a template that names the engine's mark for an object to merge. */
export type Embedded =
  | { readonly error: string }
  /** The object around the mark, and what is merged into it: nothing else of the template survives. */
  | { readonly around: JsonObject; readonly object: JsonObject };

/**
 * The engine merges the object of `{"EB_SYS_EMBED_OBJECT": "${variable}"}` into the object around it, which no document
 * says. Undefined where a template has no such mark, or the variable is not an object.
 */
export function embed(template: string, substituted: (text: string) => string): Embedded | undefined {
  if (!template.includes(MARK)) return undefined;
  let read: JsonValue;
  try {
    read = readJson(template);
  } catch {
    return { error: say`a template with ${MARK} must be JSON` };
  }
  if (!isJsonObject(read)) return { error: say`a template with ${MARK} must be an object of JSON` };
  const holder = holderOf(read);
  if (holder === undefined) return undefined;
  const { [MARK]: mark, ...around } = holder;
  if (typeof mark !== 'string') return { error: say`${MARK} must be a text that names a variable` };
  const object = objectIn(substituted(mark));
  return object && { around, object };
}

function holderOf(object: JsonObject): JsonObject | undefined {
  if (Object.hasOwn(object, MARK)) return object;
  for (const member of Object.values(object)) {
    const found = isJsonObject(member) ? holderOf(member) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value = readJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The text of the object around the mark with the object merged into it. */
export function embeddedText({ around, object }: { around: JsonObject; object: JsonObject }): string {
  return printJson({ ...around, ...object });
}
