import { Duration } from '../values/duration';
import { checkCalls } from '../types/check-calls';

/**
 * Bounds on a retry policy. How they act on the fixed schedules is not documented by EventBridge.
 */
export interface RetryLimits {
  /**
   * The longest time for which an event is retried.
   *
   * @default - the schedule alone decides
   */
  readonly maximumEventAge?: Duration;

  /**
   * The largest number of retries.
   *
   * @default - the schedule alone decides
   */
  readonly maximumRetryAttempts?: number;
}

/**
 * When a failed delivery or transform is tried again.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter
 */
export class RetryPolicy {
  /**
   * At most 3 retries, each after a random 10 to 20 seconds. EventBridge's default.
   *
   * @param limits further bounds
   */
  public static backoff(limits: RetryLimits = {}): RetryPolicy {
    return new RetryPolicy('BACKOFF_RETRY', limits);
  }

  /**
   * At most 176 retries over about one day: after 1, 2, 4, ... 256 seconds, then 167 times after 512 seconds.
   *
   * @param limits further bounds
   */
  public static exponentialDecay(limits: RetryLimits = {}): RetryPolicy {
    return new RetryPolicy('EXPONENTIAL_DECAY_RETRY', limits);
  }

  private constructor(
    private readonly strategy: string,
    private readonly limits: RetryLimits,
  ) {}

  /** The policy as EventBridge knows it. */
  public toApi(): Record<string, any> {
    return {
      PushRetryStrategy: this.strategy,
      MaximumEventAgeInSeconds: this.limits.maximumEventAge?.toSeconds(),
      MaximumRetryAttempts: this.limits.maximumRetryAttempts,
    };
  }
}

checkCalls(RetryPolicy, 'RetryPolicy');
