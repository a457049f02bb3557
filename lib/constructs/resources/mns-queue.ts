/**
 * A queue of Simple Message Queue (formerly MNS): the resource `alicloud_message_service_queue`, of this library's
 * bindings or of an app's own, or a construct that says the name of its queue.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/message_service_queue
 */
export interface IMnsQueue {
  /** The name of the queue. */
  readonly queueName: string;
}
