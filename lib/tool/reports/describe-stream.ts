import { said, say } from '../../core/language/say';
import { speltPattern } from '../../core/simulation/stream-pattern';
import { JsonValue, printJson } from '../../core/model/json-value';
import { isComposite } from '../../core/model/json-object';
import { connectorOf, endpointNames } from '../../core/contract/kind-lookups';
import { describeFilter, knownAfterApply } from './describe-filter';
import { isUnknown, StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { valueOf } from '../../core/model/stream-parts';

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
    region: isUnknown(stream.region) ? say`not known` : (stream.region ?? say`from the environment`),
    source: describePart(stream.source),
    sink: describePart(stream.sink),
    filter: filterCell(speltPattern(stream)),
    delivery: describeDelivery(stream.runOptions),
    state: stream.status === undefined ? say`not started` : stateWord(stream.status),
  };
}

function text(value: unknown): string {
  if (isUnknown(value)) return knownAfterApply();
  return isComposite(value) ? JSON.stringify(value) : String(value);
}

/** A status of the API as people read it. */
export function stateWord(status: unknown): string {
  return said(text(status).toLowerCase().replaceAll('_', ' '));
}

/** `MQTT post-cn-example/telemetry`: the service, and the parameters that name the endpoint. */
function describePart(part: StreamPart): string {
  if (part.unknown !== undefined || isUnknown(part.parameters)) return knownAfterApply();
  const names = endpointNames(part.kind)?.parameters ?? [];
  const values = names
    .map(({ names: alternatives }) => alternatives.map((name) => valueOf(part, name)))
    .map((candidates) => candidates.find((value) => value !== undefined))
    .filter((value) => value !== undefined);
  return [connectorOf(part.kind), values.map(text).join('/')].filter((word) => word !== '').join(' ');
}

const LONGEST_FILTER = 72;

/** In words; as JSON where it is not a filter that EventBridge takes. */
function filterCell(pattern: unknown): string {
  const words = describeFilter(pattern) ?? printJson(pattern as JsonValue);
  return words.length > LONGEST_FILTER ? `${words.slice(0, LONGEST_FILTER - 1)}…` : words;
}

function describeDelivery(options: Readonly<Record<string, any>>): string {
  const { BatchWindow, RetryStrategy, ErrorsTolerance, DeadLetterQueue, MaximumTasks } = options;
  const batch =
    BatchWindow &&
    say`batch ${text(BatchWindow.CountBasedWindow ?? '-')}/${text(BatchWindow.TimeBasedWindow ?? '-')} s`;
  const retry =
    RetryStrategy?.PushRetryStrategy === 'EXPONENTIAL_DECAY_RETRY'
      ? say`retry for a day`
      : say`retry 3 times`;
  const failed =
    ErrorsTolerance === 'NONE' ? say`then block` : DeadLetterQueue ? say`then dead-letter` : say`then drop`;
  const tasks = MaximumTasks === undefined ? undefined : say`${text(MaximumTasks)} tasks`;
  return [batch, tasks, say`${retry}, ${failed}`].filter((part) => part !== undefined).join('; ');
}
