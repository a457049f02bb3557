import { networkComplete } from '../../../lib/rules/network/network-complete';
import { networkZone } from '../../../lib/rules/network/network-zone';
import { securityGroupOpen } from '../../../lib/rules/network/security-group-open';
import { unknown } from '../../../lib/stream-definition';
import { check, checkApp, definition, resource } from '../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const source = (kind: string, parameters: Record<string, unknown>) =>
  definition({ source: { kind, parameters } });

describe('network-complete', () => {
  const whole = { VpcId: 'vpc-1', VSwitchIds: 'vsw-1', SecurityGroupId: 'sg-1' };

  it('wants all three of a private network, wherever one is given', () => {
    const judge = (parameters: object) =>
      check(networkComplete, source('SourceMQTTParameters', parameters as any));
    expect([
      judge({}),
      judge({ NetworkType: 'PublicNetwork' }),
      judge({ NetworkType: 'PrivateNetwork', ...whole }),
    ]).toEqual([[], [], []]);
    expect(judge({ NetworkType: 'PrivateNetwork' }).map(({ pointer }) => pointer)).toEqual(
      ['VpcId', 'VSwitchIds', 'SecurityGroupId'].map((name) => `/Source/SourceMQTTParameters/${name}`),
    );
    expect(judge({ VpcId: unknown('later') }).map(({ message }) => message)).toEqual([
      'the private network names no vSwitch',
      'the private network names no security group',
    ]);
  });

  it('tells the two networks of a RocketMQ source apart, and looks at sinks and dead letters', () => {
    const instance = { InstanceNetwork: 'PrivateNetwork', InstanceVpcId: 'v', InstanceVSwitchIds: 's' };
    expect(
      check(
        networkComplete,
        source('SourceRocketMQParameters', { ...instance, ...whole, Network: 'PrivateNetwork' }),
      ),
    ).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceRocketMQParameters/InstanceSecurityGroupId' }),
    ]);
    const sink = {
      kind: 'SinkDorisParameters',
      parameters: { NetworkType: constant('PrivateNetwork'), VpcId: constant('v') },
    };
    expect(check(networkComplete, definition({ sink }))).toHaveLength(2);
    const DeadLetterQueue = { Arn: 'x', Network: 'PrivateNetwork' };
    expect(check(networkComplete, definition({ runOptions: { DeadLetterQueue } }))).toHaveLength(3);
  });
});

describe('network-zone', () => {
  const ref = (type: string, id: string, attribute = 'id') =>
    unknown('r', `Stack:${type}.${id}.${attribute}`);
  const at = (type: string, id: string, values: object) =>
    resource(type, values as Record<string, unknown>, {
      origin: { address: `${type}.${id}`, stack: 'Stack' },
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
});

describe('security-group-open', () => {
  const judge = (values: object) =>
    checkApp(securityGroupOpen, {
      resources: [resource('alicloud_security_group_rule', values as Record<string, unknown>)],
    });
  const open = { type: 'ingress', ip_protocol: 'tcp', port_range: '9092/9092', cidr_ip: '0.0.0.0/0' };

  it.each([
    [open],
    [{ ...open, cidr_ip: undefined, ipv6_cidr_ip: '::/0' }],
    [{ ...open, type: 'egress', port_range: '1/65535' }],
    [{ ...open, type: 'egress', ip_protocol: 'all', port_range: '-1/-1' }],
  ])('warns of %j', (values) =>
    expect(judge(values)).toEqual([expect.objectContaining({ severity: 'warning' })]),
  );

  it.each([
    [{ ...open, policy: 'drop' }],
    [{ ...open, cidr_ip: '10.0.0.0/8' }],
    [{ ...open, type: 'egress' }],
    [{ ...open, cidr_ip: undefined, source_security_group_id: 'sg-1' }],
  ])('takes %j', (values) => expect(judge(values)).toEqual([]));

  it('says what it cannot know', () =>
    expect(judge({ ...open, cidr_ip: unknown('later') })).toEqual(['not evaluated:  (later)']));
});
