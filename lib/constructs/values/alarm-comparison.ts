/**
 * How an alarm compares a metric with its threshold.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm
 */
export enum AlarmComparison {
  /** More than the threshold. */
  GREATER = '>',
  /** The threshold or more. */
  GREATER_OR_EQUAL = '>=',
  /** Less than the threshold. */
  LESS = '<',
  /** The threshold or less. */
  LESS_OR_EQUAL = '<=',
  /** Anything but the threshold. */
  NOT_EQUAL = '!=',
  /** The threshold itself. */
  EQUAL = '==',
  /** More than at the same time of the day before. */
  GREATER_THAN_YESTERDAY = 'GreaterThanYesterday',
  /** Less than at the same time of the day before. */
  LESS_THAN_YESTERDAY = 'LessThanYesterday',
  /** More than at the same time of the week before. */
  GREATER_THAN_LAST_WEEK = 'GreaterThanLastWeek',
  /** Less than at the same time of the week before. */
  LESS_THAN_LAST_WEEK = 'LessThanLastWeek',
  /** More than in the period before. */
  GREATER_THAN_LAST_PERIOD = 'GreaterThanLastPeriod',
  /** Less than in the period before. */
  LESS_THAN_LAST_PERIOD = 'LessThanLastPeriod',
}
