import { mapMembers } from '../../core/model/json-object';
import { ReportedStream } from './report';

/** What two stages may have otherwise. */
export interface AllowedDifferences {
  /** Texts that stand for the same in both stages: `dev` and `prod`, the ids of two accounts. */
  readonly same: readonly (readonly string[])[];
  readonly allow: readonly AllowedDifference[];
}

/** One of them. */
export interface AllowedDifference {
  /** A JSON pointer into the request, in which `*` stands for one part; what is below it is allowed too. */
  readonly pointer: string;
  /** A name, a construct path or an address, in which `*` stands for any text; every stream where it is not given. */
  readonly stream?: string;
  readonly reason: string;
}

export const NOTHING_ALLOWED: AllowedDifferences = { same: [], allow: [] };

/** The allowed difference that a pointer of a stream is one of. */
export function isAllowedBy(
  { allow }: AllowedDifferences,
  pointer: string,
  stream: ReportedStream,
): { readonly index: number; readonly reason: string } | undefined {
  const names = [stream.name, stream.constructPath, stream.address].filter(
    (name): name is string => typeof name === 'string',
  );
  const index = allow.findIndex(
    (item) =>
      covers(item.pointer, pointer) &&
      (item.stream === undefined || names.some((name) => fits(item.stream!, name))),
  );
  return index === -1 ? undefined : { index, reason: allow[index].reason };
}

function covers(pattern: string, pointer: string): boolean {
  // A stream that only one stage has is meant by its own name alone.
  if (pattern === '' || pointer === '') return pattern === pointer;
  const [wanted, parts] = [pattern, pointer].map((text) => text.split('/').slice(1));
  return wanted.length <= parts.length && wanted.every((part, i) => part === '*' || part === parts[i]);
}

function fits(pattern: string, text: string): boolean {
  let rest = text;
  const [first, ...others] = pattern.split('*');
  if (!rest.startsWith(first)) return false;
  rest = rest.slice(first.length);
  if (others.length === 0) return rest === '';
  const last = others.pop()!;
  for (const part of others) {
    const at = rest.indexOf(part);
    if (at === -1) return false;
    rest = rest.slice(at + part.length);
  }
  return rest.length >= last.length && rest.endsWith(last);
}

/** A stream in which the first of the texts that stand for the same is in the place of each. */
export function wordsReplaced(stream: ReportedStream, { same }: AllowedDifferences): ReportedStream {
  return same.reduce<ReportedStream>(
    (result, [first, ...others]) => others.reduce((replaced, text) => inTexts(replaced, text, first), result),
    stream,
  );
}

function inTexts<T>(value: T, text: string, by: string): T {
  if (typeof value === 'string') return asWords(value, text, by) as T;
  return mapMembers(value, (member) => inTexts(member, text, by)) as T;
}

/** A text as a word of its own: `prod` in `orders-prod`, not in `products`. */
function asWords(value: string, text: string, by: string): string {
  const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  let result = '';
  let from = 0;
  for (let at = value.indexOf(text); at !== -1; at = value.indexOf(text, at + text.length)) {
    if (isWord(value[at - 1]) || isWord(value[at + text.length])) continue;
    result += value.slice(from, at) + by;
    from = at + text.length;
  }
  return result + value.slice(from);
}
