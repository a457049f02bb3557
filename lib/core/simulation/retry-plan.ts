import { said, say } from '../language/say';
import { DEFAULT_RETRIES, RETRY_WAITS, Wait } from '../contract/retries';
import { objectOf } from '../model/json-object';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { memberOf } from '../model/stream-parts';

/** What becomes of an event that cannot be delivered. */
export interface RetryPlan {
  /** `BACKOFF_RETRY` or `EXPONENTIAL_DECAY_RETRY`; undefined where that is not known. */
  readonly strategy?: string;
  /** When each retry begins, in seconds after the first failure. */
  readonly retries: readonly Wait[];
  /** What happens after the last one; unknown where the run options are. */
  readonly afterwards: 'dead-letter' | 'discarded' | 'blocked' | 'unknown';
  /** The ARN of the dead-letter queue. */
  readonly deadLetterQueue?: string;
  /** What to know of it, each a sentence. */
  readonly remarks: readonly string[];
}

/** When EventBridge tries an event again, and what becomes of it in the end. */
export function retryPlan({ runOptions }: StreamDefinition): RetryPlan {
  const remarks: string[] = [];
  return { ...schedule(runOptions, remarks), ...ending(runOptions, remarks), remarks };
}

function schedule(
  { RetryStrategy }: StreamDefinition['runOptions'],
  remarks: string[],
): Pick<RetryPlan, 'strategy' | 'retries'> {
  const {
    PushRetryStrategy = DEFAULT_RETRIES,
    MaximumRetryAttempts,
    MaximumEventAgeInSeconds,
  } = objectOf(RetryStrategy);
  const unknown = [RetryStrategy, PushRetryStrategy, MaximumRetryAttempts, MaximumEventAgeInSeconds].find(
    isUnknown,
  );
  if (unknown !== undefined) {
    remarks.push(say`The retry policy is not known: ${said(unknown.$unknown)}.`);
    return { retries: [] };
  }
  if (!Object.hasOwn(RETRY_WAITS, PushRetryStrategy)) {
    remarks.push(say`The retry policy is none that is documented.`);
    return { retries: [] };
  }
  const times = timesOf(RETRY_WAITS[PushRetryStrategy]);
  const retries = times.filter(
    ({ least }, i) =>
      i < (MaximumRetryAttempts ?? Infinity) && least <= (MaximumEventAgeInSeconds ?? Infinity),
  );
  if (retries.length < times.length)
    remarks.push(
      say`No document says how the limits cut the schedule; it is assumed that the first one reached ends it.`,
    );
  return { strategy: PushRetryStrategy, retries };
}

function timesOf(waits: readonly Wait[]): Wait[] {
  let [least, most] = [0, 0];
  return waits.map((wait) => ({ least: (least += wait.least), most: (most += wait.most) }));
}

function ending(
  { ErrorsTolerance, DeadLetterQueue }: StreamDefinition['runOptions'],
  remarks: string[],
): Pick<RetryPlan, 'afterwards' | 'deadLetterQueue'> {
  if (isUnknown(ErrorsTolerance)) {
    remarks.push(say`The error tolerance is not known: ${said(ErrorsTolerance.$unknown)}.`);
    return { afterwards: 'unknown' };
  }
  if (ErrorsTolerance === undefined) {
    remarks.push(say`The stream does not say ErrorsTolerance, and the documents disagree about its default.`);
    return { afterwards: 'unknown' };
  }
  if (ErrorsTolerance === 'NONE') return { afterwards: 'blocked' };
  if (DeadLetterQueue === undefined) return { afterwards: 'discarded' };
  const arn = memberOf(DeadLetterQueue, 'Arn');
  remarks.push(
    say`The dead letter holds the data of the event as it was before the transforms; what else is in it is not documented.`,
  );
  return { afterwards: 'dead-letter', ...(typeof arn === 'string' && { deadLetterQueue: arn }) };
}
