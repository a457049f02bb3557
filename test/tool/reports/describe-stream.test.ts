import { describeStream } from '../../../lib/tool/reports/describe-stream';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

describe('describeStream', () => {
  it('says what a stream does', () => {
    expect(describeStream(definition())).toEqual({
      stream: 'stream',
      region: 'cn-hangzhou',
      source: 'MQTT post-cn-1/telemetry',
      sink: 'Kafka alikafka_post-cn-1/telemetry',
      filter: 'every event',
      delivery: 'retry 3 times, then drop',
      state: 'not started',
    });
  });

  it('says what is not known yet', () => {
    const runOptions = {
      BatchWindow: { CountBasedWindow: unknown('x'), TimeBasedWindow: 3 },
      RetryStrategy: { PushRetryStrategy: 'EXPONENTIAL_DECAY_RETRY' },
      DeadLetterQueue: { Arn: 'a' },
      MaximumTasks: 2,
    };
    const filterPattern = { data: { level: ['a'.repeat(80)] } };
    const row = describeStream(
      definition({ name: unknown('x'), region: undefined, status: 'RUNNING', runOptions, filterPattern }),
    );
    expect(row).toMatchObject({
      stream: 'known after apply',
      region: 'from the environment',
      delivery: 'batch known after apply/3 s; 2 tasks; retry for a day, then dead-letter',
      state: 'running',
    });
    expect(row.filter).toHaveLength(72);
  });
});
