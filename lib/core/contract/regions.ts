import { cite, FactSource } from './documents';

/** Where the ids of the regions were read. */
export const REGIONS_SOURCE: FactSource = cite('provider-regions');

/** The services whose offer is known region by region. */
export type RegionalService =
  'EventBridge' | 'RocketMQ 5.0' | 'Kafka' | 'RabbitMQ' | 'MQTT' | 'Function Compute 3.0';

/** Where it was read in which regions a service is offered: the endpoints of its SDK, which are a lower bound. */
export const OFFERS_SOURCES: Readonly<Record<RegionalService, FactSource>> = {
  EventBridge: cite('eventbridge-sdk'),
  'RocketMQ 5.0': cite('sdk-endpoints'),
  Kafka: cite('kafka-sdk'),
  RabbitMQ: cite('rabbitmq-sdk'),
  MQTT: cite('sdk-endpoints'),
  'Function Compute 3.0': cite('function-compute-sdk'),
};

/** Every region: those of the provider, and those that only the SDKs of services name. */
const IDS = (
  'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
  'cn-wulanchabu cn-heyuan cn-guangzhou cn-chengdu cn-hongkong cn-nanjing cn-fuzhou cn-zhongwei ' +
  'ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ' +
  'ap-southeast-8 ap-northeast-1 ap-northeast-2 ap-south-1 us-west-1 us-east-1 us-southeast-1 ' +
  'na-south-1 eu-central-1 eu-west-1 me-east-1 me-central-1 rus-west-1 cn-north-2-gov-1 ' +
  'cn-hangzhou-finance cn-hzfinance cn-hzjbp cn-shanghai-finance-1 cn-shanghai-finance-1-pub ' +
  'cn-shenzhen-finance-1 cn-shenzhen-finance cn-szfinance cn-beijing-finance-1 cn-beijing-finance-1-pub ' +
  'eu-west-2 cn-heyuan-acdr-1 cn-wulanchabu-gic-1 cn-wuhan-lr cn-zhengzhou-jva'
).split(' ');

/** The regions where a service is offered. */
const OFFERS: Readonly<Record<RegionalService, readonly string[]>> = {
  EventBridge: (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-heyuan cn-guangzhou cn-chengdu cn-hongkong ap-southeast-1 ap-southeast-3 ' +
    'ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-northeast-1 ap-northeast-2 us-west-1 us-east-1 ' +
    'eu-central-1 eu-west-1 cn-shanghai-finance-1 cn-shenzhen-finance-1 cn-beijing-finance-1'
  ).split(' '),
  'RocketMQ 5.0': (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-heyuan cn-guangzhou cn-chengdu cn-hongkong cn-nanjing cn-fuzhou ap-southeast-1 ' +
    'ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-northeast-1 ' +
    'ap-northeast-2 ap-south-1 us-west-1 us-east-1 eu-central-1 eu-west-1 me-east-1 me-central-1 ' +
    'cn-hangzhou-finance cn-shanghai-finance-1 cn-shenzhen-finance-1 cn-beijing-finance-1'
  ).split(' '),
  Kafka: (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-heyuan cn-guangzhou cn-chengdu cn-hongkong cn-fuzhou ap-southeast-1 ' +
    'ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-northeast-1 ap-northeast-2 ' +
    'us-west-1 us-east-1 us-southeast-1 na-south-1 eu-central-1 eu-west-1 me-east-1 me-central-1 ' +
    'cn-hangzhou-finance cn-shanghai-finance-1 cn-shenzhen-finance-1 cn-beijing-finance-1 ' +
    'cn-wulanchabu-gic-1 cn-zhengzhou-jva'
  ).split(' '),
  RabbitMQ: (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-guangzhou cn-chengdu cn-hongkong ap-southeast-1 ap-southeast-3 ap-southeast-5 ' +
    'ap-southeast-6 ap-southeast-7 ap-northeast-1 us-west-1 us-east-1 eu-central-1 me-central-1 ' +
    'cn-shanghai-finance-1 cn-beijing-finance-1 cn-zhengzhou-jva'
  ).split(' '),
  MQTT: (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-hongkong ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-northeast-1 us-west-1 ' +
    'eu-central-1 cn-north-2-gov-1 cn-hangzhou-finance cn-shanghai-finance-1 cn-shenzhen-finance-1'
  ).split(' '),
  'Function Compute 3.0': (
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-chengdu cn-hongkong ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ' +
    'ap-southeast-7 ap-northeast-1 ap-northeast-2 ap-south-1 us-west-1 us-east-1 eu-central-1 ' +
    'eu-west-1 me-central-1 cn-hangzhou-finance cn-shanghai-finance-1 cn-heyuan-acdr-1'
  ).split(' '),
};

/** Every region, with the services known to be offered there; undefined where no list speaks of the region. */
export const REGIONS: Readonly<Record<string, readonly RegionalService[] | undefined>> = Object.fromEntries(
  IDS.map((id) => [id, offeredIn(id)]),
);

function offeredIn(region: string): readonly RegionalService[] | undefined {
  const services = (Object.keys(OFFERS) as RegionalService[]).filter((service) =>
    OFFERS[service].includes(region),
  );
  return services.length === 0 ? undefined : services;
}

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
