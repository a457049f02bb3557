import { DeliveryRole, EventStreams, SlsSink } from '../../../lib';
import { attributes, problems, resolve, synth, testStack, testStream } from '../../support/synth';

describe('DeliveryRole', () => {
  it('trusts EventBridge alone, may do what it is told, and comes before the stream', () => {
    const stack = testStack();
    const role = new DeliveryRole(stack, 'Role');
    role.allowWriteLogs({ project: 'logs', logstore: 'events' });
    testStream(stack, {
      sink: new SlsSink({ project: 'logs', logstore: 'events', roleName: role.roleName }),
    });
    const config = synth(stack);
    const [made] = Object.values<any>(config.resource.alicloud_ram_role);
    expect(JSON.parse(made.assume_role_policy_document).Statement[0].Principal).toEqual({
      Service: ['eventbridge.aliyuncs.com'],
    });
    expect(made.role_name).toMatch(/^Stack0-Role-[0-9a-f]{8}$/);
    const [policy] = Object.values<any>(config.resource.alicloud_ram_policy);
    expect(JSON.parse(policy.policy_document)).toEqual({
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['log:PostLogStoreLogs'],
          Resource: ['acs:log:*:*:project/logs/logstore/events'],
        },
      ],
    });
    expect(attributes(config).sink).toMatch(
      /alicloud_ram_role_policy_attachment\.Role_Attachment_\w+\.role_name/,
    );
  });

  it.each([
    [
      'reads logs',
      (role: DeliveryRole) => role.allowReadLogs({ project: 'logs', logstore: 'events' }),
      /log:ConsumerGroupHeartBeat.*logs\/logstore\/events\/\*/,
    ],
    [
      'reads a bucket',
      (role: DeliveryRole) => role.allowReadBucket({ bucket: 'b', prefix: 'in/' }),
      /oss:GetObject.*acs:oss:\*:\*:b\/in\/\*/,
    ],
    [
      'writes a bucket',
      (role: DeliveryRole) => role.allowWriteBucket({ bucket: 'b' }),
      /oss:PutObject.*acs:oss:\*:\*:b\/\*/,
    ],
    [
      'writes DataHub',
      (role: DeliveryRole) => role.allowWriteDataHub({ project: 'p', topic: 't' }),
      /dhs:PutRecords.*projects\/p\/topics\/t/,
    ],
    [
      'starts a flow',
      (role: DeliveryRole) => role.allowStartFlow('f'),
      /fnf:StartExecution.*acs:fnf:\*:\*:flow\/f/,
    ],
  ])('%s', (_, allow, expected) => {
    const stack = testStack();
    allow(new DeliveryRole(stack, 'Role'));
    const [policy] = Object.values<any>(synth(stack).resource.alicloud_ram_policy);
    expect(policy.policy_document).toMatch(expected);
  });

  it('names references, and is reported when it may do nothing', () => {
    const stack = testStack();
    const role = new DeliveryRole(stack, 'Role', { roleName: 'role' });
    expect(problems(stack)).toMatch(
      /Stack0\/Role\/Role: the role is allowed nothing\..*\[role-allows-nothing\]/,
    );
    const name = String.raw`\$\{lower\(alicloud_ram_role_policy_attachment\.Role_Attachment_\w+\.role_name\)\}`;
    expect(resolve(stack, role.roleArn)).toMatch(
      new RegExp(
        String.raw`^acs:ram::\$\{element\(split\(":", alicloud_ram_role\.Role_\w+\.arn\), 3\)\}:role/${name}$`,
      ),
    );
    EventStreams.configure(stack, { accountId: '1234567890123456' });
    expect(resolve(stack, role.roleArn)).toMatch(
      /^acs:ram::1234567890123456:role\/\$\{lower\(alicloud_ram_role_policy_attachment\.Role_Attachment_\w+\.role_name\)\}$/,
    );
  });
});
