import * as lib from '../../lib';
import { API } from './sample';

const network = lib.StreamNetwork.privateNetwork({
  vpcId: 'vpc-8vblalsi0vbhizr77cbhu',
  vSwitchIds: ['vsw-bp179l3llg3jjxwrq72hh'],
  securityGroupId: 'sg-bp1iv19sp1msc7zot4wr',
});
const inVpc = {
  VpcId: 'vpc-8vblalsi0vbhizr77cbhu',
  VSwitchIds: 'vsw-bp179l3llg3jjxwrq72hh',
  SecurityGroupId: 'sg-bp1iv19sp1msc7zot4wr',
};
const privately = { NetworkType: 'PrivateNetwork', ...inVpc };
const database = {
  host: 'rm.example',
  port: 3306,
  user: 'admin',
  password: 'secret',
  database: 'shop',
  tables: 'orders',
  network,
};
const databaseApi = {
  RegionId: 'cn-hangzhou',
  HostName: 'rm.example',
  Port: 3306,
  User: 'admin',
  Password: 'secret',
  DatabaseName: 'shop',
  TableNames: 'orders',
  ...privately,
};
const connector = { 'connector.class': 'com.mongodb.kafka.connect.MongoSinkConnector', 'tasks.max': '1' };

/**
 * One source a kind with the example values of the SDK where it has any (typing errors corrected), and what the API
 * must get for it.
 */
