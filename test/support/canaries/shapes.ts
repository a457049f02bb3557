export type Json = Record<string, any>;
/** A document around a secret. */
export type Make = (secret: string) => unknown;

export const STREAM = 'alicloud_event_bridge_event_streaming';
const SOURCE = { SourceEventBusParameters: {} };
const SINK = { SinkSLSParameters: {} };

export const stream = (attributes: Json = {}): Json => ({
  event_streaming_name: 'orders',
  filter_pattern: '{}',
  source: JSON.stringify(SOURCE),
  sink: JSON.stringify(SINK),
  ...attributes,
});

/** Blocks beside one stream. */
export const stack = (attributes: Json = {}, more: Json = {}): Json => {
  const { resource = {}, ...rest } = more;
  return {
    provider: { alicloud: [{ region: 'cn-hangzhou' }] },
    resource: { [STREAM]: { s: stream(attributes) }, ...resource },
    ...rest,
  };
};

export const planned = (type: string, after: Json, more: Json = {}, configuration?: Json): Json => ({
  format_version: '1.2',
  resource_changes: [
    {
      address: `${STREAM}.s`,
      mode: 'managed',
      type: STREAM,
      name: 's',
      change: { actions: ['create'], after: stream() },
    },
    ...[
      {
        address: `${type}.r`,
        mode: 'managed',
        type,
        name: 'r',
        change: { actions: ['create'], after, ...more },
      },
    ],
  ],
  configuration: {
    provider_config: {
      alicloud: { name: 'alicloud', expressions: { region: { constant_value: 'cn-hangzhou' } } },
    },
    root_module: {
      resources: [
        { mode: 'managed', type: STREAM, name: 's', provider_config_key: 'alicloud', expressions: {} },
        {
          mode: 'managed',
          type,
          name: 'r',
          provider_config_key: 'alicloud',
          expressions: configuration ?? {},
        },
      ],
    },
  },
});

export const state = (type: string, values: Json, sensitive?: unknown): Json => ({
  format_version: '1.0',
  values: {
    root_module: {
      resources: [
        { address: `${STREAM}.s`, mode: 'managed', type: STREAM, name: 's', values: stream() },
        { address: `${type}.r`, mode: 'managed', type, name: 'r', values, sensitive_values: sensitive },
      ],
    },
  },
});

/** JSON of nested objects that lead to a value, which is written as it stands. */
export function around(names: readonly string[], written: string): string {
  return names.reduceRight(
    (inner, name) => (name === '0' ? `[${inner}]` : `{${JSON.stringify(name)}:${inner}}`),
    written,
  );
}
