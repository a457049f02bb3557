import { Duration, RetryPolicy } from '../../../lib';

describe('RetryPolicy', () => {
  it('names the two schedules as the API does', () => {
    expect(RetryPolicy.backoff().toApi().PushRetryStrategy).toBe('BACKOFF_RETRY');
    expect(RetryPolicy.exponentialDecay().toApi().PushRetryStrategy).toBe('EXPONENTIAL_DECAY_RETRY');
  });

  it('carries further bounds', () => {
    expect(
      RetryPolicy.backoff({ maximumEventAge: Duration.hours(1), maximumRetryAttempts: 2 }).toApi(),
    ).toEqual({
      PushRetryStrategy: 'BACKOFF_RETRY',
      MaximumEventAgeInSeconds: 3600,
      MaximumRetryAttempts: 2,
    });
  });
});
