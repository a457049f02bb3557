import { roa, rpc } from '../cloud/client';
import { Cloud } from '../cloud/server';

const KAFKA = '2019-09-16';
const ONS = '2019-02-14';
const MNS = '2022-01-19';

describe('topics, groups and queues of the brokers', () => {
  let cloud: Cloud;
  let endpoint: string;
  const call = (version: string, action: string, parameters: Record<string, string> = {}) =>
    rpc(endpoint, version, action, parameters);

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(async () => {
    expect(cloud.left()).toEqual([]);
    await cloud.stop();
  });

  it('a topic of Kafka, which grows but for its name', async () => {
    const place = { InstanceId: 'alikafka_post-cn-1', Topic: 'payments' };
    const made = { ...place, Remark: 'paid', 'Tag.1.Key': 'team', 'Tag.1.Value': 'a' };
    const topics = async (where: Record<string, string> = place) =>
      (await call(KAFKA, 'GetTopicList', where)).TopicList.TopicVO;
    expect(await call(KAFKA, 'CreateTopic', made)).toMatchObject({ Code: 200, Success: true });
    expect(await call(KAFKA, 'CreateTopic', made)).toMatchObject({ Code: 500, Success: false });
    const tags = { TagVO: [{ Key: 'team', Value: 'a' }] };
    const unsaid = { PartitionNum: 12, CompactTopic: false, LocalTopic: false, Status: 0 };
    expect(await topics()).toEqual([
      expect.objectContaining({ ...place, ...unsaid, Remark: 'paid', Tags: tags }),
    ]);
    expect(await topics({ InstanceId: place.InstanceId })).toHaveLength(1);
    expect(await topics({ ...place, Topic: 'other' })).toEqual([]);

    await call(KAFKA, 'ModifyTopicRemark', { ...place, Remark: 'settled' });
    await call(KAFKA, 'ModifyPartitionNum', { ...place, AddPartitionNum: '4' });
    await call(KAFKA, 'UpdateTopicConfig', { ...place, Configs: '{"retention.ms":"1"}' });
    await call(KAFKA, 'UntagResources', {
      ...{ ResourceType: 'TOPIC', 'ResourceId.1': 'Kafka_alikafka_post-cn-1_payments', 'TagKey.1': 'team' },
    });
    const changed = { Remark: 'settled', PartitionNum: 16, TopicConfig: '{"retention.ms":"1"}' };
    expect(await topics()).toEqual([expect.objectContaining({ ...changed, Tags: { TagVO: [] } })]);
    await call(KAFKA, 'DeleteTopic', place);
    expect(await topics()).toEqual([]);
    expect((await call(KAFKA, 'ModifyTopicRemark', place)).Success).toBe(false);
  });

  it('a group of Kafka with tags, which go with it', async () => {
    const group = { InstanceId: 'alikafka_post-cn-1', ConsumerId: 'GID_payments' };
    const groups = async () => (await call(KAFKA, 'GetConsumerList', group)).ConsumerList.ConsumerVO;
    await call(KAFKA, 'CreateConsumerGroup', group);
    expect((await call(KAFKA, 'CreateConsumerGroup', group)).Success).toBe(false);
    await call(KAFKA, 'TagResources', {
      ...{ ResourceType: 'CONSUMERGROUP', 'ResourceId.1': 'Kafka_alikafka_post-cn-1_GID_payments' },
      ...{ 'Tag.1.Key': 'team', 'Tag.1.Value': 'a' },
    });
    expect((await groups())[0].Tags).toEqual({ TagVO: [{ Key: 'team', Value: 'a' }] });
    await call(KAFKA, 'DeleteConsumerGroup', group);
    await call(KAFKA, 'CreateConsumerGroup', group);
    expect((await groups())[0].Tags).toEqual({ TagVO: [] });
    await call(KAFKA, 'DeleteConsumerGroup', group);
  });

  it('a topic of RocketMQ 4.0, tagged within its instance', async () => {
    const place = { InstanceId: 'MQ_INST_1', Topic: 'orders' };
    const twin = { ...place, InstanceId: 'MQ_INST_2' };
    for (const where of [place, twin]) await call(ONS, 'OnsTopicCreate', { ...where, MessageType: '5' });
    expect((await call(ONS, 'OnsTopicCreate', { ...place, MessageType: '0' })).Code).toBe(
      'BIZ_TOPIC_EXISTED',
    );
    const tags = { ResourceType: 'TOPIC', 'ResourceId.1': 'orders', 'Tag.1.Key': 'team', 'Tag.1.Value': 'a' };
    await call(ONS, 'TagResources', { InstanceId: 'MQ_INST_1', ...tags });
    const listed = async (where: Record<string, string>) =>
      (await call(ONS, 'OnsTopicList', where)).Data.PublishInfoDo;
    const [topic] = await listed(place);
    expect(topic).toMatchObject({ ...place, MessageType: 5, Tags: { Tag: [{ Key: 'team', Value: 'a' }] } });
    // The provider waits for it after a create.
    expect(topic.ServiceStatus).toBe(1);
    expect((await listed(twin))[0].Tags).toEqual({ Tag: [] });
    expect((await call(ONS, 'OnsTopicStatus', place)).Data.Perm).toBe(6);
    for (const where of [place, twin]) await call(ONS, 'OnsTopicDelete', where);
    for (const action of ['OnsTopicList', 'OnsTopicStatus', 'OnsTopicDelete'])
      expect((await call(ONS, action, place)).Code).toBe('AUTH_RESOURCE_OWNER_ERROR');
  });

  it('a group of RocketMQ 4.0, which does not say whether it may read', async () => {
    const place = { InstanceId: 'MQ_INST_1', GroupId: 'GID_orders' };
    await call(ONS, 'OnsGroupCreate', { ...place, Remark: 'r' });
    expect((await call(ONS, 'OnsGroupCreate', place)).Code).toBe('BIZ_SUBSCRIPTION_EXISTED');
    await call(ONS, 'OnsGroupConsumerUpdate', { ...place, ReadEnable: 'true' });
    const { Data } = await call(ONS, 'OnsGroupList', { ...place, GroupType: 'all' });
    const listed = { ...place, GroupType: 'tcp', Remark: 'r', RegionId: 'cn-hangzhou', Tags: { Tag: [] } };
    expect(Data.SubscribeInfoDo).toEqual([listed]);
    await call(ONS, 'OnsGroupDelete', place);
    expect((await call(ONS, 'OnsGroupList', place)).Code).toBe('AUTH_RESOURCE_OWNER_ERROR');
  });

  it.each([
    ['topics', 'topicName', 'Topic', { messageType: 'FIFO', remark: 'a' }],
    ['consumerGroups', 'consumerGroupId', 'ConsumerGroup', { deliveryOrderType: 'Orderly', remark: 'a' }],
  ])('%s of RocketMQ 5.0, by method and path', async (collection, name, kind, body) => {
    const path = `/instances/rmq-cn-1/${collection}/orders`;
    const ask = (method: string, given?: unknown) => roa(endpoint, method, path, given, '2022-08-01');
    expect(await ask('POST', body)).toMatchObject({ HttpStatus: 200, success: true });
    expect(await ask('POST', body)).toMatchObject({ HttpStatus: 409, code: `${kind}.Existed` });
    await ask('PATCH', { remark: 'b' });
    expect((await ask('GET')).data).toMatchObject({
      ...body,
      ...{
        remark: 'b',
        instanceId: 'rmq-cn-1',
        [name]: 'orders',
        status: 'RUNNING',
        regionId: 'cn-hangzhou',
      },
    });
    await ask('DELETE');
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(await ask(method)).toMatchObject({ HttpStatus: 404, code: `${kind}.NotFound` });
  });

  it('a queue of MNS, in its region', async () => {
    const place = { QueueName: 'dead' };
    const dlq = { Enabled: true, DeadLetterTargetQueue: 'last', MaxReceiveCount: '3' };
    const made = { ...place, DelaySeconds: '5', 'Tag.1.Key': 'team', 'Tag.1.Value': 'a' };
    expect(await call(MNS, 'CreateQueue', made)).toMatchObject({ Code: 200, Success: true });
    expect((await call(MNS, 'CreateQueue', made)).Code).toBe('QueueAlreadyExist');
    const attributes = async () => (await call(MNS, 'GetQueueAttributes', place)).Data;
    expect(await attributes()).toMatchObject({
      ...{ ...place, QueueType: 'normal', DelaySeconds: 5, VisibilityTimeout: 30, LoggingEnabled: false },
      Tags: [{ TagKey: 'team', TagValue: 'a' }],
    });
    const changes = { VisibilityTimeout: '60', EnableLogging: 'true', EnableSSE: 'true', SseType: 'SMQ' };
    await call(MNS, 'SetQueueAttributes', { ...place, ...changes, DlqPolicy: JSON.stringify(dlq) });
    await call(MNS, 'UntagResources', {
      ...{ ResourceType: 'queue', 'ResourceId.1': 'dead', 'TagKey.1': 'team' },
    });
    expect(await attributes()).toMatchObject({
      ...{ DelaySeconds: 5, VisibilityTimeout: 60, LoggingEnabled: true, EnableSSE: true, SseType: 'SMQ' },
      ...{ DlqPolicy: dlq, Tags: [] },
    });
    const elsewhere = await cloud.endpoint('cn-beijing');
    expect((await rpc(elsewhere, MNS, 'GetQueueAttributes', place)).Code).toBe('QueueNotExist');
    await call(MNS, 'DeleteQueue', place);
    expect((await call(MNS, 'GetQueueAttributes', place)).Code).toBe('QueueNotExist');
  });
});
