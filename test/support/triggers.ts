/** What Function Compute's own example of a trigger on Kafka says. */
export const CONFIG = {
  triggerEnable: true,
  asyncInvocationType: false,
  eventRuleFilterPattern: '{"data":{"value":{"level":["error"]}}}',
  eventSinkConfig: { deliveryOption: { eventSchema: 'CloudEvents', concurrency: 2 } },
  runOptions: {
    mode: 'event-streaming',
    maximumTasks: 3,
    errorsTolerance: 'ALL',
    retryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
    deadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/dead' },
    batchWindow: { CountBasedWindow: 2, TimeBasedWindow: 10 },
  },
  eventSourceConfig: {
    eventSourceType: 'Kafka',
    eventSourceParameters: {
      sourceKafkaParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'alikafka_post-cn-1',
        Topic: 'orders',
        ConsumerGroup: 'triggered',
        OffsetReset: 'latest',
      },
    },
  },
};

export type Config = Record<string, any>;

/** The resource with a configuration. */
export const trigger = (config: unknown, more: object = {}) => ({
  function_name: 'handler',
  trigger_name: 'on_order',
  trigger_type: 'eventbridge',
  qualifier: 'LATEST',
  trigger_config: typeof config === 'string' ? config : JSON.stringify(config),
  ...more,
});

export const TYPE = 'alicloud_fcv3_trigger';

/** The configuration with what a case changes, at places of it. */
export function changed(change: (config: Config) => void): Config {
  const config = JSON.parse(JSON.stringify(CONFIG)) as Config;
  change(config);
  return config;
}

/** The configuration of a trigger on a DTS channel, whose parameters have a password. */
export const ofChannel = (Password: unknown) =>
  changed((config) => {
    config.eventSourceConfig = {
      eventSourceType: 'DTS',
      eventSourceParameters: {
        sourceDTSParameters: {
          RegionId: 'cn-hangzhou',
          BrokerUrl: 'dts-cn-hangzhou-vpc.aliyuncs.com:18003',
          Topic: 'cn_hangzhou_1',
          Sid: 'dts1',
          Username: 'reader',
          Password,
          InitCheckPoint: 1677340805,
          TaskId: 'dts1',
        },
      },
    };
    config.eventRuleFilterPattern = '{}';
  });

/** The parameters of its source. */
export const kafka = (config: Config) => config.eventSourceConfig.eventSourceParameters.sourceKafkaParameters;
