import { Testing } from 'cdktf';
import {
  DeadLetterQueue,
  EventBus,
  EventRule,
  FunctionComputeSink,
  FunctionTransform,
  provider,
  RuleTarget,
  ServiceLinkedRoles,
} from '../../../lib';
import { attributes, synth, testStack, testStream } from '../../support/synth';

const location = { region: 'cn-hangzhou', accountId: '1234567890123456' };

function made(config: Record<string, any>): string[] {
  const roles = Object.values<any>(config.resource.alicloud_event_bridge_service_linked_role ?? {});
  return roles.map(({ product_name }) => product_name.replace('AliyunServiceRoleForEventBridge', '')).sort();
}

describe('ServiceLinkedRoles', () => {
  it('makes each role once, for parts made before and after it, and streams come after them', () => {
    const stack = testStack();
    testStream(
      stack,
      { transforms: [FunctionTransform.fromFunction({ ...location, functionName: 'f' })] },
      'Before',
    );
    const roles = new ServiceLinkedRoles(stack, 'Roles');
    testStream(stack, { deadLetterQueue: DeadLetterQueue.mnsQueue('q', location) }, 'After');
    const config = synth(stack);
    expect(made(config)).toEqual(['SendToFC', 'SendToKafka', 'SendToMNS', 'SourceMqtt']);
    expect(roles.roleNames).toHaveLength(4);
    const streams = config.resource.alicloud_event_bridge_event_streaming;
    const names = (id: string) =>
      Object.entries<any>(streams)
        .find(([key]) => key.startsWith(id))![1]
        .depends_on.map((name: string) => /Roles_(\w+?)_[0-9A-F]{8}$/.exec(name)![1])
        .sort();
    expect(names('Before')).toEqual(['SendToFC', 'SendToKafka', 'SourceMqtt']);
    expect(names('After')).toEqual(['SendToKafka', 'SendToMNS', 'SourceMqtt']);
  });

  it.each<[string, (name: string) => DeadLetterQueue, string]>([
    ['a queue', (name) => DeadLetterQueue.mnsQueue(name, location), 'SendToMNS'],
    ['a RocketMQ topic', (name) => DeadLetterQueue.rocketMqTopic(name, name, location), 'SendToRocketMQ'],
    ['a Kafka topic', (name) => DeadLetterQueue.kafkaTopic(name, 'dead', location), 'SendToKafka'],
    ['a rule of a bus', (name) => DeadLetterQueue.mnsQueue(name, location), 'SendToMNS'],
  ])('knows the role of %s that is a reference', (title, queueOf, role) => {
    const stack = testStack();
    new ServiceLinkedRoles(stack, 'Roles');
    const name = new provider.MessageServiceQueue(stack, 'Dead', { queueName: 'dead' }).queueName;
    const deadLetterQueue = queueOf(name);
    if (title === 'a rule of a bus') {
      const targets = [RuleTarget.functionCompute({ functionName: 'f', deadLetterQueue })];
      const eventBus = new EventBus(stack, 'Bus');
      new EventRule(stack, 'Rule', { eventBus, targets, accountId: location.accountId });
    } else {
      testStream(stack, { sink: new FunctionComputeSink({ functionName: 'f' }), deadLetterQueue });
    }
    expect(made(synth(stack))).toContain(role);
  });

  it('leaves out what exists in the account', () => {
    const stack = testStack();
    new ServiceLinkedRoles(stack, 'Roles', { existing: ['AliyunServiceRoleForEventBridgeSendToKafka'] });
    testStream(stack);
    expect(made(synth(stack))).toEqual(['SourceMqtt']);
    expect(() => new ServiceLinkedRoles(testStack(), 'Roles', { existing: ['SendToKafka'] })).toThrow(
      /Stack0\/Roles: existing names SendToKafka, which EventBridge does not have\. Roles: Aliyun/,
    );
  });

  it('works from another stack, which is deployed first', () => {
    const app = Testing.app();
    const [base, streams] = [testStack('cn-hangzhou', app), testStack('cn-hangzhou', app)];
    new ServiceLinkedRoles(base, 'Roles');
    testStream(streams);
    streams.prepareStack();
    expect(streams.dependsOn(base)).toBe(true);
    expect(made(synth(base))).toEqual(['SendToKafka', 'SourceMqtt']);
    expect(attributes(synth(streams)).depends_on).toBeUndefined();
  });

  it('is refused twice in an app, and makes nothing unasked', () => {
    const app = Testing.app();
    const [one, two] = [testStack('cn-hangzhou', app), testStack('cn-hangzhou', app)];
    new ServiceLinkedRoles(one, 'Roles');
    expect(() => new ServiceLinkedRoles(two, 'Roles')).toThrow(
      /Stack1\/Roles: this app has ServiceLinkedRoles already/,
    );
    const stack = testStack();
    testStream(stack);
    expect(made(synth(stack))).toEqual([]);
  });
});
