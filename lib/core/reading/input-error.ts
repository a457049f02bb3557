import { say } from '../language/say';
import { isComposite } from '../model/json-object';

/** An input that cannot be reviewed; its message is the one sentence a user reads. */
export class InputError extends Error {
  public readonly name = 'InputError';
}

export function isInputError(error: unknown): error is InputError {
  return isComposite(error) && error.name === 'InputError';
}

/** A JSON pointer as messages have it, in one line whatever keys it has. */
export function showPointer(pointer: string): string {
  return pointer === '' ? say`its root` : JSON.stringify(pointer).slice(1, -1);
}

/** Deeper than anything Terraform or EventBridge writes: beyond it, code that follows the nesting would not come back. */
export const DEEPEST = 100;

/** @throws InputError where the values of a resource nest deeper than can be followed */
export function refuseTooDeep(values: unknown): void {
  if (isTooDeep(values)) throw new InputError(say`nests values deeper than ${DEEPEST} levels`);
}

/** Whether a value nests deeper than can be followed. */
export function isTooDeep(value: unknown, levels = DEEPEST): boolean {
  if (!isComposite(value)) return false;
  if (levels === 0) return true;
  for (const key in value) {
    if (isTooDeep(value[key], levels - 1)) return true;
  }
  return false;
}
