import { answer, Operation } from '../api';
import { Store } from './store';
import { Tags } from './tags';

/** An answer of Kafka: success is code 200. */
const done = (fields: Readonly<Record<string, unknown>> = {}) =>
  answer({ Code: 200, Success: true, Message: 'operation success.', ...fields });

/**
 * Consumer groups, ApsaraMQ for Kafka 2019-09-16, by the operations that resource_alicloud_alikafka_consumer_group.go of
 * aliyun/terraform-provider-alicloud calls. Instances are taken to exist.
 */
export class KafkaGroups {
  private readonly groups = new Store('group');
  private readonly tags = new Tags();

  public left(): string[] {
    return this.groups.left();
  }

  public readonly operations: Record<string, Operation> = {
    CreateConsumerGroup: ({ region, parameters: { InstanceId, ConsumerId, Remark } }) => {
      if (this.groups.find({ InstanceId, ConsumerId }).length > 0)
        return answer({ Code: 500, Success: false, Message: `The group ${ConsumerId} already exists.` });
      this.groups.add(region, { InstanceId, ConsumerId, Remark });
      return done();
    },
    GetConsumerList: ({ parameters: { InstanceId } }) => {
      const ConsumerVO = this.groups.find({ InstanceId }).map(([, group]) => group);
      return done({ ConsumerList: { ConsumerVO }, Total: ConsumerVO.length });
    },
    DeleteConsumerGroup: ({ parameters: { InstanceId, ConsumerId } }) => {
      for (const [id] of this.groups.find({ InstanceId, ConsumerId })) this.groups.remove(id);
      return done();
    },
    ...this.tags.operations,
  };
}
