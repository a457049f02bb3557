import { answer, ApiCall, Answer, failure, Operation } from '../api';
import { Store } from './store';
import { Tags } from './tags';

const TOPIC = 'TOPIC';
const GROUP = 'GROUP';

/** What the provider waits for after it made a topic (since commit 39ee5462). */
const IN_SERVICE = 1;

/** Reading and writing. */
const PERM = 6;

/**
 * Topics and groups of RocketMQ 4.0, ONS 2019-02-14, by the operations that resource_alicloud_ons_topic.go,
 * resource_alicloud_ons_group.go and service_alicloud_ons.go at commit 0612d7569dc6c40e76b6758f08452274361dc863 of
 * aliyun/terraform-provider-alicloud call, topics at 39ee5462. Instances are taken to exist. Tags belong to names within an instance.
 */
export class Ons {
  private readonly topics = new Store('ons-topic');
  private readonly groups = new Store('ons-group');
  private readonly tags = new Tags(({ parameters: { InstanceId } }) => InstanceId);

  public left(): string[] {
    return [...this.topics.left(), ...this.groups.left()];
  }

  public readonly operations: Record<string, Operation> = {
    OnsTopicCreate: ({ region, parameters: { InstanceId, Topic, MessageType, Remark } }) => {
      if (this.topics.find({ InstanceId, Topic }).length > 0)
        return failure(400, 'BIZ_TOPIC_EXISTED', `The topic ${Topic} already exists.`);
      this.topics.add(region, { InstanceId, Topic, MessageType: Number(MessageType), Remark });
      return answer();
    },
    OnsTopicList: (call) =>
      this.onOne(call, this.topics, 'Topic', (_, topic) =>
        answer({
          Data: { PublishInfoDo: [{ ...this.tagged(TOPIC, topic, topic.Topic), ServiceStatus: IN_SERVICE }] },
        }),
      ),
    OnsTopicStatus: (call) =>
      this.onOne(call, this.topics, 'Topic', () => answer({ Data: { Perm: PERM, TotalCount: 0 } })),
    OnsTopicDelete: (call) =>
      this.onOne(call, this.topics, 'Topic', (id, topic) => this.remove(this.topics, id, TOPIC, topic.Topic)),

    OnsGroupCreate: ({ region, parameters: { InstanceId, GroupId, GroupType, Remark } }) => {
      if (this.groups.find({ InstanceId, GroupId }).length > 0)
        return failure(400, 'BIZ_SUBSCRIPTION_EXISTED', `The group ${GroupId} already exists.`);
      this.groups.add(region, { InstanceId, GroupId, GroupType: GroupType ?? 'tcp', Remark });
      return answer();
    },
    OnsGroupList: (call) =>
      this.onOne(call, this.groups, 'GroupId', (_, { ReadEnable: __, ...group }) =>
        answer({ Data: { SubscribeInfoDo: [this.tagged(GROUP, group, group.GroupId)] } }),
      ),
    OnsGroupConsumerUpdate: (call) =>
      this.onOne(call, this.groups, 'GroupId', (id) => {
        this.groups.change(id, { ReadEnable: call.parameters.ReadEnable === 'true' });
        return answer();
      }),
    OnsGroupDelete: (call) =>
      this.onOne(call, this.groups, 'GroupId', (id, group) =>
        this.remove(this.groups, id, GROUP, group.GroupId),
      ),

    ...this.tags.operations,
  };

  private onOne(
    { parameters }: ApiCall,
    store: Store,
    name: 'Topic' | 'GroupId',
    then: (id: string, found: Record<string, unknown>) => Answer,
  ): Answer {
    const [one] = store.find({ InstanceId: parameters.InstanceId, [name]: parameters[name] });
    return one === undefined
      ? failure(400, 'AUTH_RESOURCE_OWNER_ERROR', `There is no ${parameters[name]}.`)
      : then(...one);
  }

  private tagged(type: string, thing: Record<string, unknown>, name: unknown) {
    const tags = this.tags.of(String(thing.InstanceId), type, String(name));
    return { ...thing, Tags: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } };
  }

  private remove(store: Store, id: string, type: string, name: unknown): Answer {
    this.tags.forget(String(store.get(id)?.InstanceId), type, String(name));
    store.remove(id);
    return answer();
  }
}
