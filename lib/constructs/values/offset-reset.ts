/**
 * Where a Kafka consumer group begins that has no offset yet.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apache-kafka
 */
export enum OffsetReset {
  /** With messages that arrive from now on. */
  LATEST = 'latest',
  /** With the oldest message that is still there. */
  EARLIEST = 'earliest',
}
