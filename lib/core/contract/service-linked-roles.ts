import { cite, FactSource } from './documents';
import { SERVICES } from './kinds';

/** Where the names of the service-linked roles and the services they trust were read. */
export const SERVICE_LINKED_ROLES_SOURCE: FactSource = cite('eventbridge-service-linked-roles');

/**
 * The service that each role trusts, which `ram:ServiceName` in a policy means. Those of SourceMNS and SourceSLS follow
 * the pattern of the others; no document names them.
 */
export const SERVICE_LINKED_ROLES: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...Object.values(SERVICES).map(({ serviceLinkedRoles }) => serviceLinkedRoles)),
  AliyunServiceRoleForEventBridgeConnectVPC: 'connect-vpc.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSendToRDS: 'sendevent-rds.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSendToSAE: 'sendevent-sae.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSendToSMS: 'sendevent-sms.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSendToDirectMail: 'sendevent-directmail.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSourceActionTrail: 'source-actiontrail.eventbridge.aliyuncs.com',
  AliyunServiceRoleForEventBridgeSourceCMS: 'source-cms.eventbridge.aliyuncs.com',
};

/** The roles of the targets of event rules, by the type of the target. */
export const TARGET_ROLES: Readonly<Record<string, string>> = {
  'acs.rocketmq': 'AliyunServiceRoleForEventBridgeSendToRocketMQ',
  'acs.alikafka': 'AliyunServiceRoleForEventBridgeSendToKafka',
  'acs.mns.queue': 'AliyunServiceRoleForEventBridgeSendToMNS',
  'acs.mns.topic': 'AliyunServiceRoleForEventBridgeSendToMNS',
  'acs.fc.function': 'AliyunServiceRoleForEventBridgeSendToFC',
  'acs.rabbitmq': 'AliyunServiceRoleForEventBridgeSendToRabbitMQ',
};

/** The roles of event sources, by the block that configures one. */
export const EVENT_SOURCE_ROLES: Readonly<Record<string, string>> = {
  source_rocketmq_parameters: 'AliyunServiceRoleForEventBridgeSourceRocketMQ',
  source_kafka_parameters: 'AliyunServiceRoleForEventBridgeSourceKafka',
  source_mns_parameters: 'AliyunServiceRoleForEventBridgeSourceMNS',
  source_rabbit_mq_parameters: 'AliyunServiceRoleForEventBridgeSourceRabbitMQ',
};

export const CONNECT_VPC_ROLE = 'AliyunServiceRoleForEventBridgeConnectVPC';
export const SEND_TO_FC_ROLE = 'AliyunServiceRoleForEventBridgeSendToFC';

/** The roles of dead-letter queues, by the service in their ARN. */
export const DEAD_LETTER_ROLES: Readonly<Record<string, string>> = {
  mns: 'AliyunServiceRoleForEventBridgeSendToMNS',
  mq: 'AliyunServiceRoleForEventBridgeSendToRocketMQ',
  alikafka: 'AliyunServiceRoleForEventBridgeSendToKafka',
};
