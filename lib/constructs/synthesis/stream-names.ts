import { createHash } from 'node:crypto';
import { LIMITS } from '../../core/contract/limits';

/**
 * A name from a construct path: readable, stable, unique in the app and within the limit of what is named, which is
 * that of streams unless told otherwise.
 *
 * @internal
 */
export function nameFromPath(
  path: string,
  prefix = '',
  maximum: number = LIMITS.streamNameLength.maximum,
): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const room = maximum - hash.length - 1;
  const readable = path.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const whole = prefix + readable;
  return whole === '' ? hash : `${whole.slice(0, room)}-${hash}`;
}
