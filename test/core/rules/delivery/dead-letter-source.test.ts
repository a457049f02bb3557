import { unknown, Unknown, unknownText } from '../../../../lib/core/model/stream-definition';
import { deadLetterSource } from '../../../../lib/core/rules/delivery/dead-letter-source';
import { resourceCases } from '../../../support/resource-cases';
import { check, checkApp, definition, resource } from '../../../support/rules';

const judge = (kind: string, parameters: Record<string, unknown>, Arn: unknown) =>
  check(
    deadLetterSource,
    definition({
      source: { kind, parameters: { RegionId: 'cn-hangzhou', ...parameters } },
      runOptions: { DeadLetterQueue: { Arn } },
    }),
  ).map((item) => item.pointer ?? item);

const POINTER = '/RunOptions/DeadLetterQueue/Arn';
const account = '1234567890123456';
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });

describe('dead-letter-source', () => {
  it.each([
    ['SourceMNSParameters', { QueueName: 'orders' }, `acs:mns:cn-hangzhou:${account}:/queues/orders`],
    ['SourceMNSParameters', { QueueName: 'orders' }, `acs:mns:cn-hangzhou:${account}:queues/orders`],
    [
      'SourceKafkaParameters',
      { InstanceId: 'alikafka_post-cn-1', Topic: 'orders' },
      `acs:alikafka:cn-hangzhou:${account}:instance/alikafka_post-cn-1/topic/orders`,
    ],
    [
      'SourceRocketMQParameters',
      { InstanceId: 'rmq-cn-1', Topic: 'orders' },
      `acs:mq:cn-hangzhou:${account}:/instances/rmq-cn-1/topic/orders`,
    ],
    [
      'SourceEventBusParameters',
      { EventBusName: 'bus' },
      `acs:eventbridge:cn-hangzhou:${account}:eventbus/bus`,
    ],
  ])('finds that a %s reads %j, its dead-letter queue', (kind, parameters, arn) => {
    expect(judge(kind, parameters, arn)).toEqual([POINTER]);
    expect(judge(kind, parameters, `${arn}-dead`)).toEqual([]);
  });

  it.each([
    ['SinkMNSParameters', { QueueName: constant('orders') }, `acs:mns:cn-hangzhou:${account}:/queues/orders`],
    [
      'SinkKafkaParameters',
      { InstanceId: constant('alikafka_post-cn-1'), Topic: constant('orders') },
      `acs:alikafka:cn-hangzhou:${account}:instance/alikafka_post-cn-1/topic/orders`,
    ],
    [
      'SinkRocketMQParameters',
      { InstanceId: constant('rmq-cn-1'), Topic: constant('orders') },
      `acs:mq:cn-hangzhou:${account}:/instances/rmq-cn-1/topic/orders`,
    ],
  ])('warns where a %s delivers to %j, its dead-letter queue', (kind, parameters, arn) => {
    const found = (Arn: string) =>
      check(
        deadLetterSource,
        definition({ sink: { kind, parameters }, runOptions: { DeadLetterQueue: { Arn } } }),
      ).map(({ severity, pointer, message }) => [severity, pointer, message]);
    expect(found(arn)).toEqual([
      ['warning', POINTER, 'the dead-letter queue is what the stream delivers to'],
    ]);
    expect(found(`${arn}-dead`)).toEqual([]);
  });

  it('tells regions apart, and takes what is not a queue for another rule to report', () => {
    const queue = { QueueName: 'orders' };
    expect(judge('SourceMNSParameters', queue, `acs:mns:cn-beijing:${account}:/queues/orders`)).toEqual([]);
    expect(judge('SourceMNSParameters', queue, 'orders')).toEqual([]);
    expect(judge('SourceMNSParameters', queue, undefined)).toEqual([]);
    expect(judge('SourceMNSParameters', queue, unknown('later'))).toEqual([
      `not evaluated: ${POINTER} (later)`,
    ]);
    const whole = [unknown('later') as never, { DeadLetterQueue: unknown('later') }];
    for (const runOptions of whole)
      expect(check(deadLetterSource, definition({ runOptions }))).toEqual([
        `not evaluated: ${POINTER} (later)`,
      ]);
  });
});

