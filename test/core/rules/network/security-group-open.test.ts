import { securityGroupOpen } from '../../../../lib/core/rules/network/security-group-open';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

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

  it('says what it cannot know', () => {
    expect(judge({ ...open, cidr_ip: unknown('later') })).toEqual(['not evaluated: /cidr_ip (later)']);
    expect(judge({ ...open, cidr_ip: undefined, ipv6_cidr_ip: unknown('later') })).toEqual([
      'not evaluated: /ipv6_cidr_ip (later)',
    ]);
    for (const name of ['ip_protocol', 'port_range'])
      expect(judge({ ...open, type: 'egress', [name]: unknown('later') })).toEqual([
        'not evaluated: /port_range (later)',
      ]);
    expect(judge({ ...open, type: 'egress', cidr_ip: '10.0.0.0/8', port_range: unknown('later') })).toEqual(
      [],
    );
  });

  it('says that it does not read a prefix list, where that decides', () => {
    const listed = { ...open, cidr_ip: undefined, prefix_list_id: 'pl-1' };
    const said = ['not evaluated: /prefix_list_id (the addresses of a prefix list are not read)'];
    expect(judge(listed)).toEqual(said);
    expect(judge({ ...listed, prefix_list_id: unknown('later') })).toEqual([
      'not evaluated: /prefix_list_id (later)',
    ]);
    expect(judge({ ...listed, type: 'egress' })).toEqual([]);
    expect(judge({ ...listed, type: 'egress', port_range: '-1/-1' })).toEqual(said);
    expect(judge({ ...listed, type: 'egress', port_range: unknown('later') })).toEqual(said);
  });

  it('says what is open to whom, and the remedy', () => {
    expect(judge(open)).toEqual([
      expect.objectContaining({
        rule: 'security-group-open',
        pointer: '/cidr_ip',
        message: 'the security group lets the whole internet in',
        got: 'ingress tcp 9092/9092 0.0.0.0/0',
        limit: 'the addresses and ports that are needed',
        source: expect.objectContaining({ date: '2026-08-21' }),
        fix: 'Remove the rule: EventBridge opens connections itself.',
      }),
    ]);
    expect(
      judge({ type: 'egress', ip_protocol: 'all', cidr_ip: '10.0.0.0/8', ipv6_cidr_ip: '::/0' }),
    ).toEqual([
      expect.objectContaining({
        pointer: '/ipv6_cidr_ip',
        message: 'the security group lets everything out to everywhere',
        got: 'egress all  ::/0',
        fix: 'Name the ports of the brokers, as PrivateNetwork does.',
      }),
    ]);
  });

  it.each(['-1/-1', '1/65535', '0/65535'])('takes %s for all ports', (port_range) =>
    expect(judge({ ...open, type: 'egress', port_range })).toHaveLength(1),
  );

  it.each(['1/65534', '9092/9092', undefined])('takes %s for some ports', (port_range) =>
    expect(judge({ ...open, type: 'egress', port_range })).toEqual([]),
  );

  it('cannot know without type or policy, but needs no more', () => {
    for (const name of ['type', 'policy'])
      expect(judge({ ...open, [name]: unknown('later') })).toEqual(['not evaluated:  (later)']);
    expect(judge({ ...open, policy: 'accept', port_range: unknown('later') })).toHaveLength(1);
  });

  it.each([
    ...['0.0.0.0/1', '128.0.0.0/1', ' 0.0.0.0/0', '0.0.0.0/0\n', '1.2.3.4/0', '64.0.0.0/2', '0.0.0.0/7'],
    ...['::/1', '2000::/3', '0:0:0:0:0:0:0:0/0'],
  ])('takes %j for the internet', (cidr_ip) => {
    for (const name of ['cidr_ip', 'ipv6_cidr_ip'])
      expect(judge({ ...open, cidr_ip: undefined, [name]: cidr_ip })).toEqual([
        expect.objectContaining({ pointer: `/${name}` }),
      ]);
  });

  it.each(['10.0.0.0/8', '0.0.0.0', '192.168.0.0/16', 'fd00::/8', null, ''])(
    'takes %j for less than that',
    (cidr_ip) => expect(judge({ ...open, cidr_ip })).toEqual([]),
  );

  it.each(['::/0x', '0.0.0.0/33', 'everywhere'])('says that %j is not a block', (cidr_ip) =>
    expect(judge({ ...open, cidr_ip })).toEqual(['not evaluated: /cidr_ip (it is not a block of addresses)']),
  );

  it.each([{ type: 'INGRESS' }, { policy: 'Accept' }, { policy: '' }, { policy: null }])(
    'takes %j as it is meant',
    (values) => expect(judge({ ...open, ...values })).toHaveLength(1),
  );
});
