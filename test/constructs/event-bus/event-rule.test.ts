import { TerraformStack, Testing } from 'cdktf';
import {
  Acknowledgement,
  AlicloudProvider,
  DeadLetterQueue,
  EventBus,
  EventPattern,
  EventRule,
  EventRuleProps,
  EventStreams,
  InvocationType,
  RetryPolicy,
  RocketMqInstance,
  RuleTarget,
  ServiceLinkedRoles,
  SinkField,
} from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

const accountId = '1234567890123456';
const queue = (targetId?: string) => RuleTarget.mnsQueue({ queueName: 'q', targetId });

function rule(targets: RuleTarget[], change: Partial<EventRuleProps> = {}) {
  const stack = testStack();
  const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
  new EventRule(stack, 'Rule', { eventBus, targets, accountId, ...change });
  return stack;
}

function made(targets: RuleTarget[], change: Partial<EventRuleProps> = {}): any {
  return Object.values<any>(synth(rule(targets, change)).resource.alicloud_event_bridge_rule)[0];
}

describe('EventRule', () => {
  it('routes what matches to every kind of target', () => {
    const resource = made(
      [
        RuleTarget.rocketMq({
          instance: RocketMqInstance.cloud4('MQ_INST_1_a'),
          topic: 't',
          tags: SinkField.constant('copy'),
        }),
        RuleTarget.kafka({
          instanceId: 'alikafka_post-cn-1',
          topic: 't',
          acknowledgement: Acknowledgement.ALL,
        }),
        RuleTarget.mnsQueue({
          queueName: 'q',
          targetId: 'queue',
          body: SinkField.template('${id} "x"', { id: '$.id' }),
          retryPolicy: RetryPolicy.exponentialDecay(),
          deadLetterQueue: DeadLetterQueue.mnsQueue('dead', { region: 'cn-hangzhou', accountId }),
        }),
        RuleTarget.functionCompute({ functionName: 'f', invocationType: InvocationType.SYNC }),
        RuleTarget.functionCompute({ functionName: 'f', serviceName: 's', qualifier: 'prod' }),
      ],
      { filter: EventPattern.fromObject({ source: ['shop'] }), ruleName: 'paid', enabled: false },
    );
    expect(resource).toMatchObject({
      event_bus_name: 'orders',
      rule_name: 'paid',
      status: 'DISABLE',
      filter_pattern: '{"source":["shop"]}',
    });
    const [rocketMq, kafka, mns, fc3, fc2] = resource.targets;
    expect(rocketMq).toEqual({
      target_id: 'target-1',
      type: 'acs.rocketmq',
      endpoint: 'acs:mq:cn-hangzhou:1234567890123456:/instances/MQ_INST_1_a/topic/t',
      push_retry_strategy: 'BACKOFF_RETRY',
      param_list: [
        { resource_key: 'InstanceId', form: 'CONSTANT', value: 'MQ_INST_1_a' },
        { resource_key: 'Topic', form: 'CONSTANT', value: 't' },
        { resource_key: 'Body', form: 'ORIGINAL' },
        { resource_key: 'Tags', form: 'CONSTANT', value: 'copy' },
      ],
    });
    expect(kafka.param_list).toEqual([
      { resource_key: 'InstanceId', form: 'CONSTANT', value: 'alikafka_post-cn-1' },
      { resource_key: 'Topic', form: 'CONSTANT', value: 't' },
      { resource_key: 'Value', form: 'ORIGINAL' },
      { resource_key: 'Key', form: 'JSONPATH', value: '$.id' },
      { resource_key: 'Acks', form: 'CONSTANT', value: 'all' },
    ]);
    expect(mns).toMatchObject({
      target_id: 'queue',
      endpoint: 'acs:mns:cn-hangzhou:1234567890123456:queues/q',
      push_retry_strategy: 'EXPONENTIAL_DECAY_RETRY',
      dead_letter_queue: { arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/dead' },
    });
    expect(mns.param_list[1]).toEqual({
      resource_key: 'Body',
      form: 'TEMPLATE',
      value: '{"id":"$.id"}',
      template: '$${id} "x"',
    });
    expect(fc3.endpoint).toBe('acs:fc:cn-hangzhou:1234567890123456:functions/f');
    expect(fc3.param_list).toContainEqual({
      resource_key: 'InvocationType',
      form: 'CONSTANT',
      value: 'Sync',
    });
    expect(fc2.endpoint).toBe('acs:fc:cn-hangzhou:1234567890123456:services/s.prod/functions/f');
  });

  it('comes after its bus and the roles of its targets', () => {
    const stack = testStack();
    const eventBus = new EventBus(stack, 'Bus');
    new ServiceLinkedRoles(stack, 'Roles');
    new EventRule(stack, 'Rule', { eventBus, accountId, targets: [queue()] });
    const [resource] = Object.values<any>(synth(stack).resource.alicloud_event_bridge_rule);
    expect(resource.event_bus_name).toMatch(/^\$\{alicloud_event_bridge_event_bus\.Bus_/);
    expect(resource.depends_on.join()).toContain('Roles_SendToMNS');
  });

  it('has one to five targets, with ids of their own', () => {
    expect(problems(rule([]))).toMatch(
      /Stack0\/Rule: targets: the rule has a wrong number of targets at \/targets\. Got 0 targets\. Allowed: 1–5/,
    );
    expect(problems(rule(Array.from({ length: 5 }, () => queue())))).toBe('');
    expect(problems(rule(Array.from({ length: 6 }, () => queue())))).toMatch(/Got 6 targets/);
    expect(problems(rule([queue('a'), queue('a')]))).toMatch(
      /two targets of the rule have the same id at \/targets\/1\/target_id\. Got "a"/,
    );
  });

  it('has a name that is kept, and is one of 50 of its bus', () => {
    expect(problems(rule([queue()], { ruleName: 'a b' }))).toMatch(
      /the name of the rule has characters that are not allowed/,
    );
    const stack = testStack();
    const eventBus = new EventBus(stack, 'Bus');
    const other = new EventBus(stack, 'Other');
    const make = (id: string, bus = eventBus) =>
      new EventRule(stack, id, { eventBus: bus, accountId, targets: [queue()] });
    for (let i = 0; i < 50; i += 1) make(`Rule${i}`);
    make('Elsewhere', other);
    expect(problems(stack)).toBe('');
    make('OneMore');
    expect(problems(stack)).toMatch(/app: Stack0-Bus-\w+ has more rules than its quota\. Got 51 rules/);
  });

  it('needs a region for the addresses of its targets', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', {});
    const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
    const props = { eventBus, accountId, targets: [queue()] };
    expect(() => new EventRule(stack, 'Rule', props)).toThrow(
      /^Stack\/Rule: the region of the rule is not known/,
    );
    expect(() => new EventRule(stack, 'Other', { ...props, region: 'cn-beijing' })).not.toThrow();
  });

  it('needs an account for the addresses of its targets, which its provider may say', () => {
    const eventBus = (stack: TerraformStack) => EventBus.fromEventBusName(stack, 'Bus', 'orders');
    const stack = testStack();
    const make = (own = stack, account?: string) =>
      new EventRule(own, 'Rule', { eventBus: eventBus(own), accountId: account, targets: [queue()] });
    expect(() => make()).toThrow(
      'Stack0/Rule: the account of the rule is not known, and the addresses of its targets hold it. Set accountId on the AlicloudProvider, on the rule, or by EventStreams.configure.',
    );
    expect(() => make(testStack(), '12345')).toThrow(
      /^Stack0\/Rule: accountId is the text "12345"; give the id of an Alibaba Cloud account/,
    );
    const told = testStack();
    EventStreams.configure(told, { accountId });
    make(told);
    const [rule] = Object.values<any>(synth(told).resource.alicloud_event_bridge_rule);
    expect(rule.targets[0].endpoint).toBe(`acs:mns:cn-hangzhou:${accountId}:queues/q`);
  });

  it('is made where its region says, with the provider of that region', () => {
    const stack = testStack('cn-hangzhou');
    const beijing = new AlicloudProvider(stack, 'bj', { region: 'cn-beijing', alias: 'bj' });
    const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
    const props = { eventBus, accountId, targets: [queue()] };
    new EventRule(stack, 'Named', { ...props, region: 'cn-beijing' });
    new EventRule(stack, 'Provided', { ...props, provider: beijing });
    new EventRule(stack, 'Default', { ...props, region: 'cn-hangzhou' });
    const rules = Object.values<any>(synth(stack).resource.alicloud_event_bridge_rule);
    expect(rules.map(({ provider }) => provider)).toEqual(['alicloud.bj', 'alicloud.bj', undefined]);
    expect(rules.map(({ targets }) => targets[0].endpoint.split(':')[2])).toEqual([
      'cn-beijing',
      'cn-beijing',
      'cn-hangzhou',
    ]);
  });
});
