import { said, say, words } from '../../language/say';
import { listed } from '../../language/lists';
import { endpointNames } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { DEFAULT_TOLERANCE } from '../../contract/retries';
import { constantOf, isUnknown, StreamDefinition } from '../../model/stream-definition';
import { excerpt } from '../../model/excerpt';
import { JsonObject, printJson } from '../../model/json-value';
import { speltPattern } from '../../simulation/stream-pattern';
import { withoutCredentials } from '../../redaction/redact';
import { compareFilters } from './filter-change';

/** Why a change in place can lose messages, a sentence each; none where it cannot. */
export function lossesOfUpdate(
  before: StreamDefinition,
  after: StreamDefinition,
  changed: readonly string[],
): string[] {
  return [
    ...sourceLosses(before, after, changed),
    ...filterLosses(before, after),
    ...failureLosses(before, after),
    ...(isRunning(before) === 'yes' && isRunning(after) === 'no'
      ? [say`It stops: nothing is delivered until it is started again.`]
      : []),
  ];
}

/** Why a replacement can lose messages. */
export function lossesOfReplacement(before: StreamDefinition, after: StreamDefinition): string[] {
  const running = isRunning(before);
  const gap =
    running === 'no'
      ? []
      : [
          say`${running === 'yes' ? say`It is running` : say`It may be running`} and is deleted before it is made again: what arrives in between is delivered only where the source keeps it and the new stream begins before it.`,
        ];
  return [...gap, ...filterLosses(before, after), ...failureLosses(before, after)];
}

/** Why a deletion can lose messages. */
export function lossesOfDeletion(before: StreamDefinition): string[] {
  const running = isRunning(before);
  if (running === 'no') return [];
  return [
    say`${running === 'yes' ? say`It is running` : say`It may be running`}: what arrives from then on is not delivered.`,
  ];
}

/** Why a stream can lose messages of which nothing says what it will be, or whether it will be. */
export function lossesOfUnknown(before: StreamDefinition): string[] {
  if (isRunning(before) === 'no') return [];
  return [
    say`What makes the stream is not known until apply: it may read from elsewhere, let less through or be deleted.`,
  ];
}

/** The states in which a stream delivers nothing. */
const STILL: readonly string[] = ['READY', 'PAUSED', 'STARTING_FAILED'];

function isRunning({ status }: StreamDefinition): 'yes' | 'no' | 'maybe' {
  if (status === undefined || isUnknown(status)) return 'maybe';
  if (status === 'RUNNING') return 'yes';
  return STILL.includes(status) ? 'no' : 'maybe';
}

function sourceLosses(
  { source }: StreamDefinition,
  { source: now }: StreamDefinition,
  changed: readonly string[],
): string[] {
  if (source.kind !== now.kind && now.unknown === undefined && source.unknown === undefined)
    return [say`The kind of its source changes: what is left where it read before is not delivered.`];
  const at = (names: readonly string[]) =>
    names.filter((name) => changed.includes(`/Source/${source.kind}/${name}`));
  const { position = [], group = [] } = factsOf(source.kind)?.parameters ?? {};
  const names = endpointNames(source.kind)?.parameters.flatMap((parameter) => parameter.names) ?? [];
  const losses: readonly (readonly [readonly string[], (changes: string) => string])[] = [
    [
      at(position),
      (changes) => say`The consume position changes (${changes}): what lies before the new one is not read.`,
    ],
    [
      at(group),
      (changes) =>
        say`The consumer group changes (${changes}): the new one begins at the consume position, not where the old one stopped.`,
    ],
    [
      at([...names, 'RegionId']),
      (changes) =>
        say`It reads from elsewhere (${changes}): what is left where it read before is not delivered.`,
    ],
  ];
  return [
    ...losses.flatMap(([changes, sentence]) => (changes.length > 0 ? [sentence(listed(changes))] : [])),
    ...(changed.includes('/Source')
      ? [say`The source is not known until apply: it may read from elsewhere.`]
      : []),
  ];
}

function filterLosses(before: StreamDefinition, after: StreamDefinition): string[] {
  const { change, lost } = compareFilters(speltPattern(before), speltPattern(after));
  switch (change) {
    case 'narrower': {
      const shown =
        isFilterSensitive(before) || isFilterSensitive(after)
          ? said(SENSITIVE)
          : say`one is ${example(lost!)}`;
      return [
        say`The filter is narrower: events that matched no longer match, and are not delivered; ${shown}.`,
      ];
    }
    case 'may-be-narrower':
      return [
        say`The filter may be narrower: events that matched may no longer match, and are not delivered.`,
      ];
    case 'unknown':
      return [say`The filter is not known until apply: it may be narrower.`];
    default:
      return [];
  }
}

/** An event is made of what the filters ask for. */
const SENSITIVE = words`the filter is marked sensitive, so that no such event is shown`;

function isFilterSensitive({ sensitive = [] }: StreamDefinition): boolean {
  return sensitive.some((pointer) => /^\/FilterPattern(\/|$)/.test(pointer));
}

/** An event in few words; what a filter asks for may be a credential. */
function example(event: JsonObject): string {
  const text = withoutCredentials(printJson(event));
  const shown = excerpt(text);
  return shown === text ? text : `${shown}…`;
}

function failureLosses(before: StreamDefinition, after: StreamDefinition): string[] {
  if (isUnknown(after.runOptions))
    return [say`What becomes of events that fail for good is not known until apply: they may be dropped.`];
  if (isUnknown(before.runOptions)) return [];
  const [old, now] = [before.runOptions, after.runOptions];
  const tolerance = constantOf(now.ErrorsTolerance) ?? DEFAULT_TOLERANCE.value;
  if (tolerance === 'NONE' || now.DeadLetterQueue !== undefined) return [];
  if (old.DeadLetterQueue !== undefined)
    return [say`The dead-letter queue is removed: events that fail for good are dropped.`];
  return (old.ErrorsTolerance ?? DEFAULT_TOLERANCE.value) === 'NONE'
    ? [say`It no longer stops at an event that fails for good, but drops it.`]
    : [];
}
