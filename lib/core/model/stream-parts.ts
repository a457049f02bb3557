import { isComposite, isObject, objectOf, setMember } from './json-object';
import { constantOf, hasConstant, isUnknown, StreamPart } from './stream-definition';

/** The value of a parameter, whether it is plain or a sink field with a constant. */
export function valueOf(part: StreamPart, parameter: string): unknown {
  return constantOf(part.parameters[parameter]);
}

/** Where that value stands: `Topic`, or `Topic/Value` in a sink field. */
export function pointerOf(part: StreamPart, parameter: string): string {
  return hasConstant(part.parameters[parameter]) ? `${parameter}/Value` : parameter;
}

/**
 * What stands where text is wanted, or undefined where an object or a list does: the contract complains of those, and
 * none of them can be compared as text.
 */
export function plainValue(value: unknown): unknown {
  return value === null || (isComposite(value) && !isUnknown(value)) ? undefined : value;
}

/** A text that is the same for the same value, also for a reference; undefined where that cannot be known. */
export function identityOf(value: unknown): string | undefined {
  if (isUnknown(value)) return value.$reference;
  const plain = plainValue(value);
  return plain === undefined ? undefined : String(plain);
}

/** A source, sink or transform: its kind, and the parameters in it. */
export const LEVELS_OF_PART = 1;
/** Run options, and the blocks in them. */
export const LEVELS_OF_OPTIONS = 2;

/**
 * `null` and the empty text as the value of a parameter are its absence, as modules of Terraform have it; most objects
 * have neither, and stay as they are. What a parameter holds is the author's own, but for a sink field, in which an empty
 * constant means itself.
 *
 * @param depth how many levels below are parameters too
 */
export function withoutAbsent<T extends object>(value: T, depth = 0): T {
  const isField = 'Form' in value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, member] of Object.entries(value)) {
    const isBlock = isObject(member) && !isUnknown(member) && (depth > 0 || 'Form' in member);
    const isEmpty = member === null || (member === '' && !isField);
    const kept = isBlock ? withoutAbsent(member, depth - 1) : isEmpty ? undefined : member;
    if (kept === member) continue;
    copy ??= { ...value } as Record<string, unknown>;
    if (kept === undefined) delete copy[key];
    else setMember(copy, key, kept);
  }
  return (copy ?? value) as T;
}

/** A member of an object; where the object is not known yet, the object itself. */
export function memberOf(value: unknown, name: string): unknown {
  return isUnknown(value) ? value : objectOf(value)[name];
}
