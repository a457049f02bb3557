import { busesPerRegion } from '../../../../lib/core/rules/quotas/buses-per-region';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const BUS = 'alicloud_event_bridge_event_bus';
const from = (i: number) => ({ constructPath: `Stack/${i}`, address: `x.${i}`, stack: 'Stack' });

describe('buses-per-region', () => {
  const buses = (count: number, region: any = 'cn-hangzhou') =>
    Array.from({ length: count }, (_, i) => resource(BUS, {}, { region, location: from(i) }));

  it('allows 50 in each region, and reports the 51st', () => {
    const others = Array.from({ length: 60 }, () => resource('alicloud_vpc', {}));
    expect(
      checkApp(busesPerRegion, { resources: [...buses(50), ...buses(50, 'cn-beijing'), ...others] }),
    ).toEqual([]);
    expect(checkApp(busesPerRegion, { resources: buses(51) })).toEqual([
      expect.objectContaining({
        rule: 'buses-per-region',
        severity: 'error',
        constructPath: undefined,
        message: 'cn-hangzhou has more event buses than its quota',
        got: '51 event buses in this app',
        limit: '50 a region unless raised',
        source: expect.objectContaining({ title: 'EventBridge: Limits' }),
        fix: 'Share a bus between rules, or spread the buses over regions or accounts.',
      }),
    ]);
  });

  it('counts the region of the environment as one, and says what it cannot know', () => {
    const nowhere = buses(51).map((bus) => ({ ...bus, region: undefined }));
    expect(checkApp(busesPerRegion, { resources: nowhere })).toEqual([
      expect.objectContaining({
        message: 'the region of the environment has more event buses than its quota',
      }),
    ]);
    expect(checkApp(busesPerRegion, { resources: buses(2, unknown('later')) })).toEqual([
      'not evaluated:  (later)',
      'not evaluated:  (later)',
    ]);
    expect(checkApp(busesPerRegion, { resources: buses(51, unknown('later', 'S:var.x.region')) })).toEqual([
      expect.objectContaining({ message: 'S:var.x.region has more event buses than its quota' }),
    ]);
  });

  it('counts those beside the app', () => {
    const existing = [{ rule: 'buses-per-region', key: 'cn-hangzhou', count: 1 }];
    const settings = { ...DEFAULT_SETTINGS, existing };
    expect(checkApp(busesPerRegion, { resources: buses(50) }, settings)).toHaveLength(1);
  });
});
