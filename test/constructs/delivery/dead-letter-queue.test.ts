import { DeadLetterQueue, StreamNetwork } from '../../../lib';

const location = { region: 'cn-hangzhou', accountId: '1234567890123456' };

describe('DeadLetterQueue', () => {
  it.each([
    [DeadLetterQueue.mnsQueue('q', location), 'acs:mns:cn-hangzhou:1234567890123456:/queues/q'],
    [
      DeadLetterQueue.rocketMqTopic('i', 't', location),
      'acs:mq:cn-hangzhou:1234567890123456:/instances/i/topic/t',
    ],
    [
      DeadLetterQueue.kafkaTopic('i', 't', location),
      'acs:alikafka:cn-hangzhou:1234567890123456:instance/i/topic/t',
    ],
    [DeadLetterQueue.eventBus('b', location), 'acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/b'],
  ])('has the ARN of its kind', (queue, arn) => {
    expect(queue.queueArn).toBe(arn);
    expect(queue.toApi().Arn).toBe(arn);
  });

  it('may be in a VPC', () => {
    const network = StreamNetwork.privateNetwork({ vpcId: 'v', vSwitchIds: ['a'], securityGroupId: 's' });
    expect(DeadLetterQueue.mnsQueue('q', { ...location, network }).toApi()).toMatchObject({
      Network: 'PrivateNetwork',
      VpcId: 'v',
      VSwitchIds: 'a',
      SecurityGroupId: 's',
    });
  });
});
