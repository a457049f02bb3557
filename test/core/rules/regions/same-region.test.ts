import { sameRegion } from '../../../../lib/core/rules/regions/same-region';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';
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

  it('says both regions and the remedy', () => {
    expect(check(sameRegion, inflow({}, { RegionId: 'cn-beijing' }))).toEqual([
      expect.objectContaining({
        rule: 'same-region',
        severity: 'warning',
        message: 'the source is in another region than the stream, between RocketMQ and MQTT',
        got: 'source in cn-beijing, stream in cn-hangzhou',
        limit: 'both in one region',
        source: expect.objectContaining({ date: '2023-09-22' }),
        fix: expect.stringMatching(/^Use instances of one region, or acknowledge it/),
      }),
    ]);
    expect(check(sameRegion, definition({ transforms: arn('cn-beijing') }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: 'the function is in another region than the stream',
        limit: 'the region of the stream',
        fix: 'Use a function in cn-hangzhou.',
      }),
    ]);
  });

  it('leaves a source without a region to the contract, and does not know the region of the environment', () => {
    expect(check(sameRegion, inflow({}, { RegionId: undefined }))).toEqual([]);
    const reason = 'the provider takes its region from the environment';
    expect(check(sameRegion, { ...inflow(), region: undefined })).toEqual([
      `not evaluated: /Source/SourceRocketMQParameters/RegionId (${reason})`,
    ]);
    expect(check(sameRegion, definition({ region: undefined, transforms: arn('cn-beijing') }))).toEqual([
      `not evaluated: /Transforms/0/Arn (${reason})`,
    ]);
  });

  it('takes one reference for one region', () => {
    const region = unknown('later', 'S:var.region');
    expect(check(sameRegion, { ...inflow({}, { RegionId: region }), region })).toEqual([]);
  });

  it('says that it cannot know the region of the stream', () => {
    expect(check(sameRegion, { ...inflow(), region: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/RegionId (later)',
    ]);
    expect(
      check(sameRegion, definition({ region: unknown('later'), transforms: arn('cn-beijing') })),
    ).toEqual(['not evaluated: /Transforms/0/Arn (later)']);
  });

  it('leaves to others what is not a function, or no transform', () => {
    const transforms = [
      'x',
      null,
      undefined,
      { Arn: 'f' },
      { Arn: 'xacs:fc:cn-beijing:1:functions/f' },
      { Arn: 'acs:fc:cn-beijing' },
    ];
    expect(check(sameRegion, definition({ transforms }))).toEqual([]);
  });
});
