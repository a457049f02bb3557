import { isMainland, isRegion, REGIONS } from '../../../lib/core/contract/regions';

describe('regions', () => {
  it('know the border: cn-hongkong is outside', () => {
    expect(['cn-hangzhou', 'cn-beijing-finance-1'].map(isMainland)).toEqual([true, true]);
    expect(['cn-hongkong', 'ap-southeast-1', 'us-east-1'].map(isMainland)).toEqual([false, false, false]);
  });

  it('are what the provider lists, and nothing that merely sounds like a property', () => {
    expect(Object.keys(REGIONS)).toHaveLength(45);
    expect(['cn-hangzhou', 'valueOf', 'cn-nowhere', undefined].map(isRegion)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('are text, not what turns into such text', () => {
    expect([['cn-hangzhou'], { toString: () => 'cn-hangzhou' }, null, 5].map(isRegion)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
