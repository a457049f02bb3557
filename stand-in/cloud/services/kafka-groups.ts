import { Operation } from '../api';
import { done, refused, tagId, tagsOf } from './kafka';
import { Store } from './store';
import { Tags } from './tags';

const TYPE = 'CONSUMERGROUP';

/**
 * Consumer groups, ApsaraMQ for Kafka 2019-09-16, by the operations that resource_alicloud_alikafka_consumer_group.go at
 * commit ede93838 of aliyun/terraform-provider-alicloud calls. Instances are taken to
 * exist.
 */
export class KafkaGroups {
  private readonly groups = new Store('group');

  constructor(private readonly tags: Tags) {}

  public left(): string[] {
    return this.groups.left();
  }

  public readonly operations: Record<string, Operation> = {
    CreateConsumerGroup: (call) => {
      const { InstanceId, ConsumerId, Remark } = call.parameters;
      if (this.groups.find({ InstanceId, ConsumerId }).length > 0)
        return refused(`The group ${ConsumerId} already exists.`);
      this.groups.add(call.region, { InstanceId, ConsumerId, Remark });
      this.tags.bring(call, TYPE, tagId(InstanceId, ConsumerId));
      return done();
    },
    GetConsumerList: ({ region, parameters: { InstanceId } }) => {
      const ConsumerVO = this.groups.find({ InstanceId }).map(([, group]) => ({
        ...group,
        Tags: tagsOf(this.tags, region, TYPE, tagId(InstanceId, group.ConsumerId)),
      }));
      return done({ ConsumerList: { ConsumerVO }, Total: ConsumerVO.length });
    },
    DeleteConsumerGroup: ({ region, parameters: { InstanceId, ConsumerId } }) => {
      for (const [id] of this.groups.find({ InstanceId, ConsumerId })) this.groups.remove(id);
      this.tags.forget(region, TYPE, tagId(InstanceId, ConsumerId));
      return done();
    },
  };
}
