import { StreamPart, unknown } from '../../../../lib/core/model/stream-definition';
import { KINDS } from '../../../../lib/core/contract/kinds';
import { credentialsMissing } from '../../../../lib/core/rules/contract/credentials-missing';
import { alsoOfEventSources } from '../../../../lib/core/rules/event-sources';
import { EVERY_SINK } from '../../../support/every-sink';
import { EVERY_SOURCE } from '../../../support/every-source';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const says = (part: StreamPart) =>
  check(credentialsMissing, definition({ [part.kind.startsWith('Sink') ? 'sink' : 'source']: part })).map(
    (found) => (typeof found === 'string' ? found : `${found.severity} ${found.pointer}: ${found.message}`),
  );
const source = (parameters: Record<string, unknown>) =>
  says({
    kind: 'SourceRocketMQParameters',
    parameters: { RegionId: 'cn-hangzhou', Topic: 'orders', GroupID: 'GID_orders', ...parameters },
  });

const SOURCE = '/Source/SourceRocketMQParameters';
const CLOUD_5 = { InstanceType: 'Cloud_5', InstanceId: 'rmq-cn-1', InstanceNetwork: 'PublicNetwork' };
const BOTH = 'instance (InstanceUsername) and instance (InstancePassword) are missing';
const USER = { InstanceUsername: 'app', InstancePassword: unknown('later') };

describe('a user where RocketMQ 5.0 is reached through the public network', () => {
  it('is wanted of sources', () => {
    expect(source(CLOUD_5)).toEqual([`warning ${SOURCE}/InstanceUsername: ${BOTH}`]);
  });

  it('is wanted of sinks', () => {
    const sink = (more: object) => {
      const fields = { InstanceType: constant('Cloud_5'), InstanceId: constant('rmq-cn-1') };
      const parameters = { ...fields, Topic: constant('orders'), Body: { Form: 'ORIGINAL' }, ...more };
      return says({ kind: 'SinkRocketMQParameters', parameters });
    };
    expect(sink({ Network: constant('PublicNetwork') })).toEqual([
      `warning /Sink/SinkRocketMQParameters/InstanceUsername: ${BOTH}`,
    ]);
    // Without a network it stays inside Alibaba Cloud.
    expect(sink({})).toEqual([]);
    expect(sink({ InstanceUsername: constant('app') })).toEqual([
      'warning /Sink/SinkRocketMQParameters/InstancePassword: instance (InstancePassword) is missing beside instance (InstanceUsername)',
    ]);
  });

  it.each([
    ['with both', { ...CLOUD_5, ...USER }],
    ['in a VPC', { ...CLOUD_5, InstanceNetwork: 'PrivateNetwork' }],
    ['of RocketMQ 4.0', { InstanceId: 'MQ_INST_1_2', InstanceNetwork: 'PublicNetwork' }],
    ['of a cluster of their own', { ...CLOUD_5, InstanceType: 'SelfBuilt', InstanceEndpoint: 'a:9876' }],
  ])('is not wanted %s', (_, parameters) => expect(source(parameters)).toEqual([]));

  it('waits for what is not known', () => {
    expect(source({ ...CLOUD_5, InstanceNetwork: unknown('later') })).toEqual([
      `not evaluated: ${SOURCE}/InstanceNetwork (later)`,
    ]);
    expect(source({ ...CLOUD_5, InstanceType: unknown('later') })).toEqual([
      `not evaluated: ${SOURCE}/InstanceType (later)`,
    ]);
    expect(source({ InstanceType: unknown('later'), InstanceNetwork: 'PrivateNetwork' })).toEqual([]);
    expect(source({ ...CLOUD_5, InstanceUsername: unknown('a'), InstancePassword: unknown('b') })).toEqual(
      [],
    );
  });

  it('leaves to the contract what that says', () => {
    expect(source({ ...CLOUD_5, AuthType: 'ACL' })).toEqual([]);
    expect(source({ ...CLOUD_5, InstanceUsername: '', InstancePassword: '' })).toEqual([]);
  });
});

const WITH_USER = Object.keys(KINDS).filter((kind) => KINDS[kind].credentials !== undefined);

