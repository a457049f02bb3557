import { cite } from './documents';

/** The document of the schedules, and of what becomes of an event after the last retry. */
export const RETRIES = cite('eventbridge-retries');

/** How long EventBridge waits before a retry, in seconds. */
export interface Wait {
  readonly least: number;
  readonly most: number;
}

const exactly = (seconds: number): Wait => ({ least: seconds, most: seconds });

/** The waits before each retry, by what `PushRetryStrategy` says. */
export const RETRY_WAITS: Readonly<Record<string, readonly Wait[]>> = {
  BACKOFF_RETRY: Array.from({ length: 3 }, () => ({ least: 10, most: 20 })),
  EXPONENTIAL_DECAY_RETRY: [
    ...Array.from({ length: 9 }, (_, i) => exactly(2 ** i)),
    ...Array.from({ length: 167 }, () => exactly(512)),
  ],
};

/** The schedule where a stream names none. */
export const DEFAULT_RETRIES = 'BACKOFF_RETRY';

/**
 * What becomes of an event after the last retry where a stream does not say ErrorsTolerance: the notes of Function
 * Compute on the same run options say so, those of EventBridge say nothing.
 */
export const DEFAULT_TOLERANCE = { value: 'NONE', source: cite('function-compute-sdk') } as const;
