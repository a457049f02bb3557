import { TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';

/** A resource as `cdktf get` makes it for an app: other classes than those of the library, with getters of one spelling. */
class OwnBinding extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    type: string,
    private readonly names: Record<string, string>,
    provider?: TerraformProvider,
  ) {
    super(scope, id, { terraformResourceType: type, provider });
  }

  protected synthesizeAttributes(): Record<string, any> {
    return this.names;
  }
}

/** `alicloud_message_service_queue` of an app's own bindings. */
export class OwnQueue extends OwnBinding {
  constructor(scope: Construct, id: string, queueName: string, provider?: TerraformProvider) {
    super(scope, id, 'alicloud_message_service_queue', { queue_name: queueName }, provider);
  }

  public get queueName(): string {
    return this.getStringAttribute('queue_name');
  }
}

/** `alicloud_amqp_queue` of an app's own bindings: the library brings none. */
export class OwnRabbitMqQueue extends OwnBinding {
  constructor(scope: Construct, id: string, names: { instance: string; host: string; queue: string }) {
    const { instance, host, queue } = names;
    const attributes = { instance_id: instance, virtual_host_name: host, queue_name: queue };
    super(scope, id, 'alicloud_amqp_queue', attributes);
  }

  public get instanceId(): string {
    return this.getStringAttribute('instance_id');
  }

  public get virtualHostName(): string {
    return this.getStringAttribute('virtual_host_name');
  }

  public get queueName(): string {
    return this.getStringAttribute('queue_name');
  }
}

/** A construct of an app around its queue, whose name it says as the app likes to. */
export class OwnQueueConstruct extends Construct {
  public readonly queueName: string;

  constructor(scope: Construct, id: string, queueName: string, provider?: TerraformProvider) {
    super(scope, id);
    new OwnQueue(this, 'Queue', queueName, provider);
    this.queueName = queueName;
  }
}
