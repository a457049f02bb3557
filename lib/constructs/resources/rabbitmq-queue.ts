/**
 * A queue of ApsaraMQ for RabbitMQ: the resource `alicloud_amqp_queue` of an app's own bindings, or a construct that says
 * the same.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/amqp_queue
 */
export interface IRabbitMqQueue {
  /** The id of the instance, for example `amqp-cn-example`. */
  readonly instanceId: string;

  /** The name of the virtual host. */
  readonly virtualHostName: string;

  /** The name of the queue. */
  readonly queueName: string;
}
