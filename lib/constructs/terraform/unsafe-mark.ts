import { IResolvable, IResolveContext } from 'cdktf';
import { IConstruct } from 'constructs';
import { isComposite, mapMembers } from '../../core/model/json-object';
import { escapePointer } from '../../core/model/json-pointer';
import { splitText } from '../engine';

/** On a token, for every copy of this library: the text of an unsafe secret. */
const UNSAFE = Symbol.for('cdktf-alicloud-event-streams.UnsafeSecret');

/** On the root of a tree, likewise: its unsafe secrets are to be told apart from other text for now. */
const TELLING = Symbol.for('cdktf-alicloud-event-streams.TellUnsafeSecrets');

/** What stands around an unsafe secret meanwhile: noncharacters of Unicode, which no text of a user has. */
const [BEGIN, END] = ['\ufdd0', '\ufdd1'];
const MARKS = new RegExp(`${BEGIN}|${END}`, 'g');

interface Telling {
  /** Whether there was an unsafe secret. */
  isMet: boolean;
}

function tellingOf(root: IConstruct): { [TELLING]?: Telling } {
  return root as unknown as { [TELLING]?: Telling };
}

/** Marks a token as an unsafe secret with this text. */
export function markUnsafe(token: IResolvable, text: string): void {
  Object.defineProperty(token, UNSAFE, { value: text });
}

/** The text of an unsafe secret; undefined where a token is something else. */
export function unsafeTextOf(token: unknown): string | undefined {
  if (!isComposite(token)) return undefined;
  return (token as Record<symbol, string | undefined>)[UNSAFE];
}

/** Whether a text is an unsafe secret, or has one in it. */
export function holdsUnsafeText(text: string): boolean {
  return splitText(text).some((part) => 'token' in part && unsafeTextOf(part.token) !== undefined);
}

/** The text of an unsafe secret as it is written, or told apart while {@link tellUnsafe} runs. */
export function toldText(text: string, { scope }: IResolveContext): string {
  const telling = tellingOf(scope.node.root)[TELLING];
  if (telling === undefined) return text;
  telling.isMet = true;
  return BEGIN + text + END;
}

/**
 * Resolves something with its unsafe secrets told apart from other text.
 *
 * @returns what was resolved, and whether {@link takeMarks} has something to do
 */
export function tellUnsafe<T>(root: IConstruct, resolve: () => T): { readonly result: T; isMet: boolean } {
  const holder = tellingOf(root);
  const telling = (holder[TELLING] = { isMet: false });
  try {
    return { result: resolve(), isMet: telling.isMet };
  } finally {
    delete holder[TELLING];
  }
}

/**
 * A value without the marks; itself where it has none, so that what was one object, such as the region of a provider,
 * stays one.
 *
 * @param found hears of the JSON pointer of each text that is an unsafe secret or has one in it
 * @param pointer where the value stands
 */
export function takeMarks<T>(value: T, found: (pointer: string) => void, pointer = ''): T {
  if (typeof value === 'string') {
    if (!value.includes(BEGIN)) return value;
    found(pointer);
    return value.replace(MARKS, '') as T;
  }
  if (!isComposite(value)) return value;
  const take = (member: unknown, key: string) => takeMarks(member, found, `${pointer}/${escapePointer(key)}`);
  const taken = mapMembers(value, take) as Record<string, unknown>;
  const isSame = Object.keys(value).every((key) => taken[key] === (value as Record<string, unknown>)[key]);
  return isSame ? value : (taken as T);
}
