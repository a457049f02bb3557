import { withoutAbsent } from '../../core/model/stream-parts';
import { StreamContext } from '../sources/stream-source';
import { Duration } from '../values/duration';
import { DeadLetterQueue } from './dead-letter-queue';
import { ErrorTolerance } from './error-tolerance';
import { RetryPolicy } from './retry-policy';

/**
 * How many messages are filtered, transformed and delivered together. A batch goes out as soon as either bound is met.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt
 */
export interface BatchWindow {
  /**
   * The largest number of messages in a batch: 1–10,000.
   *
   * @default - none
   */
  readonly messages?: number;

  /**
   * The longest wait for a batch to fill: 0–15 seconds, whole seconds; 0 delivers at once.
   *
   * @default - none
   */
  readonly interval?: Duration;
}

/**
 * The capacity a stream is billed and scaled by. Undocumented by EventBridge beyond its names.
 */
export interface BusinessOption {
  /**
   * The capacity mode.
   *
   * @default - none
   */
  readonly mode?: string;

  /**
   * The smallest number of capacity units.
   *
   * @default - none
   */
  readonly minCapacityUnits?: number;

  /**
   * The largest number of capacity units.
   *
   * @default - none
   */
  readonly maxCapacityUnits?: number;
}

/**
 * How a stream runs: batches, concurrency, retries and failures.
 */
export interface RunOptions {
  /**
   * How messages are batched.
   *
   * @default - EventBridge does not batch
   */
  readonly batchWindow?: BatchWindow;

  /**
   * The number of concurrent tasks: 1–32.
   *
   * @default - EventBridge decides
   */
  readonly concurrency?: number;

  /**
   * What happens to an event that still fails after all retries.
   *
   * @default ErrorTolerance.ALL
   */
  readonly errorTolerance?: ErrorTolerance;

  /**
   * When a failed delivery is tried again.
   *
   * @default RetryPolicy.backoff() - at most 3 retries, 10 to 20 seconds apart
   */
  readonly retryPolicy?: RetryPolicy;

  /**
   * Where events go that failed for good.
   *
   * @default - they are dropped
   */
  readonly deadLetterQueue?: DeadLetterQueue;

  /**
   * The largest number of events a second, at least 1. EventBridge does not document the unit.
   *
   * @default - not limited
   */
  readonly throttling?: number;

  /**
   * The capacity mode and its bounds.
   *
   * @default - EventBridge decides
   */
  readonly businessOption?: BusinessOption;
}

/**
 * The options as EventBridge knows them. Documented defaults are written out: the provider compares the JSON deeply,
 * so one that the service adds by itself would be a change in every plan.
 *
 * @internal
 */
export function runOptionsToApi(options: RunOptions, context: StreamContext = {}): Record<string, any> {
  const {
    batchWindow,
    concurrency,
    errorTolerance,
    retryPolicy,
    deadLetterQueue,
    throttling,
    businessOption,
  } = withoutAbsent(options);
  return {
    MaximumTasks: concurrency,
    ErrorsTolerance: errorTolerance ?? ErrorTolerance.ALL,
    RetryStrategy: (retryPolicy ?? RetryPolicy.backoff()).toApi(),
    DeadLetterQueue: deadLetterQueue?.toApi(context),
    BatchWindow: batchWindow && {
      CountBasedWindow: batchWindow.messages,
      TimeBasedWindow: batchWindow.interval?.toSeconds(),
    },
    Throttling: throttling,
    BusinessOption: businessOption && {
      BusinessMode: businessOption.mode,
      MinCapacityUnitCount: businessOption.minCapacityUnits,
      MaxCapacityUnitCount: businessOption.maxCapacityUnits,
    },
  };
}
