import { busName } from '../../../../lib/core/rules/naming/bus-name';
import { functionName } from '../../../../lib/core/rules/naming/function-name';
import { groupName } from '../../../../lib/core/rules/naming/group-name';
import { networkName } from '../../../../lib/core/rules/naming/network-name';
import { policyName } from '../../../../lib/core/rules/naming/policy-name';
import { queueName } from '../../../../lib/core/rules/naming/queue-name';
import { roleName } from '../../../../lib/core/rules/naming/role-name';
import { ruleName } from '../../../../lib/core/rules/naming/rule-name';
import { sourceName } from '../../../../lib/core/rules/naming/source-name';
import { topicName } from '../../../../lib/core/rules/naming/topic-name';
import { triggerName } from '../../../../lib/core/rules/naming/trigger-name';
import { ResourceRule } from '../../../../lib/core/rules/rule';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const x = (length: number) => 'x'.repeat(length);

/** For each named attribute: names on both sides of each bound. */
const CASES: [ResourceRule, string, string, good: string[], bad: string[], doubted?: string[]][] = [
  [
    busName,
    'alicloud_event_bridge_event_bus',
    'event_bus_name',
    ['ab', x(127), '1-a'],
    ['a', x(128), 'a_b', '-ab', 'default', 'eventbridge-reserved-a'],
  ],
  [ruleName, 'alicloud_event_bridge_rule', 'rule_name', ['a', x(127)], ['', x(128), 'a b', '-a']],
  [
    sourceName,
    'alicloud_event_bridge_event_source_v2',
    'event_source_name',
    ['a', 'a.b-1', x(127)],
    ['', x(128), 'a_b'],
  ],
  [
    functionName,
    'alicloud_fcv3_function',
    'function_name',
    ['', '_a', x(64), 'a-1_b'],
    [x(129), '1a', 'a.b'],
    [x(65), x(128)],
  ],
  [
    triggerName,
    'alicloud_fcv3_trigger',
    'trigger_name',
    ['_a', 'a-1_b', x(128)],
    ['', x(129), '1a', '-a', 'a.b'],
  ],
  [triggerName, 'alicloud_fc_trigger', 'name', ['a'], ['a b']],
  [roleName, 'alicloud_ram_role', 'role_name', ['', 'a', 'a.b-c', x(64)], [x(65), 'a_b']],
  [roleName, 'alicloud_ram_role', 'name', ['a'], ['a_b']],
  [policyName, 'alicloud_ram_policy', 'policy_name', ['', 'a', x(128)], [x(129), 'a.b']],
  [networkName, 'alicloud_vpc', 'vpc_name', ['', 'a', 'ä 1', x(128)], [x(129), 'http://a', 'https://a']],
  [networkName, 'alicloud_vswitch', 'vswitch_name', ['', 'a', x(128)], [x(129), 'http://a']],
  [
    networkName,
    'alicloud_security_group',
    'security_group_name',
    ['ab', '安全组', 'a:_.-1', x(128)],
    ['a', x(129), '1a', 'a b'],
  ],
  [networkName, 'alicloud_nat_gateway', 'nat_gateway_name', ['ab', x(128)], ['a', x(129), 'http://a']],
  [networkName, 'alicloud_eip_address', 'address_name', ['', 'a', x(128)], [x(129), '1a']],
  [networkName, 'alicloud_snat_entry', 'snat_entry_name', ['ab'], ['a']],
  [topicName, 'alicloud_alikafka_topic', 'topic', ['abc', 'a.c', x(64)], ['', x(250), 'a b'], ['ab', x(249)]],
  [topicName, 'alicloud_ons_topic', 'topic_name', ['abc', x(64)], ['', x(65), 'GIDx', 'CIDx', 'a.b'], ['a']],
  [
    topicName,
    'alicloud_rocketmq_topic',
    'topic_name',
    ['a', x(60)],
    ['', x(129), 'TBW102', 'rmq_sys_x', 'a_REPLY_TOPIC', 'a%b'],
    [x(61), x(128)],
  ],
  [
    groupName,
    'alicloud_alikafka_consumer_group',
    'consumer_id',
    ['abc', 'a.c', x(64)],
    ['', x(250), 'a b'],
    ['ab', '---', 'a@b$c', x(249)],
  ],
  [
    groupName,
    'alicloud_ons_group',
    'group_name',
    ['GID_abc', 'GID-abc'],
    ['GID_ab', `GID_${x(61)}`, 'abcdefg'],
  ],
  [
    groupName,
    'alicloud_rocketmq_consumer_group',
    'consumer_group_id',
    ['a', 'CID-TEST', x(60)],
    ['', x(129), 'a.b'],
    ['a%b', x(61)],
  ],
  [queueName, 'alicloud_message_service_queue', 'queue_name', ['a', x(120)], ['', x(121), 'a_b', '-a']],
  [queueName, 'alicloud_amqp_queue', 'queue_name', ['a', 'a.b#/@', x(255)], ['', x(256), 'a b']],
];

describe.each(CASES)('$id of %s', (rule, type, attribute, good, bad, doubted = []) => {
  const judge = (value: unknown) => checkApp(rule, { resources: [resource(type, { [attribute]: value })] });

  it(`judges ${type}.${attribute}`, () => {
    for (const name of good) expect([name, judge(name)]).toEqual([name, []]);
    const found = (severity: string) => [
      expect.objectContaining({ rule: rule.id, severity, pointer: `/${attribute}` }),
    ];
    for (const name of bad) expect([name, judge(name)]).toEqual([name, found('error')]);
    for (const name of doubted) expect([name, judge(name)]).toEqual([name, found('warning')]);
    expect(judge(unknown('later'))).toEqual([`not evaluated: /${attribute} (later)`]);
    expect(judge(undefined)).toEqual([]);
  });
});

it.each<[string, string, string[], string[]]>([
  ['alicloud_alikafka_topic', 'alikafka_serverless-cn-1', ['a', 'a.c', x(249)], ['', x(250)]],
  ['alicloud_alikafka_topic', 'alikafka_post-cn-1', ['abc', 'a.c'], ['ab', x(65)]],
  ['alicloud_alikafka_topic', 'alikafka_pre-cn-1', [x(64)], [x(65)]],
])('%s of %s is named as its edition has it', (type, instance_id, good, bad) => {
  const judge = (topic: string) =>
    checkApp(topicName, { resources: [resource(type, { instance_id, topic })] }).map(
      ({ severity }) => severity,
    );
  for (const name of good) expect([name, judge(name)]).toEqual([name, []]);
  for (const name of bad) expect([name, judge(name)]).toEqual([name, ['error']]);
});
