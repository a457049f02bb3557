import { RocketMqInstance, RocketMqRoute, SinkField } from '../../lib';
import { readBack, testStack } from '../support/synth';

describe('RocketMqRoute', () => {
  it('carries the message over: body, properties, keys and tag', () => {
    const stack = testStack('cn-shanghai');
    new RocketMqRoute(stack, 'Route', {
      from: {
        region: 'cn-qingdao',
        instance: RocketMqInstance.cloud4('MQ_INST_1_a'),
        topic: 'orders',
        groupId: 'GID_route',
      },
      to: {
        instance: RocketMqInstance.cloud5('rmq-cn-1'),
        topic: 'copies',
        tags: SinkField.constant('copy'),
      },
    });
    const { region, source, sink } = readBack(stack);
    expect(region).toBe('cn-shanghai');
    expect(source.parameters).toMatchObject({
      RegionId: 'cn-qingdao',
      InstanceType: 'Cloud_4',
      GroupID: 'GID_route',
      Offset: 'CONSUME_FROM_LAST_OFFSET',
    });
    expect(sink.parameters).toEqual({
      InstanceType: { Form: 'CONSTANT', Value: 'Cloud_5' },
      InstanceId: { Form: 'CONSTANT', Value: 'rmq-cn-1' },
      Topic: { Form: 'CONSTANT', Value: 'copies' },
      Body: { Form: 'JSONPATH', Value: '$.data.body' },
      Properties: { Form: 'JSONPATH', Value: '$.data.userProperties' },
      Keys: { Form: 'JSONPATH', Value: '$.data.systemProperties.KEYS' },
      Tags: { Form: 'CONSTANT', Value: 'copy' },
    });
  });
});
