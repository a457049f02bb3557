import { say } from '../../core/language/say';
import { AppDefinition } from '../../core/model/app-definition';
import { BILLED_EVENT_SIZE, CAPACITY_UNIT, TransferArea, transferAreaOf } from '../../core/contract/billing';
import { FROM_ENVIRONMENT } from '../../core/model/region-key';
import { objectOf } from '../../core/model/json-object';
import { resolveStream } from '../../core/model/resolve-stream';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';
import { sinkEnd, sourceEnd } from '../graph/end';
import { Amount, derive, exactly, isKnown } from './amount';
import { GIGABYTE, period } from './period';
import { Traffic } from './traffic';

/** How a stream is billed. */
export type Billing = 'events' | 'capacity units' | 'not known';

/** What data crosses on its way. */
export interface Transfer {
  /** The regions, where they are known. */
  readonly from?: string;
  readonly to?: string;
  /** The areas that the price goes by; undefined where nothing crosses, or it is not known. */
  readonly between?: readonly [TransferArea, TransferArea];
  /** Gigabytes between the two. */
  readonly gigabytes: Amount;
}

/** What a stream needs for its traffic, in a period. */
export interface StreamUsage {
  readonly billing: Billing;
  /** How many streams Terraform makes of it; the figures below are those of all of them. */
  readonly instances: Amount;
  /** Events that are pulled. */
  readonly events: Amount;
  /** What is counted where events are billed. */
  readonly billableEvents: Amount;
  /** Capacity units at a time. */
  readonly capacityUnits: Amount;
  readonly capacityUnitHours: Amount;
  /** Calls of the sink: batches, and those that are tried again. */
  readonly deliveries: Amount;
  readonly transfer: Transfer;
  /** What a reader must know, each a sentence. */
  readonly notes: readonly string[];
}

const NO_EVENTS = (): Amount => ({ notKnown: say`nothing is assumed of its events` });
const NO_SIZE = (): Amount => ({ notKnown: say`nothing is assumed of the size of its events` });

/** What a stream of an app needs, as far as that follows from what is assumed. */
export function usageOf(
  app: AppDefinition,
  given: StreamDefinition,
  { events = NO_EVENTS(), size = NO_SIZE(), retries = exactly(0), batch = exactly(1) }: Partial<Figures>,
  days: number,
): StreamUsage {
  const stream = resolveStream(app, given);
  const instances = instancesOf(stream);
  const { seconds, hours } = period(days);
  const each = (amounts: readonly Amount[], from: (...values: number[]) => number) =>
    derive([instances, ...amounts], (count, ...values) => count * from(...values));
  const units = capacityUnits(stream, events, size);
  return {
    billing: billingOf(stream),
    instances,
    events: each([events], (rate) => rate * seconds),
    billableEvents: each(
      [events, size, retries],
      (rate, bytes, again) => rate * seconds * billedParts(bytes) * (1 + again),
    ),
    capacityUnits: each([units], (count) => count),
    capacityUnitHours: each([units], (count) => count * hours),
    deliveries: deliveries({ events, retries, batch }, each, seconds),
    transfer: transferOf(
      app,
      stream,
      each([events, size], (rate, bytes) => (rate * seconds * bytes) / GIGABYTE),
    ),
    notes: notesOf(stream, events, size),
  };
}

/** Figures of a traffic, which may be unknown. */
type Figures = { readonly [Name in keyof Traffic]-?: Amount };

/** A larger batch makes fewer of them. */
function deliveries(
  { events, retries, batch }: Pick<Figures, 'events' | 'retries' | 'batch'>,
  each: (amounts: readonly Amount[], from: (...values: number[]) => number) => Amount,
  seconds: number,
): Amount {
  const fewest = isKnown(batch) ? { least: 1 / batch.most, most: 1 / batch.least } : batch;
  return each([events, retries, fewest], (rate, again, part) => rate * seconds * (1 + again) * part);
}

