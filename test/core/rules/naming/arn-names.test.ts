import { functionName } from '../../../../lib/core/rules/naming/function-name';
import { queueName } from '../../../../lib/core/rules/naming/queue-name';
import { topicName } from '../../../../lib/core/rules/naming/topic-name';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, checkApp, definition, resource } from '../../../support/rules';

const x = (length: number) => 'x'.repeat(length);
const A = 'cn-hangzhou:1234567890123456';
const kafka = (instance: string, topic: string) => `acs:alikafka:${A}:instance/${instance}/topic/${topic}`;
const rocketMq = (instance: string, topic: string) => `acs:mq:${A}:/instances/${instance}/topic/${topic}`;
const mns = (queue: string) => `acs:mns:${A}:/queues/${queue}`;

describe('names in the ARN of a dead-letter queue', () => {
  const judge = (Arn: unknown) =>
    [topicName, queueName].flatMap((rule) =>
      check(rule, definition({ runOptions: { DeadLetterQueue: { Arn } } })),
    );

  it.each<[string, string[]]>([
    [kafka('alikafka_serverless-cn-1', x(249)), []],
    [kafka('alikafka_serverless-cn-1', 'a'), []],
    [kafka('alikafka_serverless-cn-1', x(250)), ['error']],
    [kafka('alikafka_post-cn-1', x(64)), []],
    [kafka('alikafka_post-cn-1', x(65)), ['error']],
    [kafka('alikafka_pre-cn-1', 'ab'), ['error']],
    [kafka('instance', x(100)), ['warning']],
    [kafka('alikafka_post-cn-1', 'orders.v1'), []],
    [kafka('alikafka_post-cn-1', 'or ders'), ['error']],
    [rocketMq('MQ_INST_1_a', 'GID_orders'), ['error']],
    [rocketMq('MQ_INST_1_a', x(64)), []],
    [rocketMq('MQ_INST_1_a', x(65)), ['error']],
    [rocketMq('rmq-cn-1', 'GID_orders'), []],
    [rocketMq('rmq-cn-1', x(61)), ['warning']],
    [rocketMq('rmq-cn-1', x(129)), ['error']],
    [rocketMq('rmq-cn-1', 'TBW102'), ['error']],
    [rocketMq('elsewhere', 'GID_orders'), ['warning']],
    [rocketMq('elsewhere', 'a b'), ['error']],
    [mns(x(120)), []],
    [mns(x(121)), ['error']],
    [mns('a_b'), ['error']],
    [`acs:mns:${A}:queues/a_b`, ['error']],
    [`acs:eventbridge:${A}:eventbus/a_b`, []],
    ['nothing', []],
  ])('%s: %j', (arn, severities) =>
    expect(judge(arn).map(({ severity }: any) => severity)).toEqual(severities),
  );

  it('says which edition takes it, and where it stands', () =>
    expect(judge(rocketMq('elsewhere', 'GID_orders'))).toEqual([
      expect.objectContaining({
        rule: 'topic-name',
        pointer: '/RunOptions/DeadLetterQueue/Arn',
        message:
          'the name of the RocketMQ topic begins as that of a consumer group; only ApsaraMQ for RocketMQ 5.0 takes it',
      }),
    ]));

  it('judges what is known of it', () => {
    const ends = { ...unknown('later'), $parts: [`acs:mns:${A}:/queues/`, { ref: 'q' }] } as any;
    expect(judge(ends)).toEqual(['not evaluated: /RunOptions/DeadLetterQueue/Arn (later)']);
    const begins = { ...unknown('later'), $parts: ['acs:mns:', { ref: 'r' }, ':1:/queues/a_b'] } as any;
    expect(judge(begins)).toHaveLength(1);
    expect(judge(unknown('later'))).toEqual([]);
    expect(judge(undefined)).toEqual([]);
  });

  it('is judged of the targets of an event rule too', () => {
    const rule = resource('alicloud_event_bridge_rule', {
      targets: [{ dead_letter_queue: [{ arn: mns('a_b') }] }],
    });
    expect(checkApp(queueName, { resources: [rule] })).toEqual([
      expect.objectContaining({ pointer: '/targets/0/dead_letter_queue/arn', severity: 'error' }),
    ]);
  });
});

describe('names of functions that streams call', () => {
  const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
  const sink = (FunctionName: unknown) =>
    check(functionName, definition({ sink: { kind: 'SinkFcParameters', parameters: { FunctionName } } }));
  const transform = (Arn: unknown) => check(functionName, definition({ transforms: [{ Arn }] }));
  const arn = (name: string) => `acs:fc:${A}:functions/${name}`;

  it.each<[string, string[]]>([
    ['f', []],
    [x(64), []],
    [x(65), ['warning']],
    [x(129), ['error']],
    ['1a', ['error']],
    ['-a', ['error']],
    ['a.b', ['error']],
  ])('%s: %j', (name, severities) => {
    const severityOf = (found: any[]) => found.map(({ severity }) => severity);
    expect(severityOf(sink(constant(name)))).toEqual(severities);
    expect(severityOf(transform(arn(name)))).toEqual(severities);
    expect(severityOf(transform(`acs:fc:${A}:services/s.LATEST/functions/${name}`))).toEqual(severities);
  });

  it('leaves an ARN, what is missing and other sinks to other rules', () => {
    for (const name of [constant(arn('f')), undefined, constant(''), 5]) expect(sink(name)).toEqual([]);
    expect(check(functionName, definition())).toEqual([]);
    expect(transform('nothing')).toEqual([]);
    expect(sink(constant(unknown('later')))).toEqual([
      'not evaluated: /Sink/SinkFcParameters/FunctionName/Value (later)',
    ]);
  });
});
