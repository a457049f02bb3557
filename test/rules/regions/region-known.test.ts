import { regionKnown } from '../../../lib/rules/regions/region-known';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

const { parameters } = definition().source;
const from = (RegionId: unknown) => ({
  source: { kind: 'SourceMQTTParameters', parameters: { ...parameters, RegionId } },
});

describe('region-known', () => {
  it('takes every region of the provider, and leaves none to the contract', () => {
    for (const region of ['cn-hangzhou', 'ap-southeast-8', 'cn-beijing-finance-1', undefined])
      expect(check(regionKnown, definition({ region, ...from(region) }))).toEqual([]);
  });
  it('refuses others, in each place', () => {
    expect(check(regionKnown, definition({ region: 'cn-hangzhu', ...from('cn-hangzhou-1') }))).toEqual([
      expect.objectContaining({
        message: 'the region of the stream is not one that Alibaba Cloud has',
        got: '"cn-hangzhu"',
      }),
      expect.objectContaining({ pointer: '/Source/SourceMQTTParameters/RegionId', got: '"cn-hangzhou-1"' }),
    ]);
    const sink = { kind: 'SinkOSSParameters', parameters: { RegionId: 'oss-cn-hangzhou' } };
    expect(check(regionKnown, definition({ sink }))).toHaveLength(1);
  });
  it('says what it cannot know', () =>
    expect(check(regionKnown, definition({ region: unknown('later') }))).toEqual([
      'not evaluated:  (later)',
    ]));
});
