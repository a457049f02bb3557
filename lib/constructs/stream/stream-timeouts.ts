import { StreamTimeouts } from '../terraform/stream-resource';
import { textOf } from '../transforms/sink-field';
import { Duration } from '../values/duration';
import { EventStreamTimeouts } from './event-stream-props';

/** How long Terraform waits, as it is written. */
export function timeoutsOf(timeouts: EventStreamTimeouts): StreamTimeouts {
  const seconds = (duration: Duration | undefined) => duration && `${textOf(duration.toSeconds())}s`;
  const { create, update, delete: destroy } = timeouts;
  return { create: seconds(create), update: seconds(update), delete: seconds(destroy) };
}
