import { networkComplete } from '../../../../lib/core/rules/network/network-complete';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

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
      'the private network has no vSwitch',
      'the private network has no security group',
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

  it('says what is missing, and the remedy', () => {
    const parts = ['VpcId', 'VSwitchIds', 'SecurityGroupId'];
    const found = check(networkComplete, source('SourceMQTTParameters', { NetworkType: 'PrivateNetwork' }));
    expect(found).toEqual(
      parts.map((name) =>
        expect.objectContaining({
          rule: 'network-complete',
          severity: 'error',
          pointer: `/Source/SourceMQTTParameters/${name}`,
          limit: 'a VPC, its vSwitches and a security group',
          source: expect.objectContaining({ date: '2025-12-19' }),
          fix: 'Give all three, for example with PrivateNetwork.',
        }),
      ),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'the private network has no VPC',
      'the private network has no vSwitch',
      'the private network has no security group',
    ]);
    const instance = { InstanceNetwork: 'PrivateNetwork' };
    expect(
      check(networkComplete, source('SourceRocketMQParameters', instance))
        .map(({ message }) => message)
        .sort(),
    ).toEqual(found.map(({ message }) => message).sort());
  });

  it('takes an empty part for missing, and an empty one alone for a network that was meant', () => {
    const judge = (change: object) =>
      check(networkComplete, source('SourceMQTTParameters', change as any)).map(({ pointer }) =>
        pointer.replace('/Source/SourceMQTTParameters/', ''),
      );
    expect(judge({ ...whole, VpcId: '' })).toEqual(['VpcId']);
    expect(judge({ NetworkType: 'PrivateNetwork', ...whole, VpcId: '' })).toEqual(['VpcId']);
    expect(judge({ VSwitchIds: '' })).toEqual(['VpcId', 'VSwitchIds', 'SecurityGroupId']);
    expect(judge({ SecurityGroupId: 'sg-1' })).toEqual(['VpcId', 'VSwitchIds']);
    expect(judge({ ...whole, SecurityGroupId: unknown('later') })).toEqual([]);
    expect(judge({ NetworkType: 'PublicNetwork', VpcId: 'v' })).toEqual(['VSwitchIds', 'SecurityGroupId']);
  });

  it('points into sink fields, and looks at both ends', () => {
    const sink = {
      kind: 'SinkDorisParameters',
      parameters: { VpcId: constant('v'), VSwitchIds: constant('') },
    };
    const { source: mqtt } = source('SourceMQTTParameters', { VpcId: 'v', VSwitchIds: 's' });
    expect(check(networkComplete, definition({ source: mqtt, sink })).map(({ pointer }) => pointer)).toEqual([
      '/Source/SourceMQTTParameters/SecurityGroupId',
      '/Sink/SinkDorisParameters/VSwitchIds/Value',
      '/Sink/SinkDorisParameters/SecurityGroupId',
    ]);
  });

  it('wants a whole network of a dead-letter queue that has any of it', () => {
    const judge = (DeadLetterQueue: unknown) =>
      check(networkComplete, definition({ runOptions: { DeadLetterQueue } })).map(({ pointer }) => pointer);
    const at = (name: string) => `/RunOptions/DeadLetterQueue/${name}`;
    expect(judge({ Arn: 'x', ...whole })).toEqual([]);
    expect(judge({ Arn: 'x', VpcId: 'v' })).toEqual([at('VSwitchIds'), at('SecurityGroupId')]);
    expect(judge({ Network: 'PrivateNetwork' })).toEqual(['VpcId', 'VSwitchIds', 'SecurityGroupId'].map(at));
    for (const queue of [
      undefined,
      null,
      'arn',
      { Arn: 'x' },
      { Network: 'PublicNetwork' },
      unknown('later'),
    ])
      expect(judge(queue)).toEqual([]);
  });

  it('wants nothing of kinds that have no network, or that it does not know', () => {
    for (const kind of ['SourceMNSParameters', 'SourceFax'])
      expect(check(networkComplete, source(kind, { VpcId: 'v', NetworkType: 'PrivateNetwork' }))).toEqual([]);
  });
});
