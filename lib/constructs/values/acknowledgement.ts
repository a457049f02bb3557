/**
 * When a Kafka broker acknowledges a message: the producer setting `acks`.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export enum Acknowledgement {
  /** Not at all: fastest, and messages can be lost. */
  NONE = '0',
  /** When the partition leader has written it. */
  LEADER = '1',
  /** When all in-sync replicas have written it. */
  ALL = 'all',
}
