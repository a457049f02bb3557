import { isObject } from '../model/json-object';
import { Repetition, unknown } from '../model/stream-definition';

type Json = Readonly<Record<string, unknown>>;

/** What makes several of a resource as it stands in Terraform JSON; undefined where nothing does. */
export function readRepetition({ count, for_each: forEach }: Json): Repetition | undefined {
  if (forEach !== undefined && forEach !== null) return { by: 'for_each', instances: sizeOf(forEach) };
  if (count === undefined || count === null) return undefined;
  const number = Number(count);
  return { by: 'count', instances: Number.isNaN(number) ? unknown(String(count)) : number };
}

/** How many items a map has, or a list that cdktf writes as a set. */
function sizeOf(forEach: unknown): Repetition['instances'] {
  if (isObject(forEach)) return Object.keys(forEach).length;
  const list = /^\$\{toset\((\[.*\])\)\}$/s.exec(String(forEach))?.[1];
  try {
    return list === undefined ? unknown(String(forEach)) : new Set(JSON.parse(list)).size;
  } catch {
    return unknown(String(forEach));
  }
}
