import { rulesPerBus } from '../../../../lib/core/rules/quotas/rules-per-bus';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const BUS = 'alicloud_event_bridge_event_bus';
const RULE = 'alicloud_event_bridge_rule';
const from = (i: number) => ({ constructPath: `Stack/${i}`, address: `x.${i}`, stack: 'Stack' });
const busAt = (stack: string, values: Record<string, unknown>) =>
  resource(BUS, values, { location: { constructPath: 'Stack/Bus', address: `${BUS}.bus`, stack } });

describe('rules-per-bus', () => {
  const rules = (count: number, event_bus_name: unknown = 'bus') =>
    Array.from({ length: count }, (_, i) => resource(RULE, { event_bus_name }, { location: from(i) }));

  it('allows 50 on each bus, and reports the 51st', () => {
    const others = Array.from({ length: 60 }, () => busAt('Stack', { event_bus_name: 'bus' }));
    expect(checkApp(rulesPerBus, { resources: [...rules(50), ...rules(50, 'other'), ...others] })).toEqual(
      [],
    );
    expect(checkApp(rulesPerBus, { resources: rules(51) })).toEqual([
      expect.objectContaining({
        rule: 'rules-per-bus',
        severity: 'error',
        constructPath: undefined,
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
      expect.objectContaining({ message: 'bus has more rules than its quota', constructPath: undefined }),
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
