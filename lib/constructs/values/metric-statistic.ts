/**
 * What CloudMonitor makes of the values of a period. Each metric has some of them, and an alarm with another is refused.
 *
 * @see https://www.alibabacloud.com/help/doc-detail/114934.html
 */
export enum MetricStatistic {
  /** Their average. */
  AVERAGE = 'Average',
  /** The greatest. */
  MAXIMUM = 'Maximum',
  /** The least. */
  MINIMUM = 'Minimum',
  /** Their sum. */
  SUM = 'Sum',
  /** How many there are. */
  COUNT = 'Count',
  /** The value itself, of a metric that has one a period. */
  VALUE = 'Value',
}
