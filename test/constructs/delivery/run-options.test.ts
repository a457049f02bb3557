import { DeadLetterQueue, Duration, ErrorTolerance, RetryPolicy } from '../../../lib';
import { runOptionsToApi } from '../../../lib/constructs/delivery/run-options';

describe('run options', () => {
  it('writes the documented defaults', () => {
    expect(JSON.parse(JSON.stringify(runOptionsToApi({})))).toEqual({
      ErrorsTolerance: 'ALL',
      RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
    });
  });

  it('writes everything it is given, zero included', () => {
    const api = runOptionsToApi({
      batchWindow: { messages: 1, interval: Duration.seconds(0) },
      concurrency: 4,
      errorTolerance: ErrorTolerance.NONE,
      retryPolicy: RetryPolicy.exponentialDecay({
        maximumEventAge: Duration.minutes(10),
        maximumRetryAttempts: 0,
      }),
      deadLetterQueue: DeadLetterQueue.fromArn('acs:mns:r:1:/queues/q'),
    });
    expect(JSON.parse(JSON.stringify(api))).toEqual({
      BatchWindow: { CountBasedWindow: 1, TimeBasedWindow: 0 },
      MaximumTasks: 4,
      ErrorsTolerance: 'NONE',
      RetryStrategy: {
        PushRetryStrategy: 'EXPONENTIAL_DECAY_RETRY',
        MaximumEventAgeInSeconds: 600,
        MaximumRetryAttempts: 0,
      },
      DeadLetterQueue: { Arn: 'acs:mns:r:1:/queues/q' },
    });
  });

  it('writes the example of the SDK', () => {
    const api = runOptionsToApi({
      errorTolerance: ErrorTolerance.ALL,
      concurrency: 2,
      retryPolicy: RetryPolicy.backoff({ maximumEventAge: Duration.seconds(512), maximumRetryAttempts: 2 }),
      batchWindow: { messages: 100, interval: Duration.seconds(10) },
      throttling: 100,
      businessOption: { mode: 'm', minCapacityUnits: 1, maxCapacityUnits: 2 },
    });
    expect(JSON.parse(JSON.stringify(api))).toEqual({
      ErrorsTolerance: 'ALL',
      MaximumTasks: 2,
      RetryStrategy: {
        PushRetryStrategy: 'BACKOFF_RETRY',
        MaximumEventAgeInSeconds: 512,
        MaximumRetryAttempts: 2,
      },
      BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 10 },
      Throttling: 100,
      BusinessOption: { BusinessMode: 'm', MinCapacityUnitCount: 1, MaxCapacityUnitCount: 2 },
    });
  });
});
