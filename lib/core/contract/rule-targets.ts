import { cite } from './documents';

/** Where the types of targets, the forms of their parameters and the states of rules were read. */
export const RULE_SOURCE = cite('provider-event-bridge-rule');

/** Whether an event rule is at work. */
export const RULE_STATES: readonly string[] = ['ENABLE', 'DISABLE'];

/** How a parameter of a target is made of the event. */
export const TARGET_FORMS: readonly string[] = ['ORIGINAL', 'TEMPLATE', 'JSONPATH', 'CONSTANT'];

/** What the endpoint of a target is: a URL, or an ARN of a service; undefined where documents do not say. */
export type TargetEndpoint = { readonly services: readonly string[] } | { readonly url: true } | undefined;

/** The types of targets, and what the endpoint of each is. */
export const TARGET_TYPES: Readonly<Record<string, TargetEndpoint>> = {
  'acs.alikafka': { services: ['alikafka'] },
  'acs.api.destination': undefined,
  'acs.arms.loki': undefined,
  'acs.datahub': undefined,
  'acs.dingtalk': undefined,
  'acs.eventbridge': { services: ['eventbridge'] },
  'acs.eventbridge.olap': undefined,
  'acs.eventbus.SLSCloudLens': undefined,
  'acs.fc.function': { services: ['fc'] },
  'acs.fnf': undefined,
  'acs.k8s': undefined,
  'acs.mail': undefined,
  'acs.mns.queue': { services: ['mns'] },
  'acs.mns.topic': { services: ['mns'] },
  'acs.openapi': undefined,
  'acs.rabbitmq': { services: ['amqp'] },
  'acs.rds.mysql': undefined,
  'acs.rocketmq': { services: ['mq', 'rocketmq'] },
  'acs.sae': undefined,
  'acs.sls': { services: ['log'] },
  'acs.sms': undefined,
  http: { url: true },
  https: { url: true },
  mysql: undefined,
};