describe('a user and its password', () => {
  it('are known of many kinds', () => expect(WITH_USER.length).toBeGreaterThanOrEqual(13));

  it.each(WITH_USER)('go together in %s', (kind) => {
    const { user, password } = KINDS[kind].credentials!;
    const samples = [...EVERY_SOURCE, ...EVERY_SINK].map(([, api]) => api as Record<string, any>);
    const { [user]: _, [password]: __, AuthType: ___, ...rest } = samples.find((api) => kind in api)![kind];
    const parameters = {
      ...Object.fromEntries(
        Object.entries(rest).filter(([name]) => !/^(Security|Authorization)(Protocol|Type)$/.test(name)),
      ),
      ...(kind.includes('RocketMQParameters') && { AuthType: undefined }),
    };
    const field = (value: unknown) => (KINDS[kind].sinkFields.includes(user) ? constant(value) : value);
    const pointers = (more: object) =>
      says({ kind, parameters: { ...parameters, ...more } }).map(
        (text) => text.split(/[ :]/)[1].split('/')[3],
      );
    expect(pointers({ [user]: field('app') })).toEqual([password]);
    expect(pointers({ [password]: field('secret') })).toEqual([user]);
    expect(pointers({ [user]: field('app'), [password]: field('secret') })).toEqual([]);
  });

  it.each(['Source', 'Sink'])('are wanted where a RabbitMQ %s has access control', (side) => {
    const kind = `${side}OpenSourceRabbitMQParameters`;
    expect(says({ kind, parameters: { AuthType: 'ACL' } })).toEqual([
      `warning /${side}/${kind}/Username: username (Username) and password (Password) are missing`,
    ]);
    expect(says({ kind, parameters: {} })).toEqual([]);
  });
});

resourceCases(alsoOfEventSources(credentialsMissing), 'alicloud_event_bridge_event_source_v2', [
  [{}, []],
  [
    { source_rocketmq_parameters: [{ instance_type: 'CLOUD_5', instance_network: 'PublicNetwork' }] },
    [
      '/source_rocketmq_parameters/instance_username: sourceRocketmqParameters.instanceUsername (source_rocketmq_parameters.instance_username) and sourceRocketmqParameters.instancePassword (source_rocketmq_parameters.instance_password) are missing',
    ],
  ],
  [{ source_rocketmq_parameters: [{ instance_type: 'CLOUD_5', instance_network: 'PrivateNetwork' }] }, []],
]);

const target = (fields: Record<string, string>) => ({
  targets: [
    {
      type: 'acs.rocketmq',
      param_list: Object.entries(fields).map(([key, value]) => ({
        resource_key: key,
        form: 'CONSTANT',
        value,
      })),
    },
  ],
});

const [{ param_list: NEEDS_USER }] = target({ InstanceType: 'Cloud_5', Network: 'PublicNetwork' }).targets;
const [{ param_list: USER_FIELDS }] = target({ InstanceUsername: 'a', InstancePassword: 'b' }).targets;

resourceCases(credentialsMissing, 'alicloud_event_bridge_rule', [
  [{}, []],
  [{ targets: unknown('later') }, ['not evaluated: /targets (later)']],
  [{ targets: [unknown('dynamic')] }, ['not evaluated: /targets/0 (dynamic)']],
  [{ targets: { type: unknown('later') } }, ['not evaluated: /targets/0/type (later)']],
  [
    { targets: [{ type: 'acs.rocketmq', param_list: [...NEEDS_USER, unknown('dynamic')] }] },
    ['not evaluated: /targets/0/param_list (dynamic)'],
  ],
  [
    { targets: [{ type: 'acs.rocketmq', param_list: [...NEEDS_USER, { resource_key: unknown('key') }] }] },
    ['not evaluated: /targets/0/param_list (key)'],
  ],
  [
    { targets: [{ type: 'acs.rocketmq', param_list: [...NEEDS_USER, ...USER_FIELDS, unknown('dynamic')] }] },
    [],
  ],
  [
    { targets: [{ type: 'acs.rocketmq', param_list: unknown('later') }] },
    ['not evaluated: /targets/0/param_list (later)'],
  ],
  [
    {
      targets: [
        {
          type: 'acs.rocketmq',
          param_list: [
            { resource_key: 'Network', form: 'CONSTANT', value: 'PrivateNetwork' },
            unknown('dynamic'),
          ],
        },
      ],
    },
    [],
  ],
  [{ targets: [{ type: 'acs.mns.queue', param_list: unknown('later') }] }, []],
  [target({ InstanceType: 'Cloud_5', Network: 'PrivateNetwork' }), []],
  [
    target({ InstanceType: 'Cloud_5', Network: 'PublicNetwork' }),
    ['/targets/0/param_list: InstanceUsername and InstancePassword are missing'],
  ],
  [
    target({ InstanceType: 'Cloud_4', InstanceUsername: 'app' }),
    ['/targets/0/param_list: InstancePassword is missing beside InstanceUsername'],
  ],
  [
    target({
      InstanceType: 'Cloud_5',
      Network: 'PublicNetwork',
      InstanceUsername: 'a',
      InstancePassword: 'b',
    }),
    [],
  ],
]);