/** An event counts once for each begun part; an empty one counts too. */
function billedParts(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / BILLED_EVENT_SIZE));
}

function instancesOf({ repetition }: StreamDefinition): Amount {
  if (repetition === undefined) return exactly(1);
  const { by, instances } = repetition;
  return isUnknown(instances)
    ? { notKnown: say`how many streams ${by} makes is not known yet` }
    : exactly(instances);
}

function businessOf({ runOptions }: StreamDefinition) {
  const { BusinessMode, MinCapacityUnitCount, MaxCapacityUnitCount } = objectOf(runOptions.BusinessOption);
  return {
    mode: BusinessMode as unknown,
    least: MinCapacityUnitCount as unknown,
    most: MaxCapacityUnitCount as unknown,
  };
}

function billingOf(stream: StreamDefinition): Billing {
  switch (businessOf(stream).mode) {
    case 'EventNumMode':
      return 'events';
    case 'CapacityUnitMode':
      return 'capacity units';
    default:
      return 'not known';
  }
}

/** Those of one stream, between what it has at the least and at the most. */
function capacityUnits(stream: StreamDefinition, events: Amount, size: Amount): Amount {
  const { least, most } = businessOf(stream);
  const unknown = [stream.runOptions.BusinessOption, least, most].find(isUnknown);
  if (unknown !== undefined) return { notKnown: say`its capacity units are not known yet` };
  const lowest = typeof least === 'number' ? least : 1;
  const highest = typeof most === 'number' ? most : Infinity;
  return derive([wanted(events, size)], (count) =>
    Math.min(Math.max(count, lowest), Math.max(highest, lowest)),
  );
}

/** What its traffic takes, one at the least. */
function wanted(events: Amount, size: Amount): Amount {
  const { eventsPerSecond, bytesPerSecond } = CAPACITY_UNIT;
  return derive([events, size], (rate, bytes) =>
    Math.max(1, Math.ceil(rate / eventsPerSecond), Math.ceil((rate * bytes) / bytesPerSecond)),
  );
}

function transferOf(app: AppDefinition, stream: StreamDefinition, gigabytes: Amount): Transfer {
  const [source, sink] = [sourceEnd(app, stream), sinkEnd(app, stream)];
  const [from, to] = [source.region, stream.region ?? sink.region];
  const known = { ...(typeof from === 'string' && { from }), ...(typeof to === 'string' && { to }) };
  if (source.isOutside)
    return { ...known, gigabytes: { notKnown: say`its source is in no region that is known` } };
  if (from === to) return { ...known, gigabytes: exactly(0) };
  const unknown = [from, to].find((region) => typeof region !== 'string');
  if (typeof from !== 'string' || typeof to !== 'string') {
    const notKnown = isUnknown(unknown)
      ? say`a region is not known yet (${unknown.$unknown})`
      : FROM_ENVIRONMENT;
    return { ...known, gigabytes: { notKnown } };
  }
  const [start, end] = [transferAreaOf(from), transferAreaOf(to)];
  if (start === undefined || end === undefined) return { from, to, gigabytes };
  return { from, to, between: [start, end], gigabytes };
}

function notesOf(stream: StreamDefinition, events: Amount, size: Amount): string[] {
  const { mode, most } = businessOf(stream);
  const notes: string[] = [];
  if (mode === undefined)
    notes.push(say`It does not say how it is billed (BusinessMode): by events, or by capacity units.`);
  else if (billingOf(stream) === 'not known')
    notes.push(say`How it is billed (BusinessMode) is not known yet.`);
  const needed = wanted(events, size);
  if (typeof most === 'number' && isKnown(needed) && needed.most > most)
    notes.push(
      say`Its traffic may take ${needed.most} capacity units, and it has ${most} at the most: it falls behind.`,
    );
  const { MaximumTasks: tasks } = stream.runOptions;
  if (typeof tasks === 'number' && tasks > 1)
    notes.push(say`It has ${tasks} concurrent tasks; no document says whether each takes a capacity unit.`);
  return notes;
}
