const TYPE = 'alicloud_event_bridge_event_streaming';

/** What a stream of a stack is billed by, and where its ends are. */
export interface BilledStream {
  readonly name: string;
  /** The region of its source. */
  readonly from?: string;
  readonly business?: object;
  readonly runOptions?: object;
  readonly more?: object;
}

/** The attributes of a stream from RocketMQ to Kafka. */
export function billedStream({
  name,
  from,
  business,
  runOptions,
  more,
}: BilledStream): Record<string, unknown> {
  const constant = (value: string) => ({ Form: 'CONSTANT', Value: value });
  return {
    event_streaming_name: name,
    filter_pattern: '{}',
    source: JSON.stringify({
      SourceRocketMQParameters: {
        InstanceId: 'rmq-cn-example',
        Topic: name,
        GroupID: `GID_${name}`,
        RegionId: from,
      },
    }),
    sink: JSON.stringify({
      SinkKafkaParameters: { InstanceId: constant('alikafka_post-cn-example'), Topic: constant(name) },
    }),
    run_options: JSON.stringify({ ...runOptions, ...(business && { BusinessOption: business }) }),
    ...more,
  };
}

/** A stack with streams in one region. */
export function stackOf(streams: readonly BilledStream[], region = 'cn-hangzhou'): string {
  const entries = streams.map((stream) => [stream.name, billedStream(stream)]);
  return JSON.stringify({
    provider: { alicloud: [{ region }] },
    resource: { [TYPE]: Object.fromEntries(entries) },
  });
}

/** A plan that makes of each stream another; an absent one is not there. */
export function planOf(
  changes: readonly { readonly before?: BilledStream; readonly after?: BilledStream }[],
  region = 'cn-hangzhou',
): string {
  const resource_changes = changes.map(({ before, after }) => {
    const name = (after ?? before)!.name;
    const values = [before, after].map((stream) => stream && billedStream(stream));
    const [was, is] = values.map((value) => value ?? null);
    const actions = was === null ? ['create'] : is === null ? ['delete'] : ['update'];
    const same = JSON.stringify(was) === JSON.stringify(is);
    return {
      ...{ address: `${TYPE}.${name}`, mode: 'managed', type: TYPE, name },
      change: { actions: same ? ['no-op'] : actions, before: was, after: is, after_unknown: {} },
    };
  });
  const configured = changes.map(({ before, after }) => ({
    ...{ address: `${TYPE}.${(after ?? before)!.name}`, mode: 'managed', type: TYPE },
    ...{ name: (after ?? before)!.name, provider_config_key: 'alicloud', expressions: {} },
  }));
  const provider_config = {
    alicloud: { name: 'alicloud', expressions: { region: { constant_value: region } } },
  };
  return JSON.stringify({
    format_version: '1.2',
    planned_values: { root_module: {} },
    resource_changes,
    configuration: { provider_config, root_module: { resources: configured } },
  });
}
