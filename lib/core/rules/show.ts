import { say } from '../language/say';
import { listed } from '../language/lists';
import { excerpt, excerptOf } from '../model/excerpt';
import { isComposite } from '../model/json-object';
import { isNumber } from '../model/json-value';

/**
 * A value as a finding shows it. What holds several may hold a secret among them: only their names are shown, in an order
 * that does not depend on who wrote them.
 */
export function show(value: unknown): string | undefined {
  if (Array.isArray(value)) return say`a list of ${value.length}`;
  if (!isComposite(value) || isNumber(value)) return value === undefined ? undefined : excerptOf(value);
  const names = Object.keys(value).sort();
  return names.length === 0 ? say`an empty object` : excerpt(say`an object with ${listed(names)}`);
}
