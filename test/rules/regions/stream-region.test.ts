import { streamRegion } from '../../../lib/rules/regions/stream-region';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

describe('stream-region', () => {
  it('takes the word of the author, and that of the OSS sink', () => {
    expect(check(streamRegion, definition())).toEqual([]);
    expect(check(streamRegion, definition({ sinkRegion: 'cn-hangzhou' }))).toEqual([]);
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing' }))).toEqual([
      expect.objectContaining({ got: 'sink in cn-beijing, stream in cn-hangzhou' }),
    ]);
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: 'cn-beijing' } };
    expect(check(streamRegion, definition({ sink }))).toHaveLength(1);
    expect(check(streamRegion, definition({ sink, region: 'cn-beijing' }))).toEqual([]);
  });

  it('says where the region comes from, and when it cannot know', () => {
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing', region: undefined }))).toEqual([
      expect.objectContaining({ got: 'sink in cn-beijing, stream in the region of the environment' }),
    ]);
    expect(check(streamRegion, definition({ sinkRegion: unknown('later') }))).toEqual([
      'not evaluated: /Sink/SinkKafkaParameters (later)',
    ]);
  });
});
