import { serviceLinkedRole } from '../../../../lib/core/rules/access/service-linked-role';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { evaluate } from '../../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { checkApp, definition, resource } from '../../../support/rules';

const made = (product_name: string) =>
  resource('alicloud_event_bridge_service_linked_role', { product_name });

describe('service-linked-role', () => {
  it('lists what must exist, once', () =>
    expect(checkApp(serviceLinkedRole, { streams: [definition(), definition()] })).toEqual([
      expect.objectContaining({
        severity: 'info',
        constructPath: undefined,
        got: 'AliyunServiceRoleForEventBridgeSendToKafka, AliyunServiceRoleForEventBridgeSourceMqtt',
      }),
    ]));

  it('leaves out what the app makes, either way', () => {
    const other = resource('alicloud_resource_manager_service_linked_role', {
      service_name: 'source-mqtt.eventbridge.aliyuncs.com',
    });
    const roles = [made('AliyunServiceRoleForEventBridgeSendToKafka'), other];
    expect(checkApp(serviceLinkedRole, { streams: [definition()], resources: roles })).toEqual([]);
  });

  it.each([
    ['alicloud_event_bridge_service_linked_role', 'product_name'],
    ['alicloud_resource_manager_service_linked_role', 'service_name'],
  ])('does not say that a role is missing where %s makes one that is not known', (type, attribute) => {
    const maker = resource(type, { [attribute]: unknown('each.value') });
    const app = { streams: [definition()], resources: [maker] };
    const { findings, notEvaluated } = evaluate(app, DEFAULT_SETTINGS, [serviceLinkedRole]);
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([
      expect.objectContaining({
        address: maker.location.address,
        pointer: `/${attribute}`,
        reason: 'each.value',
      }),
    ]);
  });

  it.each([null, '', undefined])('takes a VPC of an event source that is %p for none', (id) => {
    const sources = (['source_rocketmq_parameters', 'source_kafka_parameters'] as const).map((block) =>
      resource('alicloud_event_bridge_event_source_v2', { [block]: { instance_vpc_id: id, vpc_id: id } }),
    );
    const [{ got }] = checkApp(serviceLinkedRole, { resources: sources });
    expect(got).not.toContain('ConnectVPC');
  });

  it('knows functions, dead-letter queues, networks, own roles, event sources and targets', () => {
    const names = (app: object) => {
      const [finding] = checkApp(serviceLinkedRole, app);
      return finding?.got.replaceAll('AliyunServiceRoleForEventBridge', '');
    };
    const stream = definition({
      transforms: [{ Arn: 'acs:fc:cn-hangzhou:1:functions/f' }],
      runOptions: { DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1:/queues/q', VpcId: 'vpc-1' } },
    });
    expect(names({ streams: [stream] })).toBe('ConnectVPC, SendToFC, SendToKafka, SendToMNS, SourceMqtt');
    const sls = { kind: 'SourceSLSParameters', parameters: { RoleName: 'own' } };
    expect(names({ streams: [definition({ source: sls })] })).toBe('SendToKafka');
    const source = resource('alicloud_event_bridge_event_source_v2', {
      source_rocketmq_parameters: { instance_vpc_id: 'vpc-1' },
    });
    const rule = resource('alicloud_event_bridge_rule', {
      targets: [
        {
          type: 'acs.fc.function',
          dead_letter_queue: [{ arn: 'acs:mq:cn-hangzhou:1:/instances/i/topic/t' }],
        },
        { type: 'acs.unknown' },
      ],
    });
    expect(names({ resources: [source, rule] })).toBe('ConnectVPC, SendToFC, SendToRocketMQ, SourceRocketMQ');
    expect(names({ resources: [resource('alicloud_vpc', {})] })).toBeUndefined();
  });

  it('speaks of each account, and takes a role for one that may be of the account', () => {
    const [one, other] = [{ account: '1234567890123456' }, { account: '6543210987654321' }];
    const role = (change: object) => ({ ...made('AliyunServiceRoleForEventBridgeSourceMqtt'), ...change });
    const judge = (streams: object[], roles: object[]) =>
      checkApp(serviceLinkedRole, {
        streams: streams.map((change, i) =>
          definition({ location: { constructPath: `S${i}`, stack: `${i}` }, ...change }),
        ),
        resources: roles.map(role),
      }).map(({ constructPath, message, got }) =>
        [constructPath ?? 'app', message.replace(/.*they must exist in /, ''), got]
          .join(' ')
          .replaceAll('AliyunServiceRoleForEventBridge', ''),
      );
    expect(judge([one, other, one], [one])).toEqual([
      'app account 1234567890123456 SendToKafka',
      'app account 6543210987654321 SendToKafka, SourceMqtt',
    ]);
    expect(judge([{}, {}], [])).toEqual(['app the account SendToKafka, SourceMqtt']);
    expect(judge([one, {}], [{ location: { stack: 'Roles' } }])).toEqual([
      'app account 1234567890123456 SendToKafka',
      'app the account SendToKafka',
    ]);
  });
});
