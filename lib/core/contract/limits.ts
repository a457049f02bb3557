/** The document a fact was read in, and that document's date. */
export interface FactSource {
  readonly title: string;
  /** ISO date, as exact as the document says, or that it is undated. */
  readonly date: string;
  readonly url?: string;
}

/** A documented bound of the service. */
export interface Limit {
  readonly minimum?: number;
  readonly maximum: number;
  readonly unit: string;
  /** What the count is taken over. */
  readonly scope: 'stream' | 'instance' | 'region' | 'app';
  /** Whether Alibaba Cloud raises it on request. */
  readonly canBeRaised: boolean;
  readonly source: FactSource;
}

const MQTT_TO_KAFKA: FactSource = {
  title: 'ApsaraMQ for MQTT: create a message outflow task to ApsaraMQ for Kafka',
  date: 'undated',
};

const LIMITS_PAGE: FactSource = {
  title: 'EventBridge: Limits',
  date: '2024-07-06',
  url: 'https://help.aliyun.com/tc/eventbridge/product-overview/limits',
};

const CURRENT_LIMITS_PAGE: FactSource = {
  title: 'EventBridge: Limits',
  date: '2024-04-03 (and the undated current page, read by November 2026)',
  url: 'https://help.aliyun.com/en/eventbridge/product-overview/limits',
};

const KAFKA_OVERVIEW: FactSource = {
  title: 'ApsaraMQ for Kafka: Overview of Connector Ecosystem Integration',
  date: '2023-12-28',
};

const RAM_POLICY: FactSource = {
  title: 'terraform-provider-alicloud: alicloud_ram_policy',
  date: '2026-08-21',
  url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_policy',
};

const MQTT_INBOUND: FactSource = {
  title: 'ApsaraMQ for MQTT: Import data from other cloud services to ApsaraMQ for MQTT',
  date: '2023-09-22',
};

const PROVIDER_NETWORK: FactSource = {
  title:
    'terraform-provider-alicloud: alicloud_vpc, alicloud_vswitch, alicloud_security_group, alicloud_nat_gateway',
  date: '2026-08-21',
};

const KAFKA_CREATE_TOPIC: FactSource = {
  title: 'ApsaraMQ for Kafka API reference: CreateTopic',
  date: 'undated (read by November 2026)',
};

const KAFKA_CREATE_GROUP: FactSource = {
  title: 'ApsaraMQ for Kafka API reference: CreateConsumerGroup',
  date: 'undated (read by November 2026)',
};

const MQTT_LIMITS: FactSource = {
  title: 'ApsaraMQ for MQTT: Limits',
  date: 'undated (read by November 2026)',
};

const PROVIDER_ONS: FactSource = {
  title: 'terraform-provider-alicloud: alicloud_ons_topic and alicloud_ons_group',
  date: '2026-08-21',
};

const ROCKETMQ_5_LIMITS: FactSource = {
  title: 'ApsaraMQ for RocketMQ 5.x: Quotas and limits',
  date: 'undated (read by November 2026)',
};

const MNS_QUEUE: FactSource = {
  title: 'Simple Message Queue (formerly MNS): Limits',
  date: '2025-05-18',
  url: 'https://help.aliyun.com/en/mns/product-overview/limits',
};

const PROVIDER_AMQP: FactSource = {
  title: 'terraform-provider-alicloud: alicloud_amqp_queue',
  date: '2026-08-21',
};

const FCV3_FUNCTION: FactSource = {
  title: 'terraform-provider-alicloud: alicloud_fcv3_function',
  date: '2026-08-21',
  url: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function',
};

const CREATE_ROLE: FactSource = {
  title: 'RAM API reference: CreateRole',
  date: 'undated (read by November 2026)',
  url: 'https://www.alibabacloud.com/help/en/doc-detail/159988.htm',
};

function perStream<L extends Omit<Limit, 'scope' | 'canBeRaised'>>(limit: L) {
  return { ...limit, scope: 'stream', canBeRaised: false } as const;
}

