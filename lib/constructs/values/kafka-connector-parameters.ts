/**
 * A Kafka Connect connector of your own.
 */
export interface KafkaConnectorParameters {
  /** The name of the connector. */
  readonly name: string;

  /**
   * The configuration of the connector, for example `{ 'connector.class': '...', 'tasks.max': '1' }`.
   *
   * @default - none
   */
  readonly config?: Record<string, any>;
}
