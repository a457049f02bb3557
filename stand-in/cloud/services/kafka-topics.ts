import { Answer, ApiCall, Operation } from '../api';
import { done, refused, tagId, tagsOf } from './kafka';
import { Store } from './store';
import { Tags } from './tags';

const TYPE = 'TOPIC';

/**
 * Topics, ApsaraMQ for Kafka 2019-09-16, by the operations that resource_alicloud_alikafka_topic.go at commit
 * 08c1dacbc6929d9cb657ae70ee6297ab017d7bd6 of aliyun/terraform-provider-alicloud calls. Instances are taken to exist.
 */
export class KafkaTopics {
  private readonly topics = new Store('kafka-topic');

  constructor(private readonly tags: Tags) {}

  public left(): string[] {
    return this.topics.left();
  }

  public readonly operations: Record<string, Operation> = {
    CreateTopic: (call) => {
      const { InstanceId, Topic, Remark, PartitionNum, CompactTopic, LocalTopic, Config } = call.parameters;
      if (this.find(call) !== undefined) return refused(`The topic ${Topic} already exists.`);
      this.topics.add(call.region, {
        ...{ InstanceId, Topic, Remark, TopicConfig: Config },
        PartitionNum: Number(PartitionNum ?? DEFAULT_PARTITIONS),
        CompactTopic: CompactTopic === 'true',
        LocalTopic: LocalTopic === 'true',
        // In service; the provider waits for it.
        Status: 0,
        CreateTime: Date.now(),
      });
      this.tags.bring(call, TYPE, tagId(InstanceId, Topic));
      return done();
    },
    GetTopicList: ({ region, parameters: { InstanceId, Topic } }) => {
      const wanted = Topic === undefined ? { InstanceId } : { InstanceId, Topic };
      const TopicVO = this.topics.find(wanted).map(([, topic]) => ({
        ...topic,
        Tags: tagsOf(this.tags, region, TYPE, tagId(InstanceId, topic.Topic)),
      }));
      return done({ TopicList: { TopicVO }, Total: TopicVO.length });
    },
    ModifyTopicRemark: (call) => this.change(call, () => ({ Remark: call.parameters.Remark })),
    UpdateTopicConfig: (call) => this.change(call, () => ({ TopicConfig: call.parameters.Configs })),
    ModifyPartitionNum: (call) =>
      this.change(call, ({ PartitionNum }) => ({
        PartitionNum: Number(PartitionNum) + Number(call.parameters.AddPartitionNum),
      })),
    DeleteTopic: (call) => {
      const { InstanceId, Topic } = call.parameters;
      this.topics.remove(this.find(call)?.[0]);
      this.tags.forget(call.region, TYPE, tagId(InstanceId, Topic));
      return done();
    },
  };

  private find({ parameters: { InstanceId, Topic } }: ApiCall) {
    return this.topics.find({ InstanceId, Topic })[0];
  }

  private change(
    call: ApiCall,
    changes: (topic: Record<string, unknown>) => Record<string, unknown>,
  ): Answer {
    const [id, topic] = this.find(call) ?? [];
    if (id === undefined || topic === undefined)
      return refused(`The topic ${call.parameters.Topic} does not exist.`);
    this.topics.change(id, changes(topic));
    return done();
  }
}

/** Where nobody says (CreateTopic of the API reference). */
const DEFAULT_PARTITIONS = 12;
