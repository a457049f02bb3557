import {
  AlarmContactGroup,
  Duration,
  provider,
  SystemEventAlarm,
  SystemEventLevel,
  SystemEventType,
} from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

describe('SystemEventAlarm', () => {
  it('tells groups, queues and a web hook of system events', () => {
    const stack = testStack();
    const queue = new provider.MessageServiceQueue(stack, 'Queue', { queueName: 'events' });
    new SystemEventAlarm(stack, 'Events', {
      ...{ product: 'rocketmq', levels: [SystemEventLevel.CRITICAL], types: [SystemEventType.EXCEPTION] },
      ...{ eventNames: ['Instance:Down'], ruleName: 'events', silence: Duration.minutes(5) },
      contactGroups: [AlarmContactGroup.fromGroupName('on-call')],
      queues: [queue],
    });
    expect(one(stack)).toMatchObject({
      ...{ rule_name: 'events', status: 'ENABLED', silence_time: 300 },
      event_pattern: {
        ...{ product: 'rocketmq', level_list: ['CRITICAL'], event_type_list: ['Exception'] },
        name_list: ['Instance:Down'],
      },
      contact_parameters: [{ contact_parameters_id: 'contact-1', contact_group_name: 'on-call' }],
      mns_parameters: [{ mns_parameters_id: 'queue-1', region: 'cn-hangzhou' }],
    });
  });

  it('takes all events where nothing is said', () => {
    const stack = testStack();
    new SystemEventAlarm(stack, 'Events', { product: 'rocketmq', enabled: false });
    expect(one(stack)).toMatchObject({
      status: 'DISABLED',
      event_pattern: { level_list: ['*'], event_type_list: ['*'] },
    });
  });

  it('has its web hook taken for a credential', () => {
    const stack = testStack();
    new SystemEventAlarm(stack, 'Events', { product: 'rocketmq', webhook: 'https://example.com/alarms' });
    expect(problems(stack)).toMatch(/a credential is given as text at \/webhook_parameters\/url/);
  });
});

function one(stack: ReturnType<typeof testStack>): any {
  return Object.values(synth(stack).resource.alicloud_cms_event_rule)[0];
}
