import { writeFileSync } from 'node:fs';

/** Writes a plan that creates streams, as Terraform prints the plan of what cdktf wrote. */
export function writePlan(file: string, streams: number): void {
  const numbers = Array.from({ length: streams }, (_, i) => i);
  const type = 'alicloud_event_bridge_event_streaming';
  const provider_name = 'registry.terraform.io/aliyun/alicloud';
  const named = (i: number) => ({
    address: `${type}.Stream_${i}`,
    mode: 'managed',
    type,
    name: `Stream_${i}`,
  });
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: {
        resources: numbers.map((i) => ({
          ...named(i),
          provider_name,
          schema_version: 0,
          values: values(i),
          sensitive_values: {},
        })),
      },
    },
    resource_changes: numbers.map((i) => ({
      ...named(i),
      provider_name,
      change: {
        actions: ['create'],
        before: null,
        after: values(i),
        after_unknown: { id: true, status: true },
        before_sensitive: false,
        after_sensitive: {},
      },
    })),
    configuration: {
      provider_config: {
        alicloud: {
          name: 'alicloud',
          full_name: provider_name,
          expressions: { region: { constant_value: 'cn-hangzhou' } },
        },
      },
      root_module: {
        resources: numbers.map((i) => ({
          ...named(i),
          provider_config_key: 'alicloud',
          expressions: Object.fromEntries(
            Object.entries(values(i)).map(([name, value]) => [name, { constant_value: value }]),
          ),
          schema_version: 0,
        })),
      },
    },
  };
  writeFileSync(file, JSON.stringify(plan));
}

function values(i: number) {
  const constant = (value: string) => ({ Form: 'CONSTANT', Value: value });
  return {
    event_streaming_name: `stream-${i}`,
    description: 'bench',
    source: JSON.stringify({
      SourceMQTTParameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: `post-cn-${i}`,
        Topic: `topic-${i}`,
        BodyDataType: 'JSON',
      },
    }),
    sink: JSON.stringify({
      SinkKafkaParameters: {
        InstanceId: constant(`alikafka_post-cn-${i}`),
        Topic: constant(`topic-${i}`),
        Acks: constant('all'),
        Value: { Form: 'JSONPATH', Value: '$.data.body' },
        Key: { Form: 'JSONPATH', Value: '$.data.props.clientId' },
      },
    }),
    filter_pattern: JSON.stringify({ data: { body: { level: ['WARN', { prefix: 'ERR' }] } } }),
    transforms: '[]',
    run_options: JSON.stringify({
      ErrorsTolerance: 'ALL',
      RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
      BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 3 },
      DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-${i}` },
    }),
  };
}
