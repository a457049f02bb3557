import { sameRegion } from '../../../lib/rules/regions/same-region';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';
import { inflow } from '../mqtt-streams';

describe('same-region', () => {
  const arn = (region: string) => [{ Arn: `acs:fc:${region}:1234567890123456:functions/f` }];

  it('keeps both ends of a data rule in one region, but not those of other streams', () => {
    expect(check(sameRegion, inflow())).toEqual([]);
    expect(check(sameRegion, inflow({}, { RegionId: 'cn-beijing' }))).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceRocketMQParameters/RegionId' }),
    ]);
    expect(check(sameRegion, inflow({}, { RegionId: unknown('later') }))).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/RegionId (later)',
    ]);
    expect(check(sameRegion, definition({ region: 'cn-beijing' }))).toEqual([]);
  });

  it('keeps functions in the region of the stream', () => {
    expect(check(sameRegion, definition({ transforms: arn('cn-hangzhou') }))).toEqual([]);
    expect(check(sameRegion, definition({ transforms: arn('') }))).toEqual([]);
    expect(check(sameRegion, definition({ transforms: [{}, ...arn('cn-beijing')] }))).toEqual([
      expect.objectContaining({
        pointer: '/Transforms/1/Arn',
        got: 'function in cn-beijing, stream in cn-hangzhou',
      }),
    ]);
    expect(check(sameRegion, definition({ transforms: [{ Arn: unknown('later') }] }))).toEqual([
      'not evaluated: /Transforms/0/Arn (later)',
    ]);
  });
});
