import { isObject } from '../checks/complaint';

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });

/** The defaults that facts 1.2, 1.3 and 2.1 document, for a service that adds them to what it gives back. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  SourceMQTTParameters: { BodyDataType: 'JSON' },
  SourceRocketMQParameters: { InstanceType: 'Cloud_4', Offset: 'CONSUME_FROM_LAST_OFFSET' },
  SourceKafkaParameters: { Network: 'Default' },
  SourceMNSParameters: { IsBase64Decode: true },
  SourceOSSParameters: { LoadMode: 'single' },
  SourceFeiShuDocsParameters: { LoadMode: 'single' },
  SourceJDBCParameters: { BatchSize: 1000, PollingInterval: 60, QueryTimeout: 30 },
  SinkRocketMQParameters: { InstanceType: constant('Cloud_4') },
};

/** A Source or Sink with its documented defaults. */
export function withDefaults(part: unknown): unknown {
  if (!isObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([kind, parameters]) => [
      kind,
      isObject(parameters) ? { ...DEFAULTS[kind], ...parameters } : parameters,
    ]),
  );
}

/** Run options with the retry policy that holds where none is given. */
export function withRunDefaults(options: unknown): unknown {
  const given = isObject(options) ? options : {};
  const strategy = isObject(given.RetryStrategy) ? given.RetryStrategy : {};
  return { ...given, RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY', ...strategy } };
}

/**
 * What the answer of GetEventStreaming has and its request cannot: EventBridge SDK of 2026-04-21, where the two differ.
 * Whether the service fills it in is an open question.
 */
const ADDITIONS: Readonly<Record<string, (parameters: Readonly<Record<string, unknown>>) => object>> = {
  SourceSLSParameters: () => ({ ConsumerGroup: 'eventbridge-made-by-the-service' }),
  SourceDTSParameters: ({ InitCheckPoint }) =>
    InitCheckPoint === undefined ? {} : { InitCheckPoint: String(InitCheckPoint) },
  SourceApacheRocketMQCheckpointParameters: () => ({ InstanceId: 'made-by-the-service' }),
};

/** A Source with what no request can say. */
export function withAdditions(source: unknown): unknown {
  if (!isObject(source)) return source;
  return Object.fromEntries(
    Object.entries(source).map(([kind, parameters]) => [
      kind,
      isObject(parameters) ? { ...parameters, ...ADDITIONS[kind]?.(parameters) } : parameters,
    ]),
  );
}
