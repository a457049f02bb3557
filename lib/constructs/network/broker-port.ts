/**
 * The TCP ports that brokers listen on, for egress rules. A broker may be set up otherwise: its endpoint tells.
 *
 * @see https://rocketmq.apache.org
 */
export enum BrokerPort {
  /** The name server of a self-hosted RocketMQ. */
  ROCKETMQ_NAME_SERVER = 9876,
  /** A broker of a self-hosted RocketMQ. */
  ROCKETMQ_BROKER = 10911,
  /** The VIP channel of a broker of a self-hosted RocketMQ. */
  ROCKETMQ_BROKER_VIP = 10909,
  /** ApsaraMQ for RocketMQ 5.0, and the remoting port of a self-hosted proxy. */
  ROCKETMQ_5 = 8080,
  /** Kafka without encryption or authentication, in a VPC. */
  KAFKA_PLAINTEXT = 9092,
  /** Kafka with SASL_SSL, through the internet. */
  KAFKA_SASL_SSL = 9093,
  /** Kafka with SASL_PLAINTEXT, in a VPC. */
  KAFKA_SASL_PLAINTEXT = 9094,
  /** RabbitMQ. */
  RABBITMQ = 5672,
  /** RabbitMQ over TLS. */
  RABBITMQ_TLS = 5671,
}
