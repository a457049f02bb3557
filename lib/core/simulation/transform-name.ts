import { TRANSFORMS } from '../contract/kinds';
import { say } from '../language/say';
import { objectOf } from '../model/json-object';
import { isUnknown } from '../model/stream-definition';

/** What a transform is called where a simulation speaks of it: its function, or its kind. */
export function transformName(transform: unknown): string {
  if (isUnknown(transform)) return say`a transform`;
  const { Arn, ...models } = objectOf(transform);
  if (Arn !== undefined) return isUnknown(Arn) ? say`a function` : say`the function ${Arn}`;
  const [kind = say`a transform`] = Object.keys(models);
  return TRANSFORMS[kind]?.title ?? kind;
}
