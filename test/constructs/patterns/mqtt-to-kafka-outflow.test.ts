import {
  Acknowledgement,
  DataFormat,
  Duration,
  EventPattern,
  EventStream,
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
        value: SinkField.jsonPath('$.data.value'),
        key: SinkField.jsonPath('$.data.key'),
      },
      batchWindow: { messages: 100, interval: Duration.seconds(3) },
      filter: EventPattern.fromObject({ data: { a: [1] } }),
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
      filterPattern: { data: { a: [1] } },
      sink: {
        kind: 'SinkKafkaParameters',
        parameters: {
          InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-example' },
          Topic: { Form: 'CONSTANT', Value: 'telemetry' },
          Acks: { Form: 'CONSTANT', Value: 'all' },
          Value: { Form: 'JSONPATH', Value: '$.data.value' },
          Key: { Form: 'JSONPATH', Value: '$.data.key' },
        },
      },
      runOptions: { BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 3 } },
      status: 'RUNNING',
    });
  });
});
