import { allOf } from '../../core/language/lists';
import { said, say } from '../../core/language/say';
import { Prices, TransferPrice } from '../../core/contract/prices';
import { TransferArea } from '../../core/contract/billing';
import { Amount, derive, exactly, isKnown, Range, sumOf } from './amount';
import { StreamUsage, Transfer } from './stream-usage';

/** What a stream costs in a period, by what it is billed for. */
export interface StreamCost {
  /** Of the stream itself: by its events, or by its capacity units. */
  readonly stream: Amount;
  /** Of data between regions. */
  readonly transfer: Amount;
  readonly total: Amount;
}

/** What a stream costs; either of its ways where nothing says how it is billed. */
export function costOf(usage: StreamUsage, prices: Prices, days: number): StreamCost {
  const byEvents = costOfEvents(usage, prices, days);
  const byUnits = derive([usage.capacityUnitHours], (hours) => hours * prices.perCapacityUnitHour);
  const ways = { events: byEvents, 'capacity units': byUnits, 'not known': either(byEvents, byUnits) };
  const stream = ways[usage.billing];
  const transfer = costOfTransfer(usage.transfer, prices);
  return { stream, transfer, total: sumOf([stream, transfer]) };
}

/** A stream that has no events for a month costs by the day from then on. */
function costOfEvents({ billableEvents, instances }: StreamUsage, prices: Prices, days: number): Amount {
  const cost = derive([billableEvents], (count) => (count / 1e6) * prices.perMillionEvents);
  if (!isKnown(cost) || !isKnown(billableEvents) || !isKnown(instances) || billableEvents.least > 0)
    return cost;
  return { least: 0, most: Math.max(cost.most, days * prices.perIdleDay * instances.most) };
}

function either(one: Amount, other: Amount): Amount {
  if (!isKnown(one)) return one;
  if (!isKnown(other)) return other;
  return around(one, other);
}

function around(one: Range, other: Range): Range {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

function costOfTransfer({ gigabytes, from, to, between }: Transfer, { transfer }: Prices): Amount {
  if (isKnown(gigabytes) && gigabytes.most === 0) return exactly(0);
  if (!isKnown(gigabytes)) return gigabytes;
  if (between === undefined) return { notKnown: say`no table says what data from ${from} to ${to} costs` };
  const price = transfer.find((one) => isBetween(one, between));
  if (price === undefined) return { notKnown: say`no price is listed between ${allOf(between.map(said))}` };
  return derive([gigabytes], (count) => count * price.perGigabyte);
}

function isBetween(
  { between: [one, other] }: TransferPrice,
  [from, to]: readonly [TransferArea, TransferArea],
) {
  return (one === from && other === to) || (one === to && other === from);
}
