import { SourceDocument } from './source-document';

/** What Alibaba Cloud and its open sibling publish about EventBridge. */
export const EVENTBRIDGE_DOCUMENTS = {
  'eventbridge-create-event-streaming': {
    title: 'EventBridge API reference: CreateEventStreaming',
    url: 'https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming',
    published: '2025-12-19',
  },
  'eventbridge-sdk': {
    title: 'EventBridge SDK for Python, alibabacloud_eventbridge20200401 8.7.0',
    url: 'https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/',
    published: '2026-09-17',
    read: '2026-11-26',
  },
  'eventbridge-limits': {
    title: 'EventBridge: Limits',
    url: 'https://help.aliyun.com/en/eventbridge/product-overview/limits',
    published: '2026-03-10',
    read: '2026-11-26',
  },
  // The part about event streams, which could not be read in the newer edition.
  'eventbridge-limits-of-streams': {
    title: 'EventBridge: Limits, edition in traditional Chinese',
    url: 'https://help.aliyun.com/tc/eventbridge/product-overview/limits',
    published: '2024-07-06',
  },
  'eventbridge-billing-of-streams': {
    title: 'EventBridge: Billing for event streams',
    published: '2025-11-10',
    read: '2026-11-26',
  },
  'eventbridge-billing-overview': {
    title: 'EventBridge: Billing overview',
    published: '2026-03-11',
    read: '2026-11-26',
  },
  'eventbridge-retries': {
    title: 'EventBridge: Retry policies and dead-letter queues',
    url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
    published: '2026-03-11',
    read: '2026-11-26',
  },
  'eventbridge-message-routing': {
    title: 'EventBridge: Use event streams to route messages between RocketMQ instances',
    published: '2024-08-27',
  },
  'eventbridge-function-transform': {
    title: 'EventBridge: Use Function Compute as a transform',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/fc-transform',
    read: '2026-11',
  },
  'eventbridge-event-patterns': {
    title: 'EventBridge: Event patterns',
    url: 'https://www.alibabacloud.com/help/en/doc-detail/181432.htm',
    published: '2026-08-07',
    read: '2026-11-26',
  },
  'eventbridge-event-transformation': {
    title: 'EventBridge: Event transformation in event streams',
    url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/event-transformation-1',
    published: '2026-03-11',
    read: '2026-11-26',
  },
  'rocketmq-eventbridge': {
    title: 'Open-source RocketMQ EventBridge, commit a16f6cf',
    url: 'https://github.com/apache/rocketmq-eventbridge',
    published: '2025-11-24',
  },
  'eventbridge-policies': {
    title: 'EventBridge: Policies and examples, edition in Japanese',
    published: '2025-11-10',
    read: '2026-11-26',
  },
  'eventbridge-service-linked-roles': {
    title: 'EventBridge: Service-linked roles',
    url: 'https://www.alibabacloud.com/help/en/doc-detail/181425.htm',
    published: '2026-01',
  },
  'eventbridge-event-overview': {
    title: 'EventBridge: Event overview',
    url: 'https://www.alibabacloud.com/help/en/doc-detail/181428.htm',
    published: '2024-06-28',
  },
  'eventbridge-rocketmq-events': {
    title: 'EventBridge: ApsaraMQ for RocketMQ events',
    url: 'https://help.aliyun.com/document_detail/191238.htm',
    read: '2026-11',
  },
  'eventbridge-mns-events': {
    title: 'EventBridge: Create a custom event source of the MNS type',
    url: 'https://help.aliyun.com/zh/eventbridge/user-guide/create-a-custom-event-source-of-the-mns-type',
    read: '2026-11',
  },
  'eventbridge-rabbitmq-events': {
    title: 'EventBridge: ApsaraMQ for RabbitMQ events',
    url: 'https://help.aliyun.com/document_detail/204824.htm',
    read: '2026-11',
  },
  'eventbridge-sls-events': {
    title: 'EventBridge: Simple Log Service events',
    url: 'https://help.aliyun.com/document_detail/456295.html',
    read: '2026-11',
  },
  'eventbridge-apache-kafka': {
    title: 'EventBridge: Apache Kafka',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/apache-kafka',
    read: '2026-11',
  },
  'eventbridge-function-compute': {
    title: 'EventBridge: Route events to Function Compute',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/route-events-to-function-compute-1',
    read: '2026-11',
  },
  'eventbridge-kafka': {
    title: 'EventBridge: ApsaraMQ for Kafka',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-kafka',
    read: '2026-11',
  },
  'eventbridge-mns': {
    title: 'EventBridge: Simple Message Queue (formerly MNS)',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/simple-message-queue-formerly-mns',
    read: '2026-11',
  },
  'eventbridge-mqtt': {
    title: 'EventBridge: ApsaraMQ for MQTT',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-mqtt',
    read: '2026-11',
  },
  'eventbridge-rocketmq': {
    title: 'EventBridge: ApsaraMQ for RocketMQ',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq',
    read: '2026-11',
  },
  'eventbridge-sls': {
    title: 'EventBridge: Simple Log Service',
    url: 'https://help.aliyun.com/en/eventbridge/user-guide/log-service',
    read: '2026-11',
  },
} as const satisfies Record<string, SourceDocument>;
