import { SourceDocument } from './source-document';

/** What Alibaba Cloud publishes about the services around EventBridge. */
export const SERVICE_DOCUMENTS = {
  'mqtt-outflow-to-kafka': {
    title: 'ApsaraMQ for MQTT: create a message outflow task to ApsaraMQ for Kafka',
    published: '2026-03-11',
    read: '2026-11-26',
  },
  'mqtt-integration-overview': {
    title: 'ApsaraMQ for MQTT: message integration Overview',
    published: '2024-10-10',
  },
  'mqtt-data-import': {
    title: 'ApsaraMQ for MQTT: Import data from other cloud services to ApsaraMQ for MQTT',
    published: '2023-09-22',
  },
  'mqtt-limits': { title: 'ApsaraMQ for MQTT: Limits', read: '2026-11' },
  'kafka-connectors-overview': {
    title: 'ApsaraMQ for Kafka: Overview of Connector Ecosystem Integration',
    published: '2023-12-28',
  },
  'rocketmq-5-limits': {
    title: 'ApsaraMQ for RocketMQ 5.x: Quotas and limits',
    published: '2026-01-07',
    read: '2026-11-26',
  },
  'rocketmq-routing-guide': {
    title: 'BestHub: Connecting EventBridge to RocketMQ 4.0, 5.0 & self-hosted clusters',
    read: '2026-11',
  },
  'mns-limits': {
    title: 'Simple Message Queue (formerly MNS): Limits',
    url: 'https://help.aliyun.com/en/mns/product-overview/limits',
    published: '2025-05-18',
  },
  'function-compute-environment': {
    title: 'Function Compute: Environment variables',
    url: 'https://help.aliyun.com/document_detail/164217.html',
    read: '2026-11-26',
  },
  'function-compute-create-trigger': {
    title: 'Function Compute: CreateTriggerInput',
    url: 'https://www.alibabacloud.com/help/en/functioncompute/fc-3-0/developer-reference/api-fc-2023-03-30-struct-createtriggerinput',
    published: '2025-12-19',
    read: '2026-11-27',
  },
  'serverless-devs-triggers': {
    title: 'Serverless Devs: FC component of 2.0, triggers and the permissions that they take',
    url: 'https://docs.serverless-devs.com/en/fc/yaml/triggers',
    read: '2026-11-27',
  },
  'serverless-devs-fc3-triggers': {
    title: 'Serverless Devs: fc3 component, triggers and the permissions that they take',
    url: 'https://github.com/devsapp/fc3/blob/master/docs/zh/yaml/triggers.md',
    read: '2026-11-27',
  },
  'function-compute-trigger-role': {
    title: 'RAM: AliyunServiceRolePolicyForFCTriggerEventBridge',
    url: 'https://www.alibabacloud.com/help/en/ram/developer-reference/aliyunservicerolepolicyforfctriggereventbridge',
    published: '2025-06-23',
    read: '2026-11-27',
  },
  'function-compute-trigger-policies': {
    title: 'Function Compute: EventBridge triggers, permission policies',
    read: '2026-11-26',
  },
  'function-compute-trigger-events': {
    title: 'Function Compute: Trigger event format',
    published: '2026-04-01',
    read: '2026-11-26',
  },
  'ecs-security-groups': { title: 'ECS: Basic and advanced security groups', read: '2026-11' },
  'ecmascript-to-string': {
    title: 'ECMAScript: ToString',
    url: 'https://tc39.es/ecma262/#sec-tostring',
    read: '2026-11-27',
  },
  'ecmascript-regular-expressions': {
    title: 'ECMAScript Language Specification: RegExp (Regular Expression) Objects',
    url: 'https://tc39.es/ecma262/#sec-regexp-regular-expression-objects',
    read: '2026-11',
  },
  'private-addresses': {
    title: 'RFC 1918: Address Allocation for Private Internets',
    url: 'https://www.rfc-editor.org/rfc/rfc1918',
    published: '1996-02',
  },
  'sls-logstores': {
    title: 'Simple Log Service: Logstores, naming conventions',
    url: 'https://help.aliyun.com/en/sls/developer-reference/logstores',
    read: '2026-11-26',
  },
  'sls-projects': {
    title: 'Simple Log Service: Create a project',
    url: 'https://www.alibabacloud.com/help/en/sls/developer-reference/create-project-python',
    published: '2024-12-02',
    read: '2026-11-26',
  },
  'oss-buckets': {
    title: 'Object Storage Service: Bucket naming conventions',
    url: 'https://www.alibabacloud.com/help/en/oss/user-guide/bucket-naming-conventions',
    published: '2026-03-20',
    read: '2026-11-26',
  },
  'oss-objects': {
    title: 'Object Storage Service: Object naming conventions',
    url: 'https://www.alibabacloud.com/help/en/oss/user-guide/object-naming-conventions',
    published: '2024-05-21',
    read: '2026-11-26',
  },
  'rocketmq-message-filtering': {
    title: 'ApsaraMQ for RocketMQ 5.x: Message filtering',
    url: 'https://help.aliyun.com/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/message-filtering',
    read: '2026-11-26',
  },
  'resource-tags': {
    title: 'Resource Orchestration Service: ALIYUN::SLS::Project, Tags',
    url: 'https://help.aliyun.com/en/ros/developer-reference/aliyun-sls-project',
    read: '2026-11-26',
  },
  'oss-tag-keys': {
    title: 'Object Storage Service: error 0010-00000213, the tag key is invalid',
    url: 'https://help.aliyun.com/en/oss/user-guide/0010-00000213',
    read: '2026-11-27',
  },
  'ram-create-role': {
    title: 'RAM API reference: CreateRole',
    url: 'https://www.alibabacloud.com/help/en/doc-detail/159988.htm',
    read: '2026-11',
  },
  'ram-policy-syntax': { title: 'RAM: policy structure and syntax', read: '2026-11' },
  'ram-services': { title: 'RAM: Services that work with RAM', read: '2026-11' },
  'kafka-sdk': {
    title: 'ApsaraMQ for Kafka SDK for Python, alibabacloud_alikafka20190916 2.16.0',
    url: 'https://pypi.org/project/alibabacloud-alikafka20190916/2.16.0/',
    published: '2026-08-04',
    read: '2026-11-26',
  },
  'rocketmq-4-sdk': {
    title: 'ApsaraMQ for RocketMQ 4.x SDK for Python, alibabacloud_ons20190214 3.0.0',
    url: 'https://pypi.org/project/alibabacloud-ons20190214/3.0.0/',
    published: '2026-02-12',
    read: '2026-11-26',
  },
  'rabbitmq-sdk': {
    title: 'ApsaraMQ for RabbitMQ SDK for Python, alibabacloud_amqp_open20191212 1.7.0',
    url: 'https://pypi.org/project/alibabacloud-amqp-open20191212/1.7.0/',
    published: '2026-06-24',
    read: '2026-11-26',
  },
  'function-compute-sdk': {
    title: 'Function Compute SDK for Python, alibabacloud_fc20230330 4.8.3',
    url: 'https://pypi.org/project/alibabacloud-fc20230330/4.8.3/',
    published: '2026-10-08',
    read: '2026-11-26',
  },
  'sdk-endpoints': { title: 'Alibaba Cloud SDK for PHP: endpoints by region', read: '2026-11' },
} as const satisfies Record<string, SourceDocument>;
