import { say } from '../../core/language/say';
import { isJsonObject, JsonObject } from '../../core/model/json-value';
import { objectOf } from '../../core/model/json-object';
import { LiveCloud, ReadCall } from './alibaba-cloud';
import { LiveError } from './live-error';

/** More pages than any account has; a service that answers the same token for ever is left. */
const MOST_PAGES = 10_000;

/** Every page of a list, in order. */
export async function* pagesOf(cloud: LiveCloud, call: ReadCall): AsyncGenerator<JsonObject> {
  let token: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await cloud.ask({ ...call, parameters: { ...call.parameters, NextToken: token } });
    yield answer;
    const next = tokenOf(answer);
    if (next === undefined || next === token) return;
    token = next;
  }
  throw new LiveError('other', 'too many pages', say`${call.action} does not come to an end`);
}

function tokenOf(answer: JsonObject): string | undefined {
  const { NextToken } = { ...answer, ...(isJsonObject(answer.Data) ? answer.Data : {}) };
  return typeof NextToken === 'string' && NextToken !== '' ? NextToken : undefined;
}

/** The entries of a list in an answer, and a member of each that is text. */
export function namesIn(answer: JsonObject, list: string, name: string): string[] {
  const entries: unknown = objectOf(answer.Data)[list];
  return (Array.isArray(entries) ? entries : [])
    .map((entry: unknown) => objectOf(entry)[name] as unknown)
    .filter((text): text is string => typeof text === 'string' && text !== '');
}

/** How many calls are on their way together. */
export const TOGETHER = 4;

/** Does something with each item, a few at a time, and answers in their order. */
export async function fewAtATime<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      try {
        results[at] = await work(items[at]);
      } catch (error) {
        // What failed ends the others too, once their calls are answered.
        next = items.length;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return results;
}
