/**
 * A topic of ApsaraMQ for Kafka: the resource `alicloud_alikafka_topic`, of this library's bindings or of an app's own,
 * or a construct that says the same.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/alikafka_topic
 */
export interface IKafkaTopic {
  /** The id of the instance, for example `alikafka_post-cn-example`. */
  readonly instanceId: string;

  /** The name of the topic. */
  readonly topic: string;
}

/**
 * A consumer group of ApsaraMQ for Kafka: the resource `alicloud_alikafka_consumer_group`, of this library's bindings or
 * of an app's own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/alikafka_consumer_group
 */
export interface IKafkaConsumerGroup {
  /** The name of the group. */
  readonly consumerId: string;
}
