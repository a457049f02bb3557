import { cite, FactSource } from './documents';

/** Where the ids of the regions were read. */
export const REGIONS_SOURCE: FactSource = cite('provider-regions');

/** The services whose offer is known region by region. */
export type RegionalService = 'EventBridge' | 'RocketMQ 5.0' | 'Kafka' | 'MQTT';

/** Where it was read in which regions a service is offered. The endpoint lists are a lower bound. */
export const OFFERS_SOURCES: Readonly<Record<RegionalService, FactSource>> = {
  EventBridge: cite('eventbridge-supported-regions'),
  'RocketMQ 5.0': cite('sdk-endpoints'),
  Kafka: cite('sdk-endpoints'),
  MQTT: cite('sdk-endpoints'),
};

const ALL: readonly RegionalService[] = ['EventBridge', 'RocketMQ 5.0', 'Kafka', 'MQTT'];
const NO_MQTT: readonly RegionalService[] = ['EventBridge', 'RocketMQ 5.0', 'Kafka'];
const MESSAGING: readonly RegionalService[] = ['RocketMQ 5.0', 'Kafka', 'MQTT'];
const ROCKETMQ_KAFKA: readonly RegionalService[] = ['RocketMQ 5.0', 'Kafka'];

/** Every region, with the services known to be offered there; undefined where no list speaks of the region. */
export const REGIONS: Readonly<Record<string, readonly RegionalService[] | undefined>> = {
  'cn-hangzhou': ALL,
  'cn-shanghai': ALL,
  'cn-beijing': ALL,
  'cn-shenzhen': ALL,
  'cn-qingdao': ALL,
  'cn-zhangjiakou': ALL,
  'cn-huhehaote': ALL,
  'cn-wulanchabu': NO_MQTT,
  'cn-heyuan': NO_MQTT,
  'cn-guangzhou': NO_MQTT,
  'cn-chengdu': NO_MQTT,
  'cn-hongkong': ALL,
  'cn-nanjing': ['RocketMQ 5.0'],
  'cn-fuzhou': ['RocketMQ 5.0'],
  'cn-zhongwei': undefined,
  'ap-southeast-1': ALL,
  'ap-southeast-2': MESSAGING,
  'ap-southeast-3': ALL,
  'ap-southeast-5': ALL,
  'ap-southeast-6': ['EventBridge', 'RocketMQ 5.0'],
  'ap-southeast-7': NO_MQTT,
  'ap-southeast-8': undefined,
  'ap-northeast-1': ALL,
  'ap-northeast-2': NO_MQTT,
  'ap-south-1': ['EventBridge', 'RocketMQ 5.0'],
  'us-west-1': ALL,
  'us-east-1': NO_MQTT,
  'us-southeast-1': undefined,
  'na-south-1': undefined,
  'eu-central-1': ALL,
  'eu-west-1': NO_MQTT,
  'me-east-1': ROCKETMQ_KAFKA,
  'me-central-1': ROCKETMQ_KAFKA,
  'rus-west-1': undefined,
  'cn-north-2-gov-1': ['MQTT'],
  'cn-hangzhou-finance': MESSAGING,
  'cn-hzfinance': undefined,
  'cn-hzjbp': undefined,
  'cn-shanghai-finance-1': MESSAGING,
  'cn-shanghai-finance-1-pub': undefined,
  'cn-shenzhen-finance-1': MESSAGING,
  'cn-shenzhen-finance': undefined,
  'cn-szfinance': undefined,
  'cn-beijing-finance-1': ROCKETMQ_KAFKA,
  'cn-beijing-finance-1-pub': undefined,
};

/** Whether there is such a region. */
export function isRegion(id: unknown): boolean {
  return typeof id === 'string' && Object.hasOwn(REGIONS, id);
}

/** Where the border is written: the provider's own rule, by which cn-hongkong is outside. */
export const BORDER_SOURCE: FactSource = cite('provider-client');

/** Whether a region is in mainland China. */
export function isMainland(region: string): boolean {
  return region.startsWith('cn-') && region !== 'cn-hongkong';
}
