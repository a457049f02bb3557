import { Complaint } from './checks/complaint';
import { CallerPolicy } from './permissions';
import { StreamRequest } from './checks/request';

/** How the stand-in behaves where the facts leave room, and how fast. */
export interface CloudOptions {
  readonly account: string;
  /** How long a stream is STARTING; 30–60 s in the cloud (facts 8). */
  readonly startDelay: number;
  /** How long a stream that was told to pause still answers RUNNING; facts name no state in between. */
  readonly pauseDelay: number;
  /** Whether Get adds the defaults that facts document; whether the service does is an open question (facts 11.11). */
  readonly echoDefaults: boolean;
  /** Whether Get also adds to a source what no request can say, as the SDK has it; open too. */
  readonly echoAdditions: boolean;
  /** Whether a changed kind of source or sink is refused; the console refuses it, of the API nothing is known (11.8). */
  readonly refuseKindChange: boolean;
  /** Facts 6.1; each can be lowered to see it used up. */
  readonly quotas: Quotas;
  /** What judges a CreateEventStreaming or UpdateEventStreaming request. */
  readonly judges: readonly Judge[];
  readonly now: () => number;
  /** The policies of who calls: what none of them allows is refused. Everything is allowed where there are none. */
  readonly policies?: readonly CallerPolicy[];
}

export interface Quotas {
  readonly streamsPerRegion: number;
  readonly busesPerRegion: number;
  readonly rulesPerBus: number;
  readonly targetsPerRule: number;
}

export type Judge = (request: StreamRequest) => readonly Complaint[];

export const DEFAULTS: Omit<CloudOptions, 'judges'> = {
  account: '1234567890123456',
  startDelay: 0,
  pauseDelay: 0,
  echoDefaults: false,
  echoAdditions: false,
  refuseKindChange: true,
  quotas: { streamsPerRegion: 50, busesPerRegion: 50, rulesPerBus: 50, targetsPerRule: 5 },
  now: Date.now,
};
