import { Acknowledgement, KafkaSink, SinkField } from '../../../lib';

describe('KafkaSink', () => {
  it('delivers the whole event, acknowledged by the leader, by default', () => {
    expect(new KafkaSink({ instanceId: 'i', topic: 't' }).bind({})).toEqual({
      kind: 'SinkKafkaParameters',
      parameters: {
        InstanceId: { Form: 'CONSTANT', Value: 'i' },
        Topic: { Form: 'CONSTANT', Value: 't' },
        Acks: { Form: 'CONSTANT', Value: '1' },
        Value: { Form: 'ORIGINAL' },
      },
    });
  });

  it.each([
    [Acknowledgement.NONE, '0'],
    [Acknowledgement.LEADER, '1'],
    [Acknowledgement.ALL, 'all'],
  ])('spells acknowledgement %s as Kafka does', (acknowledgement, value) => {
    const { parameters } = new KafkaSink({ instanceId: 'i', topic: 't', acknowledgement }).bind({});
    expect(parameters.Acks).toEqual({ Form: 'CONSTANT', Value: value });
  });

  it('has a field for everything else', () => {
    const field = SinkField.jsonPath('$.data.x');
    const sink = new KafkaSink({
      instanceId: 'i',
      topic: 't',
      value: field,
      key: field,
      headers: field,
      dynamicTopic: field,
      compressionType: 'gzip',
    });
    const expected = { Form: 'JSONPATH', Value: '$.data.x' };
    expect(sink.bind({}).parameters).toMatchObject({
      Value: expected,
      Key: expected,
      Headers: expected,
      DynamicTopic: expected,
      CompressionType: 'gzip',
    });
  });
});
