/**
 * Where RabbitMQ messages go.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export enum RabbitMqTargetType {
  /** To an exchange, with a routing key; needs `exchange`. */
  EXCHANGE = 'Exchange',
  /** To a queue; needs `queueName`. */
  QUEUE = 'Queue',
}
