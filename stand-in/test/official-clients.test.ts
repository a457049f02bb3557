import { Cloud } from '../cloud/server';

/** Alibaba Cloud's own clients of both generations, which speak as those in the provider do; development only. */
const [openapi, util, pop]: any[] = [
  require('@alicloud/openapi-client'),
  require('@alicloud/tea-util'),
  require('@alicloud/pop-core'),
];

const STREAM = {
  EventStreamingName: 's',
  Source: '{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":"in"}}',
  Sink: JSON.stringify({
    SinkMNSParameters: {
      QueueName: { Form: 'CONSTANT', Value: 'out' },
      Body: { Form: 'TEMPLATE', Value: '{"v":"$.data.ü"}', Template: '${v} &=+% "x"' },
    },
  }),
  FilterPattern: '{}',
  Transforms: '[]',
};

describe('official clients speak with the stand-in', () => {
  let cloud: Cloud;
  let endpoint: string;

  beforeEach(async () => {
    cloud = new Cloud();
    endpoint = await cloud.endpoint('cn-hangzhou');
  });
  afterEach(() => cloud.stop());

  /** A call of the newer client: action and version in headers. */
  async function call(
    action: string,
    style: string,
    pathname: string,
    method: string,
    body: unknown,
    version: string,
  ) {
    const config = {
      accessKeyId: 'x',
      accessKeySecret: 'y',
      endpoint,
      protocol: 'HTTP',
      regionId: 'cn-hangzhou',
    };
    const client = new openapi.default(new openapi.Config(config));
    const reqBodyType = style === 'RPC' ? 'formData' : 'json';
    const bodyType = method === 'DELETE' ? 'none' : 'json';
    const params = {
      action,
      version,
      protocol: 'HTTP',
      method,
      authType: 'AK',
      style,
      pathname,
      reqBodyType,
      bodyType,
    };
    return client.callApi(
      new openapi.Params(params),
      new openapi.OpenApiRequest({ body }),
      new util.RuntimeOptions({ autoretry: false }),
    );
  }
  const rpc = (action: string, body: unknown, version = '2020-04-01') =>
    call(action, 'RPC', '/', 'POST', body, version);
  const fc = (method: string, path: string, body?: unknown) =>
    call('Any', 'FC', `/2023-03-30/functions${path}`, method, body, '2023-03-30');

  it('the older one, with everything signed in the query', async () => {
    const config = {
      accessKeyId: 'x',
      accessKeySecret: 'y',
      endpoint: `http://${endpoint}`,
      apiVersion: '2020-04-01',
    };
    const client = new pop.RPCClient(config);
    const post = { method: 'POST', formatParams: false };
    expect((await client.request('CreateEventStreaming', STREAM, post)).Code).toBe('Success');
    const { Data } = await client.request('GetEventStreaming', { EventStreamingName: 's' }, post);
    expect(JSON.stringify(Data.Sink)).toBe(STREAM.Sink);
    await expect(client.request('CreateEventStreaming', STREAM, post)).rejects.toMatchObject({
      code: 'EventStreamingAlreadyExisted',
    });
  });

  it('the newer one, by RPC', async () => {
    expect((await rpc('CreateEventStreaming', STREAM)).body.Code).toBe('Success');
    const { body } = await rpc('GetEventStreaming', { EventStreamingName: 's' });
    expect([JSON.stringify(body.Data.Sink), body.Data.FilterPattern]).toEqual([STREAM.Sink, '{}']);
    const on = { ResourceType: 'eventstreaming', 'ResourceId.1': 's' };
    await rpc('TagResources', { ...on, 'Tag.1.Key': 'a', 'Tag.1.Value': 'b' });
    const tags = (await rpc('ListTagResources', on)).body.TagResources.TagResource;
    expect(tags).toMatchObject([{ TagKey: 'a', TagValue: 'b' }]);
    expect((await rpc('CreateVpc', { CidrBlock: '10.0.0.0/8' }, '2016-04-28')).body.VpcId).toBeDefined();
  });

  it('the newer one, by method and path', async () => {
    const made = await fc('POST', '', {
      functionName: 'mask',
      runtime: 'nodejs20',
      handler: 'index.handler',
    });
    expect(made.body.functionArn).toMatch(/:functions\/mask$/);
    expect((await fc('GET', '/mask')).body.functionName).toBe('mask');
    await fc('DELETE', '/mask');
    await expect(fc('GET', '/mask')).rejects.toMatchObject({ code: 'FunctionNotFound' });
  });

  it('the newer one, by method and path with the version in a header', async () => {
    const rocketMq = (method: string, body?: unknown) =>
      call('Any', 'ROA', '/instances/rmq-cn-1/topics/orders', method, body, '2022-08-01');
    await rocketMq('POST', { messageType: 'NORMAL' });
    const { data } = (await rocketMq('GET')).body;
    expect(data).toMatchObject({ topicName: 'orders', messageType: 'NORMAL', status: 'RUNNING' });
    await expect(rocketMq('POST', {})).rejects.toMatchObject({ code: 'Topic.Existed' });
    await rocketMq('DELETE');
    await expect(rocketMq('GET')).rejects.toMatchObject({ code: 'Topic.NotFound' });
  });

  it('the newer one, with lists of brokers', async () => {
    const topic = { InstanceId: 'alikafka_post-cn-1', Topic: 'payments' };
    await rpc('CreateTopic', { ...topic, Remark: 'paid' }, '2019-09-16');
    const { TopicList } = (await rpc('GetTopicList', topic, '2019-09-16')).body;
    expect(TopicList.TopicVO).toMatchObject([{ ...topic, Remark: 'paid', Status: 0 }]);
    await rpc('OnsTopicCreate', { ...topic, MessageType: 0 }, '2019-02-14');
    const { Data } = (await rpc('OnsTopicList', topic, '2019-02-14')).body;
    expect(Data.PublishInfoDo).toMatchObject([{ ...topic, MessageType: 0 }]);
    const queue = { QueueName: 'dead', Tag: [{ Key: 'team', Value: 'a' }] };
    await rpc('CreateQueue', queue, '2022-01-19');
    // The newer services of the provider hand over lists as lists, and the client numbers them.
    await rpc(
      'UntagResources',
      { ResourceType: 'queue', ResourceId: ['dead'], 'TagKey.1': 'team' },
      '2022-01-19',
    );
    expect((await rpc('GetQueueAttributes', queue, '2022-01-19')).body.Data.Tags).toEqual([]);
    await expect(rpc('GetQueueAttributes', { QueueName: 'x' }, '2022-01-19')).rejects.toMatchObject({
      code: 'QueueNotExist',
    });
  });

  it('and see faults in the words that the provider retries at', async () => {
    cloud.faults.add({ kind: 'throttle' });
    await expect(rpc('GetEventStreaming', STREAM)).rejects.toMatchObject({ code: 'Throttling.User' });
    cloud.faults.add({ kind: 'server-error' });
    await expect(rpc('GetEventStreaming', STREAM)).rejects.toThrow(/code: 500, An internal error/);
    cloud.faults.add({ kind: 'drop-before' });
    await expect(rpc('GetEventStreaming', STREAM)).rejects.toThrow();
  });
});
