import { isUnknown, Unknown } from '../model/stream-definition';
import { RuleOutput } from './rule';

/** The account or region of a subject where it is another one than was found; says where it is not known. */
export function otherThan(
  found: string,
  own: string | Unknown,
  pointer: string,
  output: RuleOutput,
): string | undefined {
  if (!isUnknown(own)) return found === own ? undefined : own;
  output.skip(pointer, own.$unknown);
  return undefined;
}
