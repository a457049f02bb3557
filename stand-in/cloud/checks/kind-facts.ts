/** How a sink field makes its text. */
export type Form = 'ORIGINAL' | 'JSONPATH' | 'CONSTANT' | 'TEMPLATE';

/** What facts say of the names of one thing, with a name that breaks it. */
export interface Naming {
  readonly facts: string;
  readonly pattern: RegExp;
  readonly bad: string;
  /** Only where another parameter has one of these values; undefined stands for a parameter that is left out. */
  readonly when?: When;
}

/** A parameter and the values of it that are meant; undefined stands for a parameter that is left out. */
export type When = readonly [parameter: string, ...values: (string | undefined)[]];

/** What the company of a parameter must be. */
export interface Condition {
  readonly facts?: string;
  /** Left out, it always holds. */
  readonly when?: When;
  readonly needs?: readonly string[];
  readonly excludes?: readonly string[];
  /** Exactly one of these. */
  readonly oneOf?: readonly string[];
}

/** What the facts say of one kind of source or sink, beyond the names and types of appendix A. */
export interface KindFacts {
  /** Where it was read: a section of the facts that this was begun from, or `SDK 8.7.0 SinkMNSParameters`. */
  readonly facts: string;
  readonly needed?: readonly string[];
  /** The values of a parameter, or of the constant in a sink field. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly forms?: Readonly<Record<string, readonly Form[]>>;
  readonly ranges?: Readonly<Record<string, readonly [minimum: number, maximum: number]>>;
  /** What may stand in a list. */
  readonly items?: Readonly<Record<string, readonly string[]>>;
  /** How many a list has at least. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** Texts that are JSON objects. */
  readonly jsonTexts?: readonly string[];
  readonly names?: Readonly<Record<string, Naming | readonly Naming[]>>;
  readonly conditions?: readonly Condition[];
}

export const VPC = ['VpcId', 'VSwitchIds', 'SecurityGroupId'] as const;

/** A private network names where it is. */
export function privateNetwork(parameter: string, ids: readonly string[] = VPC): Condition {
  return { facts: '1.2, 1.4', when: [parameter, 'PrivateNetwork'], needs: ids };
}

/** `ip:port,ip:port`, section 1.2 of the Apache Kafka source. */
export const ADDRESSES = /^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/;

export const MQTT_TOPIC: Naming = {
  facts: 'services 4',
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  bad: 'with/level',
};
export const KAFKA_TOPIC: Naming = { facts: 'SDK', pattern: /^[A-Za-z0-9_.-]{1,249}$/, bad: 'with blank' };
export const KAFKA_GROUP: Naming = {
  facts: 'SDK',
  pattern: /^[A-Za-z0-9@._*$#^!&-]{1,249}$/,
  bad: 'with blank',
};

const CLOUD_4: When = ['InstanceType', undefined, 'Cloud_4'];
const CLOUD_5: When = ['InstanceType', 'Cloud_5'];
const KEPT =
  'TBW102|BenchmarkTest|SELF_TEST_TOPIC|OFFSET_MOVED_EVENT|SCHEDULE_TOPIC_XXXX|' +
  'RMQ_SYS_TRANS_HALF_TOPIC|RMQ_SYS_TRACE_TOPIC|RMQ_SYS_TRANS_OP_HALF_TOPIC';

export const ROCKETMQ_TOPICS: readonly Naming[] = [
  { facts: 'services 4.1', pattern: /^(?!GID|CID).{1,64}$/s, bad: 'GID_orders', when: CLOUD_4 },
  {
    facts: 'services 4.2',
    pattern: new RegExp(
      `^(?!(${KEPT})$)(?!rmq_sys_|rocketmq-broker-|rocketmq-proxy-)(?!.*_REPLY_TOPIC$)[A-Za-z0-9_-]{1,128}$`,
    ),
    bad: 'orders_REPLY_TOPIC',
    when: CLOUD_5,
  },
];
export const ROCKETMQ_GROUPS: readonly Naming[] = [
  { facts: 'services 4.1', pattern: /^[\w-]{2,64}$/, bad: 'orders group', when: CLOUD_4 },
  { facts: 'services 4.2', pattern: /^[A-Za-z0-9_%-]+$/, bad: 'orders group', when: CLOUD_5 },
];

/** Section 1.2: `acs:kms:<region>:<uid>:secret/<name>`. */
export const KMS_SECRET = /^acs:kms:[^:]+:[^:]+:secret\/.+$/;

/** Appendix A gives TLS material of Kafka by these names; section 1.2 says what goes with what. */
export const KAFKA_SECURITY: Readonly<Record<string, readonly string[]>> = {
  SecurityProtocol: ['PLAINTEXT', 'SASL_PLAINTEXT', 'SASL_SSL'],
  SaslMechanism: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'],
};
