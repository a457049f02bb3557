import { Complain, isObject } from './complaint';
import { checkType, RUN_OPTIONS } from './types';

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
  const { ErrorsTolerance, RetryStrategy, BatchWindow, DeadLetterQueue, BusinessOption } = options;
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
  if (isObject(BusinessOption)) {
    const { BusinessMode, MinCapacityUnitCount, MaxCapacityUnitCount } = BusinessOption;
    oneOf(
      BusinessMode,
      ['CapacityUnitMode', 'EventNumMode'],
      '/RunOptions/BusinessOption/BusinessMode',
      complain,
    );
    // Billing for event streams: a task has at least one capacity unit.
    for (const [name, value] of Object.entries({ MinCapacityUnitCount, MaxCapacityUnitCount }))
      within(value, 1, Infinity, `/RunOptions/BusinessOption/${name}`, complain);
  }
  if (isObject(DeadLetterQueue)) {
    const { Arn, Network } = DeadLetterQueue;
    if (!DEAD_LETTER_ARNS.some((form) => form.test(String(Arn))))
      complain('2.4', '/RunOptions/DeadLetterQueue/Arn', 'is none of the four forms');
    oneOf(Network, ['PublicNetwork', 'PrivateNetwork'], '/RunOptions/DeadLetterQueue/Network', complain);
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
