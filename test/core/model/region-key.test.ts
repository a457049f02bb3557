import { ENVIRONMENT_REGION, regionId, regionKey } from '../../../lib/core/model/region-key';
import { unknown } from '../../../lib/core/model/stream-definition';

describe('regionKey', () => {
  it('is one for all that are certainly in one region', () => {
    expect(regionKey({ region: 'cn-hangzhou' })).toBe('cn-hangzhou');
    expect(regionKey({ region: undefined })).toBe(ENVIRONMENT_REGION);
    expect(regionKey({ region: unknown('later', 'S:var.region') })).toBe('S:var.region');
  });

  it('is unknown where nothing says which region that is', () => {
    const region = unknown('a state does not say');
    expect(regionKey({ region })).toBe(region);
  });
});

describe('regionId', () => {
  it('is the region where it is named, and says else why it is not known', () => {
    expect(regionId({ region: 'cn-hangzhou' })).toBe('cn-hangzhou');
    expect(regionId({ region: undefined })).toEqual(
      unknown('the provider takes its region from the environment'),
    );
    const region = unknown('later', 'S:var.region');
    expect(regionId({ region })).toBe(region);
  });
});
