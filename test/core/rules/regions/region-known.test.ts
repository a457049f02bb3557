import { regionKnown } from '../../../../lib/core/rules/regions/region-known';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const { parameters } = definition().source;
const from = (RegionId: unknown) => ({
  source: { kind: 'SourceMQTTParameters', parameters: { ...parameters, RegionId } },
});

describe('region-known', () => {
  it('takes every region of the provider, and leaves none to the contract', () => {
    for (const region of ['cn-hangzhou', 'ap-southeast-8', 'cn-beijing-finance-1', undefined])
      expect(check(regionKnown, definition({ region, ...from(region) }))).toEqual([]);
  });
  it('doubts others, in each place', () => {
    expect(check(regionKnown, definition({ region: 'cn-hangzhu', ...from('cn-hangzhou-1') }))).toEqual([
      expect.objectContaining({
        message: 'the region of the stream is not one that is known here',
        got: '"cn-hangzhu"',
        fix: 'Did you mean "cn-hangzhou"? Correct the region, or acknowledge this where it is newer than this library.',
      }),
      expect.objectContaining({ pointer: '/Source/SourceMQTTParameters/RegionId', got: '"cn-hangzhou-1"' }),
    ]);
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: 'oss-cn-hangzhou' } };
    expect(check(regionKnown, definition({ sink }))).toHaveLength(1);
  });
  it('is one finding where the source takes the region of the stream', () =>
    expect(check(regionKnown, definition({ region: 'cn-hangzou', ...from('cn-hangzou') }))).toHaveLength(1));

  it('says what it cannot know', () =>
    expect(check(regionKnown, definition({ region: unknown('later') }))).toEqual([
      'not evaluated:  (later)',
    ]));

  it('says in full what is wrong, and where but for the stream itself', () => {
    const [stream, source] = check(regionKnown, definition({ region: 'x', ...from('y'.repeat(80)) }));
    expect(stream).toEqual(
      expect.objectContaining({
        rule: 'region-known',
        severity: 'warning',
        limit: 'a region id such as cn-hangzhou or ap-southeast-1',
        fix: expect.stringMatching(/^Correct the region, or acknowledge/),
        source: expect.objectContaining({ date: '2026-08-21' }),
      }),
    );
    expect(stream).not.toHaveProperty('pointer');
    expect(source).toMatchObject({
      message: 'the region of the source is not one that is known here',
      got: `"${'y'.repeat(79)}`,
    });
  });

  it('names the sink and its pointer', () => {
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: 'nowhere' } };
    expect(check(regionKnown, definition({ sink }))).toEqual([
      expect.objectContaining({
        pointer: '/Sink/SinkOSSParameters/RegionId',
        message: 'the region of the sink is not one that is known here',
      }),
    ]);
  });

  it('leaves what is empty or no text to the contract, and says what it cannot know of each part', () => {
    for (const region of ['', 5, null, { a: 1 }])
      expect(check(regionKnown, definition(from(region)))).toEqual([]);
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: unknown('b') } };
    expect(check(regionKnown, definition({ sink, ...from(unknown('a')) }))).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/RegionId (a)',
      'not evaluated: /Sink/SinkOSSParameters/RegionId (b)',
    ]);
  });
});
