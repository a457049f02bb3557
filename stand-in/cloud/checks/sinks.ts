import {
  ADDRESSES,
  Condition,
  Form,
  KAFKA_SECURITY,
  KAFKA_TOPIC,
  KindFacts,
  MQTT_TOPIC,
  privateNetwork,
  ROCKETMQ_TOPICS,
} from './kind-facts';

/** `Form CONSTANT` for each of these. */
function constants(...parameters: string[]): Record<string, readonly Form[]> {
  return Object.fromEntries(parameters.map((parameter) => [parameter, ['CONSTANT']]));
}

const RABBITMQ_TARGET: readonly Condition[] = [
  { when: ['TargetType', 'Exchange'], needs: ['Exchange'], excludes: ['QueueName'] },
  { when: ['TargetType', 'Queue'], needs: ['QueueName'], excludes: ['Exchange', 'RoutingKey'] },
];
const CHOSEN_TOPIC: readonly Form[] = ['CONSTANT', 'JSONPATH'];

/** Section 1.3, kind by kind; what is needed "by logic" is what nothing could be delivered without. */
export const SINKS: Readonly<Record<string, KindFacts>> = {
  SinkMNSParameters: {
    facts: '1.3 SinkMNSParameters',
    needed: ['QueueName', 'Body'],
    forms: constants('QueueName', 'IsBase64Encode'),
    values: { IsBase64Encode: ['true', 'false'] },
  },
  SinkRocketMQParameters: {
    facts: '1.3 SinkRocketMQParameters',
    needed: ['Topic', 'Body'],
    forms: constants(
      ...['InstanceId', 'Topic', 'InstanceType', 'InstanceEndpoint', 'InstanceUsername', 'InstancePassword'],
      ...['DeliveryOrderType', 'Network', 'VpcId', 'VSwitchIds', 'SecurityGroupId'],
    ),
    values: {
      InstanceType: ['Cloud_4', 'Cloud_5', 'SelfBuilt'],
      Network: ['PublicNetwork', 'PrivateNetwork'],
      DeliveryOrderType: ['Orderly', 'Concurrently'],
    },
    names: { Topic: ROCKETMQ_TOPICS },
    conditions: [
      { when: ['InstanceType', undefined, 'Cloud_4', 'Cloud_5'], needs: ['InstanceId'] },
      { when: ['InstanceType', 'SelfBuilt'], needs: ['InstanceEndpoint'] },
      privateNetwork('Network'),
    ],
  },
  SinkKafkaParameters: {
    facts: '1.3 SinkKafkaParameters',
    needed: ['InstanceId', 'Value'],
    forms: { ...constants('InstanceId', 'Topic'), DynamicTopic: CHOSEN_TOPIC },
    values: { Acks: ['0', '1', 'all'] },
    names: { Topic: KAFKA_TOPIC },
    conditions: [{ when: ['DynamicTopic', undefined], needs: ['Topic'] }],
  },
  SinkApacheKafkaParameters: {
    facts: '1.3 SinkApacheKafkaParameters',
    needed: ['Bootstraps', 'Value'],
    forms: { DynamicTopic: CHOSEN_TOPIC },
    values: { Acks: ['0', '1', 'all'], ...KAFKA_SECURITY },
    names: { Bootstraps: { facts: '1.2', pattern: ADDRESSES, bad: 'broker without port' } },
    conditions: [{ when: ['DynamicTopic', undefined], needs: ['Topic'] }, privateNetwork('NetworkType')],
  },
  SinkRabbitMQParameters: {
    facts: '1.3 SinkRabbitMQParameters',
    needed: ['InstanceId', 'VirtualHostName', 'TargetType', 'Body'],
    forms: constants('InstanceId', 'VirtualHostName'),
    values: { TargetType: ['Exchange', 'Queue'] },
    conditions: [...RABBITMQ_TARGET, privateNetwork('NetworkType')],
  },
  SinkOpenSourceRabbitMQParameters: {
    facts: '1.3 SinkOpenSourceRabbitMQParameters',
    needed: ['Endpoint', 'VirtualHostName', 'TargetType', 'Body'],
    values: { TargetType: ['Exchange', 'Queue'], AuthType: ['ACL'] },
    conditions: [...RABBITMQ_TARGET, privateNetwork('NetworkType')],
  },
  SinkMQTTParameters: {
    facts: '1.3 SinkMQTTParameters',
    needed: ['InstanceId', 'ParentTopic', 'Payload'],
    names: { ParentTopic: MQTT_TOPIC },
  },
  SinkFcParameters: {
    facts: '1.3 SinkFcParameters',
    needed: ['FunctionName', 'Body'],
    values: { InvocationType: ['Sync', 'Async'] },
    names: { Concurrency: { facts: '1.3', pattern: /^[1-9]\d*$/, bad: '0' } },
  },
  SinkSLSParameters: {
    facts: '1.3 SinkSLSParameters',
    needed: ['Project', 'LogStore', 'RoleName', 'Body'],
    forms: constants('Project', 'LogStore', 'RoleName'),
    values: { ContentType: ['JSON', 'KeyValue'] },
    conditions: [{ when: ['ContentType', 'KeyValue'], needs: ['ContentSchema'] }],
  },
  SinkFnfParameters: {
    facts: '1.3 SinkFnfParameters',
    needed: ['FlowName', 'RoleName', 'Input'],
    forms: { ...constants('FlowName', 'RoleName'), ExecutionName: ['JSONPATH', 'CONSTANT', 'TEMPLATE'] },
  },
  SinkDataHubParameters: {
    facts: '1.3 SinkDataHubParameters',
    needed: ['Project', 'Topic', 'RoleName', 'TopicType'],
    values: { TopicType: ['TUPLE', 'BLOB'] },
    conditions: [
      { when: ['TopicType', 'BLOB'], needs: ['Body'] },
      { when: ['TopicType', 'TUPLE'], needs: ['TopicSchema'] },
    ],
  },
  SinkPrometheusParameters: {
    facts: '1.3 SinkPrometheusParameters',
    needed: ['URL', 'Data'],
    forms: { HeaderParameters: ['JSONPATH', 'CONSTANT', 'TEMPLATE'] },
    values: { NetworkType: ['PublicNetwork', 'PrivateNetwork'] },
    conditions: [
      { when: ['AuthorizationType', 'BASIC_AUTH'], needs: ['Username', 'Password'] },
      privateNetwork('NetworkType', ['VpcId', 'VSwitchId', 'SecurityGroupId']),
    ],
  },
  SinkDashVectorParameters: {
    facts: '1.3 SinkDashVectorParameters',
    needed: ['InstanceId', 'Collection', 'ApiKey', 'Operation'],
    values: { Operation: ['Upsert', 'Delete'], Network: ['PublicNetwork', 'PrivateNetwork'] },
    forms: { Partition: ['JSONPATH', 'CONSTANT'], PrimaryKeyId: ['JSONPATH', 'TEMPLATE'] },
    conditions: [{ when: ['Operation', 'Upsert'], needs: ['Vector'] }],
  },
  SinkDorisParameters: {
    facts: 'A.4 SinkDorisParameters',
    needed: ['FeHttpEndpoint', 'Database', 'Table', 'Body'],
    conditions: [privateNetwork('NetworkType')],
  },
  SinkOSSParameters: { facts: 'A.4 SinkOSSParameters', needed: ['BucketName'] },
  SinkHttpsParameters: {
    facts: '1.3 SinkHttpsParameters',
    needed: ['URL', 'Body'],
    conditions: [privateNetwork('NetworkType')],
  },
  SinkApiDestinationParameters: {
    facts: '1.3 SinkApiDestinationParameters',
    needed: ['Name'],
    ranges: { Timeout: [1, 60] },
  },
  SinkEventHouseParameters: {
    facts: 'A.4 SinkEventHouseParameters',
    needed: ['CatalogName', 'NamespaceName', 'EventTableName'],
  },
  SinkBaiLianParameters: { facts: 'A.4 SinkBaiLianParameters', needed: ['WorkspaceId'] },
  SinkDataWorksTriggerParameters: { facts: 'A.4 SinkDataWorksTriggerParameters' },
  SinkAgentRunParameters: { facts: '1.3 keys', needed: ['AgentRuntimeName', 'Body'] },
  SinkKnowledgeBaseParameters: { facts: '1.3 keys', needed: ['Catalog', 'Namespace', 'KnowledgeBaseName'] },
  SinkCustomizedKafkaParameters: { facts: 'A.4 SinkCustomizedKafkaParameters', needed: ['InstanceId'] },
  SinkCustomizedKafkaConnectorParameters: {
    facts: 'A.4 SinkCustomizedKafkaConnectorParameters',
    needed: ['ConnectorPackageUrl', 'ConnectorParameters'],
    names: { ConnectorPackageUrl: { facts: '1.2', pattern: /^https?:\/\//, bad: 'connector.zip' } },
  },
  SinkRocketMQCheckpointParameters: {
    facts: 'A.4 SinkRocketMQCheckpointParameters',
    needed: ['InstanceId', 'Topic', 'Group'],
    values: { InstanceType: ['Cloud_4', 'Cloud_5'] },
  },
  SinkApacheRocketMQCheckpointParameters: {
    facts: 'A.4 SinkApacheRocketMQCheckpointParameters',
    needed: ['InstanceEndpoint', 'Topic', 'Group'],
    conditions: [privateNetwork('NetworkType', ['VpcId', 'VSwitchId', 'SecurityGroupId'])],
  },
  SinkRabbitMQMetaParameters: {
    facts: 'A.4 SinkRabbitMQMetaParameters',
    conditions: [privateNetwork('NetworkType')],
  },
  SinkRabbitMQMsgSyncParameters: {
    facts: 'A.4 SinkRabbitMQMsgSyncParameters',
    needed: ['Body'],
    conditions: [privateNetwork('NetworkType')],
  },
};
