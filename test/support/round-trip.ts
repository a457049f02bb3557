import { isComposite } from '../../lib/core/model/json-object';
import { isNumber, spellingOf } from '../../lib/core/model/json-value';
import { withSpellings } from '../../lib/core/model/spellings';
import { isUnknown, StreamDefinition, toApiRequest, Unknown } from '../../lib/core/model/stream-definition';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';

type Json = Record<string, any>;

/** A stack that was adopted, and what its variables have to be filled in with for its streams to be those that were read. */
class RoundTrip {
  private readonly filledIn = new Map<string, string>();

  public constructor(private readonly variables: Json) {}

  public differences(read: unknown, made: unknown, pointer: string): string[] {
    if (isUnknown(made)) return this.isFilledIn(read, made) ? [] : [pointer];
    if (isNumber(read) || isNumber(made))
      return isNumber(read) && isNumber(made) && spellingOf(read) === spellingOf(made) ? [] : [pointer];
    if (isUnknown(read) || !isComposite(read) || !isComposite(made)) return read === made ? [] : [pointer];
    const names = new Set(
      [read, made].flatMap((value) => Object.keys(value).filter((key) => value[key] !== undefined)),
    );
    return [...names].flatMap((name) => this.differences(read[name], made[name], `${pointer}/${name}`));
  }

  /** Whether a text in which there are variables can be the one that was read, with one value for each of them. */
  private isFilledIn(read: unknown, made: Unknown): boolean {
    const parts = made.$parts ?? [made];
    const [one] = parts;
    if (parts.length === 1 && isUnknown(one)) return this.is(one, read);
    if (isUnknown(read))
      return (
        read.$parts?.length === parts.length &&
        parts.every((part, i) =>
          isUnknown(part) ? this.is(part, read.$parts![i]) : part === read.$parts![i],
        )
      );
    const pattern = parts.map((part) => (isUnknown(part) ? '([^]+?)' : quoted(part)));
    const values = new RegExp(`^${pattern.join('')}$`).exec(String(read))?.slice(1);
    const variables = parts.filter(isUnknown);
    return values !== undefined && variables.every((variable, i) => this.is(variable, values[i]));
  }

  private is({ $reference }: Unknown, value: unknown): boolean {
    const id = /(?:^|:)var\.(\w+)$/.exec($reference ?? '')?.[1] ?? '';
    const { [id]: variable } = this.variables;
    // What is known and yet a variable is a credential.
    if (variable === undefined || (!isUnknown(value) && variable.sensitive !== true)) return false;
    const text = isUnknown(value) ? JSON.stringify(value.$reference ?? value) : JSON.stringify(value);
    const known = this.filledIn.get(id) ?? text;
    this.filledIn.set(id, known);
    return known === text;
  }
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A stream as the API gets it, with each number as it is spelt. */
function requestOf(stream: StreamDefinition): Json {
  return { ...(withSpellings(toApiRequest(stream), stream.spelt) as Json), Tags: stream.tags };
}

/**
 * What the streams of synthesized stacks are otherwise than those that were read: nothing where each can be what was
 * read. It does not use what `adopt` compares with.
 */
export function roundTrip(
  read: readonly StreamDefinition[],
  stacks: readonly Json[],
  region: string | undefined,
): { readonly names: readonly string[]; readonly differences: readonly string[] } {
  const keyOf = (stream: StreamDefinition) =>
    `${typeof stream.region === 'string' ? stream.region : region}/${String(stream.name)}`;
  const wanted = new Map(read.map((stream) => [keyOf(stream), stream]));
  const names: string[] = [];
  const differences = stacks.flatMap((stack) => {
    const trip = new RoundTrip(stack.variable ?? {});
    return readSynthesizedStack(stack).streams.flatMap((made) => {
      const key = keyOf(made);
      names.push(String(made.name));
      const one = wanted.get(key);
      if (one === undefined) return [`${key}: nobody has it`];
      return trip.differences(requestOf(one), requestOf(made), '').map((pointer) => `${key}: ${pointer}`);
    });
  });
  return { names: names.sort(), differences };
}
