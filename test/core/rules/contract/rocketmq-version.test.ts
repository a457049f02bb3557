import { rocketMqVersion } from '../../../../lib/core/rules/contract/rocketmq-version';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';
import { inflow, outflow } from '../mqtt-streams';

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

  it('says value, version and remedy, on the side of RocketMQ', () => {
    expect(check(rocketMqVersion, outflow('p', 'SelfBuilt'))).toEqual([
      expect.objectContaining({
        rule: 'rocketmq-version',
        severity: 'warning',
        pointer: '/Sink/SinkRocketMQParameters/InstanceType',
        got: '"SelfBuilt"',
        limit: 'Cloud_4',
        source: expect.objectContaining({ date: '2023-09-22' }),
        fix: expect.stringMatching(/^Use RocketMqInstance\.cloud4, or acknowledge it/),
      }),
    ]);
  });

  it('leaves any other text to the contract', () =>
    expect(check(rocketMqVersion, inflow({}, { InstanceType: 'Cloud_6' }))).toEqual([]));

  it('says nothing between RocketMQ instances', () => {
    const { source } = inflow({}, { InstanceType: 'Cloud_5' });
    const { sink } = outflow('p', 'Cloud_5');
    expect(check(rocketMqVersion, definition({ source, sink }))).toEqual([]);
  });
});
