import {
  RocketMqInflow,
  RocketMqInflowProps,
  RocketMqInstance,
  EventStreamRules,
  SinkField,
  testing,
} from '../../../lib';
import { problems, readBack, testStack } from '../../support/synth';

function inflow(
  stack = testStack(),
  id = 'Inflow',
  change: Partial<RocketMqInflowProps> = {},
): RocketMqInflow {
  return new RocketMqInflow(stack, id, {
    rocketMq: { instance: RocketMqInstance.cloud4('MQ_INST_1_a'), topic: 'commands', groupId: 'GID_inflow' },
    mqtt: { instanceId: 'post-cn-1', parentTopic: 'devices' },
    ...change,
  });
}

describe('RocketMqInflow', () => {
  it('maps what the MQTT sink has fields for', () => {
    const stack = testStack();
    inflow(stack);
    const { source, sink } = readBack(stack);
    expect(source.kind).toBe('SourceRocketMQParameters');
    expect(sink).toEqual({
      kind: 'SinkMQTTParameters',
      parameters: {
        InstanceId: 'post-cn-1',
        ParentTopic: 'devices',
        Payload: { Form: 'JSONPATH', Value: '$.data.body' },
        SubTopic: { Form: 'JSONPATH', Value: '$.data.userProperties.mqttSecondTopic' },
        Mqtt5UserProperty: { Form: 'JSONPATH', Value: '$.data.userProperties.mqtt5UserProperty' },
      },
    });
  });

  it('lets fields be given', () => {
    const stack = testStack();
    const mqtt = { instanceId: 'post-cn-1', parentTopic: 'devices', subTopic: SinkField.constant('/all') };
    inflow(stack, 'Inflow', { mqtt });
    expect(readBack(stack).sink.parameters.SubTopic).toEqual({ Form: 'CONSTANT', Value: '/all' });
  });

  it('warns of the limits of data inbound rules, each of which can be acknowledged', () => {
    const stack = testStack();
    inflow(stack, 'First');
    const second = inflow(stack, 'Second', {
      rocketMq: {
        region: 'cn-beijing',
        instance: RocketMqInstance.cloud5('rmq-cn-1'),
        topic: 'commands',
        groupId: 'GID_inflow',
      },
    });
    expect(problems(stack)).toBe('');
    const limits = ['one-rule-per-topic', 'rocketmq-version', 'same-region'];
    const found = () =>
      testing.TestedStreams.of(stack).findings.flatMap(({ rule, severity, message, path }) =>
        limits.includes(rule) ? [[path, severity, message]] : [],
      );
    const warning = (message: RegExp) => ['Stack0/Second', 'warning', expect.stringMatching(message)];
    expect(found().sort()).toEqual([
      warning(/the RocketMQ instance .* is not of version 4\.0/),
      warning(/the source is in another region/),
      warning(/the topic has a data inbound rule already, Stack0\/First/),
    ]);
    for (const rule of limits)
      EventStreamRules.of(second).acknowledge({ rule, reason: 'tried with the service' });
    expect(found().map(([, severity]) => severity)).toEqual(Array(3).fill('acknowledged'));
  });
});
