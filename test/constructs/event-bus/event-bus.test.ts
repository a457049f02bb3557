import { EventBus, Grantee } from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

describe('EventBus', () => {
  it('has a name of its own, and can be put events on by whom it lets', () => {
    const stack = testStack();
    const bus = new EventBus(stack, 'Bus', { description: 'orders' });
    bus.grantPutEvents(Grantee.role('shop'), '1234567890123456');
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
    expect(problems(stack)).toMatch(
      /Stack0\/OneMore: cn-hangzhou has more event buses than its quota\. Got 51/,
    );
  });
});
