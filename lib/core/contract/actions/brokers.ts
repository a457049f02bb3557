import { ResourceActions, TAGS } from './resource-actions';

/**
 * Kafka's operations on tags: of its two editions' documents, one grants them on all resources and one on the instance,
 * which the provider does not name where it takes tags away.
 */
const KAFKA_TAGS = ['TagResources', 'UntagResources'];

/** Topics, groups and queues of the brokers. */
export const BROKER_ACTIONS: Readonly<Record<string, ResourceActions>> = {
  // RAM does not use the names of Kafka's API operations: ListTopic is GetTopicList, CreateGroup is CreateConsumerGroup,
  // and UpdateTopic is ModifyTopicRemark, ModifyPartitionNum and UpdateTopicConfig.
  alicloud_alikafka_topic: {
    service: 'alikafka',
    resource: 'alikafka:*:*:{instance_id}',
    create: ['CreateTopic'],
    read: ['ListTopic'],
    update: ['UpdateTopic', ...KAFKA_TAGS],
    delete: ['DeleteTopic'],
    onlyWith: TAGS,
    onEverything: KAFKA_TAGS,
  },
  alicloud_alikafka_consumer_group: {
    service: 'alikafka',
    resource: 'alikafka:*:*:{instance_id}',
    create: ['CreateGroup'],
    read: ['ListGroup'],
    // Nothing but tags: another remark is another group.
    update: KAFKA_TAGS,
    delete: ['DeleteGroup'],
    onlyWith: TAGS,
    onEverything: KAFKA_TAGS,
  },
  alicloud_ons_topic: {
    service: 'mq',
    resource: 'mq:*:*:{instance_id}*',
    create: ['OnsTopicCreate'],
    read: ['OnsTopicList', 'OnsTopicStatus'],
    update: ['TagResources', 'UntagResources'],
    delete: ['OnsTopicDelete'],
    onlyWith: TAGS,
  },
  alicloud_ons_group: {
    service: 'mq',
    resource: 'mq:*:*:{instance_id}*',
    create: ['OnsGroupCreate'],
    read: ['OnsGroupList'],
    update: ['OnsGroupConsumerUpdate', 'TagResources', 'UntagResources'],
    delete: ['OnsGroupDelete'],
    onlyWith: { ...TAGS, OnsGroupConsumerUpdate: 'read_enable' },
  },
  // The shape of RocketMQ 5.0's ARNs is not published.
  alicloud_rocketmq_topic: {
    service: 'rocketmq',
    resource: 'rocketmq:{region}:{account}:*',
    create: ['CreateTopic'],
    read: ['GetTopic'],
    update: ['UpdateTopic'],
    delete: ['DeleteTopic'],
  },
  alicloud_rocketmq_consumer_group: {
    service: 'rocketmq',
    resource: 'rocketmq:{region}:{account}:*',
    create: ['CreateConsumerGroup'],
    read: ['GetConsumerGroup'],
    update: ['UpdateConsumerGroup'],
    delete: ['DeleteConsumerGroup'],
  },
  alicloud_message_service_queue: {
    service: 'mns',
    resource: 'mns:{region}:{account}:/queues/{queue_name}',
    create: ['CreateQueue'],
    read: ['GetQueueAttributes'],
    update: ['SetQueueAttributes', 'TagResources', 'UntagResources'],
    delete: ['DeleteQueue'],
    onlyWith: TAGS,
  },
};
