import {
  ADDRESSES,
  KAFKA_GROUP,
  KAFKA_SECURITY,
  KAFKA_TOPIC,
  KindFacts,
  MQTT_TOPIC,
  privateNetwork,
  ROCKETMQ_GROUPS,
  ROCKETMQ_TOPICS,
  VPC,
} from './kind-facts';

/** Create says JSON, Update and Get say Json. */
const DATA_TYPES = ['JSON', 'Json', 'Text', 'Binary'];
const ROCKETMQ = {
  InstanceType: ['Cloud_4', 'Cloud_5', 'SelfBuilt'],
  InstanceNetwork: ['PublicNetwork', 'PrivateNetwork'],
  Network: ['PublicNetwork', 'PrivateNetwork'],
  Offset: ['CONSUME_FROM_LAST_OFFSET', 'CONSUME_FROM_FIRST_OFFSET', 'CONSUME_FROM_TIMESTAMP'],
  AuthType: ['ACL', ''],
  BodyDataType: DATA_TYPES,
};
const DATABASE = ['HostName', 'Port', 'User', 'Password', 'DatabaseName'];
const ADDRESS = { facts: '1.2', pattern: /^[^\s:]+:\d{1,5}$/, bad: 'no port' };

/** Section 1.2, kind by kind; what is said to be needed "by logic" is what nothing could run without. */
export const SOURCES: Readonly<Record<string, KindFacts>> = {
  SourceMQTTParameters: {
    facts: '1.2 SourceMQTTParameters',
    needed: ['RegionId', 'InstanceId', 'Topic'],
    values: { BodyDataType: DATA_TYPES },
    names: { Topic: MQTT_TOPIC },
    conditions: [privateNetwork('NetworkType')],
  },
  SourceRocketMQParameters: {
    facts: '1.2 SourceRocketMQParameters',
    needed: ['RegionId', 'Topic', 'GroupID'],
    values: ROCKETMQ,
    names: { Topic: ROCKETMQ_TOPICS, GroupID: ROCKETMQ_GROUPS },
    conditions: [
      { when: ['InstanceType', undefined, 'Cloud_4', 'Cloud_5'], needs: ['InstanceId'] },
      { when: ['InstanceType', 'SelfBuilt'], needs: ['InstanceEndpoint'] },
      { when: ['InstanceType', 'Cloud_5', 'SelfBuilt'], needs: ['InstanceNetwork'] },
      { when: ['AuthType', 'ACL'], needs: ['InstanceUsername', 'InstancePassword'] },
      { when: ['FilterType', 'Tag'], needs: ['Tag'] },
      { when: ['FilterType', 'SQL', 'Sql'], needs: ['FilterSql'] },
      { when: ['Offset', 'CONSUME_FROM_TIMESTAMP'], needs: ['Timestamp'] },
      privateNetwork('InstanceNetwork', ['InstanceVpcId', 'InstanceVSwitchIds', 'InstanceSecurityGroupId']),
      privateNetwork('Network'),
    ],
  },
  SourceKafkaParameters: {
    facts: '1.2 SourceKafkaParameters',
    needed: ['RegionId', 'InstanceId', 'Topic', 'ConsumerGroup'],
    values: {
      OffsetReset: ['latest', 'earliest'],
      Network: ['Default', 'PublicNetwork'],
      ValueDataType: DATA_TYPES,
    },
    names: { Topic: KAFKA_TOPIC, ConsumerGroup: KAFKA_GROUP },
    conditions: [{ when: ['Network', 'PublicNetwork'], needs: VPC }],
  },
  SourceApacheKafkaParameters: {
    facts: '1.2 SourceApacheKafkaParameters',
    needed: ['Bootstraps', 'Topic', 'ConsumerGroup'],
    values: {
      OffsetReset: ['latest', 'earliest'],
      ValueDataType: ['Text', 'Binary', 'Json'],
      ...KAFKA_SECURITY,
    },
    names: { Bootstraps: { facts: '1.2', pattern: ADDRESSES, bad: 'broker without port' } },
    conditions: [privateNetwork('NetworkType')],
  },
  SourceMNSParameters: { facts: '1.2 SourceMNSParameters', needed: ['RegionId', 'QueueName'] },
  SourceRabbitMQParameters: {
    facts: '1.2 SourceRabbitMQParameters',
    needed: ['RegionId', 'InstanceId', 'VirtualHostName', 'QueueName'],
    conditions: [privateNetwork('NetworkType')],
  },
  SourceOpenSourceRabbitMQParameters: {
    facts: '1.2 SourceOpenSourceRabbitMQParameters, 1.4 body format',
    needed: ['Endpoint', 'VirtualHostName', 'QueueName'],
    values: { BodyDataType: DATA_TYPES, AuthType: ['ACL'] },
    conditions: [privateNetwork('NetworkType')],
  },
  SourceSLSParameters: {
    facts: '1.2 SourceSLSParameters',
    needed: ['Project', 'LogStore', 'RoleName'],
    names: { ConsumePosition: { facts: '1.2', pattern: /^(begin|end|\d+)$/, bad: 'yesterday' } },
  },
  SourceDTSParameters: {
    facts: '1.2 SourceDTSParameters',
    needed: ['TaskId', 'BrokerUrl', 'Topic', 'Sid', 'Username', 'Password'],
    names: { BrokerUrl: ADDRESS },
  },
  SourceOSSParameters: {
    facts: '1.2 SourceOSSParameters',
    needed: ['BucketName', 'RoleName'],
    values: { LoadMode: ['single', 'element'] },
    items: { FileExtensions: 'txt md markdown html htm pdf doc docx ppt pptx xls xlsx'.split(' ') },
  },
  SourcePrometheusParameters: {
    facts: '1.2 SourcePrometheusParameters',
    needed: ['RegionId', 'ClusterId'],
  },
  SourceEventBusParameters: { facts: '1.2 SourceEventBusParameters', needed: ['EventBusName'] },
  SourceMySQLParameters: {
    facts: '1.2 SourceMySQLParameters',
    needed: DATABASE,
    ranges: { Port: [1, 65535] },
    conditions: [privateNetwork('NetworkType')],
  },
  SourcePostgreSQLParameters: {
    facts: '1.2 SourcePostgreSQLParameters',
    needed: DATABASE,
    ranges: { Port: [1, 65535] },
    conditions: [privateNetwork('NetworkType')],
  },
  SourceJDBCParameters: {
    facts: '1.2 SourceJDBCParameters',
    needed: ['JdbcUrl', 'Username', 'Password'],
    values: {
      QueryMode: ['bulk', 'incrementing', 'timestamp', 'timestamp_incrementing'],
      Network: ['PublicNetwork', 'PrivateNetwork'],
    },
    ranges: { BatchSize: [1, 10000], PollingInterval: [10, Infinity], QueryTimeout: [1, 300] },
    names: { JdbcUrl: { facts: '1.2', pattern: /^jdbc:(mysql|clickhouse):\/\//, bad: 'mysql://host' } },
    conditions: [
      { oneOf: ['TableName', 'CustomQuery'] },
      { when: ['QueryMode', 'incrementing', 'timestamp_incrementing'], needs: ['IncrementingColumn'] },
      { when: ['QueryMode', 'timestamp', 'timestamp_incrementing'], needs: ['TimestampColumn'] },
      privateNetwork('Network'),
    ],
  },
  SourceFeiShuDocsParameters: {
    facts: '1.2 SourceFeiShuDocsParameters',
    needed: ['AppId', 'AppSecret', 'KnowledgeSpaceName'],
    values: { LoadMode: ['single', 'block'] },
  },
  SourceCustomizedKafkaParameters: { facts: '1.2 SourceCustomizedKafkaParameters', needed: ['InstanceId'] },
  SourceCustomizedKafkaConnectorParameters: {
    facts: '1.2 SourceCustomizedKafkaConnectorParameters',
    needed: ['ConnectorPackageUrl', 'ConnectorParameters'],
    names: { ConnectorPackageUrl: { facts: '1.2', pattern: /^https?:\/\//, bad: 'connector.zip' } },
  },
  SourceRocketMQCheckpointParameters: {
    facts: '1.2 Source(Apache)RocketMQCheckpointParameters',
    needed: ['RegionId', 'Topics', 'InstanceId'],
    values: { InstanceType: ['Cloud_4', 'Cloud_5', 'SelfBuilt'] },
  },
  SourceApacheRocketMQCheckpointParameters: {
    facts: '1.2 Source(Apache)RocketMQCheckpointParameters',
    needed: ['RegionId', 'Topics', 'InstanceEndpoint'],
    conditions: [privateNetwork('NetworkType', ['VpcId', 'VSwitchId', 'SecurityGroupId'])],
  },
  SourceRabbitMQMetaParameters: {
    facts: '1.2 SourceRabbitMQMeta/MsgSync',
    conditions: [privateNetwork('NetworkType')],
  },
  SourceRabbitMQMsgSyncParameters: {
    facts: '1.2 SourceRabbitMQMeta/MsgSync',
    conditions: [privateNetwork('NetworkType')],
  },
};
