import { TerraformVariable } from 'cdktf';
import {
  AlarmComparison,
  AlarmContactGroup,
  AlarmLevel,
  AlarmTarget,
  Duration,
  MetricStatistic,
  provider,
  RocketMqInstance,
  RocketMqSource,
  StreamMetric,
  UnsafeSecret,
} from '../../../lib';
import { problems, testStack, testStream } from '../../support/synth';
import { writtenAlarms } from './written-alarms';

const contactGroups = [AlarmContactGroup.fromGroupName('on-call')];
const rocketMq = new RocketMqSource({
  instance: RocketMqInstance.cloud4('MQ_INST_1'),
  topic: 'orders',
  groupId: 'GID_orders',
});

describe('StreamMetric', () => {
  it('is that of the stream, and never changes', () => {
    const metric = testStream(testStack(), { source: rocketMq }).metricConsumerLag();
    expect(metric).toMatchObject({
      ...{ namespace: 'acs_rocketmq', metricId: 'ConsumerLag', unit: 'messages', isUnverified: false },
      ...{ dimensions: { instanceId: 'MQ_INST_1', groupId: 'GID_orders' }, statistic: MetricStatistic.SUM },
    });
    expect([metric.period.toSeconds(), metric.statistic]).toEqual([60, 'Sum']);
    expect(() => Object.assign(metric.dimensions, { groupId: 'other' })).toThrow(/read only/);
  });

  it('takes an id of acs_eventbridge from the user', () => {
    const stack = testStack();
    const metric = testStream(stack, { streamName: 'orders' }).metric('FailedEvents', {
      dimensions: { streamName: 'orders' },
      statistic: MetricStatistic.SUM,
    });
    metric.createAlarm(stack, 'Failed', { contactGroups, threshold: 10, level: AlarmLevel.INFO });
    expect(writtenAlarms(stack).Failed).toMatchObject({
      ...{
        project: 'acs_eventbridge',
        metric: 'FailedEvents',
        metric_dimensions: '[{"streamName":"orders"}]',
      },
      escalations_info: { statistics: 'Sum', threshold: '10' },
    });
  });

  it('refuses what its declarations do not have', () =>
    expect(
      () => new StreamMetric({ namespace: 'acs_rocketmq', metricId: 7, dimension: {} } as never),
    ).toThrow(/^StreamMetric: dimensions is missing.*metricId is 7/));

  it('makes an alarm with everything that one can have', () => {
    const stack = testStack();
    const queue = new provider.MessageServiceQueue(stack, 'Queue', { queueName: 'alarms' });
    const accountId = '1234567890123456';
    testStream(stack, { source: rocketMq })
      .metricConsumerLag({ period: Duration.minutes(5) })
      .createAlarm(stack, 'Lag', {
        ...{
          contactGroups,
          threshold: 0.5,
          comparison: AlarmComparison.LESS_OR_EQUAL,
          consecutivePeriods: 1,
        },
        ...{ level: AlarmLevel.WARN, period: Duration.minutes(1), alarmName: 'lag ${of} orders' },
        targets: [
          AlarmTarget.toMnsQueue(queue, { accountId }),
          AlarmTarget.mnsTopic('alarms', { accountId, region: 'cn-beijing' }),
          AlarmTarget.functionOfService('ops', 'page', { accountId }),
          AlarmTarget.logstore('ops', 'alarms', { accountId }),
          AlarmTarget.fromArn('acs:ess:cn-hangzhou:1:scalingGroupId/a:scalingRuleId/b'),
        ],
      });
    const { Lag } = writtenAlarms(stack);
    expect(Lag).toMatchObject({
      ...{ name: 'lag $${of} orders', period: 60 },
      escalations_warn: { comparison_operator: '<=', threshold: '0.5', times: 1, statistics: 'Sum' },
    });
    expect(Lag.targets.map(({ arn, level }: any) => [arn, level])).toEqual([
      [
        'acs:mns:cn-hangzhou:1234567890123456:/queues/${alicloud_message_service_queue.Queue.queue_name}/message',
        'Warn',
      ],
      ['acs:mns:cn-beijing:1234567890123456:/topics/alarms/message', 'Warn'],
      ['acs:fc:cn-hangzhou:1234567890123456:services/ops/functions/page', 'Warn'],
      ['acs:log:cn-hangzhou:1234567890123456:project/ops/logstore/alarms', 'Warn'],
      ['acs:ess:cn-hangzhou:1:scalingGroupId/a:scalingRuleId/b', 'Warn'],
    ]);
  });

  it('says that the account of a target is not known', () => {
    const stack = testStack();
    const metric = testStream(stack, { source: rocketMq }).metricConsumerLag();
    expect(() =>
      metric.createAlarm(stack, 'Lag', { contactGroups, threshold: 1, targets: [AlarmTarget.mnsQueue('q')] }),
    ).toThrow(/^Stack0\/Lag: the account of a target is not known/);
  });

  it.each<[string, (stack: ReturnType<typeof testStack>) => string, RegExp | undefined]>([
    ['text', () => 'https://example.com/alarms/s3cr3t', /a credential is given as text at \/webhook/],
    [
      'a variable that is not sensitive',
      (stack) => new TerraformVariable(stack, 'hook', { type: 'string' }).stringValue,
      undefined,
    ],
    [
      'a sensitive variable',
      (stack) => new TerraformVariable(stack, 'hook', { sensitive: true }).stringValue,
      undefined,
    ],
    ['an unsafe secret', () => UnsafeSecret.plainText('https://example.com/alarms/s3cr3t'), undefined],
  ])('takes a web hook for a credential: %s', (_, webhook, problem) => {
    const stack = testStack();
    const metric = testStream(stack, { source: rocketMq }).metricConsumerLag();
    metric.createAlarm(stack, 'Lag', { contactGroups, threshold: 1, webhook: webhook(stack) });
    const said = problems(stack);
    if (problem === undefined) expect(said).toBe('');
    else expect(said).toMatch(problem);
    expect(said).not.toContain('s3cr3t');
  });
});
