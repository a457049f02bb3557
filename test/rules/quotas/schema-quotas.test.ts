import { deadLetterArn } from '../../../lib/rules/delivery/dead-letter-arn';
import { retryPolicy } from '../../../lib/rules/delivery/retry-policy';
import { concurrentTasks } from '../../../lib/rules/quotas/concurrent-tasks';
import { functionArn } from '../../../lib/rules/transformation/function-arn';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

const withOptions = (runOptions: Record<string, unknown>) => definition({ runOptions });

describe('concurrent-tasks', () => {
  it.each([1, 32])('%d is allowed', (MaximumTasks) =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks }))).toEqual([]),
  );
  it.each([0, 33, 1.5, '2'])('%p is not', (MaximumTasks) =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks }))).toEqual([
      expect.objectContaining({
        rule: 'concurrent-tasks',
        pointer: '/RunOptions/MaximumTasks',
        source: expect.objectContaining({ date: '2023-12-28' }),
      }),
    ]),
  );
  it('lets what is not known be', () =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks: unknown('later') }))).toEqual([]));
});

describe('retry-policy', () => {
  it('takes the two schedules with counts', () => {
    for (const PushRetryStrategy of ['BACKOFF_RETRY', 'EXPONENTIAL_DECAY_RETRY'])
      expect(
        check(
          retryPolicy,
          withOptions({
            RetryStrategy: { PushRetryStrategy, MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 0 },
          }),
        ),
      ).toEqual([]);
  });
  it.each([
    [{ PushRetryStrategy: 'LINEAR' }, '/RunOptions/RetryStrategy/PushRetryStrategy'],
    [{ MaximumRetryAttempts: -1 }, '/RunOptions/RetryStrategy/MaximumRetryAttempts'],
    [{ MaximumEventAgeInSeconds: 1.5 }, '/RunOptions/RetryStrategy/MaximumEventAgeInSeconds'],
    ['often', '/RunOptions/RetryStrategy'],
  ])('%j is refused', (RetryStrategy, pointer) =>
    expect(check(retryPolicy, withOptions({ RetryStrategy }))).toEqual([
      expect.objectContaining({ rule: 'retry-policy', pointer }),
    ]),
  );
});

describe('dead-letter-arn', () => {
  it.each([
    'acs:mns:cn-hangzhou:1234567890123456:/queues/q',
    'acs:mq:cn-hangzhou:1234567890123456:/instances/i/topic/t',
    'acs:alikafka:cn-hangzhou:1234567890123456:instance/i/topic/t',
    'acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/b',
  ])('%s is taken', (Arn) =>
    expect(check(deadLetterArn, withOptions({ DeadLetterQueue: { Arn } }))).toEqual([]),
  );
  it.each([{ Arn: 'acs:oss:x' }, { Arn: '' }, {}])('%j is refused', (DeadLetterQueue) =>
    expect(check(deadLetterArn, withOptions({ DeadLetterQueue }))).toEqual([
      expect.objectContaining({ rule: 'dead-letter-arn', pointer: '/RunOptions/DeadLetterQueue/Arn' }),
    ]),
  );
});

describe('function-arn', () => {
  const arn = (Arn: unknown) => check(functionArn, definition({ transforms: [{ Arn }] }));
  it('takes both versions, and what is not known', () => {
    for (const Arn of [
      'acs:fc:r:1:functions/f',
      'acs:fc:r:1:services/s.LATEST/functions/f',
      unknown('later'),
    ])
      expect(arn(Arn)).toEqual([]);
  });
  it.each(['my-function', 'acs:fc:r:1:services/s', ''])('refuses "%s"', (Arn) =>
    expect(arn(Arn)).toEqual([
      expect.objectContaining({ rule: 'function-arn', pointer: '/Transforms/0/Arn' }),
    ]),
  );
});
