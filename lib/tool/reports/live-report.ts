import { say } from '../../core/language/say';
import { StreamPair } from '../../core/reading/drift/compare-apps';
import { StreamDefinition, isUnknown } from '../../core/model/stream-definition';
import { UnmanagedAround } from '../../core/reading/drift/unmanaged-around';
import { Measures, Shown } from './live-shown';

/** How it goes with a stream. */
export type LiveState = 'same' | 'changed' | 'gone' | 'not managed' | 'not compared';

/** One stream of a report. */
export interface LiveStream {
  readonly name: string;
  readonly region?: string;
  readonly constructPath?: string;
  readonly address?: string;
  readonly stack?: string;
  readonly state: LiveState;
  /** The state in the cloud: RUNNING, PAUSED ... */
  readonly status?: string;
  /** What the stack wants that to be. */
  readonly wantedStatus?: string;
  /** Set where it failed in the cloud. */
  readonly failed?: true;
  readonly measures?: Measures;
  readonly changed: readonly string[];
  readonly means: readonly string[];
  readonly notCompared: readonly string[];
  /** Why it is not compared, or left alone. */
  readonly reason?: string;
}

/** What `live status` and `drift` print as JSON (schema/live-report.schema.json). */
export interface LiveReport {
  readonly version: 1;
  readonly streams: readonly LiveStream[];
  readonly notEvaluated: readonly { readonly address?: string; readonly reason: string }[];
  /** What of the cloud around streams no stack has; `live status` does not ask for it. */
  readonly around?: readonly UnmanagedAround[];
  readonly summary: {
    readonly streams: number;
    readonly same: number;
    readonly changed: number;
    readonly gone: number;
    readonly notManaged: number;
    readonly notCompared: number;
    readonly failed: number;
    readonly notRunning: number;
  };
}

/** Builds a report of streams in the order in which they came. */
export function buildLiveReport(
  pairs: readonly StreamPair[],
  shown: Shown,
  notEvaluated: LiveReport['notEvaluated'] = [],
): LiveReport {
  const streams = pairs.map((pair) => describePair(pair, shown));
  const count = (is: (stream: LiveStream) => boolean) => streams.filter(is).length;
  return {
    version: 1,
    streams,
    notEvaluated,
    summary: {
      streams: streams.length,
      same: count(({ state }) => state === 'same'),
      changed: count(({ state }) => state === 'changed'),
      gone: count(({ state }) => state === 'gone'),
      notManaged: count(({ state }) => state === 'not managed'),
      notCompared: count(({ state }) => state === 'not compared'),
      failed: count(({ failed }) => failed === true),
      notRunning: count(shouldRunAndDoesNot),
    },
  };
}

/** Whether the stack wants a stream to run that does not. */
export function shouldRunAndDoesNot({ wantedStatus, status }: LiveStream): boolean {
  return wantedStatus === 'RUNNING' && status !== 'RUNNING';
}

function describePair({ wanted, live, difference, unclear }: StreamPair, shown: Shown): LiveStream {
  const { changed = [], means = [], notCompared = [] } = difference ?? {};
  const own = wanted ?? live!;
  const status = textOf(live?.status);
  const wantedStatus = textOf(wanted?.status);
  const region = textOf(live?.region) ?? textOf(own.region);
  const reason = unclear ?? live?.ownedBy;
  const measures = live === undefined ? undefined : shown.measures(live);
  const { constructPath, address, stack } = wanted?.location ?? {};
  return {
    name: shown.text(textOf(own.name) ?? say`(not known)`),
    ...(region !== undefined && { region: shown.text(region) }),
    ...(constructPath !== undefined && { constructPath: shown.text(constructPath) }),
    ...(address !== undefined && { address: shown.text(address) }),
    ...(stack !== undefined && { stack: shown.text(stack) }),
    state: stateOf({ wanted, live, unclear }, changed),
    ...(status !== undefined && { status: shown.text(status) }),
    ...(wantedStatus !== undefined && { wantedStatus: shown.text(wantedStatus) }),
    ...(status?.endsWith('_FAILED') && { failed: true as const }),
    ...(measures !== undefined && { measures }),
    changed: changed.map(shown.text),
    means: means.map(shown.text),
    notCompared: notCompared.map(shown.text),
    ...(reason !== undefined && { reason: shown.text(reason) }),
  };
}

function stateOf({ wanted, live, unclear }: StreamPair, changed: readonly string[]): LiveState {
  if (unclear !== undefined) return 'not compared';
  if (wanted === undefined) return 'not managed';
  if (live === undefined) return 'gone';
  return changed.length === 0 ? 'same' : 'changed';
}

function textOf(value: StreamDefinition['status'] | StreamDefinition['region']): string | undefined {
  return value === undefined || isUnknown(value) ? undefined : value;
}
