import { Answer, ApiCall, Operation } from '../api';
import { Store } from './store';

/** RocketMQ 5.0 begins the names of fields with small letters. */
const done = (data: unknown = true): Answer => ({
  status: 200,
  body: { requestId: 'rocketmq', success: true, code: '200', data },
});
const refused = (status: number, code: string, message: string): Answer => ({
  status,
  body: { requestId: 'rocketmq', success: false, code, message },
});

/**
 * Topics and consumer groups of RocketMQ 5.0, 2022-08-01 (ROA), by the operations that resource_alicloud_rocketmq_topic.go
 * at commit d2f4795c2952c3623398aec67407938b9624873d, resource_alicloud_rocketmq_consumer_group.go at
 * 03e7845f61b8c7d4d0ca8e4d985e106e6f098dac and service_alicloud_rocketmq_v2.go at
 * 00a50f2fd39223ca7cc55f375ddcb6afff7fd250 of aliyun/terraform-provider-alicloud call. Instances are taken to exist.
 * What a request does not say is not in the answers either. The code of a name that is taken is after the pattern of the
 * others; no source at hand has it.
 */
export class RocketMq {
  private readonly topics = new Store('rocketmq-topic');
  private readonly groups = new Store('rocketmq-group');

  public left(): string[] {
    return [...this.topics.left(), ...this.groups.left()];
  }

  public readonly operations: Record<string, Operation> = {
    ...operationsOn(this.topics, 'topics', 'topicName', 'Topic'),
    ...operationsOn(this.groups, 'consumerGroups', 'consumerGroupId', 'ConsumerGroup'),
  };
}

function operationsOn(store: Store, collection: string, name: string, kind: string) {
  const path = `/instances/*/${collection}/*`;
  const find = ({ path: [instanceId, id] }: ApiCall) => store.find({ instanceId, [name]: id })[0];
  const onOne =
    (then: (id: string, found: Record<string, unknown>, call: ApiCall) => Answer): Operation =>
    (call) => {
      const one = find(call);
      return one === undefined
        ? refused(404, `${kind}.NotFound`, `There is no ${call.path[1]}.`)
        : then(...one, call);
    };
  return {
    [`POST ${path}`]: (call: ApiCall) => {
      const [instanceId, id] = call.path;
      if (find(call) !== undefined) return refused(409, `${kind}.Existed`, `${id} already exists.`);
      // In service; the provider waits for it.
      const own = { instanceId, [name]: id, regionId: call.region, status: 'RUNNING' };
      store.add(call.region, { ...call.body, ...own, createTime: '2026-01-01 00:00:00' });
      return done();
    },
    [`GET ${path}`]: onOne((_, { RegionId: __, ...found }) => done(found)),
    [`PATCH ${path}`]: onOne((id, _, { body = {} }) => {
      store.change(id, body);
      return done();
    }),
    [`DELETE ${path}`]: onOne((id) => {
      store.remove(id);
      return done();
    }),
  };
}
