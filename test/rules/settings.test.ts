import { LIMITS } from '../../lib/contract/limits';
import {
  covers,
  DEFAULT_SETTINGS,
  describeQuota,
  existingCount,
  RaisedLimit,
  raisedFor,
} from '../../lib/rules/settings';

describe('covers', () => {
  it.each([
    ['', { constructPath: 'Stack/Stream' }, true],
    ['', {}, true],
    ['Stack', { constructPath: 'Stack' }, true],
    ['Stack', { constructPath: 'Stack/Stream' }, true],
    ['Stack', { constructPath: 'Stack2' }, false],
    ['Stack', { constructPath: 'App/Stack' }, false],
    ['Stack/Stream', { constructPath: 'Stack' }, false],
    ['Stack', {}, false],
    ['alicloud_vpc.a', { address: 'alicloud_vpc.a' }, true],
    ['alicloud_vpc.a', { address: 'alicloud_vpc.a[0]' }, true],
    ['alicloud_vpc.a', { address: 'alicloud_vpc.ab' }, false],
    ['module.a', { address: 'module.a.alicloud_vpc.b' }, true],
    ['module.a', { address: 'module.a["x"].alicloud_vpc.b' }, true],
    ['module.a["y"]', { address: 'module.a["x"].alicloud_vpc.b' }, false],
  ])('what is said for "%s" counts for %j: %s', (path, where, expected) =>
    expect(covers(path, where)).toBe(expected),
  );
});

describe('raisedFor', () => {
  const raise = (change: Partial<RaisedLimit> = {}) => ({ rule: 'r', maximum: 100, path: '', ...change });
  const found = (raised: RaisedLimit[], constructPath = 'Stack/Stream') =>
    raisedFor({ ...DEFAULT_SETTINGS, raised }, 'r', 'cn-hangzhou', { constructPath })?.maximum;

  it('takes what was raised for everything, or for just this', () => {
    expect(found([raise()])).toBe(100);
    expect(found([raise({ key: 'cn-hangzhou' })])).toBe(100);
    expect(found([raise({ path: 'Stack' })])).toBe(100);
  });

  it('takes nothing of another rule, place or path', () => {
    expect(found([])).toBeUndefined();
    expect(found([raise({ rule: 'other' })])).toBeUndefined();
    expect(found([raise({ rule: 'other', key: 'cn-hangzhou' })])).toBeUndefined();
    expect(found([raise({ key: 'cn-beijing' })])).toBeUndefined();
    expect(found([raise({ path: 'Other' })])).toBeUndefined();
  });

  it('believes what was said last', () =>
    expect(found([raise(), raise({ maximum: 200 }), raise({ maximum: 300, path: 'Other' })])).toBe(200));
});

describe('existingCount', () => {
  it('adds up what is said for one rule and place', () => {
    const existing = [
      { rule: 'r', key: 'a', count: 2 },
      { rule: 'r', key: 'b', count: 30 },
      { rule: 's', key: 'a', count: 400 },
      { rule: 'r', key: 'a', count: 5 },
    ];
    expect(existingCount({ ...DEFAULT_SETTINGS, existing }, 'r', 'a')).toBe(7);
    expect(existingCount({ ...DEFAULT_SETTINGS, existing }, 'r', 'c')).toBe(0);
  });
});

describe('describeQuota', () => {
  const limit = { ...LIMITS.streamsPerRegion, maximum: 1500 };

  it('says whose figure it is', () => {
    expect(describeQuota(limit, 'a region', undefined)).toBe('1,500 a region unless raised');
    const raised = { rule: 'r', maximum: 2000 };
    expect(describeQuota(limit, 'a region', { ...raised, path: '' })).toBe(
      '2,000 a region, as raised for the app',
    );
    expect(describeQuota(limit, 'a region', { ...raised, path: 'Stack' })).toBe(
      '2,000 a region, as raised for Stack',
    );
  });
});
