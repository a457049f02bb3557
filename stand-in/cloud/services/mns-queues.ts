import { Answer, answer, ApiCall, failure, Operation } from '../api';
import { Store } from './store';
import { Tags } from './tags';

const TYPE = 'queue';

const done = (fields: Readonly<Record<string, unknown>> = {}) =>
  answer({ Code: 200, Status: 'Success', Message: 'operation success', Success: true, ...fields });

/**
 * Queues of MNS (Simple Message Queue), 2022-01-19, by the operations that resource_alicloud_message_service_queue.go at
 * commit 11618938b6d1bb531205a24efdc4c05de0559d98 and service_alicloud_message_service_v2.go at
 * 30c7bd7eae4ac373ab282861a3efe97bdadd9d0a of aliyun/terraform-provider-alicloud call. What is not given comes back by
 * the defaults of the service.
 */
export class MnsQueues {
  private readonly queues = new Store('queue');
  private readonly tags = new Tags();

  public left(): string[] {
    return this.queues.left();
  }

  public readonly operations: Record<string, Operation> = {
    CreateQueue: (call) => {
      const { QueueName, QueueType = 'normal' } = call.parameters;
      if (this.find(call) !== undefined)
        return failure(409, 'QueueAlreadyExist', `The queue ${QueueName} already exists.`);
      const own = { QueueName, QueueType, CreateTime: Math.floor(Date.now() / 1000) };
      this.queues.add(call.region, { ...DEFAULTS, ...attributesIn(call), ...own });
      this.tags.bring(call, TYPE, QueueName);
      return done();
    },
    GetQueueAttributes: (call) =>
      this.onOne(call, (_, { RegionId: __, ...queue }) => {
        const tags = Object.entries(this.tags.of(call.region, TYPE, call.parameters.QueueName));
        const Tags = tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
        return done({ Data: { ...queue, Tags } });
      }),
    ListQueue: ({ region, parameters: { QueueName = '' } }) => {
      const PageData = this.queues
        .find({ RegionId: region })
        .map(([, queue]) => queue)
        .filter((queue) => String(queue.QueueName).startsWith(QueueName));
      return done({ Data: { PageData, Total: PageData.length, PageNum: 1, PageSize: 50 } });
    },
    SetQueueAttributes: (call) =>
      this.onOne(call, (id) => {
        this.queues.change(id, attributesIn(call));
        return done();
      }),
    DeleteQueue: (call) =>
      this.onOne(call, (id) => {
        this.queues.remove(id);
        this.tags.forget(call.region, TYPE, call.parameters.QueueName);
        return done();
      }),
    ...this.tags.operations,
  };

  private find({ region, parameters: { QueueName } }: ApiCall) {
    return this.queues.find({ RegionId: region, QueueName })[0];
  }

  private onOne(call: ApiCall, then: (id: string, queue: Record<string, unknown>) => Answer): Answer {
    const one = this.find(call);
    return one === undefined
      ? failure(404, 'QueueNotExist', `There is no queue ${call.parameters.QueueName}.`)
      : then(...one);
  }
}

const NUMBERS = ['DelaySeconds', 'MaximumMessageSize', 'MessageRetentionPeriod', 'PollingWaitSeconds'];

const DEFAULTS = {
  ...{ DelaySeconds: 0, MaximumMessageSize: 65_536, MessageRetentionPeriod: 345_600, PollingWaitSeconds: 0 },
  ...{ VisibilityTimeout: 30, LoggingEnabled: false, EnableSSE: false, EncryptionEnabled: false },
};

/** The attributes that a request gives, as they come back. */
function attributesIn({ parameters }: ApiCall): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of [...NUMBERS, 'VisibilityTimeout'])
    if (parameters[name] !== undefined) attributes[name] = Number(parameters[name]);
  for (const name of ['SseType', 'SseAlgorithm', 'KmsKeyId'])
    if (parameters[name] !== undefined) attributes[name] = parameters[name];
  const { EnableLogging, EnableSSE, DlqPolicy } = parameters;
  if (EnableLogging !== undefined) attributes.LoggingEnabled = EnableLogging === 'true';
  if (EnableSSE !== undefined) attributes.EnableSSE = attributes.EncryptionEnabled = EnableSSE === 'true';
  if (DlqPolicy !== undefined) attributes.DlqPolicy = JSON.parse(DlqPolicy);
  return attributes;
}