describe('dead-letter-source of what is known in part', () => {
  const queue = unknown('known after apply', 'Stack:alicloud_message_service_queue.orders.id');
  const other = unknown('known after apply', 'Stack:alicloud_message_service_queue.dead.id');
  const arnOf = (...parts: (string | Unknown)[]) => unknownText('later', parts);
  const inRegion = (name: string | Unknown) => arnOf(`acs:mns:cn-hangzhou:${account}:/queues/`, name);

  it('compares references', () => {
    expect(judge('SourceMNSParameters', { QueueName: queue }, inRegion(queue))).toEqual([POINTER]);
    expect(judge('SourceMNSParameters', { QueueName: queue }, inRegion(other))).toEqual([]);
  });

  it('waits where names may turn out the same', () => {
    const skipped = [`not evaluated: ${POINTER} (known after apply)`];
    expect(judge('SourceMNSParameters', { QueueName: queue }, inRegion('orders'))).toEqual(skipped);
    expect(judge('SourceMNSParameters', { QueueName: 'orders' }, inRegion(queue))).toEqual(skipped);
    expect(judge('SourceMNSParameters', { QueueName: 'orders' }, arnOf('acs:', unknown('all')))).toEqual([]);
    expect(
      judge(
        'SourceMNSParameters',
        { QueueName: 'orders' },
        arnOf('acs:mns:', unknown('the region'), `:${account}:/queues/orders`),
      ),
    ).toEqual([`not evaluated: ${POINTER} (the region)`]);
    expect(
      judge(
        'SourceMNSParameters',
        { QueueName: 'orders' },
        arnOf('acs:mns:', unknown('the region'), `:${account}:/queues/dead`),
      ),
    ).toEqual([]);
  });

  it('follows the names of queues of the app', () => {
    const made = resource('alicloud_message_service_queue', { queue_name: 'orders' });
    const name = unknown('later', 'Stack:alicloud_message_service_queue.message_service_queue.queue_name');
    const stream = definition({
      source: { kind: 'SourceMNSParameters', parameters: { RegionId: 'cn-hangzhou', QueueName: 'orders' } },
      runOptions: { DeadLetterQueue: { Arn: inRegion(name) } },
    });
    expect(checkApp(deadLetterSource, { streams: [stream], resources: [made] })).toHaveLength(1);
  });

  it('takes a queue of another account for another queue', () => {
    const stream = (own: string | Unknown) =>
      definition({
        account: own,
        source: { kind: 'SourceMNSParameters', parameters: { RegionId: 'cn-hangzhou', QueueName: 'orders' } },
        runOptions: { DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:${account}:/queues/orders` } },
      });
    expect(check(deadLetterSource, stream(account))).toHaveLength(1);
    expect(check(deadLetterSource, stream('6543210987654321'))).toEqual([]);
    expect(check(deadLetterSource, stream(unknown('later')))).toHaveLength(1);
  });
});

const ruleWith = (endpoint: unknown, arn: unknown) => ({
  event_bus_name: 'orders',
  targets: [{ target_id: 'a', endpoint, dead_letter_queue: [{ arn }] }],
});
const PLACE = '/targets/0/dead_letter_queue/arn';
const queueArn = (name: string, slash = '') => `acs:mns:cn-hangzhou:${account}:${slash}queues/${name}`;
const elsewhere = (name: string) => queueArn(name).replace(account, '6543210987654321');
const kafka = `acs:alikafka:cn-hangzhou:${account}`;
const bus = `acs:eventbridge:cn-hangzhou:${account}:eventbus`;

resourceCases(deadLetterSource, 'alicloud_event_bridge_rule', [
  [{}, []],
  [{ targets: unknown('later') }, ['not evaluated: /targets (later)']],
  [{ targets: [unknown('later'), { endpoint: queueArn('paid') }] }, ['not evaluated: /targets/0 (later)']],
  [ruleWith(queueArn('paid'), queueArn('dead')), []],
  [ruleWith(queueArn('paid'), queueArn('paid', '/')), [`${PLACE}: "${queueArn('paid', '/')}"`]],
  [
    ruleWith(`${kafka}:instances/i/topics/t`, `${kafka}:instance/i/topic/t`),
    [`${PLACE}: "${kafka}:instance/i/topic/t"`],
  ],
  [ruleWith(`${bus}/paid`, `${bus}/paid`), [`${PLACE}: "${bus}/paid"`]],
  [ruleWith(`${bus}/paid`, `${bus}/orders`), [`${PLACE}: "${bus}/orders"`]],
  [ruleWith('https://hook.example', queueArn('paid')), []],
  [ruleWith(unknown('later'), queueArn('paid')), ['not evaluated: /targets/0/endpoint (later)']],
  [ruleWith(elsewhere('paid'), elsewhere('paid')), [`${PLACE}: "${elsewhere('paid')}"`]],
  [ruleWith(elsewhere('paid'), queueArn('paid')), []],
  [ruleWith(queueArn('paid'), elsewhere('paid')), []],
  [ruleWith(queueArn('paid'), unknown('later')), [`not evaluated: ${PLACE} (later)`]],
]);
