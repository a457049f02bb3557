import { LIMITS } from '../../../lib/core/contract/limits';
import {
  covers,
  DEFAULT_SETTINGS,
  describeQuota,
  existingCount,
  RaisedQuota,
  raisedFor,
} from '../../../lib/core/rules/settings';

describe('covers', () => {
  it.each([
    ['', 'Stack/Stream', true],
    ['', undefined, true],
    ['Stack', 'Stack', true],
    ['Stack', 'Stack/Stream', true],
    ['Stack', 'Stack2', false],
    ['Stack', 'App/Stack', false],
    ['Stack/Stream', 'Stack', false],
    ['Stack', undefined, false],
  ])('what is said for "%s" counts for %s: %s', (path, constructPath, expected) =>
    expect(covers(path, { constructPath })).toBe(expected),
  );

  it.each([
    ['alicloud_vpc.a', 'alicloud_vpc.a', true],
    ['alicloud_vpc.a', 'alicloud_vpc.a[0]', true],
    ['alicloud_vpc.a', 'alicloud_vpc.ab', false],
    ['alicloud_vpc.a[0]', 'alicloud_vpc.a', false],
    ['module.m', 'module.m.alicloud_vpc.a', true],
    ['module.m', 'module.m["x"].alicloud_vpc.a', true],
    ['module.m', 'module.mm.alicloud_vpc.a', false],
    ['alicloud_vpc', 'x.alicloud_vpc', false],
    ['module.m', undefined, false],
    ['', 'alicloud_vpc.a', true],
  ])('what is said for the address %s counts for %s: %s', (path, address, expected) =>
    expect(covers(path, { constructPath: 'Stack/Stream', address })).toBe(expected),
  );
});

describe('raisedFor', () => {
  const raise = (change: Partial<RaisedQuota> = {}) => ({ rule: 'r', maximum: 100, ...change });
  const found = (...raised: RaisedQuota[]) =>
    raisedFor({ ...DEFAULT_SETTINGS, raised }, 'r', { key: 'cn-hangzhou' });

  it('takes what was raised for everything, or for just this', () => {
    expect(found(raise())).toBe(100);
    expect(found(raise({ key: 'cn-hangzhou' }))).toBe(100);
  });

  it('takes nothing of another rule or place', () => {
    expect(found()).toBeUndefined();
    expect(found(raise({ rule: 'other' }))).toBeUndefined();
    expect(found(raise({ rule: 'other', key: 'cn-hangzhou' }))).toBeUndefined();
    expect(found(raise({ key: 'cn-beijing' }))).toBeUndefined();
  });

  it('believes the highest figure, in whatever order they are said', () => {
    const figures = [raise(), raise({ maximum: 300, key: 'cn-hangzhou' }), raise({ maximum: 200 })];
    expect(found(...figures)).toBe(300);
    expect(found(...figures.reverse())).toBe(300);
  });
});

describe('existingCount', () => {
  it('adds up what is said for one rule and place', () => {
    const existing = [
      { rule: 'r', key: 'a', count: 2 },
      { rule: 'r', key: 'b', count: 30 },
      { rule: 's', key: 'a', count: 400 },
      { rule: 'r', key: 'a', count: 5 },
    ];
    expect(existingCount({ ...DEFAULT_SETTINGS, existing }, 'r', { key: 'a' })).toBe(7);
    expect(existingCount({ ...DEFAULT_SETTINGS, existing }, 'r', { key: 'c' })).toBe(0);
  });
});

describe('describeQuota', () => {
  const limit = { ...LIMITS.streamsPerRegion, maximum: 1500 };

  it('says whose figure it is', () => {
    expect(describeQuota(limit, 'a region', undefined)).toBe('1,500 a region unless raised');
    expect(describeQuota(limit, 'a region', 2000)).toBe('2,000 a region, as raised for the account');
  });
});
