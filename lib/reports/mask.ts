import { isSecret } from '../contract/secrets';
import { escapePointer } from '../rules/json-pointer';
import { isUnknown } from '../stream-definition';

/** What stands where a credential stood. */
export const MASK = '(not shown)';

/** Names that say so, for kinds and parameters that the contract does not know. */
const CREDENTIAL_NAME = /(?:pass(?:word|wd)?|secret|token|(?:api|access|private)[-_]?key|authorization)$/i;
/** The forms of a sink field; where something else stands for one, it may be anything. */
const FORMS: unknown[] = ['ORIGINAL', 'CONSTANT', 'JSONPATH', 'TEMPLATE'];

/** A value as it may be shown: every credential in it is masked, and of what is not known only the reason is left. */
export function masked(value: unknown, pointer: string): unknown {
  if (isUnknown(value)) return { $unknown: value.$unknown };
  if (value !== undefined && value !== '' && isCredential(pointer))
    return typeof value === 'object' && value !== null ? maskAll(value) : MASK;
  if (typeof value === 'string') return withoutUserInfo(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => masked(item, `${pointer}/${i}`));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, masked(member, `${pointer}/${escapePointer(key)}`)]),
  );
}

/** A text without the passwords that URLs carry. */
export function withoutUserInfo(text: string): string {
  return text.replace(/(\/\/[^/\s@:]*:)[^/\s@]+@/g, `$1${MASK}@`);
}

function isCredential(pointer: string): boolean {
  if (/^\/(FilterPattern|Tags|RunOptions)\b/.test(pointer)) return false;
  return isSecret(pointer) || CREDENTIAL_NAME.test(pointer);
}

/** A sink field with a credential keeps its form. */
function maskAll(value: object): unknown {
  if (Array.isArray(value)) return value.map(() => MASK);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isUnknown(member)
        ? { $unknown: member.$unknown }
        : key === 'Form' && FORMS.includes(member)
          ? member
          : MASK,
    ]),
  );
}
