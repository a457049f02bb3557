import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neededActions } from '../../lib/core/permissions/needed-actions';
import {
  AlikafkaConsumerGroup,
  AlikafkaTopic,
  MessageServiceQueue,
  OnsGroup,
  OnsTopic,
  RocketmqConsumerGroup,
  RocketmqTopic,
} from '../../lib/constructs/provider';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { ramName } from '../../stand-in/cloud/ram-names';
import { redirect, trust } from '../../stand-in/cloud/redirect';
import { runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { synth, testStack } from '../support/synth';
import { describeDeployment } from './describe-deployment';
import { ACCOUNT, allows } from './policy';

const KAFKA = 'alikafka_post-cn-1';
const ONS = 'MQ_INST_1';
const ROCKETMQ = 'rmq-cn-1';

interface Wanted {
  readonly remark: string;
  readonly times: number;
  readonly tags: Record<string, string>;
  readonly readEnable?: boolean;
}
const FIRST: Wanted = { remark: 'first', times: 4, tags: { team: 'a', stage: 'test' } };
/** Of each resource what is changed in place, its tags left alone. */
const CHANGED: Wanted = { ...FIRST, remark: 'second', times: 8, readEnable: true };
const RETAGGED: Wanted = { ...CHANGED, tags: { team: 'b' } };

/** One of each, by the library's bindings. */
function stackOf({ remark, times, tags, readEnable }: Wanted): Record<string, any> {
  const stack = testStack();
  const configs = JSON.stringify({ 'retention.ms': `${times}` });
  new AlikafkaTopic(stack, 'KafkaTopic', {
    ...{ instanceId: KAFKA, topic: 'payments', partitionNum: times, configs, remark, tags },
  });
  new AlikafkaConsumerGroup(stack, 'KafkaGroup', { instanceId: KAFKA, consumerId: 'GID_payments', tags });
  new OnsTopic(stack, 'OnsTopic', { instanceId: ONS, topicName: 'orders', messageType: 0, tags });
  new OnsGroup(stack, 'OnsGroup', {
    instanceId: ONS,
    groupName: 'GID_orders',
    remark: 'r',
    readEnable,
    tags,
  });
  new RocketmqTopic(stack, 'Topic', {
    ...{ instanceId: ROCKETMQ, topicName: 'orders', messageType: 'FIFO', remark },
  });
  new RocketmqConsumerGroup(stack, 'Group', {
    ...{ instanceId: ROCKETMQ, consumerGroupId: 'GID_orders', deliveryOrderType: 'Orderly', remark: 'r' },
    consumeRetryPolicy: { retryPolicy: 'DefaultRetryPolicy', maxRetryTimes: times },
  });
  new MessageServiceQueue(stack, 'Queue', {
    ...{ queueName: 'dead', visibilityTimeout: times, tags },
    dlqPolicy: { enabled: true, deadLetterTargetQueue: 'last', maxReceiveCount: 3 },
  });
  return synth(stack);
}

/** What Terraform imports each by. */
const IDS: Readonly<Record<string, string>> = {
  'alicloud_alikafka_topic.KafkaTopic': `${KAFKA}:payments`,
  'alicloud_alikafka_consumer_group.KafkaGroup': `${KAFKA}:GID_payments`,
  'alicloud_ons_topic.OnsTopic': `${ONS}:orders`,
  'alicloud_ons_group.OnsGroup': `${ONS}:GID_orders`,
  'alicloud_rocketmq_topic.Topic': `${ROCKETMQ}:orders`,
  'alicloud_rocketmq_consumer_group.Group': `${ROCKETMQ}:GID_orders`,
  'alicloud_message_service_queue.Queue': 'dead',
};

const every = (addresses: readonly string[], action: string) =>
  Object.fromEntries(addresses.map((address) => [address, action]));

describeDeployment('topics, groups and queues of the brokers', (setup) => {
  const cloud = new Cloud();
  const folder = mkdtempSync(join(tmpdir(), 'brokers-'));

  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs Terraform beside this process, which answers for the cloud meanwhile. */
  async function terraform(...args: string[]): Promise<string> {
    const env = { ...setup().env, ...trust(folder), NO_PROXY: '127.0.0.1' };
    const { code, output } = await runCommand(setup().binary, args, { cwd: folder, env });
    if (code !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${code}:\n${output}`);
    return output;
  }

  async function write(wanted: Wanted): Promise<void> {
    const endpoint = (region: string) => cloud.endpoint(region);
    const stack = await redirect(stackOf(wanted), endpoint, join(folder, 'terraform.tfstate'));
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(stack));
  }

  /** What the next apply would do, by address; what it leaves alone left out. */
  async function plan(): Promise<Record<string, string>> {
    await terraform('plan', '-no-color', '-out=plan.bin');
    const { resource_changes = [] } = JSON.parse(await terraform('show', '-json', 'plan.bin'));
    const changes = resource_changes as { address: string; change: { actions: string[] } }[];
    return Object.fromEntries(
      changes
        .map(({ address, change }) => [address, change.actions.join(',')])
        .filter(([, actions]) => actions !== 'no-op'),
    );
  }

  /** Applies, and says which changes the cloud was asked for. */
  async function apply(): Promise<string[]> {
    const before = cloud.changes().length;
    await terraform('apply', '-no-color', '-auto-approve');
    return cloud.changes().slice(before).sort();
  }

  /** The last answer of the cloud to a look at something. */
  const seen = (action: string): any =>
    cloud.calls.filter((call) => call.action === action).at(-1)?.answer.body;

  it('are made as they were written', async () => {
    await write(FIRST);
    await terraform('init', '-no-color');
    expect(await plan()).toEqual(every(Object.keys(IDS), 'create'));
    expect(await apply()).toEqual([
      ...['CreateConsumerGroup', 'CreateQueue', 'CreateTopic', 'OnsGroupCreate', 'OnsTopicCreate'],
      ...['POST /instances/*/consumerGroups/*', 'POST /instances/*/topics/*'],
      // The others that have tags are made with them.
      ...['TagResources', 'TagResources'],
    ]);
    expect(cloud.left()).toHaveLength(Object.keys(IDS).length);
    const tags = [
      { Key: 'stage', Value: 'test' },
      { Key: 'team', Value: 'a' },
    ];
    const kafka = { InstanceId: KAFKA, Topic: 'payments', Remark: 'first', PartitionNum: 4 };
    expect(seen('GetTopicList').TopicList.TopicVO).toEqual([
      expect.objectContaining({ ...kafka, TopicConfig: '{"retention.ms":"4"}', Tags: { TagVO: tags } }),
    ]);
    expect(seen('GetConsumerList').ConsumerList.ConsumerVO).toEqual([
      expect.objectContaining({ InstanceId: KAFKA, ConsumerId: 'GID_payments', Tags: { TagVO: tags } }),
    ]);
    const [topic] = seen('OnsTopicList').Data.PublishInfoDo;
    expect(topic).toMatchObject({ InstanceId: ONS, Topic: 'orders', MessageType: 0, Tags: { Tag: tags } });
    const [group] = seen('OnsGroupList').Data.SubscribeInfoDo;
    expect(group).toMatchObject({
      GroupId: 'GID_orders',
      GroupType: 'tcp',
      Remark: 'r',
      Tags: { Tag: tags },
    });
    expect(seen('GET /instances/*/topics/*').data).toMatchObject({ messageType: 'FIFO', remark: 'first' });
    expect(seen('GET /instances/*/consumerGroups/*').data).toMatchObject({
      deliveryOrderType: 'Orderly',
      consumeRetryPolicy: { retryPolicy: 'DefaultRetryPolicy', maxRetryTimes: 4 },
    });
    expect(seen('GetQueueAttributes').Data).toMatchObject({
      ...{ QueueName: 'dead', VisibilityTimeout: 4, MessageRetentionPeriod: 345_600 },
      DlqPolicy: { Enabled: true, DeadLetterTargetQueue: 'last', MaxReceiveCount: 3 },
      Tags: tags.map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value })),
    });
  });

  it('need no second apply', async () => {
    expect(await plan()).toEqual({});
  });

  it('are taken over by their ids as they are', async () => {
    const before = cloud.changes().length;
    await terraform('state', 'rm', ...Object.keys(IDS));
    for (const [address, id] of Object.entries(IDS)) await terraform('import', '-no-color', address, id);
    expect(await plan()).toEqual({});
    expect(cloud.changes().slice(before)).toEqual([]);
  });

  it('take another value in place', async () => {
    await write(CHANGED);
    // These two have nothing to change in place but their tags.
    const fixed = ['alicloud_ons_topic.OnsTopic', 'alicloud_alikafka_consumer_group.KafkaGroup'];
    const changed = Object.keys(IDS).filter((address) => !fixed.includes(address));
    expect(await plan()).toEqual(every(changed, 'update'));
    expect(await apply()).toEqual([
      ...['ModifyPartitionNum', 'ModifyTopicRemark', 'OnsGroupConsumerUpdate'],
      ...['PATCH /instances/*/consumerGroups/*', 'PATCH /instances/*/topics/*'],
      ...['SetQueueAttributes', 'UpdateTopicConfig'],
    ]);
    expect(await plan()).toEqual({});
  });

  it('take other tags, and lose those that are gone', async () => {
    await write(RETAGGED);
    const tagged = Object.keys(IDS).filter((address) => !address.startsWith('alicloud_rocketmq_'));
    expect(await plan()).toEqual(every(tagged, 'update'));
    const times = (action: string) => tagged.map(() => action);
    expect(await apply()).toEqual([...times('TagResources'), ...times('UntagResources')]);
    expect(seen('GetQueueAttributes').Data.Tags).toEqual([{ TagKey: 'team', TagValue: 'b' }]);
    expect(await plan()).toEqual({});
  });

  it('leave nothing behind', async () => {
    await terraform('destroy', '-no-color', '-auto-approve');
    expect(cloud.left()).toEqual([]);
  });

  it("made no call that the deployer's policy does not allow, and the policy none too many", () => {
    const app = readSynthesizedStack(stackOf(RETAGGED), 'brokers');
    const policy = neededActions(app, { account: ACCOUNT });
    const refused = cloud.calls.filter((call) => !allows(policy, call)).map(({ action }) => action);
    expect([...new Set(refused)]).toEqual([]);
    const called = cloud.calls.map(({ version, action }) => ramName(version, action));
    expect([...new Set(called)].sort()).toEqual([...new Set(policy.map(({ action }) => action))].sort());
    expect(cloud.calls.filter(({ answer }) => answer.body.Code === 'InvalidAction.NotFound')).toEqual([]);
  });
});
