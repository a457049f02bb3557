import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { CmsAlarm, CmsAlarmConfig, CmsAlarmEscalationsCritical } from '../provider/cms-alarm';
import { validateWithStack } from '../synthesis/app-validation';
import { nameFromPath } from '../synthesis/stream-names';
import { literalMap, literalProperty } from '../terraform/template';
import { toTerraformJson } from '../terraform/terraform-json';
import { textOf } from '../transforms/sink-field';
import { checkProps, checkScope } from '../types/check-types';
import { AlarmComparison } from '../values/alarm-comparison';
import { AlarmLevel } from '../values/alarm-level';
import { secretProperty } from './secret-property';
import { IStreamMetric, StreamAlarmProps } from './alarm-props';

/** How often it has to be so where nobody says it: what the provider writes, too. */
const PERIODS = 3;

/**
 * An alarm of CloudMonitor: fires when a metric crosses a threshold, and tells people, queues, functions or a web hook.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm
 */
export class StreamAlarm extends Construct {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: CmsAlarm;

  /** The name of the alarm. */
  public readonly alarmName: string;

  constructor(scope: Construct, id: string, props: StreamAlarmProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'StreamAlarmProps', props);
    const { metric, provider } = props;
    this.refuseDoubt(metric, props.allowUnverified ?? false);
    validateWithStack(TerraformStack.of(this));
    const targets = props.targets?.map((target, i) => ({
      targetId: `${i + 1}`,
      arn: target._arn(this, provider),
      level: props.level ?? AlarmLevel.CRITICAL,
    }));
    this.resource = new CmsAlarm(this, 'Resource', {
      provider,
      name: literalProperty(props.alarmName) ?? nameFromPath(this.node.path),
      project: literalProperty(metric.namespace),
      metric: literalProperty(metric.metricId),
      metricDimensions: toTerraformJson([metric.dimensions]),
      period: (props.period ?? metric.period).toSeconds(),
      contactGroups: props.contactGroups.map(({ alarmContactGroupName }) => alarmContactGroupName),
      silenceTime: props.silence?.toSeconds(),
      effectiveInterval: literalProperty(props.effectiveInterval),
      webhook: secretProperty(props.webhook),
      enabled: props.enabled ?? true,
      tags: props.tags && literalMap(props.tags),
      targets,
      ...escalation(props, metric),
    });
    this.alarmName = this.resource.name;
  }

  private refuseDoubt(metric: IStreamMetric, isAllowed: boolean): void {
    const { _doubt: doubt } = metric as { readonly _doubt?: string };
    if (doubt === undefined || isAllowed) return;
    throw mistakeAt(
      this,
      () =>
        say`a part of the metric ${metric.metricId} of ${metric.namespace} is inferred: ${doubt}. An alarm on it may never fire; give allowUnverified: true to make it all the same.`,
    );
  }
}

/** The one level that an alarm has. */
function escalation(props: StreamAlarmProps, metric: IStreamMetric): Partial<CmsAlarmConfig> {
  const condition: CmsAlarmEscalationsCritical = {
    statistics: props.statistic ?? metric.statistic,
    comparisonOperator: props.comparison ?? AlarmComparison.GREATER,
    threshold: textOf(props.threshold),
    times: props.consecutivePeriods ?? PERIODS,
  };
  switch (props.level) {
    case AlarmLevel.INFO:
      return { escalationsInfo: condition };
    case AlarmLevel.WARN:
      return { escalationsWarn: condition };
    default:
      return { escalationsCritical: condition };
  }
}
