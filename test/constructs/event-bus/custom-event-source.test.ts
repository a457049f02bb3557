import {
  EventBus,
  CustomEventSourceConfig,
  CustomEventSource,
  PrivateNetwork,
  RocketMqConsumePosition,
  RocketMqInstance,
  ServiceLinkedRoles,
} from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

function source(location: CustomEventSourceConfig, eventSourceName?: string) {
  const stack = testStack();
  const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'orders');
  new CustomEventSource(stack, 'Source', { eventBus, config: location, eventSourceName });
  return stack;
}

function made(location: CustomEventSourceConfig): any {
  return Object.values<any>(synth(source(location)).resource.alicloud_event_bridge_event_source_v2)[0];
}

describe('CustomEventSource', () => {
  it('reads a RocketMQ topic, in the spelling of event sources', () => {
    const instance = RocketMqInstance.cloud4('MQ_INST_1_a');
    const consumePosition = RocketMqConsumePosition.timestamp(1670656652009);
    const location = CustomEventSourceConfig.rocketMq({
      instance,
      topic: 't',
      groupId: 'GID_bus',
      tag: 'paid',
      consumePosition,
    });
    expect(made(location)).toMatchObject({
      event_bus_name: 'orders',
      linked_external_source: true,
      source_rocketmq_parameters: {
        region_id: 'cn-hangzhou',
        instance_type: 'CLOUD_4',
        instance_id: 'MQ_INST_1_a',
        topic: 't',
        group_id: 'GID_bus',
        tag: 'paid',
        offset: 'CONSUME_FROM_TIMESTAMP',
        timestamp: 1670656652009,
      },
    });
  });

  it('reads Kafka, queues and applications', () => {
    const kafka = CustomEventSourceConfig.kafka({
      instanceId: 'alikafka_post-cn-1',
      topic: 'orders',
      consumerGroup: 'bus',
      region: 'cn-beijing',
    });
    expect(made(kafka).source_kafka_parameters).toEqual({
      region_id: 'cn-beijing',
      instance_id: 'alikafka_post-cn-1',
      topic: 'orders',
      consumer_group: 'bus',
      offset_reset: 'latest',
      network: 'Default',
    });
    expect(made(CustomEventSourceConfig.mnsQueue({ queueName: 'q' })).source_mns_parameters).toEqual({
      region_id: 'cn-hangzhou',
      queue_name: 'q',
      is_base64_decode: true,
    });
    expect(made(CustomEventSourceConfig.application())).toEqual({
      event_bus_name: 'orders',
      event_source_name: expect.stringMatching(/^Stack0-Source-/),
      linked_external_source: false,
    });
  });

  it('goes through a network, comes after its rules, and after service-linked roles', () => {
    const stack = testStack();
    const { network } = new PrivateNetwork(stack, 'Net', {
      vSwitches: [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' }],
    });
    const instance = RocketMqInstance.cloud5('rmq-cn-1', { network });
    const eventBus = new EventBus(stack, 'Bus');
    new CustomEventSource(stack, 'Source', {
      eventBus,
      config: CustomEventSourceConfig.rocketMq({ instance, topic: 't', groupId: 'g' }),
    });
    new ServiceLinkedRoles(stack, 'Roles');
    const { alicloud_event_bridge_event_source_v2, alicloud_security_group_rule } = synth(stack).resource;
    const ports = Object.values<any>(alicloud_security_group_rule).map(({ port_range }) => port_range);
    expect(ports.sort()).toEqual(['-1/-1', '8080/8080']);
    const [resource] = Object.values<any>(alicloud_event_bridge_event_source_v2);
    const awaited = resource.depends_on.join();
    for (const name of ['security_group_rule.Net_Egress1', 'Roles_ConnectVPC', 'Roles_SourceRocketMQ'])
      expect(awaited).toContain(name);
  });

  it.each([
    ['x'.repeat(128), /the name of the event source has a wrong length/],
    ['a_b', /has characters that are not allowed/],
  ])('refuses the name "%s"', (name, expected) =>
    expect(problems(source(CustomEventSourceConfig.application(), name))).toMatch(expected),
  );

  it('takes a name with dots', () =>
    expect(problems(source(CustomEventSourceConfig.application(), 'shop.orders-1'))).toBe(''));
});
