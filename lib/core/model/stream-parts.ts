import { isComposite } from './json-object';
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
