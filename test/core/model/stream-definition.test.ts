import {
  isUnknown,
  StreamDefinition,
  toApiRequest,
  unknown,
} from '../../../lib/core/model/stream-definition';

const stream: StreamDefinition = {
  name: 'a',
  region: 'cn-hangzhou',
  source: { kind: 'SourceMQTTParameters', parameters: { Topic: 't' } },
  filterPattern: {},
  transforms: [],
  sink: { kind: 'SinkKafkaParameters', parameters: {} },
  runOptions: { ErrorsTolerance: 'ALL' },
  tags: {},
  location: {},
};

describe('StreamDefinition', () => {
  it('knows an unknown, also after a round trip through JSON', () => {
    expect(isUnknown(unknown('later'))).toBe(true);
    expect(isUnknown(JSON.parse(JSON.stringify(unknown('later'))))).toBe(true);
    for (const value of [undefined, null, 'x', 1, {}, []]) expect(isUnknown(value)).toBe(false);
  });

  it('is the request of CreateEventStreaming', () => {
    expect(toApiRequest({ ...stream, description: 'd' })).toEqual({
      EventStreamingName: 'a',
      Description: 'd',
      Source: { SourceMQTTParameters: { Topic: 't' } },
      FilterPattern: {},
      Transforms: [],
      Sink: { SinkKafkaParameters: {} },
      RunOptions: { ErrorsTolerance: 'ALL' },
    });
    expect(toApiRequest(stream)).not.toHaveProperty('Description');
  });
});
