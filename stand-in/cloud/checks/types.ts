import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complain, isObject, step } from './complaint';
import { checkSinkField } from './sink-field';

/** A type as the API file says it: a word, or an object of names, or `listOf` and `mapOf`. */
export type ApiType = string | { readonly [name: string]: ApiType };

type Kind = Record<string, ApiType>;

const API = join(__dirname, '..', '..', '..', 'test', 'data', 'event-stream-api.json');
const { request } = JSON.parse(readFileSync(API, 'utf8')) as { request: Record<string, ApiType> };

/** Names and types of a kind of source or sink (appendix A); undefined for no kind at all. */
export function typesOf(side: 'Source' | 'Sink', kind: string): Record<string, ApiType> | undefined {
  return (request[side] as Record<string, Kind>)[kind];
}

export const RUN_OPTIONS = request.RunOptions;
export const TRANSFORM = (request.Transforms as Record<string, Record<string, ApiType>>).listOf;

/** Whether a value has the type that appendix A gives; what it does not name is not judged. */
export function checkType(type: ApiType, value: unknown, pointer: string, complain: Complain): void {
  const wrong = (wanted: string) => complain('appendix A', pointer, `is not ${wanted}`);
  if (value === undefined || type === 'any') return;
  if (type === 'sinkField') return checkSinkField(value, pointer, complain);
  if (type === 'string') return typeof value === 'string' ? undefined : wrong('text');
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : wrong('true or false');
  if (type === 'integer') return Number.isInteger(value) ? undefined : wrong('a whole number');
  if (typeof type === 'string') throw new Error(`the API file has a type that is not known here: ${type}`);
  if (type.mapOf !== undefined) return isObject(value) ? undefined : wrong('an object');
  if (type.listOf !== undefined) {
    if (!Array.isArray(value)) return wrong('a list');
    value.forEach((item, i) => checkType(type.listOf, item, `${pointer}/${i}`, complain));
    return;
  }
  if (!isObject(value)) return wrong('an object');
  for (const [name, inner] of Object.entries(type))
    checkType(inner, value[name], pointer + step(name), complain);
}
