import { oneRulePerTopic } from '../../../lib/rules/quotas/one-rule-per-topic';
import { rocketMqVersion } from '../../../lib/rules/contract/rocketmq-version';
import { rulesPerMqttInstance } from '../../../lib/rules/quotas/rules-per-mqtt-instance';
import { sameRegion } from '../../../lib/rules/regions/same-region';
import { StreamDefinition, unknown } from '../../../lib/stream-definition';
import { check, checkApp, definition } from '../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

/** RocketMQ to MQTT. */
function inflow(mqtt: object = {}, rocketMq: object = {}, path = 'Stack/In'): StreamDefinition {
  return definition({
    source: {
      kind: 'SourceRocketMQParameters',
      parameters: {
        RegionId: 'cn-hangzhou',
        InstanceType: 'Cloud_4',
        InstanceId: 'MQ_INST_1',
        Topic: 't',
        ...rocketMq,
      },
    },
    sink: { kind: 'SinkMQTTParameters', parameters: { InstanceId: 'post-cn-1', ParentTopic: 'p', ...mqtt } },
    origin: { constructPath: path },
  });
}

/** MQTT to RocketMQ. */
function outflow(topic: unknown, type = 'Cloud_4'): StreamDefinition {
  const { source } = definition();
  return definition({
    source: { kind: source.kind, parameters: { ...source.parameters, Topic: topic } },
    sink: {
      kind: 'SinkRocketMQParameters',
      parameters: { InstanceType: constant(type), InstanceId: constant('MQ_INST_1'), Topic: constant('t') },
    },
  });
}

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
        constructPath: 'Stack/In100',
        got: '101 streams to or from RocketMQ in this app',
        limit: '100 an instance unless raised',
      }),
    ]);
  });

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

describe('one-rule-per-topic', () => {
  it('allows one inbound and one outbound rule on a topic, and as many topics as there are', () => {
    const streams = [
      inflow(),
      outflow('p'),
      inflow({ ParentTopic: 'q' }),
      inflow({ InstanceId: 'post-cn-2' }),
    ];
    expect(checkApp(oneRulePerTopic, { streams })).toEqual([]);
  });

  it('finds the second one', () => {
    expect(
      checkApp(oneRulePerTopic, { streams: [inflow({}, {}, 'Stack/A'), inflow({}, {}, 'Stack/B')] }),
    ).toEqual([
      expect.objectContaining({
        constructPath: 'Stack/B',
        pointer: '/Sink/SinkMQTTParameters',
        message: 'the topic has a data inbound rule already, Stack/A',
      }),
    ]);
    expect(checkApp(oneRulePerTopic, { streams: [outflow('p'), outflow('p')] })).toHaveLength(1);
  });

  it('says that it cannot know', () =>
    expect(checkApp(oneRulePerTopic, { streams: [inflow({ ParentTopic: unknown('later') })] })).toEqual([
      'not evaluated: /Sink/SinkMQTTParameters (later)',
    ]));
});

describe('rocketmq-version', () => {
  it.each([
    ['Cloud_4', []],
    ['Cloud_5', ['/Source/SourceRocketMQParameters/InstanceType']],
    ['SelfBuilt', ['/Source/SourceRocketMQParameters/InstanceType']],
  ])('%s', (InstanceType, pointers) =>
    expect(check(rocketMqVersion, inflow({}, { InstanceType })).map(({ pointer }) => pointer)).toEqual(
      pointers,
    ),
  );

  it('looks at the sink too, takes the default for 4.0, and leaves other streams alone', () => {
    expect(check(rocketMqVersion, outflow('p', 'Cloud_5'))).toHaveLength(1);
    expect(check(rocketMqVersion, inflow({}, { InstanceType: undefined }))).toEqual([]);
    expect(check(rocketMqVersion, definition())).toEqual([]);
    expect(check(rocketMqVersion, inflow({}, { InstanceType: unknown('later') }))).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/InstanceType (later)',
    ]);
  });
});

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
