import { Complain, isObject } from './complaint';
import { checkType, RUN_OPTIONS, TRANSFORM } from './types';

/** Section 2.4, and the MNS form without the slash that the provider's tests use. */
const DEAD_LETTER_ARNS = [
  /^acs:mns:[^:]+:[^:]+:\/?queues\/.+$/,
  /^acs:mq:[^:]+:[^:]+:\/instances\/[^/]+\/topic\/.+$/,
  /^acs:alikafka:[^:]+:[^:]+:instance\/[^/]+\/topic\/.+$/,
  /^acs:eventbridge:[^:]+:[^:]+:eventbus\/.+$/,
];

/** Section 2. */
export function checkRunOptions(options: unknown, complain: Complain): void {
  if (options === undefined) return;
  checkType(RUN_OPTIONS, options, '/RunOptions', complain);
  if (!isObject(options)) return;
  const { ErrorsTolerance, RetryStrategy, BatchWindow, DeadLetterQueue } = options;
  oneOf(ErrorsTolerance, ['NONE', 'ALL'], '/RunOptions/ErrorsTolerance', complain);
  if (isObject(RetryStrategy)) {
    const pointer = '/RunOptions/RetryStrategy/PushRetryStrategy';
    oneOf(RetryStrategy.PushRetryStrategy, ['BACKOFF_RETRY', 'EXPONENTIAL_DECAY_RETRY'], pointer, complain);
  }
  if (isObject(BatchWindow)) {
    const { CountBasedWindow, TimeBasedWindow } = BatchWindow;
    within(CountBasedWindow, 1, 10_000, '/RunOptions/BatchWindow/CountBasedWindow', complain);
    within(TimeBasedWindow, 0, 15, '/RunOptions/BatchWindow/TimeBasedWindow', complain);
  }
  if (isObject(DeadLetterQueue)) {
    const { Arn } = DeadLetterQueue;
    if (!DEAD_LETTER_ARNS.some((form) => form.test(String(Arn))))
      complain('2.4', '/RunOptions/DeadLetterQueue/Arn', 'is none of the four forms');
  }
}

function oneOf(value: unknown, values: readonly string[], pointer: string, complain: Complain): void {
  if (value !== undefined && !values.includes(value as string))
    complain('2', pointer, `is not one of ${values.join(', ')}`);
}

function within(value: unknown, minimum: number, maximum: number, pointer: string, complain: Complain): void {
  if (typeof value === 'number' && (value < minimum || value > maximum))
    complain('2', pointer, `is not within ${minimum} and ${maximum}`);
}

/** Section 3: functions by the ARN of FC 2.0 or of FC 3.0. */
const FUNCTION_ARNS = [
  /^acs:fc:[^:]+:[^:]+:functions\/[^/]+$/,
  /^acs:fc:[^:]+:[^:]+:services\/[^/]+\/functions\/[^/]+$/,
];

/** Section 3. */
export function checkTransforms(transforms: unknown, complain: Complain): void {
  if (transforms === undefined) return;
  if (!Array.isArray(transforms)) return complain('3', '/Transforms', 'is not a list');
  transforms.forEach((transform, i) => {
    const pointer = `/Transforms/${i}`;
    checkType(TRANSFORM, transform, pointer, complain);
    const Arn = isObject(transform) ? transform.Arn : undefined;
    if (Arn !== undefined && !FUNCTION_ARNS.some((form) => form.test(String(Arn))))
      complain('3', `${pointer}/Arn`, 'is not the ARN of a function');
  });
}