export const EVERY_SOURCE: [lib.StreamSource, API][] = [
  [
    new lib.MqttSource({
      region: 'cn-shenzhen',
      instanceId: 'r-bp1b5ncun5lqerzg4r',
      topic: 'CANAL_VICUTU_UAT',
      dataFormat: lib.DataFormat.JSON,
      network,
    }),
    {
      SourceMQTTParameters: {
        RegionId: 'cn-shenzhen',
        InstanceId: 'r-bp1b5ncun5lqerzg4r',
        Topic: 'CANAL_VICUTU_UAT',
        BodyDataType: 'JSON',
        ...privately,
      },
    },
  ],
  [
    new lib.RocketMqSource({
      region: 'cn-qingdao',
      instance: lib.RocketMqInstance.cloud5('default_C56C360261515', {
        network: lib.StreamNetwork.privateNetwork({
          vpcId: 'vpc-m5e3sv4b123456789',
          vSwitchIds: ['vsw-m5ev8asdc6h123456789'],
          securityGroupId: 'sg-m5edtu24f123456789',
        }),
        credentials: { username: 'admin', password: 'admin' },
      }),
      topic: 'Topic_publicRule_api_1667273421288',
      groupId: 'GID_group1',
      filter: lib.RocketMqFilter.tag('test'),
      consumePosition: lib.RocketMqConsumePosition.timestamp(1670656652009),
      dataFormat: lib.DataFormat.JSON,
      crossBorderNetwork: network,
    }),
    {
      SourceRocketMQParameters: {
        RegionId: 'cn-qingdao',
        InstanceType: 'Cloud_5',
        InstanceId: 'default_C56C360261515',
        Topic: 'Topic_publicRule_api_1667273421288',
        GroupID: 'GID_group1',
        FilterType: 'Tag',
        Tag: 'test',
        Offset: 'CONSUME_FROM_TIMESTAMP',
        Timestamp: 1670656652009,
        AuthType: 'ACL',
        InstanceUsername: 'admin',
        InstancePassword: 'admin',
        BodyDataType: 'JSON',
        InstanceNetwork: 'PrivateNetwork',
        InstanceVpcId: 'vpc-m5e3sv4b123456789',
        InstanceVSwitchIds: 'vsw-m5ev8asdc6h123456789',
        InstanceSecurityGroupId: 'sg-m5edtu24f123456789',
        Network: 'PrivateNetwork',
        ...inVpc,
      },
    },
  ],
  [
    new lib.RocketMqSource({
      instance: lib.RocketMqInstance.selfHosted('registry-vpc.cn-zhangjiakou.aliyuncs.com'),
      topic: 't',
      groupId: 'g',
      filter: lib.RocketMqFilter.sql('index > 10'),
    }),
    {
      SourceRocketMQParameters: {
        RegionId: 'cn-hangzhou',
        InstanceType: 'SelfBuilt',
        InstanceEndpoint: 'registry-vpc.cn-zhangjiakou.aliyuncs.com',
        Topic: 't',
        GroupID: 'g',
        FilterType: 'SQL',
        FilterSql: 'index > 10',
        Offset: 'CONSUME_FROM_LAST_OFFSET',
        BodyDataType: 'JSON',
        InstanceNetwork: 'PublicNetwork',
      },
    },
  ],
  [
    new lib.KafkaSource({
      region: 'cn-hangzhou',
      instanceId: 'r-8vb64581862cd814',
      topic: 'popvip_center_robot_order',
      consumerGroup: 'DEFAULT_GROUP',
      offsetReset: lib.OffsetReset.LATEST,
    }),
    {
      SourceKafkaParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'r-8vb64581862cd814',
        Topic: 'popvip_center_robot_order',
        ConsumerGroup: 'DEFAULT_GROUP',
        Network: 'Default',
        OffsetReset: 'latest',
        ValueDataType: 'JSON',
      },
    },
  ],
  [
    new lib.KafkaSource({
      instanceId: 'i',
      topic: 't',
      consumerGroup: 'g',
      offsetReset: lib.OffsetReset.EARLIEST,
      vpc: network.vpc,
    }),
    {
      SourceKafkaParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'i',
        Topic: 't',
        ConsumerGroup: 'g',
        Network: 'PublicNetwork',
        OffsetReset: 'earliest',
        ValueDataType: 'JSON',
        ...inVpc,
      },
    },
  ],
  [
    new lib.ApacheKafkaSource({
      bootstrapServers: '10.0.0.1:9092,10.0.0.2:9092',
      topic: 't',
      consumerGroup: 'g',
      network,
      securityProtocol: lib.SecurityProtocol.SASL_SSL,
      saslMechanism: lib.SaslMechanism.SCRAM_SHA_256,
      saslUser: 'u',
      saslPassword: 'p',
      sslTruststoreCertificates: 'LS0t',
      sslKeystoreCertificateChain: 'LS0t',
      sslKeystoreKey: { kmsArn: 'acs:kms:cn-hangzhou:1:secret/key', secretValueKey: 'k' },
      sslKeyPassword: 'kp',
      dataFormat: lib.DataFormat.JSON,
    }),
    {
      SourceApacheKafkaParameters: {
        Bootstraps: '10.0.0.1:9092,10.0.0.2:9092',
        Topic: 't',
        ConsumerGroup: 'g',
        OffsetReset: 'latest',
        ValueDataType: 'Json',
        SecurityProtocol: 'SASL_SSL',
        SaslMechanism: 'SCRAM-SHA-256',
        SaslUser: 'u',
        SaslPassword: 'p',
        SslTruststoreCertificates: 'LS0t',
        SslKeystoreCertificateChain: 'LS0t',
        SslKeystoreKey: { KmsArn: 'acs:kms:cn-hangzhou:1:secret/key', KmsSecretValueKey: 'k' },
        SslKeyPassword: 'kp',
        ...privately,
      },
    },
  ],
  [
    new lib.MnsSource({ region: 'cn-beijing', queueName: 'queue_api_1642474203601', base64Decode: true }),
    {
      SourceMNSParameters: {
        RegionId: 'cn-beijing',
        QueueName: 'queue_api_1642474203601',
        IsBase64Decode: true,
      },
    },
  ],
  [
    new lib.RabbitMqSource({
      region: 'cn-hangzhou',
      instanceId: 'gtm-cn-k2c2yfgzt02',
      virtualHost: 'eb-connect',
      queueName: 'demo',
      network,
    }),
    {
      SourceRabbitMQParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'gtm-cn-k2c2yfgzt02',
        VirtualHostName: 'eb-connect',
        QueueName: 'demo',
        ...privately,
      },
    },
  ],
  [
    new lib.OpenSourceRabbitMqSource({
      endpoint: '10.0.0.1:5672',
      authType: 'ACL',
      username: 'u',
      password: 'p',
      virtualHost: 'v',
      queueName: 'q',
      dataFormat: lib.DataFormat.TEXT,
      network,
    }),
    {
      SourceOpenSourceRabbitMQParameters: {
        Endpoint: '10.0.0.1:5672',
        AuthType: 'ACL',
        Username: 'u',
        Password: 'p',
        VirtualHostName: 'v',
        QueueName: 'q',
        BodyDataType: 'Text',
        ...privately,
      },
    },
  ],
  [
    new lib.SlsSource({
      project: 'test',
      logstore: 'sas-log',
      roleName: 'testRole',
      consumePosition: lib.SlsConsumePosition.end(),
    }),
    {
      SourceSLSParameters: {
        Project: 'test',
        LogStore: 'sas-log',
        RoleName: 'testRole',
        ConsumePosition: 'end',
      },
    },
  ],
  [
    new lib.SlsSource({
      project: 'test',
      logstore: 'sas-log',
      roleName: 'testRole',
      consumePosition: lib.SlsConsumePosition.timestamp(1700000000),
    }),
    {
      SourceSLSParameters: {
        Project: 'test',
        LogStore: 'sas-log',
        RoleName: 'testRole',
        ConsumePosition: '1700000000',
      },
    },
  ],
  [
    new lib.DtsSource({
      taskId: 'f86e5814-b223-482c-b768-3b873297dade',
      brokerUrl: 'dts.example:18001',
      topic: 'LTC_CACHE_PRD',
      consumerGroupId: 'HD3',
      username: 'admin',
      password: 'admin',
      initialCheckpoint: 1620962769,
    }),
    {
      SourceDTSParameters: {
        TaskId: 'f86e5814-b223-482c-b768-3b873297dade',
        BrokerUrl: 'dts.example:18001',
        Topic: 'LTC_CACHE_PRD',
        Sid: 'HD3',
        Username: 'admin',
        Password: 'admin',
        InitCheckPoint: 1620962769,
      },
    },
  ],
  [
    new lib.MySqlSource({ ...database, includeSchemaChanges: true, snapshotMode: 'initial' }),
    { SourceMySQLParameters: { ...databaseApi, IncludeSchemaChanges: 'true', SnapshotMode: 'initial' } },
  ],
  [
    new lib.PostgreSqlSource({ ...database, schema: 'public', snapshotMode: 'initial' }),
    { SourcePostgreSQLParameters: { ...databaseApi, SchemaName: 'public', SnapshotMode: 'initial' } },
  ],
  [
    new lib.OssSource({
      bucket: 'bucket_abc',
      prefix: 'fun/document/',
      loadFormat: 'TextLoader',
      loadMode: lib.OssLoadMode.SINGLE,
      delimiter: '\\n',
      fileExtensions: ['txt', 'pdf'],
      roleName: 'eventbridge_oss_role',
    }),
    {
      SourceOSSParameters: {
        BucketName: 'bucket_abc',
        Prefix: 'fun/document/',
        LoadFormat: 'TextLoader',
        LoadMode: 'single',
        Delimiter: '\\n',
        FileExtensions: ['txt', 'pdf'],
        RoleName: 'eventbridge_oss_role',
      },
    },
  ],
  [
    new lib.PrometheusSource({
      region: 'cn-hangzhou',
      clusterId: 'c83555068b6ad213f565f209',
      dataType: 'json',
      labels: '__name__=.*',
      externalLabels: 'a=b',
      roleName: 'r',
    }),
    {
      SourcePrometheusParameters: {
        RegionId: 'cn-hangzhou',
        ClusterId: 'c83555068b6ad213f565f209',
        DataType: 'json',
        Labels: '__name__=.*',
        ExternalLabels: 'a=b',
        RoleName: 'r',
      },
    },
  ],
  [
    new lib.EventBusSource({ eventBusName: 'bus', eventRuleName: 'rule' }),
    { SourceEventBusParameters: { EventBusName: 'bus', EventRuleName: 'rule' } },
  ],
  [
    new lib.JdbcSource({
      jdbcUrl: 'jdbc:mysql://db.example:3306/shop',
      username: 'u',
      password: 'p',
      table: 'orders',
      queryMode: lib.QueryMode.TIMESTAMP_INCREMENTING,
      incrementingColumn: 'id',
      timestampColumn: 'changed',
      network,
    }),
    {
      SourceJDBCParameters: {
        JdbcUrl: 'jdbc:mysql://db.example:3306/shop',
        Username: 'u',
        Password: 'p',
        TableName: 'orders',
        QueryMode: 'timestamp_incrementing',
        IncrementingColumn: 'id',
        TimestampColumn: 'changed',
        BatchSize: 1000,
        PollingInterval: 60,
        QueryTimeout: 30,
        Network: 'PrivateNetwork',
        ...inVpc,
      },
    },
  ],
  [
    new lib.FeiShuDocsSource({
      appId: 'a',
      appSecret: 's',
      knowledgeSpace: 'space',
      loadMode: lib.FeiShuLoadMode.BLOCK,
    }),
    {
      SourceFeiShuDocsParameters: {
        AppId: 'a',
        AppSecret: 's',
        KnowledgeSpaceName: 'space',
        LoadMode: 'block',
      },
    },
  ],
  [
    new lib.CustomizedKafkaSource({ instanceId: 'r-8vb64581862c' }),
    { SourceCustomizedKafkaParameters: { InstanceId: 'r-8vb64581862c' } },
  ],
  [
    new lib.CustomizedKafkaConnectorSource({
      connectorPackageUrl: 'https://examplebucket.oss-cn-hangzhou.aliyuncs.com/connector.zip',
      connector: { name: 'test-name', config: connector },
      worker: { 'group.id': 'connect-eb-cluster-KAFKA_CONNECTORC' },
    }),
    {
      SourceCustomizedKafkaConnectorParameters: {
        ConnectorPackageUrl: 'https://examplebucket.oss-cn-hangzhou.aliyuncs.com/connector.zip',
        ConnectorParameters: { Name: 'test-name', Config: connector },
        WorkerParameters: { 'group.id': 'connect-eb-cluster-KAFKA_CONNECTORC' },
      },
    },
  ],
  [
    new lib.RocketMqCheckpointSource({ instanceId: 'rmq-cn-1', instanceType: 'Cloud_5', topics: ['a', 'b'] }),
    {
      SourceRocketMQCheckpointParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'rmq-cn-1',
        InstanceType: 'Cloud_5',
        Topics: ['a', 'b'],
      },
    },
  ],
  [
    new lib.ApacheRocketMqCheckpointSource({
      endpoint: '10.0.0.1:9876',
      username: 'u',
      password: 'p',
      topics: ['a'],
      network,
    }),
    {
      SourceApacheRocketMQCheckpointParameters: {
        RegionId: 'cn-hangzhou',
        InstanceEndpoint: '10.0.0.1:9876',
        InstanceUsername: 'u',
        InstancePassword: 'p',
        Topics: ['a'],
        NetworkType: 'PrivateNetwork',
        VpcId: inVpc.VpcId,
        VSwitchId: inVpc.VSwitchIds,
        SecurityGroupId: inVpc.SecurityGroupId,
      },
    },
  ],
  [
    new lib.RabbitMqMetaSource({
      virtualHost: 'v',
      endpoint: 'e',
      innerNameSuffix: 's',
      instanceId: 'i',
      instanceType: 't',
      maxHops: '1',
      orderConsume: 'true',
      username: 'u',
      password: 'p',
      regex: '.*',
      syncMetaType: 'all',
      network,
    }),
    {
      SourceRabbitMQMetaParameters: {
        VirtualHostName: 'v',
        Endpoint: 'e',
        InnerNameSuffix: 's',
        InstanceId: 'i',
        InstanceType: 't',
        MaxHops: '1',
        OrderConsume: 'true',
        Username: 'u',
        Password: 'p',
        Regex: '.*',
        SyncMetaType: 'all',
        ...privately,
      },
    },
  ],
  [
    new lib.RabbitMqMessageSyncSource({
      virtualHost: 'v',
      endpoint: 'e',
      instanceId: 'i',
      instanceType: 't',
      orderConsume: 'true',
      prefetchCount: '10',
      username: 'u',
      password: 'p',
      dataFormat: lib.DataFormat.BINARY,
      regex: '.*',
      syncMetaType: 'all',
      sourceClusterHost: 'old',
      sourceClusterType: 'open-source',
      destinationClusterHost: 'new',
      destinationClusterType: 'cloud',
      cloudMigrationTaskId: 'task',
      network,
    }),
    {
      SourceRabbitMQMsgSyncParameters: {
        VirtualHostName: 'v',
        Endpoint: 'e',
        InstanceId: 'i',
        InstanceType: 't',
        OrderConsume: 'true',
        PrefetchCount: '10',
        Username: 'u',
        Password: 'p',
        BodyDataType: 'Binary',
        Regex: '.*',
        SyncMetaType: 'all',
        SrcClusterHost: 'old',
        SrcClusterType: 'open-source',
        DstClusterHost: 'new',
        DstClusterType: 'cloud',
        CloudMigrationTaskId: 'task',
        ...privately,
      },
    },
  ],
];
