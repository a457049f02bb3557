import { isSecret } from '../contract/secrets';
import { escapePointer } from '../rules/json-pointer';
import { isUnknown } from '../stream-definition';

/** What stands where a credential stood. */
export const MASK = '(not shown)';

/** A value as it may be shown: every credential in it is masked, and of what is not known only the reason is left. */
export function masked(value: unknown, pointer: string): unknown {
  if (isUnknown(value)) return { $unknown: value.$unknown };
  if (value !== undefined && value !== '' && isSecret(pointer))
    return typeof value === 'object' && value !== null ? maskAll(value) : MASK;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => masked(item, `${pointer}/${i}`));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, masked(member, `${pointer}/${escapePointer(key)}`)]),
  );
}

/** A sink field with a credential keeps its form. */
function maskAll(value: object): unknown {
  if (Array.isArray(value)) return value.map(() => MASK);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isUnknown(member) ? { $unknown: member.$unknown } : key === 'Form' ? member : MASK,
    ]),
  );
}
