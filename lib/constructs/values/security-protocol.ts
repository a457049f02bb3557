/**
 * How Kafka brokers are spoken to.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apache-kafka
 */
export enum SecurityProtocol {
  /** Neither encrypted nor authenticated. */
  PLAINTEXT = 'PLAINTEXT',
  /** Authenticated, not encrypted. */
  SASL_PLAINTEXT = 'SASL_PLAINTEXT',
  /** Authenticated and encrypted. */
  SASL_SSL = 'SASL_SSL',
}
