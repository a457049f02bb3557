import { parse, stringify } from 'lossless-json';
import { isComposite, isObject } from './json-object';

/**
 * A number as its text spells it: EventBridge compares numbers by their spelling, which JavaScript's numbers lose. `300`
 * and `300.0` are one number there, and 1234567890123456789 is another one. A plain number is spelt as JavaScript does.
 */
export type JsonNumber = number | SpeltNumber;

/** A `LosslessNumber`, whose own types are not in the package. */
interface SpeltNumber {
  readonly isLosslessNumber: true;
  readonly value: string;
  valueOf(): number | bigint;
}

/** JSON as its text spells it. */
export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Whether a value is a number. */
export function isNumber(value: unknown): value is JsonNumber {
  return typeof value === 'number' || isLossless(value);
}

function isLossless(value: unknown): value is SpeltNumber {
  return isComposite(value) && 'isLosslessNumber' in value;
}

/** How the text spells a number. */
export function spellingOf(value: JsonNumber): string {
  return typeof value === 'number' ? String(value) : value.value;
}

/** JavaScript's number of it, which may be another. */
export function numberOf(value: JsonNumber): number {
  return Number(spellingOf(value));
}

/** Whether a value is an object of JSON, not a list and not a number. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value) && !isLossless(value);
}

/** Whether a value is an object or a list. */
export function isStructure(value: unknown): value is JsonObject | JsonValue[] {
  return isComposite(value) && !isLossless(value);
}

/** A number that JavaScript spells in another way, or a text that looks like one. */
const RESPELT = /[:,[\s](?:-0(?!\.)|-?(?:[\d.]{16}|[\d.]+[eE]|\d+\.\d*0(?!\d)|0\.00000))/;

/**
 * Reads a JSON text. Of two equal names in an object the last counts, as everywhere in JavaScript.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function readJson(text: string): JsonValue {
  if (!isRespelt(text)) return JSON.parse(text) as JsonValue;
  return parse(text, undefined, { onDuplicateKey: ({ newValue }) => newValue }) as JsonValue;
}

/** Whether a text may have a number that JavaScript spells in another way. Most have none, and JSON.parse is many times faster. */
export function isRespelt(text: string): boolean {
  return /^\s*-?\d/.test(text) || RESPELT.test(text);
}

/** A value of JavaScript as JSON: what JSON does not have vanishes as it does in JSON.stringify. */
export function jsonOf(value: unknown): JsonValue {
  return readJson(JSON.stringify(value) ?? 'null');
}

/** The text of a value with every number as it was spelt, in one line, or indented for people. */
export function printJson(value: JsonValue, indent?: number): string {
  return stringify(value, undefined, indent) as string;
}

/** The value in JavaScript's own numbers. */
export function plainJson(value: JsonValue): unknown {
  if (isNumber(value)) return Number(spellingOf(value));
  if (Array.isArray(value)) return value.map(plainJson);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainJson(member)]));
}