/** Every bound that rules and the schema use, once, with where it was read. */
export const LIMITS = {
  streamNameLength: perStream({ minimum: 1, maximum: 127, unit: 'characters', source: LIMITS_PAGE }),
  batchWindowMessages: perStream({ minimum: 1, maximum: 10000, unit: 'messages', source: MQTT_TO_KAFKA }),
  batchWindowSeconds: perStream({ minimum: 0, maximum: 15, unit: 'seconds', source: MQTT_TO_KAFKA }),
  templateLength: perStream({ minimum: 0, maximum: 10240, unit: 'characters', source: LIMITS_PAGE }),
  valueLength: perStream({ minimum: 0, maximum: 10240, unit: 'characters', source: LIMITS_PAGE }),
  /** The stricter figure of an older document: a warning, where `valueLength` is an error. */
  valueLengthOfConnectors: perStream({
    minimum: 0,
    maximum: 1024,
    unit: 'characters',
    source: KAFKA_OVERVIEW,
  }),
  streamsPerRegion: {
    maximum: 50,
    unit: 'streams',
    scope: 'region',
    canBeRaised: true,
    source: LIMITS_PAGE,
  },
  /** The stricter figure of an older document: a warning, where `streamsPerRegion` is an error. */
  connectorTasksPerRegion: {
    maximum: 20,
    unit: 'connector tasks',
    scope: 'region',
    canBeRaised: true,
    source: KAFKA_OVERVIEW,
  },
  rulesPerMqttInstance: {
    maximum: 100,
    unit: 'rules',
    scope: 'instance',
    canBeRaised: true,
    source: MQTT_INBOUND,
  },
  busNameLength: perStream({ minimum: 2, maximum: 127, unit: 'characters', source: CURRENT_LIMITS_PAGE }),
  ruleNameLength: perStream({ minimum: 1, maximum: 127, unit: 'characters', source: CURRENT_LIMITS_PAGE }),
  eventSourceNameLength: perStream({ minimum: 1, maximum: 127, unit: 'characters', source: LIMITS_PAGE }),
  busesPerRegion: {
    maximum: 50,
    unit: 'event buses',
    scope: 'region',
    canBeRaised: true,
    source: CURRENT_LIMITS_PAGE,
  },
  rulesPerBus: {
    maximum: 50,
    unit: 'rules',
    scope: 'instance',
    canBeRaised: true,
    source: CURRENT_LIMITS_PAGE,
  },
  targetsPerRule: {
    minimum: 1,
    maximum: 5,
    unit: 'targets',
    scope: 'instance',
    canBeRaised: false,
    source: CURRENT_LIMITS_PAGE,
  },
  networkNameLength: perStream({ minimum: 1, maximum: 128, unit: 'characters', source: PROVIDER_NETWORK }),
  kafkaTopicLength: perStream({ minimum: 3, maximum: 64, unit: 'characters', source: KAFKA_CREATE_TOPIC }),
  kafkaGroupLength: perStream({ minimum: 3, maximum: 128, unit: 'characters', source: KAFKA_CREATE_GROUP }),
  mqttTopicLength: perStream({ minimum: 1, maximum: 64, unit: 'characters', source: MQTT_LIMITS }),
  rocketMq4TopicLength: perStream({ minimum: 1, maximum: 64, unit: 'characters', source: PROVIDER_ONS }),
  rocketMq4GroupLength: perStream({ minimum: 7, maximum: 64, unit: 'characters', source: PROVIDER_ONS }),
  rocketMq5TopicLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: ROCKETMQ_5_LIMITS,
  }),
  rocketMq5GroupLength: perStream({
    minimum: 1,
    maximum: 128,
    unit: 'characters',
    source: ROCKETMQ_5_LIMITS,
  }),
  mnsQueueLength: perStream({ minimum: 1, maximum: 120, unit: 'characters', source: MNS_QUEUE }),
  rabbitMqQueueLength: perStream({ minimum: 1, maximum: 255, unit: 'characters', source: PROVIDER_AMQP }),
  filterExpressions: {
    maximum: 5,
    unit: 'expressions',
    scope: 'stream',
    canBeRaised: false,
    source: CURRENT_LIMITS_PAGE,
  },
  functionNameLength: perStream({ minimum: 1, maximum: 128, unit: 'characters', source: FCV3_FUNCTION }),
  roleNameLength: perStream({ minimum: 1, maximum: 64, unit: 'characters', source: CREATE_ROLE }),
  policyNameLength: perStream({ minimum: 1, maximum: 128, unit: 'characters', source: RAM_POLICY }),
  policySize: {
    maximum: 6144,
    unit: 'bytes',
    scope: 'instance',
    canBeRaised: false,
    source: RAM_POLICY,
  },
  concurrentTasks: perStream({ minimum: 1, maximum: 32, unit: 'tasks', source: KAFKA_OVERVIEW }),
} as const satisfies Record<string, Limit>;

/** `1–10,000 messages`, for messages to people. */
export function describeRange(limit: Limit): string {
  const maximum = limit.maximum.toLocaleString('en-US');
  return `${limit.minimum ?? 0}–${maximum} ${limit.unit}`;
}

/** `EventBridge: Limits (2024-07-06)`. */
export function describeSource(source: FactSource): string {
  return `${source.title} (${source.date})`;
}
