import { isUnknown, StreamDefinition, StreamPart } from '../../core/model/stream-definition';

/** One stream in the few words of a table row. */
export interface StreamRow {
  readonly stream: string;
  readonly region: string;
  readonly source: string;
  readonly sink: string;
  readonly filter: string;
  readonly delivery: string;
  readonly state: string;
}

/** Says what a stream does, for people. */
export function describeStream(stream: StreamDefinition): StreamRow {
  return {
    stream: text(stream.name),
    region: isUnknown(stream.region) ? 'not known' : (stream.region ?? 'from the environment'),
    source: describePart(stream.source, 'Source'),
    sink: describePart(stream.sink, 'Sink'),
    filter: describeFilter(stream.filterPattern),
    delivery: describeDelivery(stream.runOptions),
    state: stream.status === undefined ? 'not started' : text(stream.status).toLowerCase(),
  };
}

function text(value: unknown): string {
  if (isUnknown(value)) return 'known after apply';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `MQTT post-cn-example/telemetry`: the service, and the parameters that identify the end. */
function describePart(part: StreamPart, side: string): string {
  if (part.unknown !== undefined || isUnknown(part.parameters)) return 'known after apply';
  const service = part.kind.replace(new RegExp(`^${side}`), '').replace(/Parameters$/, '');
  const value = (name: string) => plain(part.parameters[name]);
  const where = [
    'InstanceId',
    'InstanceEndpoint',
    'Endpoint',
    'Project',
    'BucketName',
    'Bootstraps',
    'URL',
    'HostName',
  ]
    .map(value)
    .find((name) => name !== undefined);
  const what =
    value('Topic') ??
    value('QueueName') ??
    value('LogStore') ??
    value('ParentTopic') ??
    value('FunctionName');
  return [service, [where, what].filter((name) => name !== undefined).join('/')]
    .filter((name) => name !== '')
    .join(' ');
}

/** A plain parameter, or the value of a sink field. */
function plain(parameter: unknown): string | undefined {
  if (typeof parameter !== 'object' || parameter === null || isUnknown(parameter)) {
    return parameter === undefined ? undefined : text(parameter);
  }
  const { Value } = parameter as { Value?: unknown };
  return Value === undefined ? undefined : text(Value);
}

function describeFilter(pattern: unknown): string {
  const json = JSON.stringify(pattern);
  if (json === '{}') return 'every event';
  return json.length > 48 ? `${json.slice(0, 47)}…` : json;
}

function describeDelivery(options: Readonly<Record<string, any>>): string {
  const { BatchWindow, RetryStrategy, ErrorsTolerance, DeadLetterQueue, MaximumTasks } = options;
  const batch =
    BatchWindow &&
    `batch ${text(BatchWindow.CountBasedWindow ?? '-')}/${text(BatchWindow.TimeBasedWindow ?? '-')} s`;
  const retry =
    RetryStrategy?.PushRetryStrategy === 'EXPONENTIAL_DECAY_RETRY' ? 'retry for a day' : 'retry 3 times';
  const failed =
    ErrorsTolerance === 'NONE' ? 'then block' : DeadLetterQueue ? 'then dead-letter' : 'then drop';
  const tasks = MaximumTasks === undefined ? undefined : `${text(MaximumTasks)} tasks`;
  return [batch, tasks, `${retry}, ${failed}`].filter((part) => part !== undefined).join('; ');
}
