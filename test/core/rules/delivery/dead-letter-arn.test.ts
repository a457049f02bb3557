import { deadLetterArn } from '../../../../lib/core/rules/delivery/dead-letter-arn';
import { check, definition } from '../../../support/rules';

const withOptions = (runOptions: Record<string, unknown>) => definition({ runOptions });

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
