import { unknown } from '../../../lib/core/model/stream-definition';
import { retryPlan } from '../../../lib/core/simulation/retry-plan';
import { kafkaStream } from '../../support/simulated';

const plan = (runOptions: Record<string, unknown>) => retryPlan(kafkaStream({ runOptions }));
const retries = (strategy: Record<string, unknown>) => plan({ RetryStrategy: strategy }).retries;
const EXPONENTIAL = { PushRetryStrategy: 'EXPONENTIAL_DECAY_RETRY' };

describe('the retries of a stream', () => {
  it('are three within a minute, where it does not say', () =>
    expect(plan({}).retries).toEqual([
      { least: 10, most: 20 },
      { least: 20, most: 40 },
      { least: 30, most: 60 },
    ]));

  it('are 176 in a day, where it says so', () => {
    const times = retries(EXPONENTIAL);
    expect(times).toHaveLength(176);
    expect(times[175]).toEqual({ least: 86_015, most: 86_015 });
  });

  it.each([
    [{ ...EXPONENTIAL, MaximumRetryAttempts: 5 }, 5],
    [{ ...EXPONENTIAL, MaximumEventAgeInSeconds: 600 }, 9],
    [{ MaximumRetryAttempts: 0 }, 0],
    [{ PushRetryStrategy: 'OTHER' }, 0],
    [unknown('later') as never, 0],
  ])('of %j are %i', (strategy, count) => expect(retries(strategy)).toHaveLength(count));

  it.each([
    [{ ErrorsTolerance: 'NONE' }, 'blocked'],
    [{ ErrorsTolerance: 'ALL' }, 'discarded'],
    [{ ErrorsTolerance: 'ALL', DeadLetterQueue: { Arn: 'acs:mns:1' } }, 'dead-letter'],
    [{ ErrorsTolerance: 'ALL', DeadLetterQueue: unknown('later') }, 'dead-letter'],
    [{}, 'unknown'],
    [{ ErrorsTolerance: unknown('later') }, 'unknown'],
  ])('of %j end %s', (runOptions, afterwards) => expect(plan(runOptions).afterwards).toBe(afterwards));
});
