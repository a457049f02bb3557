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
import { ResourceRule } from '../../../../lib/core/rules/rule';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const x = (length: number) => 'x'.repeat(length);

/** For each named attribute: names on both sides of each bound. */
const CASES: [ResourceRule, string, string, good: string[], bad: string[]][] = [
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
    ['', '_a', x(128), 'a-1_b'],
    [x(129), '1a', 'a.b'],
  ],
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
  [topicName, 'alicloud_alikafka_topic', 'topic', ['abc', x(64)], ['ab', x(65), 'a.c']],
  [topicName, 'alicloud_ons_topic', 'topic_name', ['a', x(64)], ['', x(65), 'GIDx', 'CIDx', 'a.b']],
  [
    topicName,
    'alicloud_rocketmq_topic',
    'topic_name',
    ['a', x(128)],
    ['', x(129), 'TBW102', 'rmq_sys_x', 'a_REPLY_TOPIC', 'a%b'],
  ],
  [
    groupName,
    'alicloud_alikafka_consumer_group',
    'consumer_id',
    ['abc', x(128)],
    ['ab', x(129), '---', 'a.c'],
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
    ['a', 'CID-TEST', 'a%b'],
    ['', x(129), 'a.b'],
  ],
  [queueName, 'alicloud_message_service_queue', 'queue_name', ['a', x(120)], ['', x(121), 'a_b', '-a']],
  [queueName, 'alicloud_amqp_queue', 'queue_name', ['a', 'a.b#/@', x(255)], ['', x(256), 'a b']],
];

describe.each(CASES)('$id of %s', (rule, type, attribute, good, bad) => {
  const judge = (value: unknown) => checkApp(rule, { resources: [resource(type, { [attribute]: value })] });

  it(`judges ${type}.${attribute}`, () => {
    for (const name of good) expect([name, judge(name)]).toEqual([name, []]);
    for (const name of bad)
      expect([name, judge(name)]).toEqual([
        name,
        [expect.objectContaining({ rule: rule.id, severity: 'error', pointer: `/${attribute}` })],
      ]);
    expect(judge(unknown('later'))).toEqual([`not evaluated: /${attribute} (later)`]);
    expect(judge(undefined)).toEqual([]);
  });
});
