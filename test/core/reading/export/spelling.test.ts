import { requestOptions, requestPart, requestTransforms } from '../../../../lib/core/reading/export/spelling';

describe('the spelling of answers', () => {
  it.each([
    [
      { SourceSLSParameters: { Project: 'p', ConsumerGroup: 'eventbridge-1' } },
      { SourceSLSParameters: { Project: 'p' } },
    ],
    [
      { SourceApacheRocketMQCheckpointParameters: { InstanceId: 'i', Topics: ['t'] } },
      { SourceApacheRocketMQCheckpointParameters: { Topics: ['t'] } },
    ],
    [
      { SourceRocketMQParameters: { Offset: 'CONSUMEFROMLASTOFFSET', BodyDataType: 'Json' } },
      { SourceRocketMQParameters: { Offset: 'CONSUME_FROM_LAST_OFFSET', BodyDataType: 'JSON' } },
    ],
    [
      { SourceApacheKafkaParameters: { ValueDataType: 'JSON' } },
      { SourceApacheKafkaParameters: { ValueDataType: 'Json' } },
    ],
    [
      { SourceDTSParameters: { InitCheckPoint: '1700000000' } },
      { SourceDTSParameters: { InitCheckPoint: 1700000000 } },
    ],
    [{ SourceMNSParameters: { IsBase64Decode: 'true' } }, { SourceMNSParameters: { IsBase64Decode: true } }],
    [
      { SinkKafkaParameters: { Acks: { Form: 'CONSTANT', Value: 'ALL' } } },
      { SinkKafkaParameters: { Acks: { Form: 'CONSTANT', Value: 'all' } } },
    ],
    [
      { SinkMNSParameters: {}, SinkKafkaParameters: { Topic: 't' }, SinkNew: null },
      { SinkKafkaParameters: { Topic: 't' } },
    ],
    [{ SourceNewParameters: { Kind: 'Json' } }, { SourceNewParameters: { Kind: 'Json' } }],
    [undefined, undefined],
  ])('%j is that of a request', (answer, request) => expect(requestPart(answer)).toEqual(request));

  it('of what is not an object stays', () => {
    expect(requestOptions('x')).toBe('x');
    expect(requestTransforms('x')).toBe('x');
    expect(requestTransforms([{ Arn: 'acs:fc:::f' }, 1])).toEqual([{ Arn: 'acs:fc:::f' }, 1]);
  });
});
