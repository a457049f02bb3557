import { isSecret } from '../contract/secrets';
import { escapePointer } from '../rules/json-pointer';

/** What stands in place of a credential. */
export const NOT_SHOWN = '(not shown)';

/** Names that say "credential", for kinds and parameters that the contract does not know. */
const CREDENTIAL = 'pass(?:word|wd)?|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization';
const CREDENTIAL_NAME = new RegExp(`(?:${CREDENTIAL})$`, 'i');

/** `user:password@` in a URL. */
const USER_INFO = /(\/\/)[^/\s]+@/g;
/** `password=...`, `"Authorization": "..."`. */
const ASSIGNED = new RegExp(
  `((?:${CREDENTIAL})\\\\?["']?\\s*[:=]\\s*)(\\\\?"[^"]*"|'[^']*'|[^\\s"'&,;{}[\\]]+)`,
  'gi',
);

/** A text without the credentials that URLs and headers carry. */
export function withoutCredentials(text: string): string {
  return text.replace(USER_INFO, `$1${NOT_SHOWN}@`).replace(ASSIGNED, `$1${NOT_SHOWN}`);
}

/**
 * A value of a CreateEventStreaming request in which no credential is left.
 *
 * @param pointer where it stands in the request, for example `/Sink/SinkHttpsParameters/Token`
 */
export function masked(value: unknown, pointer: string): unknown {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (isSecret(pointer) || CREDENTIAL_NAME.test(name)) return NOT_SHOWN;
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map((item, i) => masked(item, `${pointer}/${i}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, masked(member, `${pointer}/${escapePointer(key)}`)]),
  );
}
