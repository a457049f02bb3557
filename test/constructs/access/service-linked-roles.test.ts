import { App, TerraformStack, Testing } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventBus,
  EventRule,
  FunctionComputeSink,
  FunctionTransform,
  RuleTarget,
  ServiceLinkedRoles,
  provider,
} from '../../../lib';
import { attributes, problems, synth, testStack, testStream } from '../../support/synth';

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

  it('makes nothing unasked', () => {
    const stack = testStack();
    testStream(stack);
    expect(made(synth(stack))).toEqual([]);
  });

  describe('in several accounts', () => {
    const accounts = { Dev: '1234567890123456', Prod: '6543210987654321' };
    const stackOf = (app: App, id: keyof typeof accounts, config: object) => {
      const stack = new TerraformStack(app, id);
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...config });
      return stack;
    };
    const stacks = (config: (id: keyof typeof accounts) => object) => {
      const app = Testing.app();
      return { app, dev: stackOf(app, 'Dev', config('Dev')), prod: stackOf(app, 'Prod', config('Prod')) };
    };
    const awaits = (stack: TerraformStack) =>
      (attributes(synth(stack)).depends_on as string[]).map((name) => name.replace(/^.*\./, '').slice(0, 5));

    it.each<[string, (id: keyof typeof accounts) => object]>([
      ['the id of the account', (id) => ({ accountId: accounts[id] })],
      ['an assumed role', (id) => ({ assumeRole: { roleArn: `acs:ram::${accounts[id]}:role/deployer` } })],
      ['a profile', (id) => ({ profile: id })],
    ])('serves each account by itself, told apart by %s, in whatever order', (_, config) => {
      for (const rolesFirst of [true, false]) {
        const { dev, prod } = stacks(config);
        const roles = () => [dev, prod].map((stack) => new ServiceLinkedRoles(stack, 'Roles'));
        if (rolesFirst) roles();
        [dev, prod].forEach((stack) => testStream(stack, { streamName: 'orders' }));
        if (!rolesFirst) roles();
        expect(problems(dev)).toBe('');
        for (const stack of [dev, prod]) {
          expect(made(synth(stack))).toEqual(['SendToKafka', 'SourceMqtt']);
          expect(awaits(stack)).toEqual(['Roles', 'Roles']);
          stack.prepareStack();
        }
        expect([dev.dependsOn(prod), prod.dependsOn(dev)]).toEqual([false, false]);
      }
    });

    it('serves its own stack where nothing tells the accounts apart, in whatever order', () => {
      for (const order of ['roles', 'streams', 'turns']) {
        const { dev, prod } = stacks(() => ({}));
        const role = (stack: TerraformStack) => new ServiceLinkedRoles(stack, 'Roles');
        const stream = (stack: TerraformStack) => testStream(stack);
        if (order === 'roles') [dev, prod].forEach(role);
        for (const stack of [dev, prod]) {
          stream(stack);
          if (order === 'turns') role(stack);
        }
        if (order === 'streams') [dev, prod].forEach(role);
        for (const stack of [dev, prod]) {
          expect(made(synth(stack))).toEqual(['SendToKafka', 'SourceMqtt']);
          expect(awaits(stack)).toEqual(['Roles', 'Roles']);
          stack.prepareStack();
        }
        expect([dev.dependsOn(prod), prod.dependsOn(dev)]).toEqual([false, false]);
      }
    });

    it('leaves another account alone', () => {
      const { dev, prod } = stacks((id) => ({ accountId: accounts[id] }));
      const roles = new ServiceLinkedRoles(dev, 'Roles');
      testStream(prod);
      expect(roles.roleNames).toEqual([]);
      prod.prepareStack();
      expect(prod.dependsOn(dev)).toBe(false);
    });

    it('makes the roles of one account once, and serves event rules as well', () => {
      const { dev, prod } = stacks(() => ({ accountId: accounts.Dev }));
      new ServiceLinkedRoles(dev, 'Roles');
      new ServiceLinkedRoles(prod, 'Roles');
      new EventRule(prod, 'Rule', {
        eventBus: new EventBus(prod, 'Bus'),
        accountId: accounts.Dev,
        targets: [RuleTarget.mnsQueue({ queueName: 'q' })],
      });
      expect(made(synth(dev))).toEqual(['SendToMNS']);
      expect(made(synth(prod))).toEqual([]);
      prod.prepareStack();
      expect(prod.dependsOn(dev)).toBe(true);
    });
  });
});
