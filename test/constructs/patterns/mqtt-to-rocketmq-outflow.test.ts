import { MqttToRocketMqOutflow, RocketMqInstance } from '../../../lib';
import { readBack, testStack } from '../../support/synth';

describe('MqttToRocketMqOutflow', () => {
  it('reads an MQTT topic and writes a RocketMQ topic', () => {
    const stack = testStack();
    new MqttToRocketMqOutflow(stack, 'Out', {
      mqtt: { instanceId: 'post-cn-1', topic: 'telemetry' },
      rocketMq: { instance: RocketMqInstance.cloud4('MQ_INST_1_a'), topic: 'telemetry' },
    });
    const { source, sink } = readBack(stack);
    expect(source.parameters).toMatchObject({ InstanceId: 'post-cn-1', Topic: 'telemetry' });
    expect(sink.parameters).toMatchObject({
      InstanceId: { Value: 'MQ_INST_1_a' },
      Body: { Form: 'JSONPATH', Value: '$.data.body' },
    });
  });
});
