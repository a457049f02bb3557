import { EventBus, EventStreams, Grantee } from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

describe('EventBus', () => {
  it('has a name of its own, and can be put events on by whom it lets', () => {
    const stack = testStack();
    const bus = new EventBus(stack, 'Bus', { description: 'orders' });
    EventStreams.configure(stack, { accountId: '1234567890123456' });
    bus.grantPutEvents(Grantee.role('shop'));
    const { alicloud_event_bridge_event_bus, alicloud_ram_policy } = synth(stack).resource;
    const [made] = Object.values<any>(alicloud_event_bridge_event_bus);
    expect(made).toEqual({
      event_bus_name: expect.stringMatching(/^Stack0-Bus-[0-9a-f]{8}$/),
      description: 'orders',
    });
    const [policy] = Object.values<any>(alicloud_ram_policy);
    expect(policy.policy_document).toMatch(
      /"eventbridge:PutEvents".*acs:eventbridge:cn-hangzhou:1234567890123456:eventbus\/\$\{alicloud_event_bridge_event_bus\.Bus_\w+\.event_bus_name\}/,
    );
  });

  it('may be one that exists: by its name where the provider is, or by its ARN', () => {
    const stack = testStack();
    const arn = 'acs:eventbridge:cn-beijing:1234567890123456:eventbus/orders';
    const byName = EventBus.fromEventBusName(stack, 'ByName', 'default');
    expect(byName.eventBusArn).toBe('acs:eventbridge:cn-hangzhou:*:eventbus/default');
    const byArn = EventBus.fromEventBusArn(stack, 'ByArn', arn);
    expect([byArn.eventBusName, byArn.eventBusArn]).toEqual(['orders', arn]);
    byArn.grantPutEvents(Grantee.role('shop'));
    const [policy] = Object.values<any>(synth(stack).resource.alicloud_ram_policy);
    expect(JSON.parse(policy.policy_document).Statement[0].Resource).toEqual([arn]);
    expect(() => EventBus.fromEventBusArn(stack, 'Wrong', 'orders')).toThrow(
      'Stack0/Wrong: eventBusArn is "orders". Give the ARN of an event bus, acs:eventbridge:<region>:<account>:eventbus/<bus>, with an account of 16 digits.',
    );
  });

  it.each([
    ['', /an empty name/],
    ['x', /the name of the event bus has a wrong length .*"x" \(1 characters\)\. Allowed: 2–127 characters/],
    ['x'.repeat(128), /128 characters/],
    ['a_b', /has characters that are not allowed/],
    ['-a', /has characters that are not allowed/],
    ['default', /is that of the bus of the cloud services/],
    ['eventbridge-reserved-x', /begins with eventbridge-reserved-/],
  ])('refuses the name "%s"', (eventBusName, expected) => {
    const stack = testStack();
    new EventBus(stack, 'Bus', { eventBusName });
    expect(problems(stack)).toMatch(expected);
    expect(problems(stack)).toMatch(/Stack0\/Bus: /);
  });

  it.each(['ab', 'x'.repeat(127), '1-a'])('takes the name "%s"', (eventBusName) => {
    const stack = testStack();
    new EventBus(stack, 'Bus', { eventBusName });
    expect(problems(stack)).toBe('');
  });

  it('may be 50 in a region', () => {
    const stack = testStack();
    for (let i = 0; i < 50; i += 1) new EventBus(stack, `Bus${i}`);
    expect(problems(stack)).toBe('');
    new EventBus(stack, 'OneMore');
    expect(problems(stack)).toMatch(/app: cn-hangzhou has more event buses than its quota\. Got 51/);
  });
});
