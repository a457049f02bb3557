import * as lib from '../../lib';
import { API } from './sample';

const field = lib.SinkField.jsonPath('$.data.x');
const body = lib.SinkField.template('{ "key": "${value}" }', { value: '$.data.value' });
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const FIELD = { Form: 'JSONPATH', Value: '$.data.x' };
const BODY = { Form: 'TEMPLATE', Value: '{"value":"$.data.value"}', Template: '{ "key": "${value}" }' };
/** What a sink gets of the MQTT source that tests use where nothing is said. */
const MESSAGE = { Form: 'JSONPATH', Value: '$.data.body' };
const ORIGINAL = { Form: 'ORIGINAL' };
const network = lib.StreamNetwork.privateNetwork({
  vpcId: 'vpc-1',
  vSwitchIds: ['vsw-1'],
  securityGroupId: 'sg-1',
});
const PLAIN_NETWORK = {
  NetworkType: 'PrivateNetwork',
  VpcId: 'vpc-1',
  VSwitchIds: 'vsw-1',
  SecurityGroupId: 'sg-1',
};
const NETWORK = {
  NetworkType: constant('PrivateNetwork'),
  VpcId: constant('vpc-1'),
  VSwitchIds: constant('vsw-1'),
  SecurityGroupId: constant('sg-1'),
};
const checkpoint = {
  topic: lib.SinkField.jsonPath('$.data.topic'),
  group: lib.SinkField.jsonPath('$.data.group'),
  consumeTimestamp: lib.SinkField.jsonPath('$.data.time'),
};
const CHECKPOINT = {
  Topic: { Form: 'JSONPATH', Value: '$.data.topic' },
  Group: { Form: 'JSONPATH', Value: '$.data.group' },
  ConsumeTimestamp: { Form: 'JSONPATH', Value: '$.data.time' },
};

/**
 * One sink a kind with the example values of the SDK where it has any (typing errors corrected), and what the API must
 * get for it.
 */
