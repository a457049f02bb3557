import { unknown } from '../../../../lib/core/model/stream-definition';
import { alarmMetric } from '../../../../lib/core/rules/monitoring/alarm-metric';
import { resourceCases } from '../../../support/resource-cases';

const rocketMq = { project: 'acs_rocketmq', metric: 'ConsumerLag' };
const group = [{ instanceId: 'rmq-cn-1', groupId: 'GID_orders' }];
const condition = (statistics: unknown) => [{ statistics, threshold: '1' }];

resourceCases(alarmMetric, 'alicloud_cms_alarm', [
  [{ ...rocketMq, metric_dimensions: group, period: 300, escalations_critical: condition('Sum') }, []],
  // Every series has the id of the account.
  [{ ...rocketMq, metric_dimensions: [{ userId: '1', ...group[0] }] }, []],
  [{ ...rocketMq, metric_dimensions: [{ instanceId: unknown('later'), groupId: 'g' }], period: '60' }, []],
  [
    { project: 'acs_ecs_dashboard', metric: 'CPUUtilization', metric_dimensions: [{ instanceId: 'i-1' }] },
    [],
  ],
  [
    { ...rocketMq, metric_dimensions: [...group, { InstanceId: 'rmq-cn-1', group: 'g' }] },
    ['/metric_dimensions/1: "InstanceId, group"'],
  ],
  [
    { ...rocketMq, escalations_critical: condition('Average') },
    ['/escalations_critical/statistics: "Average"'],
  ],
  [
    { ...rocketMq, escalations_info: { statistics: 'Maximum' }, period: 90 },
    ['/escalations_info/statistics: "Maximum"', '/period: 90 seconds'],
  ],
  [{ ...rocketMq, period: 30 }, ['/period: 30 seconds']],
  [{ ...rocketMq, project: 'acs_rocketmq5' }, ['/project: "acs_rocketmq5"']],
  [
    { project: 'acs_kafka', metric: 'message_accumulation', metric_dimensions: [{ instanceId: 'a' }] },
    ['/metric: "message_accumulation" of "acs_kafka"'],
  ],
  [{ project: 'acs_mns_new', metric: 'ActiveMessages' }, ['/metric: "ActiveMessages" of "acs_mns_new"']],
  [{ project: 'acs_fc', metric: 'FunctionThrottles' }, ['/metric: "FunctionThrottles" of "acs_fc"']],
  [
    { project: 'acs_eventbridge', metric: 'anything' },
    ['not evaluated: /metric (no document lists the metrics of acs_eventbridge)'],
  ],
  [{ ...rocketMq, project: unknown('later') }, ['not evaluated: /project (later)']],
  [{ ...rocketMq, metric: unknown('later') }, ['not evaluated: /metric (later)']],
  [
    {
      ...rocketMq,
      metric_dimensions: unknown('later'),
      period: unknown('soon'),
      escalations_warn: condition(unknown('never')),
    },
    [
      'not evaluated: /metric_dimensions (later)',
      'not evaluated: /escalations_warn/statistics (never)',
      'not evaluated: /period (soon)',
    ],
  ],
]);
