import { LosslessNumber, parse, stringify } from 'lossless-json';
import { isComposite, isObject } from './json-object';

/**
 * JSON as its text spells it. EventBridge compares numbers by their spelling, which JavaScript's numbers lose: `300` and
 * `300.0` are one number there, and 1234567890123456789 is another one.
 */
export type JsonValue = null | boolean | string | LosslessNumber | JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Whether a value is a number with its spelling. */
export function isNumber(value: unknown): value is LosslessNumber {
  return isComposite(value) && 'isLosslessNumber' in value;
}

/** Whether a value is an object of JSON, not a list and not a number. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return isObject(value) && !isNumber(value);
}

/**
 * Reads a JSON text. Of two equal names in an object the last counts, as everywhere in JavaScript.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function readJson(text: string): JsonValue {
  return parse(text, undefined, { onDuplicateKey: ({ newValue }) => newValue }) as JsonValue;
}

/** A value of JavaScript as JSON: what JSON does not have vanishes as it does in JSON.stringify. */
export function jsonOf(value: unknown): JsonValue {
  return readJson(JSON.stringify(value) ?? 'null');
}

/** The text of a value, in one line, with every number as it was spelt. */
export function printJson(value: JsonValue): string {
  return stringify(value) as string;
}