export const EVERY_SINK: [lib.StreamSink, API][] = [
  [
    new lib.KafkaSink({
      instanceId: 'Defaut_1283278472_sadkj',
      topic: 'test',
      acknowledgement: lib.Acknowledgement.LEADER,
      key: lib.SinkField.constant('key'),
      value: body,
      headers: field,
      dynamicTopic: field,
      compressionType: 'gzip',
    }),
    {
      SinkKafkaParameters: {
        InstanceId: constant('Defaut_1283278472_sadkj'),
        Topic: constant('test'),
        Acks: constant('1'),
        Key: constant('key'),
        Value: BODY,
        Headers: FIELD,
        DynamicTopic: FIELD,
        CompressionType: 'gzip',
      },
    },
  ],
  [
    new lib.ApacheKafkaSink({
      bootstrapServers: '10.0.0.1:9092',
      topic: 't',
      value: body,
      key: field,
      headers: field,
      dynamicTopic: field,
      compressionType: 'gzip',
      securityProtocol: lib.SecurityProtocol.SASL_SSL,
      saslMechanism: lib.SaslMechanism.PLAIN,
      saslUser: 'u',
      saslPassword: 'p',
      sslTruststoreCertificates: 'LS0t',
      sslKeystoreCertificateChain: 'LS0t',
      sslKeystoreKey: { kmsArn: 'acs:kms:cn-hangzhou:1:secret/key' },
      sslKeyPassword: 'kp',
      network,
    }),
    {
      SinkApacheKafkaParameters: {
        Bootstraps: '10.0.0.1:9092',
        Topic: 't',
        Acks: '1',
        Value: BODY,
        Key: FIELD,
        Headers: FIELD,
        DynamicTopic: FIELD,
        CompressionType: 'gzip',
        SecurityProtocol: 'SASL_SSL',
        SaslMechanism: 'PLAIN',
        SaslUser: 'u',
        SaslPassword: 'p',
        SslTruststoreCertificates: 'LS0t',
        SslKeystoreCertificateChain: 'LS0t',
        SslKeystoreKey: { KmsArn: 'acs:kms:cn-hangzhou:1:secret/key' },
        SslKeyPassword: 'kp',
        ...NETWORK,
      },
    },
  ],
  [
    new lib.RocketMqSink({
      instance: lib.RocketMqInstance.cloud5('MQ_INST_164901546557_BAAN', {
        network,
        credentials: { username: 'admin', password: 'admin' },
      }),
      topic: 'Mytopic',
      body,
      properties: body,
      keys: body,
      tags: body,
      deliveryOrderType: 'Orderly',
      shardingKey: field,
    }),
    {
      SinkRocketMQParameters: {
        InstanceType: constant('Cloud_5'),
        InstanceId: constant('MQ_INST_164901546557_BAAN'),
        InstanceUsername: constant('admin'),
        InstancePassword: constant('admin'),
        Network: constant('PrivateNetwork'),
        VpcId: constant('vpc-1'),
        VSwitchIds: constant('vsw-1'),
        SecurityGroupId: constant('sg-1'),
        Topic: constant('Mytopic'),
        Body: BODY,
        Properties: BODY,
        Keys: BODY,
        Tags: BODY,
        DeliveryOrderType: constant('Orderly'),
        ShardingKey: FIELD,
      },
    },
  ],
  [
    new lib.RocketMqSink({
      instance: lib.RocketMqInstance.selfHosted('vbr-8vbsvkkbpf3vb0zefs7ex:9876'),
      topic: 'Mytopic',
    }),
    {
      SinkRocketMQParameters: {
        InstanceType: constant('SelfBuilt'),
        InstanceEndpoint: constant('vbr-8vbsvkkbpf3vb0zefs7ex:9876'),
        Topic: constant('Mytopic'),
        Body: MESSAGE,
      },
    },
  ],
  [
    new lib.MqttSink({
      instanceId: 'post-cn-1',
      parentTopic: 'parent',
      subTopic: field,
      payload: body,
      userProperties: field,
    }),
    {
      SinkMQTTParameters: {
        InstanceId: 'post-cn-1',
        ParentTopic: 'parent',
        SubTopic: FIELD,
        Payload: BODY,
        Mqtt5UserProperty: FIELD,
      },
    },
  ],
  [
    new lib.MnsSink({ queueName: 'MyQueue', body, base64Encode: true }),
    { SinkMNSParameters: { QueueName: constant('MyQueue'), Body: BODY, IsBase64Encode: constant('true') } },
  ],
  [
    new lib.RabbitMqSink({
      instanceId: 'a5ff91ad4f3f24947887fe184fc20d07',
      virtualHost: 'rabbit-host',
      targetType: lib.RabbitMqTargetType.EXCHANGE,
      exchange: 'a_exchange',
      routingKey: lib.SinkField.constant('housekeeping'),
      body,
      messageId: body,
      properties: body,
      network,
    }),
    {
      SinkRabbitMQParameters: {
        InstanceId: constant('a5ff91ad4f3f24947887fe184fc20d07'),
        VirtualHostName: constant('rabbit-host'),
        TargetType: constant('Exchange'),
        Exchange: constant('a_exchange'),
        RoutingKey: constant('housekeeping'),
        Body: BODY,
        MessageId: BODY,
        Properties: BODY,
        ...NETWORK,
      },
    },
  ],
  [
    new lib.RabbitMqSink({
      instanceId: 'i',
      virtualHost: 'v',
      targetType: lib.RabbitMqTargetType.QUEUE,
      queueName: 'MyQueue',
    }),
    {
      SinkRabbitMQParameters: {
        InstanceId: constant('i'),
        VirtualHostName: constant('v'),
        TargetType: constant('Queue'),
        QueueName: constant('MyQueue'),
        Body: MESSAGE,
      },
    },
  ],
  [
    new lib.OpenSourceRabbitMqSink({
      endpoint: 'e',
      authType: 'ACL',
      username: 'u',
      password: 'p',
      virtualHost: 'v',
      targetType: lib.RabbitMqTargetType.EXCHANGE,
      exchange: 'x',
      routingKey: field,
      messageId: field,
      properties: field,
      network,
    }),
    {
      SinkOpenSourceRabbitMQParameters: {
        Endpoint: 'e',
        AuthType: 'ACL',
        Username: 'u',
        Password: 'p',
        VirtualHostName: 'v',
        TargetType: 'Exchange',
        Exchange: 'x',
        RoutingKey: FIELD,
        MessageId: FIELD,
        Properties: FIELD,
        Body: MESSAGE,
        ...PLAIN_NETWORK,
      },
    },
  ],
  [
    new lib.OpenSourceRabbitMqSink({
      endpoint: 'e',
      virtualHost: 'v',
      targetType: lib.RabbitMqTargetType.QUEUE,
      queueName: 'q',
    }),
    {
      SinkOpenSourceRabbitMQParameters: {
        Endpoint: 'e',
        VirtualHostName: 'v',
        TargetType: 'Queue',
        QueueName: 'q',
        Body: MESSAGE,
      },
    },
  ],
  [
    new lib.FunctionComputeSink({
      serviceName: 'myService',
      functionName: 'myFunction',
      qualifier: 'LATEST',
      invocationType: lib.InvocationType.ASYNC,
      concurrency: 1,
      body,
      pushFormat: lib.SinkField.constant('CloudEvents'),
    }),
    {
      SinkFcParameters: {
        ServiceName: constant('myService'),
        FunctionName: constant('myFunction'),
        Qualifier: constant('LATEST'),
        InvocationType: constant('Async'),
        Concurrency: constant('1'),
        Body: BODY,
        DataFormat: constant('CloudEvents'),
      },
    },
  ],
  [
    new lib.SlsSink({
      project: 'test-project',
      logstore: 'test-logstore',
      roleName: 'testRole',
      topic: lib.SinkField.constant('testTopic'),
      body,
      contentType: lib.SlsContentType.KEY_VALUE,
      contentSchema: lib.SlsContentSchema.of([
        { key: lib.SinkField.constant('demoKey'), value: lib.SinkField.jsonPath('$.data.value') },
      ]),
    }),
    {
      SinkSLSParameters: {
        Project: constant('test-project'),
        LogStore: constant('test-logstore'),
        RoleName: constant('testRole'),
        Topic: constant('testTopic'),
        Body: BODY,
        ContentType: constant('KeyValue'),
        ContentSchema: constant(
          '{"Key_1":{"form":"CONSTANT","value":"demoKey"},"Value_1":{"form":"JSONPATH","value":"$.data.value"}}',
        ),
      },
    },
  ],
  [
    new lib.CloudFlowSink({
      flowName: 'test-streaming-fnf',
      roleName: 'AlFNF-x',
      executionName: lib.SinkField.constant('123'),
      input: lib.SinkField.constant('123'),
    }),
    {
      SinkFnfParameters: {
        FlowName: constant('test-streaming-fnf'),
        RoleName: constant('AlFNF-x'),
        ExecutionName: constant('123'),
        Input: constant('123'),
      },
    },
  ],
  [
    new lib.HttpsSink({ url: 'https://example.com/hook', body, token: 't', network }),
    {
      SinkHttpsParameters: {
        URL: constant('https://example.com/hook'),
        Body: BODY,
        Method: 'POST',
        Token: 't',
        ...PLAIN_NETWORK,
      },
    },
  ],
  [
    new lib.ApiDestinationSink({
      apiDestinationName: 'dest',
      bodyParameters: field,
      headerParameters: field,
      queryStringParameters: field,
      timeout: lib.Duration.seconds(5),
    }),
    {
      SinkApiDestinationParameters: {
        Name: 'dest',
        BodyParameters: FIELD,
        HeaderParameters: FIELD,
        QueryStringParameters: FIELD,
        Timeout: 5,
      },
    },
  ],
  [
    new lib.OssSink({
      bucket: 'b',
      region: 'cn-hangzhou',
      roleArn: 'acs:ram::1:role/r',
      pathFormat: 'yyyy/MM',
      endpoint: 'e',
      compressionType: 'GZIP',
      rotateIntervalMillis: 60000,
      rotateSizeBytes: 1024,
      sslEnabled: true,
      taskConcurrency: 2,
      timeZone: 'Asia/Shanghai',
    }),
    {
      SinkOSSParameters: {
        BucketName: 'b',
        RegionId: 'cn-hangzhou',
        RoleArn: 'acs:ram::1:role/r',
        PathFormat: 'yyyy/MM',
        Endpoint: 'e',
        CompressionType: 'GZIP',
        RotateIntervalMs: '60000',
        RotateSizeBytes: '1024',
        SSLEnabled: true,
        TaskConcurrency: '2',
        TimeZone: 'Asia/Shanghai',
        ContentTransform: MESSAGE,
      },
    },
  ],
  [
    new lib.DataHubSink({
      project: 'demo-project',
      topic: 'demo-topic',
      roleName: 'test-role',
      topicType: lib.DataHubTopicType.TUPLE,
      topicSchema: lib.SinkField.template('{"k1":"${k1}","k2":"${k2}"}', { k1: 'value1', k2: 'value2' }),
      body: lib.SinkField.original(),
    }),
    {
      SinkDataHubParameters: {
        Project: constant('demo-project'),
        Topic: constant('demo-topic'),
        RoleName: constant('test-role'),
        TopicType: constant('TUPLE'),
        Body: ORIGINAL,
        TopicSchema: {
          Form: 'TEMPLATE',
          Value: '{"k1":"value1","k2":"value2"}',
          Template: '{"k1":"${k1}","k2":"${k2}"}',
        },
      },
    },
  ],
  [
    new lib.DorisSink({
      feHttpEndpoint: 'fe:8080',
      beHttpEndpoint: 'be:8040',
      queryEndpoint: 'fe:9030',
      database: 'd',
      table: 't',
      userName: 'u',
      password: 'p',
      network,
    }),
    {
      SinkDorisParameters: {
        FeHttpEndpoint: constant('fe:8080'),
        BeHttpEndpoint: constant('be:8040'),
        QueryEndpoint: constant('fe:9030'),
        Database: constant('d'),
        Table: constant('t'),
        UserName: constant('u'),
        Password: constant('p'),
        Body: MESSAGE,
        ...NETWORK,
      },
    },
  ],
  [
    new lib.PrometheusSink({
      url: 'https://prometheus.example/write',
      data: lib.SinkField.jsonPath('$.data'),
      authorizationType: 'BASIC_AUTH',
      username: 'admin',
      password: 'p',
      headerParameters: lib.SinkField.template('{ "user_name":"${name}" }', { name: '$.data.name' }),
      network,
    }),
    {
      SinkPrometheusParameters: {
        URL: constant('https://prometheus.example/write'),
        Data: { Form: 'JSONPATH', Value: '$.data' },
        AuthorizationType: constant('BASIC_AUTH'),
        Username: constant('admin'),
        Password: constant('p'),
        HeaderParameters: {
          Form: 'TEMPLATE',
          Value: '{"name":"$.data.name"}',
          Template: '{ "user_name":"${name}" }',
        },
        NetworkType: constant('PrivateNetwork'),
        VpcId: constant('vpc-1'),
        VSwitchId: constant('vsw-1'),
        SecurityGroupId: constant('sg-1'),
      },
    },
  ],
  [
    new lib.EventHouseSink({
      catalog: 'demo',
      namespaceName: 'name1',
      table: 'demo-table',
      columns: [
        { columnName: 'age', columnType: 'text', columnValue: lib.SinkField.jsonPath('$.data.value') },
      ],
    }),
    {
      SinkEventHouseParameters: {
        CatalogName: 'demo',
        NamespaceName: 'name1',
        EventTableName: 'demo-table',
        MappingRules: [
          { ColumnName: 'age', ColumnType: 'text', ColumnValue: { Form: 'JSONPATH', Value: '$.data.value' } },
        ],
      },
    },
  ],
  [
    new lib.DashVectorSink({
      instanceId: 'vrs-cn-lbj3ru1',
      collection: 'collection1',
      apiKey: 'Q34nExQH7sQ',
      network: lib.StreamNetwork.publicNetwork(),
      operation: 'Upsert',
      partition: lib.SinkField.constant('default'),
      primaryKey: lib.SinkField.jsonPath('$.data.requestId'),
      vector: lib.SinkField.jsonPath('$.data.messageBody'),
      fields: [{ name: 'content', type: 'STRING', value: lib.SinkField.jsonPath('$.data.content') }],
    }),
    {
      SinkDashVectorParameters: {
        InstanceId: 'vrs-cn-lbj3ru1',
        Collection: 'collection1',
        ApiKey: 'Q34nExQH7sQ',
        Network: 'PublicNetwork',
        Operation: 'Upsert',
        Partition: constant('default'),
        PrimaryKeyId: { Form: 'JSONPATH', Value: '$.data.requestId' },
        Vector: { Form: 'JSONPATH', Value: '$.data.messageBody' },
        DashVectorSchemaParameters: [
          {
            Name: constant('content'),
            Type: constant('STRING'),
            Value: { Form: 'JSONPATH', Value: '$.data.content' },
          },
        ],
      },
    },
  ],
  [
    new lib.BaiLianSink({
      workspaceId: 'w',
      applicationType: 'a',
      before: field,
      after: field,
      operation: field,
      offset: field,
      partition: field,
      context: { any: [1] },
      extend: { more: true },
    }),
    {
      SinkBaiLianParameters: {
        WorkspaceId: 'w',
        ApplicationType: 'a',
        Before: FIELD,
        After: FIELD,
        Op: FIELD,
        Offset: FIELD,
        Partition: FIELD,
        Context: { any: [1] },
        Extend: { more: true },
      },
    },
  ],
  [new lib.DataWorksTriggerSink({ enabled: true }), { SinkDataWorksTriggerParameters: { Enable: 'true' } }],
  [
    new lib.AgentRunSink({ agentRuntime: 'a', roleName: 'r', endpoint: 'e', timeout: 30 }),
    {
      SinkAgentRunParameters: {
        AgentRuntimeName: 'a',
        RoleName: 'r',
        EndpointName: 'e',
        Timeout: '30',
        Body: MESSAGE,
      },
    },
  ],
  [
    new lib.KnowledgeBaseSink({ catalog: 'c', namespaceName: 'n', knowledgeBase: 'k' }),
    { SinkKnowledgeBaseParameters: { Catalog: 'c', Namespace: 'n', KnowledgeBaseName: 'k' } },
  ],
  [
    new lib.CustomizedKafkaSink({ instanceId: '90be1f96-4229-4535-bb76-34b4f6fb2b71' }),
    { SinkCustomizedKafkaParameters: { InstanceId: '90be1f96-4229-4535-bb76-34b4f6fb2b71' } },
  ],
  [
    new lib.CustomizedKafkaConnectorSink({
      connectorPackageUrl: 'https://examplebucket.oss-cn-hangzhou.aliyuncs.com/connector.zip',
      connector: { name: 'mongo-sink', config: { 'tasks.max': '1' } },
      worker: { 'group.id': 'connect-eb' },
    }),
    {
      SinkCustomizedKafkaConnectorParameters: {
        ConnectorPackageUrl: 'https://examplebucket.oss-cn-hangzhou.aliyuncs.com/connector.zip',
        ConnectorParameters: { Name: 'mongo-sink', Config: { 'tasks.max': '1' } },
        WorkerParameters: { 'group.id': 'connect-eb' },
      },
    },
  ],
  [
    new lib.RocketMqCheckpointSink({ instanceId: 'i', instanceType: 'Cloud_5', ...checkpoint }),
    { SinkRocketMQCheckpointParameters: { InstanceId: 'i', InstanceType: 'Cloud_5', ...CHECKPOINT } },
  ],
  [
    new lib.ApacheRocketMqCheckpointSink({
      endpoint: 'e',
      username: 'u',
      password: 'p',
      network,
      ...checkpoint,
    }),
    {
      SinkApacheRocketMQCheckpointParameters: {
        InstanceEndpoint: 'e',
        InstanceUsername: 'u',
        InstancePassword: 'p',
        NetworkType: 'PrivateNetwork',
        VpcId: 'vpc-1',
        VSwitchId: 'vsw-1',
        SecurityGroupId: 'sg-1',
        ...CHECKPOINT,
      },
    },
  ],
  [
    new lib.RabbitMqMetaSink({
      virtualHost: 'v',
      endpoint: 'e',
      instanceId: 'i',
      instanceType: 't',
      username: 'u',
      password: 'p',
      network,
    }),
    {
      SinkRabbitMQMetaParameters: {
        VirtualHostName: 'v',
        Endpoint: 'e',
        InstanceId: 'i',
        InstanceType: 't',
        Username: 'u',
        Password: 'p',
        ...PLAIN_NETWORK,
      },
    },
  ],
  [
    new lib.RabbitMqMessageSyncSink({
      virtualHost: 'v',
      endpoint: 'e',
      exchange: field,
      instanceId: 'i',
      instanceType: 't',
      maxHops: '1',
      messageId: field,
      properties: field,
      routingKey: field,
      username: 'u',
      password: 'p',
      network,
    }),
    {
      SinkRabbitMQMsgSyncParameters: {
        VirtualHostName: 'v',
        Endpoint: 'e',
        Exchange: FIELD,
        InstanceId: 'i',
        InstanceType: 't',
        MaxHops: '1',
        MessageId: FIELD,
        Properties: FIELD,
        RoutingKey: FIELD,
        Username: 'u',
        Password: 'p',
        Body: MESSAGE,
        ...PLAIN_NETWORK,
      },
    },
  ],
];
