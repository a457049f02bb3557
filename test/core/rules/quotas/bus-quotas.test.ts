import { busesPerRegion } from '../../../../lib/core/rules/quotas/buses-per-region';
import { rulesPerBus } from '../../../../lib/core/rules/quotas/rules-per-bus';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const BUS = 'alicloud_event_bridge_event_bus';
const RULE = 'alicloud_event_bridge_rule';
const from = (i: number) => ({ constructPath: `Stack/${i}`, address: `x.${i}`, stack: 'Stack' });
const busAt = (stack: string, values: Record<string, unknown>) =>
  resource(BUS, values, { origin: { constructPath: 'Stack/Bus', address: `${BUS}.bus`, stack } });

describe('buses-per-region', () => {
  const buses = (count: number, region: any = 'cn-hangzhou') =>
    Array.from({ length: count }, (_, i) => resource(BUS, {}, { region, origin: from(i) }));

  it('allows 50 in each region, and reports the 51st', () => {
    const others = Array.from({ length: 60 }, () => resource('alicloud_vpc', {}));
    expect(
      checkApp(busesPerRegion, { resources: [...buses(50), ...buses(50, 'cn-beijing'), ...others] }),
    ).toEqual([]);
    expect(checkApp(busesPerRegion, { resources: buses(51) })).toEqual([
      expect.objectContaining({
        rule: 'buses-per-region',
        severity: 'error',
        constructPath: 'Stack/50',
        address: 'x.50',
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

describe('rules-per-bus', () => {
  const rules = (count: number, event_bus_name: unknown = 'bus') =>
    Array.from({ length: count }, (_, i) => resource(RULE, { event_bus_name }, { origin: from(i) }));

  it('allows 50 on each bus, and reports the 51st', () => {
    const others = Array.from({ length: 60 }, () => busAt('Stack', { event_bus_name: 'bus' }));
    expect(checkApp(rulesPerBus, { resources: [...rules(50), ...rules(50, 'other'), ...others] })).toEqual(
      [],
    );
    expect(checkApp(rulesPerBus, { resources: rules(51) })).toEqual([
      expect.objectContaining({
        rule: 'rules-per-bus',
        severity: 'error',
        constructPath: 'Stack/50',
        message: 'bus has more rules than its quota',
        limit: '50 an event bus unless raised',
        fix: 'Give one rule several targets, or use another bus.',
      }),
    ]);
  });

  it('counts buses of one name in two regions apart, and no bus of a region that is not known', () => {
    const inRegion = (region: any) => rules(30, 'default').map((rule) => ({ ...rule, region }));
    expect(
      checkApp(rulesPerBus, { resources: [...inRegion('cn-hangzhou'), ...inRegion('cn-beijing')] }),
    ).toEqual([]);
    const nowhere = [...inRegion(unknown('later')), ...inRegion(unknown('later'))];
    expect(checkApp(rulesPerBus, { resources: nowhere })).toEqual(Array(60).fill('not evaluated:  (later)'));
    expect(
      checkApp(rulesPerBus, { resources: [...inRegion(undefined), ...inRegion(undefined)] }),
    ).toHaveLength(1);
  });

  it('takes a reference to a bus of the app for the name of that bus', () => {
    const reference = unknown('later', `Stack:${BUS}.bus.event_bus_name`);
    const bus = busAt('Stack', { event_bus_name: 'bus' });
    expect(checkApp(rulesPerBus, { resources: [bus, ...rules(25), ...rules(25, reference)] })).toEqual([]);
    expect(checkApp(rulesPerBus, { resources: [bus, ...rules(25), ...rules(26, reference)] })).toEqual([
      expect.objectContaining({ message: 'bus has more rules than its quota', constructPath: 'Stack/25' }),
    ]);
    const elsewhere = busAt('Other', { event_bus_name: 'bus' });
    expect(checkApp(rulesPerBus, { resources: [elsewhere, ...rules(25), ...rules(26, reference)] })).toEqual(
      [],
    );
  });

  it('says what it cannot know, and leaves out what is not given', () => {
    expect(checkApp(rulesPerBus, { resources: rules(2, unknown('later')) })).toEqual([
      'not evaluated:  (later)',
      'not evaluated:  (later)',
    ]);
    expect(checkApp(rulesPerBus, { resources: rules(51, null) })).toEqual([]);
  });
});
