import { rulesPerMqttInstance } from '../../../../lib/core/rules/quotas/rules-per-mqtt-instance';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';
import { inflow, outflow } from '../mqtt-streams';

describe('rules-per-mqtt-instance', () => {
  const many = (count: number, id: unknown = 'post-cn-1') =>
    Array.from({ length: count }, (_, i) =>
      inflow({ InstanceId: id, ParentTopic: `p${i}` }, {}, `Stack/In${i}`),
    );

  it('allows 100 an instance and not 101, and counts instances apart', () => {
    expect(checkApp(rulesPerMqttInstance, { streams: [...many(100), ...many(100, 'post-cn-2')] })).toEqual(
      [],
    );
    expect(checkApp(rulesPerMqttInstance, { streams: many(101) })).toEqual([
      expect.objectContaining({
        constructPath: undefined,
        got: '101 streams to or from RocketMQ in this app',
        limit: '100 an instance unless raised',
      }),
    ]);
  });

  it('leaves out instances that are not given', () =>
    expect(checkApp(rulesPerMqttInstance, { streams: many(101, null) })).toEqual([]));

  it('counts both directions, and nothing that goes elsewhere', () => {
    const streams = [...many(100), outflow('a'), ...Array.from({ length: 200 }, () => definition())];
    expect(checkApp(rulesPerMqttInstance, { streams })).toHaveLength(1);
  });

  it('takes one reference for one instance, and does not count what it cannot know', () => {
    expect(checkApp(rulesPerMqttInstance, { streams: many(101, unknown('r', 'S:x.y.id')) })).toHaveLength(1);
    expect(checkApp(rulesPerMqttInstance, { streams: many(101, unknown('later')) })).toHaveLength(101);
    expect(checkApp(rulesPerMqttInstance, { streams: many(1, unknown('later')) })).toEqual([
      'not evaluated: /Sink/SinkMQTTParameters/InstanceId (later)',
    ]);
  });
});
