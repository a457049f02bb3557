import { networkZone } from '../../../../lib/core/rules/network/network-zone';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition, resource } from '../../../support/rules';

const source = (kind: string, parameters: Record<string, unknown>) =>
  definition({ source: { kind, parameters } });

describe('network-zone', () => {
  const ref = (type: string, id: string, attribute = 'id') =>
    unknown('r', `Stack:${type}.${id}.${attribute}`);
  const at = (type: string, id: string, values: object) =>
    resource(type, values as Record<string, unknown>, {
      location: { address: `${type}.${id}`, stack: 'Stack' },
    });
  const resources = [
    at('alicloud_vpc', 'a', {}),
    at('alicloud_vpc', 'b', {}),
    at('alicloud_vswitch', 'a', { vpc_id: ref('alicloud_vpc', 'a') }),
    at('alicloud_vswitch', 'b', { vpc_id: ref('alicloud_vpc', 'b') }),
    at('alicloud_security_group', 'literal', { vpc_id: 'vpc-1' }),
  ];
  const judge = (VpcId: unknown, VSwitchIds: unknown, SecurityGroupId: unknown, prefix = '') =>
    checkApp(networkZone, {
      resources,
      streams: [
        source('SourceRocketMQParameters', {
          [`${prefix}VpcId`]: VpcId,
          [`${prefix}VSwitchIds`]: VSwitchIds,
          [`${prefix}SecurityGroupId`]: SecurityGroupId,
        }),
      ],
    });

  it('finds what the app makes in another VPC', () => {
    const [vpc, own, other] = [
      ref('alicloud_vpc', 'a'),
      ref('alicloud_vswitch', 'a'),
      ref('alicloud_vswitch', 'b'),
    ];
    expect(judge(vpc, own, 'sg-1')).toEqual([]);
    for (const prefix of ['', 'Instance'])
      expect(judge(vpc, other, 'sg-1', prefix)).toEqual([
        expect.objectContaining({
          pointer: `/Source/SourceRocketMQParameters/${prefix}VSwitchIds`,
          severity: 'error',
        }),
      ]);
    const group = ref('alicloud_security_group', 'literal');
    expect(judge('vpc-1', 'vsw-1', group)).toEqual([]);
    expect(judge('vpc-2', 'vsw-1', group)).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceRocketMQParameters/SecurityGroupId',
        got: 'vpc-1, not vpc-2',
      }),
    ]);
  });

  it('keeps to what can be known', () =>
    expect(judge(unknown('later'), ref('alicloud_vswitch', 'b'), 'sg-1')).toEqual([]));

  it('says which network is meant and which was found, and the remedy', () => {
    expect(judge(ref('alicloud_vpc', 'a'), ref('alicloud_vswitch', 'b'), 'sg-1')).toEqual([
      expect.objectContaining({
        rule: 'network-zone',
        message: 'the vSwitch is in another VPC than the stream goes through',
        got: 'Stack:alicloud_vpc.b.id, not Stack:alicloud_vpc.a.id',
        limit: 'one VPC',
        source: expect.objectContaining({ date: '2026-08-21' }),
        fix: 'Use a vSwitch of that VPC.',
      }),
    ]);
    expect(judge('vpc-2', 'vsw-1', ref('alicloud_security_group', 'literal'))).toEqual([
      expect.objectContaining({
        message: 'the security group is in another VPC than the stream goes through',
        fix: 'Use a security group of that VPC.',
      }),
    ]);
  });

  it('looks at sinks, and at a single vSwitch', () => {
    const parameters = { VpcId: ref('alicloud_vpc', 'a'), VSwitchId: ref('alicloud_vswitch', 'b') };
    const sink = { kind: 'SinkPrometheusParameters', parameters };
    expect(checkApp(networkZone, { resources, streams: [definition({ sink })] })).toEqual([
      expect.objectContaining({ pointer: '/Sink/SinkPrometheusParameters/VSwitchId' }),
    ]);
  });

  it('takes a reference to anything else for what it cannot know', () => {
    const vpc = ref('alicloud_vpc', 'a');
    for (const id of [
      ref('alicloud_vpc', 'b'),
      ref('alicloud_vswitch', 'gone'),
      unknown('later'),
      'vsw-1',
      undefined,
    ])
      expect(judge(vpc, id, id)).toEqual([]);
    const group = ref('alicloud_security_group', 'literal');
    expect(judge(vpc, group, 'sg-1')).toEqual([]);
    expect(judge(undefined, ref('alicloud_vswitch', 'b'), group)).toEqual([]);
  });
});
