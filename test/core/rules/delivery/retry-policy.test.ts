import { retryPolicy } from '../../../../lib/core/rules/delivery/retry-policy';
import { check, definition } from '../../../support/rules';

const withOptions = (runOptions: Record<string, unknown>) => definition({ runOptions });

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
