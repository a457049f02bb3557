/**
 * A topic of ApsaraMQ for RocketMQ: the resource `alicloud_rocketmq_topic` (5.0) or `alicloud_ons_topic` (4.0), of this
 * library's bindings or of an app's own, or a construct that says the same.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/rocketmq_topic
 */
export interface IRocketMqTopic {
  /** The id of the instance: `rmq-cn-...` (5.0) or `MQ_INST_<account>_<id>` (4.0). */
  readonly instanceId: string;

  /** The name of the topic. */
  readonly topicName: string;
}

/**
 * A consumer group of ApsaraMQ for RocketMQ 5.0: the resource `alicloud_rocketmq_consumer_group`, of this library's
 * bindings or of an app's own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/rocketmq_consumer_group
 */
export interface IRocketMqConsumerGroup {
  /** The name of the group. */
  readonly consumerGroupId: string;
}

/**
 * A consumer group of ApsaraMQ for RocketMQ 4.0: the resource `alicloud_ons_group`, of this library's bindings or of an
 * app's own, or a construct that says its name.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ons_group
 */
export interface IOnsGroup {
  /** The name of the group. */
  readonly groupName: string;
}
