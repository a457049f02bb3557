import { cite } from './documents';

/** How event streams are billed, and by what they are counted. */
export const BILLING_SOURCE = cite('eventbridge-billing-of-streams');

/** Which regions are near to which for the price of data between them. */
export const TRANSFER_SOURCE = cite('eventbridge-billing-overview');

/** A kilobyte, a megabyte and a gigabyte in bytes: no document says whether they are of 1,000 or of 1,024. */
export const BYTES = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 } as const;

/** What counts as one event where events are billed: each begun part of this size, in bytes. */
export const BILLED_EVENT_SIZE = 64 * BYTES.KB;

/** What one capacity unit takes. */
export const CAPACITY_UNIT = { eventsPerSecond: 5000, bytesPerSecond: 50 * BYTES.MB } as const;

/** Regions that are one for the price of data between them. */
export type TransferArea =
  'mainland China' | 'Asia-Pacific' | 'Europe' | 'North America' | 'South America' | 'Middle East';

/** All of them. */
export const TRANSFER_AREAS: readonly TransferArea[] = [
  'mainland China',
  'Asia-Pacific',
  'Europe',
  'North America',
  'South America',
  'Middle East',
];

/** By how the id of a region begins, but for cn-hongkong, which is not in mainland China. */
const AREAS: Readonly<Record<string, TransferArea>> = {
  cn: 'mainland China',
  ap: 'Asia-Pacific',
  eu: 'Europe',
  us: 'North America',
  me: 'Middle East',
};

/** The area of a region; undefined where the table does not say which it is, as of Mexico and Russia. */
export function transferAreaOf(region: string): TransferArea | undefined {
  if (region === 'cn-hongkong') return 'Asia-Pacific';
  const [start] = region.split('-');
  return Object.hasOwn(AREAS, start) ? AREAS[start] : undefined;
}
