import {
  Acknowledgement,
  DataFormat,
  Duration,
  EventPattern,
  EventStream,
  Match,
  MqttEvents,
  MqttToKafkaOutflow,
  SinkField,
  StreamStatus,
} from '../../../lib';
import { readBack, testStack } from '../../support/synth';

describe('MqttToKafkaOutflow', () => {
  it('carries every parameter of the console', () => {
    const stack = testStack();
    const outflow = new MqttToKafkaOutflow(stack, 'Telemetry', {
      streamName: 'telemetry-to-kafka',
      description: 'telemetry',
      mqtt: { instanceId: 'post-cn-example', topic: 'telemetry', dataFormat: DataFormat.TEXT },
      kafka: {
        instanceId: 'alikafka_post-cn-example',
        topic: 'telemetry',
        acknowledgement: Acknowledgement.ALL,
        value: SinkField.jsonPath('$.data.body'),
        key: SinkField.jsonPath('$.data.props.clientId'),
      },
      batchWindow: { messages: 100, interval: Duration.seconds(3) },
      filter: EventPattern.of({ data: MqttEvents.propsSecondTopic.matching([Match.prefix('/a')]) }),
      status: StreamStatus.RUNNING,
    });
    expect(EventStream.isEventStream(outflow)).toBe(true);
    expect(readBack(stack)).toMatchObject({
      name: 'telemetry-to-kafka',
      description: 'telemetry',
      source: {
        kind: 'SourceMQTTParameters',
        parameters: {
          RegionId: 'cn-hangzhou',
          InstanceId: 'post-cn-example',
          Topic: 'telemetry',
          BodyDataType: 'Text',
        },
      },
      filterPattern: { data: { props: { secondTopic: [{ prefix: '/a' }] } } },
      sink: {
        kind: 'SinkKafkaParameters',
        parameters: {
          InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-example' },
          Topic: { Form: 'CONSTANT', Value: 'telemetry' },
          Acks: { Form: 'CONSTANT', Value: 'all' },
          Value: { Form: 'JSONPATH', Value: '$.data.body' },
          Key: { Form: 'JSONPATH', Value: '$.data.props.clientId' },
        },
      },
      runOptions: { BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 3 } },
      status: 'RUNNING',
    });
  });

  it('writes the message as the value and no key where neither is said', () => {
    const stack = testStack();
    new MqttToKafkaOutflow(stack, 'Telemetry', {
      mqtt: { instanceId: 'post-cn-1', topic: 'telemetry' },
      kafka: { instanceId: 'alikafka_post-cn-1', topic: 'telemetry' },
    });
    const { parameters } = readBack(stack).sink;
    expect(parameters.Value).toEqual({ Form: 'JSONPATH', Value: '$.data.body' });
    expect(parameters).not.toHaveProperty('Key');
  });
});
