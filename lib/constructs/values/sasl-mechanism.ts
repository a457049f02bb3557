/**
 * How a Kafka client proves who it is.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apache-kafka
 */
export enum SaslMechanism {
  /** User name and password. */
  PLAIN = 'PLAIN',
  /** Salted challenge and response with SHA-256. */
  SCRAM_SHA_256 = 'SCRAM-SHA-256',
  /** Salted challenge and response with SHA-512. */
  SCRAM_SHA_512 = 'SCRAM-SHA-512',
}
