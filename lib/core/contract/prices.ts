import { TransferArea } from './billing';
import { DocumentId } from './documents';

/** The price of data between two areas, either way; within one where both are the same. */
export interface TransferPrice {
  readonly between: readonly [TransferArea, TransferArea];
  /** For a gigabyte. */
  readonly perGigabyte: number;
}

/** What event streams cost, in one currency. */
export interface Prices {
  /** The currency, for example `USD`. */
  readonly currency: string;
  /** For a million events that are billed. */
  readonly perMillionEvents: number;
  /** For an hour of a capacity unit. */
  readonly perCapacityUnitHour: number;
  /** For a day of a stream that is billed by events and has had none for a month. */
  readonly perIdleDay: number;
  readonly transfer: readonly TransferPrice[];
}

/** The prices that the international site listed in November 2025; those of an account are in its console. */
export const LISTED_PRICES: Prices & { readonly documents: readonly DocumentId[] } = {
  currency: 'USD',
  documents: ['eventbridge-billing-of-streams', 'eventbridge-billing-overview'],
  perMillionEvents: 0.41,
  perCapacityUnitHour: 0.034,
  perIdleDay: 0.14,
  transfer: [
    { between: ['mainland China', 'mainland China'], perGigabyte: 0.1 },
    { between: ['mainland China', 'Asia-Pacific'], perGigabyte: 1.22 },
    { between: ['mainland China', 'Europe'], perGigabyte: 1.22 },
    { between: ['mainland China', 'North America'], perGigabyte: 1.22 },
    { between: ['mainland China', 'South America'], perGigabyte: 1.22 },
    { between: ['mainland China', 'Middle East'], perGigabyte: 1.22 },
    { between: ['Asia-Pacific', 'Asia-Pacific'], perGigabyte: 0.11 },
    { between: ['Asia-Pacific', 'Europe'], perGigabyte: 0.11 },
    { between: ['Asia-Pacific', 'North America'], perGigabyte: 0.11 },
    { between: ['Europe', 'Europe'], perGigabyte: 0.028 },
    { between: ['North America', 'North America'], perGigabyte: 0.028 },
    { between: ['Europe', 'North America'], perGigabyte: 0.075 },
    { between: ['Asia-Pacific', 'South America'], perGigabyte: 0.54 },
    { between: ['Asia-Pacific', 'Middle East'], perGigabyte: 0.54 },
    { between: ['Europe', 'South America'], perGigabyte: 0.54 },
    { between: ['Europe', 'Middle East'], perGigabyte: 0.54 },
    { between: ['North America', 'South America'], perGigabyte: 0.54 },
    { between: ['North America', 'Middle East'], perGigabyte: 0.54 },
  ],
};
