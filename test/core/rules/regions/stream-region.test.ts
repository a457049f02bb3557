import { streamRegion } from '../../../../lib/core/rules/regions/stream-region';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

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

  it('says when it cannot know', () => {
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing', region: undefined }))).toEqual([
      'not evaluated: /Sink/SinkKafkaParameters (the provider takes its region from the environment)',
    ]);
    const reference = unknown('later', 'S:var.region');
    expect(check(streamRegion, definition({ sinkRegion: reference, region: reference }))).toEqual([]);
    expect(check(streamRegion, definition({ sinkRegion: unknown('later') }))).toEqual([
      'not evaluated: /Sink/SinkKafkaParameters (later)',
    ]);
  });

  it('says both regions and the remedy', () =>
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing' }))).toEqual([
      expect.objectContaining({
        rule: 'stream-region',
        severity: 'error',
        pointer: '/Sink/SinkKafkaParameters',
        message: 'the stream is not in the region of its sink',
        limit: 'one region',
        source: expect.objectContaining({ date: '2024-08-27' }),
        fix: 'Add an AlicloudProvider with region cn-beijing and an alias to the stack, or give it as provider.',
      }),
    ]));

  it('suggests the region that is meant', () =>
    expect(check(streamRegion, definition({ sinkRegion: 'cn-bejing' }))).toEqual([
      expect.objectContaining({ fix: expect.stringMatching(/^Did you mean "cn-beijing"\? Add an /) }),
    ]));

  it('cannot know where the region of the stream is not known, and asks no other sink', () => {
    expect(check(streamRegion, definition({ sinkRegion: 'cn-beijing', region: unknown('later') }))).toEqual([
      'not evaluated: /Sink/SinkKafkaParameters (later)',
    ]);
    const sink = { kind: 'SinkMNSParameters', parameters: { RegionId: 'cn-beijing' } };
    expect(check(streamRegion, definition({ sink }))).toEqual([]);
    expect(check(streamRegion, definition({ region: unknown('later') }))).toEqual([]);
  });
});
