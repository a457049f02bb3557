import { filterUnreachable } from '../../../../lib/core/rules/filters/filter-unreachable';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const KAFKA = { RegionId: 'cn-hangzhou', InstanceId: 'alikafka_post-cn-1', Topic: 'orders' };
const MNS = { RegionId: 'cn-hangzhou', QueueName: 'orders' };
const ROCKETMQ = { RegionId: 'cn-hangzhou', InstanceId: 'MQ_INST_1_a', Topic: 'orders' };
const SOURCES: Readonly<Record<string, object>> = {
  SourceKafkaParameters: KAFKA,
  SourceMNSParameters: MNS,
  SourceRocketMQParameters: ROCKETMQ,
};

describe('a filter on the subject of events', () => {
  const judge = (kind: string, subject: unknown, change: object = {}, parameters = SOURCES[kind] ?? {}) =>
    check(
      filterUnreachable,
      definition({ source: { kind, parameters }, filterPattern: { subject }, ...change } as object),
    );

  it.each<[string, unknown]>([
    ['SourceMNSParameters', 'acs:mns:cn-hangzhou:1234567890123456:queues/orders'],
    ['SourceMNSParameters', { prefix: 'acs:mns:cn-hang' }],
    ['SourceMNSParameters', { prefix: 'acs:mns:cn-hangzhou:1234567890123456:queues/' }],
    ['SourceMNSParameters', { suffix: '/orders' }],
    ['SourceMNSParameters', { suffix: '1234567890123456:queues/orders' }],
    ['SourceMNSParameters', { 'anything-but': 'nothing' }],
    ['SourceMNSParameters', { exists: true }],
    ['SourceKafkaParameters', 'acs:alikafka:alikafka_post-cn-1:topic:orders'],
    ['SourceKafkaParameters', 'acs:alikafka_post-cn-1:topic:orders'],
    ['SourceKafkaParameters', { prefix: 'acs:alikafka' }],
    ['SourceRocketMQParameters', 'acs:mq:cn-hangzhou:1234567890123456:MQ_INST_1_a%orders'],
    ['SourceMQTTParameters', 'no document shows it'],
    ['SourceEventBusParameters', 'whatever the sender says'],
    ['SourceApacheKafkaParameters', 'nobody knows'],
  ])('matches what documents show of %s: %j', (kind, item) => expect(judge(kind, [item])).toEqual([]));

  it.each<[string, unknown]>([
    ['SourceMNSParameters', 'orders'],
    ['SourceMNSParameters', 'acs:mns:cn-hangzhou:1234567890123456:/queues/orders'],
    ['SourceMNSParameters', 'acs:mns:cn-hangzhou:1234567890123456:queues/payments'],
    ['SourceMNSParameters', 'acs:mns:cn-shanghai:1234567890123456:queues/orders'],
    ['SourceMNSParameters', 'acs:mns:cn-hangzhou::queues/orders'],
    ['SourceMNSParameters', { prefix: 'acs:mq:' }],
    ['SourceMNSParameters', { prefix: 'acs:mns:cn-shanghai' }],
    ['SourceMNSParameters', { suffix: '/payments' }],
    ['SourceKafkaParameters', 'acs:alikafka:alikafka_post-cn-1:topic:payments'],
    ['SourceKafkaParameters', { prefix: 'acs:alikafka:alikafka_post-cn-2' }],
    ['SourceRocketMQParameters', 'acs:mq:cn-hangzhou:1234567890123456:MQ_INST_1_a/orders'],
  ])('is a warning where %s has none such: %j', (kind, item) => {
    const [finding, ...more] = judge(kind, [{ exists: true }, item]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      pointer: '/FilterPattern/subject/1',
      message: 'no event of the source has such a subject',
      limit: expect.stringContaining('acs:'),
    });
  });

  it('takes what is not known yet for anything, and the account where it is known', () => {
    const unsaid = { ...MNS, QueueName: unknown('later') };
    const text = 'acs:mns:cn-hangzhou:1234567890123456:queues/any';
    expect(judge('SourceMNSParameters', [text], {}, unsaid)).toEqual([]);
    expect(judge('SourceMNSParameters', [unknown('later')])).toEqual([]);
    const orders = 'acs:mns:cn-hangzhou:1234567890123456:queues/orders';
    expect(judge('SourceMNSParameters', [orders], { account: '1234567890123456' })).toEqual([]);
    expect(judge('SourceMNSParameters', [orders], { account: '9999999999999999' })).toHaveLength(1);
    expect(
      judge('SourceMNSParameters', [{ prefix: `${orders}-more` }], { account: '1234567890123456' }),
    ).toEqual([expect.objectContaining({ limit: JSON.stringify(orders) })]);
  });
});
