/** Stands for the region of the end, where names are unique in a region only. */
export const IN_REGION = '@region';

/**
 * What tells one end from another, by service: the parameters that name it, the largest first. `A|B` is the first of
 * them that is given; one with `?` may be missing.
 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  AgentRun: [IN_REGION, 'AgentRuntimeName', 'EndpointName?'],
  ApacheKafka: ['Bootstraps', 'Topic'],
  ApacheRocketMQCheckpoint: ['InstanceEndpoint', 'Topic|Topics'],
  ApiDestination: [IN_REGION, 'Name'],
  BaiLian: ['WorkspaceId'],
  CustomizedKafka: ['InstanceId'],
  CustomizedKafkaConnector: ['ConnectorPackageUrl'],
  DashVector: ['InstanceId', 'Collection', 'Partition?'],
  DataHub: [IN_REGION, 'Project', 'Topic'],
  DataWorksTrigger: [],
  Doris: ['FeHttpEndpoint', 'Database', 'Table'],
  DTS: ['BrokerUrl', 'Topic'],
  EventBus: [IN_REGION, 'EventBusName'],
  EventHouse: [IN_REGION, 'NamespaceName', 'CatalogName', 'EventTableName'],
  Fc: [IN_REGION, 'ServiceName?', 'FunctionName'],
  FeiShuDocs: ['AppId', 'KnowledgeSpaceName'],
  Fnf: [IN_REGION, 'FlowName'],
  Https: ['URL'],
  JDBC: ['JdbcUrl', 'TableName'],
  Kafka: ['InstanceId', 'Topic'],
  KnowledgeBase: [IN_REGION, 'Namespace', 'Catalog', 'KnowledgeBaseName'],
  MNS: [IN_REGION, 'QueueName'],
  MQTT: ['InstanceId', 'Topic|ParentTopic'],
  MySQL: ['HostName', 'Port?', 'DatabaseName', 'TableNames'],
  OpenSourceRabbitMQ: ['Endpoint', 'VirtualHostName', 'QueueName|Exchange'],
  OSS: ['BucketName', 'Prefix?'],
  PostgreSQL: ['HostName', 'Port?', 'DatabaseName', 'SchemaName?', 'TableNames'],
  Prometheus: ['ClusterId|URL'],
  RabbitMQ: ['InstanceId', 'VirtualHostName', 'QueueName|Exchange'],
  RabbitMQMeta: ['InstanceId|Endpoint', 'VirtualHostName?'],
  RabbitMQMsgSync: ['InstanceId|Endpoint', 'VirtualHostName', 'Exchange?'],
  RocketMQ: ['InstanceId|InstanceEndpoint', 'Topic'],
  RocketMQCheckpoint: ['InstanceId', 'Topic|Topics'],
  SLS: ['Project', 'LogStore'],
};

/** One parameter of a place. */
export interface PlaceName {
  /** The parameters that may hold it: the first that is given does. */
  readonly names: readonly string[];
  readonly isOptional: boolean;
}

const NAMES = new Map(
  Object.entries(PLACES).map(([service, names]) => [
    service,
    names.map((name): PlaceName => ({
      names: name.replace('?', '').split('|'),
      isOptional: name.endsWith('?'),
    })),
  ]),
);

/** The service of a kind of source or sink, the same for both: `Kafka` for `SinkKafkaParameters`. */
export function serviceOf(kind: string): string {
  return kind.replace(/^(?:Source|Sink)(?=.)/, '').replace(/(?<=.)Parameters$/, '');
}

/** What names an end of a service; undefined for a service that nothing is known of. */
export function placeNames(service: string): readonly PlaceName[] | undefined {
  return NAMES.get(service);
}
