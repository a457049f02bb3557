/**
 * How bad it is when an alarm fires.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/cms_alarm
 */
export enum AlarmLevel {
  /** The worst. */
  CRITICAL = 'Critical',
  /** Somebody should look. */
  WARN = 'Warn',
  /** For the record. */
  INFO = 'Info',
}
